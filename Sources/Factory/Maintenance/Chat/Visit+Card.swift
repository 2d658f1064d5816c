import Messaging
import Store

/// A work order as it is today, with the taps that are possible today.
extension Visit {
    func card(of order: WorkOrder, note: (any Phrase)? = nil) throws -> Saying {
        let details = try desk.workOrders.details(of: order)
        var saying = Saying([note?.text(in: speaker.language) ?? "", "\(order.number) · \(details.title)"])
        saying.options = try leadOptions(of: order)
        saying.about = "wo:\(order.number)"
        return saying
    }

    /// The id of a button below it.
    func tapID(_ order: WorkOrder, _ action: String) -> String {
        ObjectTap(.work, order.number, version: order.version, action).id
    }
}
