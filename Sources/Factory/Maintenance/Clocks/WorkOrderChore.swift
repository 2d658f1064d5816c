public import Messaging
public import Store

/// Does what the clocks of the work orders say: reminds the leads, offers anew, frees what nobody acknowledges, closes
/// what nobody checks.
public struct WorkOrderChore: Chore {
    public let name = "work order clocks"

    static let batchMax = 10  // Orders in one commit. Each may write to a crew and its leads.
    /// An order made meanwhile has clocks of its own; the shortest is two minutes.
    static let lookAgain = Duration.seconds(30)

    let orders: WorkOrders

    public init(_ orders: WorkOrders) { self.orders = orders }

    public func run(in tx: Transaction) throws -> Timestamp? {
        for order in try tx.all(WorkOrder.byWake, 0, through: tx.now, limit: Self.batchMax) {
            // One before it may have changed it.
            guard let current = try tx.find(order.id), let next = WorkClock.next(of: current), next.at <= tx.now else {
                continue
            }
            try orders.strike(next.step, on: current, in: tx)
        }
        let next = try tx.all(WorkOrder.byWake, 0, limit: 1).first.flatMap(WorkClock.next)
        return min(next?.at ?? tx.now + Self.lookAgain, tx.now + Self.lookAgain)
    }
}
