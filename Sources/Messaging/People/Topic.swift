/// What notices are about, as people switch them on and off.
///
/// The first six are the switches of every settings page; news of work and reports, and lessons, have one each, too.
public enum Topic: String, Codable, Sendable, CaseIterable, Hashable {
    case assignments, escalations, parts, reminders, emergencies, checklists, news, lessons
}

extension NoticeKind {
    /// The switch it hangs on; nil for what is asked for, or speaks of notices themselves.
    public var topic: Topic? {
        switch self {
        case .assignment, .workOrderOffered, .workOrderRequested, .workOrderClaimed: .assignments
        case .escalation: .escalations
        case .partsDelivered: .parts
        case .maintenanceDue, .maintenanceOverdue: .reminders
        case .emergency, .emergencySeen, .emergencyTold, .emergencyAllClear: .emergencies
        case .checklistDue, .checklistNews: .checklists
        case .workOrderNews, .workOrderCreated, .workOrderStarted, .workOrderResolved, .reportNews: .news
        case .lesson: .lessons
        case .verificationCode, .knock, .missed, .digest: nil
        }
    }
}
