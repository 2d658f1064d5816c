public import Messaging
public import Store

/// What somebody did last: the word "undo" takes it back, for five minutes.
public struct LastDeed: Record {
    public let id: Ref<Person>
    public let at: Timestamp
    /// `wo:WO-20261121-K7M2QX`, as in the ids of its buttons.
    public let object: String
    /// The object's, after it.
    public let version: Int

    public static let table = Table<LastDeed>("lastdeed")

    /// How long a change can be taken back.
    public static let undoableFor = Duration.seconds(5 * 60)
}

/// Remembers each person's last deed.
public struct Deeds: Sendable {
    public init() {}

    public func note(object: String, version: Int, by person: Ref<Person>, in tx: Transaction) throws {
        try tx.put(LastDeed(id: person, at: tx.now, object: object, version: version))
    }

    /// Nil: nothing, or too long ago. What they did under an entry that was merged is theirs, too.
    public func last(of person: Ref<Person>, in snapshot: Snapshot) throws -> LastDeed? {
        let selves = try snapshot.find(person)?.current(in: snapshot).selves(in: snapshot) ?? []
        let deeds = try selves.compactMap { try snapshot.find(LastDeed.self, $0.id) }
        return deeds.max { $0.at < $1.at }.flatMap { $0.at + LastDeed.undoableFor >= snapshot.now ? $0 : nil }
    }

    /// Forgets what an entry of the directory did last.
    func forget(_ person: Ref<Person>, in tx: Transaction) throws { try tx.delete(LastDeed.self, person) }
}
