import Messaging
import Store

/// The checklist that a plan asks for before its maintenance is done.
struct PlanChecklists: Sendable {
    let checklists: Checklists

    /// Whether the checklist of this name or number is in use, and was not gone through for the work order.
    func isMissing(_ name: String, _ occurrence: Occurrence, in snapshot: Snapshot) throws -> Bool {
        guard let order = occurrence.order, let checklist = try checklists.find(name, in: snapshot),
            checklist.isActive
        else { return false }
        return try !checklists.isSubmitted(for: order, in: snapshot)
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
