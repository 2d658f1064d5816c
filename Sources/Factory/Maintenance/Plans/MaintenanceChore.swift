public import Messaging
public import Store

/// Releases what falls due, reminds of it, and tells of what is overdue.
public struct MaintenanceChore: Chore {
    public let name = "maintenance plans"

    static let batchMax = 20  // Due dates in one commit. Each may make an order and write to a crew.

    /// A plan written meanwhile may be due sooner.
    static let lookAgain = Duration.seconds(30)

    let desk: MaintenanceDesk

    public init(_ desk: MaintenanceDesk) { self.desk = desk }

    public func run(in tx: Transaction) throws -> Timestamp? {
        let due = try tx.all(Occurrence.byWake, 0, through: tx.now, limit: Self.batchMax)
        for occurrence in due {
            // The one before may have ended it.
            guard let current = try tx.find(occurrence.id), let wakeAt = current.wakeAt, wakeAt <= tx.now else {
                continue
            }
            try desk.wake(current, in: tx)
        }
        let next = try tx.all(Occurrence.byWake, 0, limit: 1).first?.wakeAt
        return min(next ?? tx.now + Self.lookAgain, tx.now + Self.lookAgain)
    }
}
