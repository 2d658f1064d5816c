public import Store

/// Something we say unasked, with what it is about.
///
/// One wording serves both ways of sending: within the 24-hour window as a message of its own, outside as the template
/// of the same words. A `number` or `order` is what people quote; the ids of the buttons hold it, and the `version` of
/// the object that they were made for, so that an old tap is known as one.
public enum Notice: Codable, Sendable, Hashable {
    /// To whom the work is given.
    case assignment(order: String, equipment: String, urgency: Urgency, description: String, version: Int? = nil)
    case escalation(order: String, equipment: String, from: Urgency, to: Urgency, version: Int? = nil)
    case partsDelivered(order: String, equipment: String, parts: String, version: Int? = nil)
    /// To a team: the first who takes it has it.
    case workOrderOffered(order: String, equipment: String, urgency: Urgency, description: String, version: Int? = nil)
    /// To leads: somebody reported it, and work waits for a yes.
    case workOrderRequested(
        order: String, equipment: String, description: String, reporter: String, version: Int? = nil)
    /// To leads: the worker says that it is done. `work`: what was done, in one line.
    case workOrderClaimed(order: String, equipment: String, worker: String, work: String, version: Int? = nil)
    /// To whom it concerns: what became of it, in one line.
    case workOrderNews(order: String, equipment: String, news: String)
    /// To those who are told, and do not act.
    case workOrderCreated(order: String, equipment: String, title: String)
    case workOrderStarted(order: String, equipment: String)
    case workOrderResolved(order: String, equipment: String, at: Timestamp)
    case maintenanceDue(number: String, equipment: String, task: String, due: Timestamp, version: Int? = nil)
    case maintenanceOverdue(number: String, equipment: String, task: String, due: Timestamp, version: Int? = nil)
    case checklistDue(number: String, checklist: String, items: Int, due: Timestamp?, version: Int? = nil)
    /// To leads: what fails, or was not done in its time, in one line.
    case checklistNews(number: String, checklist: String, news: String)
    case emergency(number: String, level: Urgency, text: String, sender: String, ask: Ask)
    /// `level`: of the emergency that is over.
    case emergencyAllClear(number: String, text: String, sender: String, level: Urgency? = nil)
    case lesson(number: String, title: String, about: String)
    case verificationCode(code: String, minutes: Int)
    /// A message waits that cannot be sent as it is; an answer opens the way for it.
    case knock
    /// After an outage: so many came too late to be sent.
    case missed(count: Int)
    /// Several in one, a line each.
    case digest(count: Int, lines: [String])
    /// Who reported something hears what became of it.
    case reportNews(number: String, news: String)

    /// What an emergency wants to hear back.
    public enum Ask: String, Codable, Sendable, Hashable, CaseIterable { case safe, seen, nothing }

    public var kind: NoticeKind {
        switch self {
        case .assignment: .assignment
        case .escalation: .escalation
        case .partsDelivered: .partsDelivered
        case .workOrderOffered: .workOrderOffered
        case .workOrderRequested: .workOrderRequested
        case .workOrderClaimed: .workOrderClaimed
        case .workOrderNews: .workOrderNews
        case .workOrderCreated: .workOrderCreated
        case .workOrderStarted: .workOrderStarted
        case .workOrderResolved: .workOrderResolved
        case .maintenanceDue: .maintenanceDue
        case .maintenanceOverdue: .maintenanceOverdue
        case .checklistDue: .checklistDue
        case .checklistNews: .checklistNews
        case .emergency(_, _, _, _, .safe): .emergency
        case .emergency(_, _, _, _, .seen): .emergencySeen
        case .emergency(_, _, _, _, .nothing): .emergencyTold
        case .emergencyAllClear: .emergencyAllClear
        case .lesson: .lesson
        case .verificationCode: .verificationCode
        case .knock: .knock
        case .missed: .missed
        case .digest: .digest
        case .reportNews: .reportNews
        }
    }

    /// How grave an emergency it is about; nil for what is about none.
    public var level: Urgency? {
        switch self {
        case .emergency(_, let level, _, _, _): level
        case .emergencyAllClear(_, _, _, let level): level
        default: nil
        }
    }

    /// What the ids of its buttons begin with: the kind of object and its number.
    public var object: String {
        switch self {
        case .assignment(let order, _, _, _, _), .escalation(let order, _, _, _, _),
            .partsDelivered(let order, _, _, _), .workOrderOffered(let order, _, _, _, _),
            .workOrderRequested(let order, _, _, _, _), .workOrderClaimed(let order, _, _, _, _),
            .workOrderNews(let order, _, _), .workOrderCreated(let order, _, _), .workOrderStarted(let order, _),
            .workOrderResolved(let order, _, _):
            "wo:\(order)"
        case .maintenanceDue(let number, _, _, _, _), .maintenanceOverdue(let number, _, _, _, _): "pm:\(number)"
        case .checklistDue(let number, _, _, _, _), .checklistNews(let number, _, _): "check:\(number)"
        case .emergency(let number, _, _, _, _), .emergencyAllClear(let number, _, _, _): "alert:\(number)"
        case .lesson(let number, _, _): "lesson:\(number)"
        case .reportNews(let number, _): "report:\(number)"
        case .verificationCode, .knock, .missed, .digest: kind.rawValue
        }
    }

    /// The version of the object that its buttons were made for; nil where they name the object alone.
    public var version: Int? {
        switch self {
        case .assignment(_, _, _, _, let version), .escalation(_, _, _, _, let version),
            .partsDelivered(_, _, _, let version), .workOrderOffered(_, _, _, _, let version),
            .workOrderRequested(_, _, _, _, let version), .workOrderClaimed(_, _, _, _, let version),
            .maintenanceDue(_, _, _, _, let version), .maintenanceOverdue(_, _, _, _, let version),
            .checklistDue(_, _, _, _, let version):
            version
        case .workOrderNews, .workOrderCreated, .workOrderStarted, .workOrderResolved, .checklistNews, .emergency,
            .emergencyAllClear, .lesson, .verificationCode, .knock, .missed, .digest, .reportNews:
            nil
        }
    }

    /// The id that comes back when a button is tapped. It names the object and the version of it that the button was
    /// made for, `wo:WO-20261121-K7M2QX:v3:start`; without a version the object alone, `wo:WO-20261121-K7M2QX:start`.
    public func buttonID(_ action: NoticeAction) -> String {
        "\(object):\(version.map { "v\($0):" } ?? "")\(action.rawValue)"
    }
}

/// What a button under a notice does; the last part of its id.
public enum NoticeAction: String, Codable, Sendable, CaseIterable {
    case start, details, complete, done, reschedule, safe, help, seen, take, refuse, approve, decline, accept
    case sendBack = "send-back"
}
