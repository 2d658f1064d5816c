import Factory
import Messaging
import Store
import WhatsApp

/// Whether those whom a work order concerns hear of it, and why not.
enum WorkOrderReach {
    /// Why nobody hears of an order that was just given or offered; nil: somebody does, or nobody has to.
    static func silence(of order: WorkOrder, _ factory: Factory, in snapshot: Snapshot) throws -> String? {
        switch order.standing.state {
        case .assigned, .inProgress, .onHold:
            guard let person = try order.standing.assignee.flatMap({ try snapshot.find($0) })?.current(in: snapshot)
            else { return nil }
            return try silence(of: person, .assignment, factory, in: snapshot)
        case .offered:
            return try factory.workOrders.crew(of: order, in: snapshot).isEmpty
                ? "No technician is verified, so nobody was told." : nil
        case .requested:
            return try factory.workOrders.leads(of: order, in: snapshot).isEmpty
                ? "No supervisor, manager or administrator is verified, so nobody was told." : nil
        case .approved, .declined, .merged, .done, .closed, .cancelled: return nil
        }
    }

    /// Why somebody does not hear of it; nil: they do.
    static func silence(
        of person: Person, _ kind: NoticeKind, _ factory: Factory, in snapshot: Snapshot
    ) throws -> String? {
        let number = person.employeeNumber
        return switch try factory.herald.obstacle(to: person, kind, in: snapshot) {
        case nil: nil
        case .inactive: "\(number) is inactive and gets no notices."
        case .unverified: "\(number) is not verified and gets no notices until they are."
        case .noAccount: "\(number) has no number to write to."
        case .stopped: "\(number) has sent STOP; it is held until they send START."
        case .switchedOff:
            "\(number) has switched off \(kind.topic?.words ?? "such notices"); it is held until they switch them on."
        case .noTemplate:
            "\(number) has not written for 24 hours, and Meta has not approved the template: it is held until either changes."
        }
    }

    /// Members of an answer: `told`, and `why` it is false.
    static func members(
        of order: WorkOrder, _ factory: Factory, in snapshot: Snapshot
    ) throws -> [(name: String, value: JSONValue)] {
        let silence = try silence(of: order, factory, in: snapshot)
        return [("told", .flag(silence == nil)), ("why", .optional(silence))]
    }
}
