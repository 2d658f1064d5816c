public import WhatsApp

/// The kinds of notices. Each has a template of its own, named after it.
public enum NoticeKind: String, Codable, Sendable, CaseIterable {
    case assignment
    case escalation
    case partsDelivered = "parts_delivered"
    case workOrderOffered = "work_order_offered"
    case workOrderRequested = "work_order_requested"
    case workOrderClaimed = "work_order_claimed"
    case workOrderNews = "work_order_news"
    case workOrderCreated = "work_order_created"
    case workOrderStarted = "work_order_started"
    case workOrderResolved = "work_order_resolved"
    case maintenanceDue = "maintenance_due"
    case maintenanceOverdue = "maintenance_overdue"
    case checklistDue = "checklist_due"
    case checklistNews = "checklist_news"
    /// Asks whether the person is safe.
    case emergency
    /// Asks whether it was seen.
    case emergencySeen = "emergency_seen"
    /// Asks nothing.
    case emergencyTold = "emergency_told"
    case emergencyAllClear = "emergency_all_clear"
    case lesson
    case verificationCode = "verification_code"
    case knock
    case missed
    case digest
    case reportNews = "report_news"

    public var priority: Priority {
        switch self {
        case .verificationCode: .code
        case .emergency, .emergencySeen, .emergencyTold, .emergencyAllClear: .emergency
        case .escalation, .maintenanceOverdue: .alarm
        case .assignment, .partsDelivered, .workOrderOffered, .workOrderRequested, .workOrderClaimed, .workOrderNews,
            .maintenanceDue, .checklistDue, .checklistNews, .knock, .digest:
            .work
        case .workOrderCreated, .workOrderStarted, .workOrderResolved, .lesson, .missed, .reportNews: .info
        }
    }

    /// True where being told twice is better than not at all: such a notice is sent again when nobody knows whether it
    /// went out.
    public var isRepeatSafe: Bool {
        switch self {
        case .escalation, .maintenanceDue, .maintenanceOverdue, .checklistDue, .emergency, .emergencySeen,
            .emergencyTold, .emergencyAllClear:
            true
        case .assignment, .partsDelivered, .workOrderOffered, .workOrderRequested, .workOrderClaimed, .workOrderNews,
            .workOrderCreated, .workOrderStarted, .workOrderResolved, .checklistNews, .lesson, .verificationCode,
            .knock, .missed, .digest, .reportNews:
            false
        }
    }

    /// How long after it was written it is still worth sending.
    public var usefulFor: Duration {
        switch self {
        case .verificationCode: .seconds(600)
        case .escalation: .seconds(2 * 3600)
        case .emergency, .emergencySeen, .emergencyTold: .seconds(4 * 3600)
        case .checklistDue: .seconds(8 * 3600)  // A shift.
        case .assignment, .partsDelivered, .workOrderOffered, .workOrderRequested, .workOrderClaimed, .workOrderNews,
            .workOrderCreated, .workOrderStarted, .workOrderResolved, .maintenanceDue, .maintenanceOverdue,
            .checklistNews, .emergencyAllClear, .lesson, .knock, .missed, .digest, .reportNews:
            .seconds(24 * 3600)
        }
    }

    /// True if several may go as one digest.
    public var isFoldable: Bool {
        switch self {
        case .verificationCode, .emergency, .emergencySeen, .emergencyTold, .emergencyAllClear, .knock, .missed,
            .digest:
            false
        case .assignment, .escalation, .partsDelivered, .workOrderOffered, .workOrderRequested, .workOrderClaimed,
            .workOrderNews, .workOrderCreated, .workOrderStarted, .workOrderResolved, .maintenanceDue,
            .maintenanceOverdue, .checklistDue, .checklistNews, .lesson, .reportNews:
            true
        }
    }

    public var category: TemplateDefinition.Category { self == .verificationCode ? .authentication : .utility }

    /// Goes up with every change of the words, for Meta approves words: a changed text under the old name would be sent
    /// in its old form until it is approved again.
    private var version: Int { self == .assignment ? 2 : 1 }

    /// `andon_escalation_1`
    public var templateName: String { "andon_\(rawValue)_\(version)" }

    /// The kind that has this template, nil if the template is not one of ours.
    public init?(templateName: String) {
        guard let kind = Self.allCases.first(where: { $0.templateName == templateName }) else { return nil }
        self = kind
    }
}
