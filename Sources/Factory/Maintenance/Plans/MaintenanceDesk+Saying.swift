import Messaging
import Store

/// How due maintenance is shown in the chat, and why something cannot be.
extension MaintenanceDesk {
    func card(of occurrence: Occurrence, in snapshot: Snapshot) throws -> MaintenanceCard {
        let plan = try plan(of: occurrence, in: snapshot)
        return MaintenanceCard(
            number: occurrence.number, equipment: try equipment(of: occurrence, in: snapshot), task: plan?.task ?? "–",
            instructions: plan?.instructions ?? "", due: occurrence.standing.due, state: occurrence.standing.state,
            order: occurrence.order)
    }

    func phrase(
        of refusal: MaintenanceRefusal, _ occurrence: Occurrence, in snapshot: Snapshot
    ) throws -> MaintenancePhrase {
        let number = occurrence.number
        return switch refusal {
        case .notNow(let state): .notNow(number: number, state)
        case .notYours: .notYours(number: number)
        case .checklistFirst(let checklist): .checklistFirst(number: number, checklist: checklist)
        case .past: .datePast
        case .tooFar: .dateTooFar
        case .tooLate: .notUndone(number: number)
        case .gone: .gone(number: number)
        case .noReason, .reasonTooLong: .askReason(to: occurrence.standing.due)
        }
    }

    /// What the rules of its work order say.
    func phrase(
        of refusal: WorkOrderRefusal, _ occurrence: Occurrence, in snapshot: Snapshot
    ) throws -> MaintenancePhrase {
        let number = occurrence.number
        return switch refusal {
        case .taken(let person): .taken(number: number, by: try herald.name(of: person, in: snapshot))
        case .needs(.cause): .needsCause(order: occurrence.order ?? number)
        case .needs(.photo): .needsPhoto(order: occurrence.order ?? number)
        case .checklistFirst(let number, let checklist): .checklistFirst(number: number, checklist: checklist)
        case .notYours, .ownWork, .unknownPerson: .notYours(number: number)
        default: .notNow(number: number, occurrence.standing.state)
        }
    }
}
