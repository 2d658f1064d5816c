import Factory
import Messaging
import Store

/// The forms of a work order's page, sent.
///
/// A form that was made for an earlier version changes nothing: the page says how things stand now. One that is sent
/// twice has one effect.
enum WorkOrderActions {
    enum Action: String, CaseIterable {
        case approve, decline, merge, assign, offer, start, hold, resume, finish, accept, cancel, reopen, priority, edit
        case note, undo
        case sendBack = "send-back"
        case partsDelivered = "parts-delivered"

        /// What it wants of the order's state.
        fileprivate var word: WorkOrderWord? {
            switch self {
            case .approve: .event(.approve)
            case .decline: .event(.decline)
            case .merge: .event(.merge)
            case .offer: .event(.offer)
            case .start: .event(.start)
            case .hold: .event(.hold)
            case .resume: .event(.resume)
            case .finish: .event(.finish)
            case .accept: .event(.accept)
            case .sendBack: .event(.sendBack)
            case .cancel: .event(.cancel)
            case .reopen: .event(.reopen)
            case .assign, .priority, .edit, .note, .undo, .partsDelivered: nil
            }
        }

        /// The fields of its form.
        fileprivate var fields: [String] {
            switch self {
            case .assign: ["assignee"]
            case .offer: ["team"]
            case .hold: ["hold_reason", "hold_note"]
            case .finish: ["cause", "cause_note", "remedy", "remedy_note", "parts"]
            case .merge: ["into"]
            case .priority: ["priority", "reason"]
            case .edit: ["title", "description", "asset", "due"]
            case .decline, .sendBack, .cancel, .reopen: ["reason"]
            case .approve, .start, .resume, .accept, .note, .undo, .partsDelivered: []
            }
        }
    }

    /// Thrown when the order is not any more as the form was made for.
    private struct Outdated: Error {}

    static func act(_ call: Call) async throws -> Response {
        try call.desk.refuseWhenFull()
        let desk = call.desk
        let number = try desk.store.read { try call.workOrder(in: $0).number }
        guard let action = Action(rawValue: call.argument("action")) else { throw Problem.notFound() }
        let done = "\(WorkOrdersPage.address(of: number))?done=\(action == .undo ? "undone" : "changed")"
        do {
            try await desk.store.write { try perform(action, call, in: $0) }
            desk.outboxBell.ring()
            return .seeOther(done)
        } catch is Outdated {
            return try again(
                call, "Nothing was changed: it has changed since you opened the page. This is how it stands.", 409)
        } catch let refused as FieldRefused {
            return try again(call, "Not done: \(refused.field) \(refused.reason).", 422)
        } catch let refusal as WorkOrderRefusal {
            let problem = Problem(refusal)
            return try again(call, "Not done: \(problem.detail)", problem.status)
        } catch let refusal as WorkOrders.NotUndone {
            return try again(call, "Not done: \(Problem(refusal).detail)", 409)
        }
    }

    /// The page as things stand, with what was wrong.
    private static func again(_ call: Call, _ complaint: String, _ status: Int) throws -> Response {
        try call.desk.store.read { snapshot in
            try WorkOrderPage.page(
                try call.workOrder(in: snapshot), call,
                note: "<p role=\"alert\" class=\"note\">\(said: complaint)</p>", status: status, in: snapshot)
        }
    }

    private static func perform(_ action: Action, _ call: Call, in tx: Transaction) throws {
        let (form, orders) = (call.request.form, call.factory.workOrders)
        let order = try call.workOrder(in: tx)
        // A form that was sent twice was done the first time.
        if try call.earlier(form["once"], in: tx) != nil { return }
        // What adds to it is as right as it was.
        if action != .note, action != .partsDelivered, form["version"] != "\(order.version)" { throw Outdated() }
        switch action {
        case .note:
            let text = try Fields(["text": (form["text"] ?? "").trimmed]).prose("text", max: WorkOrder.descriptionMax)
            guard !text.isEmpty else { throw FieldRefused("text", "is missing") }
            try orders.remark(text, on: order, by: call.doer, in: tx)
        case .partsDelivered:
            let parts = try Fields(["parts": (form["parts"] ?? "").trimmed]).required("parts", max: WorkOrder.titleMax)
            try orders.partsDelivered(parts, for: order, by: call.doer, in: tx)
        case .undo: try orders.undo(order, version: order.version, by: call.doer, in: tx)
        default: _ = try orders.change(order, entry(action, call, in: tx), by: call.doer, in: tx)
        }
        try call.note(form["once"], object: order.number, in: tx)
    }

    private static func entry(_ action: Action, _ call: Call, in snapshot: Snapshot) throws -> WorkOrderEntry {
        let form = call.request.form
        var values: [String: String] = [:]
        for name in action.fields { values[name] = form[name]?.trimmed }
        if action == .assign, values["assignee"]?.isEmpty != false { throw FieldRefused("assignee", "is missing") }
        var entry = try WorkOrderEntry(Fields(values), call.factory, in: snapshot)
        entry.status = action.word
        // Empty is the machine's own team.
        if action == .offer, entry.team?.isEmpty == true { entry.team = nil }
        return entry
    }
}
