import Messaging
import Store

/// What leads decide about a work order.
extension Visit {
    /// The taps below its card that only a lead has.
    func leadOptions(of order: WorkOrder) throws -> [Saying.Option] { [] }

    /// Nil: the action is not one of a lead's.
    mutating func lead(
        _ tap: ObjectTap, on order: WorkOrder, _ conversation: inout Conversation
    ) throws -> Saying? { nil }
}
