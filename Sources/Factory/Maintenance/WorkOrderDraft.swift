public import Messaging
public import Store

/// A work order to be made.
public struct WorkOrderDraft: Sendable {
    /// 1 to `WorkOrder.titleMax` characters.
    public var title: String
    /// At most `WorkOrder.descriptionMax` characters.
    public var description = ""
    public var asset: Ref<Asset>?
    public var priority: Urgency = .medium
    /// Gets it at once.
    public var assignee: Ref<Person>?
    /// Else it is offered to the technicians of this team; nil: to those of the machine.
    public var team: String?
    public var due: Timestamp?
    public var impact: Impact?
    public var origin: WorkOrder.Origin = .desk
    /// Hears how it ends.
    public var reportedBy: Ref<Person>?
    public var attachments: [Ref<Attachment>] = []
    /// Waits for a lead to approve it.
    public var isRequest = false
    /// Nil: as the machine asks.
    public var needsCheck: Bool?
    /// What another system calls it.
    public var reference: String?
    /// False: whoever gets it is told by another notice.
    public var isTold = true

    public init(title: String) { self.title = title }
}
