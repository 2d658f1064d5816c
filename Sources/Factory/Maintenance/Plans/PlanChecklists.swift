import Messaging
import Store

/// The checklist that a plan asks for before its maintenance is done.
struct PlanChecklists: Sendable {
    let checklists: Checklists

    /// Whether the checklist of this name or number is in use, and was not gone through for the work order.
    func isMissing(_ name: String, _ occurrence: Occurrence, in snapshot: Snapshot) throws -> Bool {
        guard try Checklists.find(name, in: snapshot)?.isActive == true else { return false }
        // Before its time there is no order yet; one that is released without has none that a run could be for.
        guard let order = occurrence.order else {
            return occurrence.standing.state == .planned || occurrence.standing.state == .rescheduled
        }
        return try !Checklists.isSubmitted(for: order, in: snapshot)
    }

    /// The run for its work order, made if there is none to go on with. Nil: there is no such checklist.
    func run(
        _ name: String, _ occurrence: Occurrence, to person: Person, by doer: Doer, in tx: Transaction
    ) throws -> ChecklistRun? {
        guard let order = occurrence.order, let checklist = try checklists.find(name, in: tx), checklist.isActive else {
            return nil
        }
        if let run = try checklists.run(for: order, in: tx), run.state.isOpen { return run }
        return try checklists.push(
            checklist, to: .person(person.id), due: nil, for: order, isTold: false, by: doer, in: tx)
    }
}

extension Occurrences {
    /// Why a work order that is not done yet cannot be: its plan asks for a checklist first. Nil: nothing stands before it.
    func checklistFirst(_ order: WorkOrder, in snapshot: Snapshot) throws -> WorkOrderRefusal? {
        guard order.isOpen, order.standing.state != .done, case .maintenance(let number) = order.origin,
            let occurrence = try find(number, in: snapshot), occurrence.order == order.number,
            let plan = try snapshot.find(occurrence.plan),
            let checklist = try Checklists.find(plan.checklist, in: snapshot), checklist.isActive,
            try !Checklists.isSubmitted(for: order.number, in: snapshot)
        else { return nil }
        return .checklistFirst(number, checklist: checklist.name)
    }
}
