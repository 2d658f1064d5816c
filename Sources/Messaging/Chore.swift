public import Store

/// Something to be done by the clock, a bounded part at a time. What is due is asked of the store, so that it is not lost
/// with the program.
public protocol Chore: Sendable {
    /// For the log.
    var name: String { get }

    /// Does a part, small enough to hold nobody up, and says when to look again; nil: some time.
    func run(in tx: Transaction) throws -> Timestamp?

    /// Does what lies outside of the store once that is durable, such as removing files. Called after each part; what it
    /// leaves undone it finds again. Returns figures that are worth a line of the log, by name.
    func tidy(_ store: Store) async throws -> [String: Int]
}

extension Chore {
    public func tidy(_ store: Store) async throws -> [String: Int] { [:] }
}
