public import Messaging
public import Store
public import Vault

/// One line of a work order's timeline: what happened, who did it, when, and in which message.
public struct WorkOrderEvent: Record {
    public enum What: Codable, Sendable, Equatable {
        case created
        case moved(WorkOrderState.Event, from: WorkOrderState, to: WorkOrderState)
        /// Whoever has it says so.
        case acknowledged
        case clockStarted
        case prioritised(from: Urgency, to: Urgency)
        case found
        case evidence(Ref<Attachment>)
        case partsDelivered
        case reported
        case undone(version: Int)
        case noted
    }

    public let id: Ref<WorkOrderEvent>
    public let order: Ref<WorkOrder>
    public let at: Timestamp
    public let what: What
    public let way: Doer.Way
    public var person: Ref<Person>?
    /// The operator's, the token's or the rule's.
    public var name: String
    /// To whom it was given, if it was.
    public var target: Ref<Person>?
    public var message: InboundMessage.Key?
    /// A reason or a note, as typed.
    public var note: Sealed<String>?
    /// The order's, after it.
    public let version: Int

    public static let table = Table("workorderevent", indexes: byOrder, byPerson)
    public static let byOrder = Index<WorkOrderEvent, Ref<WorkOrder>, Timestamp>("workorderevent.order") {
        ($0.order, $0.at)
    }
    public static let byPerson = Index<WorkOrderEvent, Ref<Person>, Timestamp>("workorderevent.person") { event in
        event.person.map { ($0, event.at) }
    }
}
