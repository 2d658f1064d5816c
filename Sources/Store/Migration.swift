/// One step from a version of the tables to the next, run once when the store is opened.
///
/// A step reads records by id or page by page, in their old shape (a private `Record` of the same table name, without
/// indexes), and puts them in the new one. It cannot look into indexes: they are built anew after the last step.
public struct Migration: Sendable {
    let version: Int
    let name: String
    let step: @Sendable (Transaction) throws -> Void

    /// The step and its new version become durable together; when it throws, the store stays at the version before.
    public init(to version: Int, _ name: String, _ step: @escaping @Sendable (Transaction) throws -> Void) {
        self.version = version
        self.name = name
        self.step = step
    }
}
