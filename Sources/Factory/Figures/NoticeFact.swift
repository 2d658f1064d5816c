public import Messaging
public import Store

/// What figures look at of a notice about maintenance: how far it came, and when it was answered.
public struct NoticeFact: Sendable, Equatable {
    public var kind: NoticeKind
    public var person: Ref<Person>?
    public var at: Timestamp
    public var isDelivered: Bool
    public var isRead: Bool
    /// It did not go, and will not.
    public var isLost: Bool
    /// The first thing they did with the work order in the chat, within a day.
    public var answeredAt: Timestamp?

    /// Work is given or offered with it.
    public var wantsAnswer: Bool { kind == .assignment || kind == .workOrderOffered }

    /// What maintenance tells people.
    static let kinds: Set<NoticeKind> = [
        .assignment, .workOrderOffered, .escalation, .partsDelivered, .workOrderRequested, .workOrderClaimed,
        .workOrderNews, .workOrderCreated, .workOrderStarted, .workOrderResolved, .maintenanceDue, .maintenanceOverdue,
        .checklistDue,
    ]
    /// How long after a notice something is an answer to it.
    static let answeredWithin = Duration.seconds(24 * 3600)
}
