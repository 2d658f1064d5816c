import Factory
import Messaging
import Store
import Vault

/// What the office can do with a work order today, a form each.
struct WorkOrderForms {
    private let view: WorkOrderView
    private let call: Call
    private let now: Timestamp
    private let technicians: [(number: String, name: String)]
    /// Tells a form that is sent twice from two; another one with every page.
    private let once: String

    static let techniciansMax = 200  // Offered to choose from; any employee number can be typed.

    init(_ view: WorkOrderView, _ call: Call, in snapshot: Snapshot) throws {
        (self.view, self.call, now) = (view, call, snapshot.now)
        once = call.desk.random.token()
        technicians = try Self.technicians(call.factory, in: snapshot)
    }

    static func technicians(_ factory: Factory, in snapshot: Snapshot) throws -> [(number: String, name: String)] {
        try snapshot.all(Person.byActive, 0, limit: PeopleSearch.looksMax)
            .filter { $0.roles.contains(.technician) }.prefix(techniciansMax)
            .map { ($0.employeeNumber, try factory.people.name(of: $0)) }
    }

    static func choices(_ technicians: [(number: String, name: String)]) -> HTML {
        let options: [HTML] = technicians.map { "<option value=\"\($0.number)\">\($0.name)</option>" }
        return "<datalist id=\"technicians\">\(options)</datalist>"
    }

    /// Nothing for who may only look.
    var html: HTML {
        guard call.visitor.role?.mayChange == true else { return .none }
        return """
            <section aria-label="What can be done"><h2>What can be done</h2>
            \(Self.choices(technicians))\(undo)\(steps)\(whose)\(work)\(ends)\(always)</section>
            """
    }

    // MARK: What can follow on its state

    private var state: WorkOrderState { view.order.standing.state }

    private func can(_ event: WorkOrderState.Event) -> Bool { state.after(event) != nil }

    private var undo: HTML {
        guard let undo = view.order.undo, undo.version == view.order.version, undo.at + LastDeed.undoableFor >= now
        else { return .none }
        return button("undo", "Undo the last change")
    }

    private var steps: HTML {
        let buttons: [HTML] = [
            can(.approve) ? button("approve", "Approve") : nil,
            can(.start) || can(.claim) ? button("start", "Start") : nil, can(.resume) ? button("resume", "Go on") : nil,
            can(.accept) ? button("accept", "Accept") : nil,
        ].compactMap { $0 }
        return "\(buttons)"
    }

    private var whose: HTML {
        let assign = can(.assign) || can(.approve)
        let offer = can(.offer) || can(.release) || can(.approve) || state == .offered
        return """
            \(assign ? details("assign", "Assign", assignee) : .none)
            \(offer ? details("offer", "Offer to a team", text("offer", "team", "Team; empty: the machine's own", view.order.standing.team)) : .none)
            """
    }

    private var assignee: HTML {
        """
        <div><label for="assign-assignee">Employee number</label>
        <input id="assign-assignee" name="assignee" list="technicians" value="\(view.assignee?.employeeNumber ?? "")" \
        maxlength="40" autocomplete="off" required></div>
        """
    }

    private var work: HTML {
        let reasons = HoldReason.allCases.map { ($0.rawValue, WorkTitle.hold($0).text(in: .english)) }
        let hold: HTML = """
            \(choice("hold", "hold_reason", "Why", reasons))\(text("hold", "hold_note", "Note", ""))
            """
        return """
            \(can(.hold) || state == .assigned ? details("hold", "Put on hold", hold) : .none)
            \(view.order.isOpen && state != .done && state != .requested ? details("finish", "Done", finding) : .none)
            """
    }

    private var finding: HTML {
        let causes = [("", "–")] + FailureCause.allCases.map { ($0.rawValue, WorkTitle.cause($0).text(in: .english)) }
        let remedies = [("", "–")] + Remedy.allCases.map { ($0.rawValue, WorkTitle.remedy($0).text(in: .english)) }
        return """
            \(choice("finish", "cause", "Cause", causes))\(text("finish", "cause_note", "Cause, in words", ""))
            \(choice("finish", "remedy", "What helped", remedies))\(text("finish", "remedy_note", "What helped, in words", ""))
            \(area("finish", "parts", "Parts, one a line, such as 2 x Bearing 6204", ""))
            """
    }

    private var ends: HTML {
        let forms: [HTML] = [
            can(.sendBack) ? details("send-back", "Send back", reason("send-back")) : nil,
            can(.decline) ? details("decline", "Decline", reason("decline")) : nil,
            can(.merge)
                ? details(
                    "merge", "Merge into another one", text("merge", "into", "Number of the one that goes on", ""))
                : nil,
            can(.cancel) ? details("cancel", "Cancel it", reason("cancel")) : nil,
            can(.reopen) ? details("reopen", "Open it again", reason("reopen")) : nil,
        ].compactMap { $0 }
        return "\(forms)"
    }

    private var always: HTML {
        let isOpen = view.order.isOpen
        let priorities = Urgency.allCases.map { ($0.rawValue, $0.rawValue) }
        let priority: HTML = """
            \(choice("priority", "priority", "Priority", priorities, chosen: view.order.standing.priority.rawValue))\
            \(reason("priority"))
            """
        return """
            \(isOpen ? details("priority", "Change the priority", priority) : .none)
            \(isOpen ? details("parts-delivered", "Parts have come", text("parts-delivered", "parts", "Which parts", "")) : .none)
            \(details("note", "Write a note", area("note", "text", "Note", "")))
            \(isOpen ? details("edit", "Edit", edit) : .none)
            """
    }

    private var edit: HTML {
        """
        \(text("edit", "title", "What is wrong or to be done", view.details.title))
        \(area("edit", "description", "Description", view.details.description))
        \(text("edit", "asset", "Machine, by its code", view.asset?.code ?? ""))
        <div><label for="edit-due">Due</label>
        <input id="edit-due" name="due" type="datetime-local" value="\(Self.local(view.order.due))"></div>
        """
    }

    // MARK: Parts of a form

    /// As `<input type="datetime-local">` has it, in the plant's time.
    static func local(_ time: Timestamp?) -> String { time.map { String(PlantTime.rfc3339($0).prefix(16)) } ?? "" }

    private func reason(_ action: String) -> HTML { text(action, "reason", "Why", "") }

    private func text(_ action: String, _ name: String, _ label: String, _ value: String) -> HTML {
        """
        <div><label for="\(action)-\(name)">\(label)</label>
        <input id="\(action)-\(name)" name="\(name)" value="\(value)" maxlength="\(Finding.noteMax)" dir="auto"></div>
        """
    }

    private func area(_ action: String, _ name: String, _ label: String, _ value: String) -> HTML {
        """
        <div><label for="\(action)-\(name)">\(label)</label>
        <textarea id="\(action)-\(name)" name="\(name)" rows="3" maxlength="\(WorkOrder.descriptionMax)" \
        dir="auto">\(value)</textarea></div>
        """
    }

    private func choice(
        _ action: String, _ name: String, _ label: String, _ options: [(value: String, title: String)],
        chosen: String = ""
    ) -> HTML {
        let lines: [HTML] = options.map { option in
            let mark: HTML = option.value == chosen ? " selected" : .none
            return "<option value=\"\(option.value)\"\(mark)>\(option.title)</option>"
        }
        return """
            <div><label for="\(action)-\(name)">\(label)</label>
            <select id="\(action)-\(name)" name="\(name)">\(lines)</select></div>
            """
    }

    private func details(_ action: String, _ title: String, _ fields: HTML) -> HTML {
        """
        <details><summary>\(title)</summary><form method="post" action="\(address(action))">\(hidden)\(fields)
        <button>\(title)</button></form></details>
        """
    }

    private func button(_ action: String, _ title: String) -> HTML {
        """
        <form class="inline" method="post" action="\(address(action))">\(hidden)<button>\(title)</button></form>
        """
    }

    private func address(_ action: String) -> String {
        "\(WorkOrdersPage.address(of: view.order.number))/\(action)"
    }

    private var hidden: HTML {
        """
        <input type="hidden" name="form-token" value="\(call.formToken)">\
        <input type="hidden" name="version" value="\(view.order.version)">\
        <input type="hidden" name="once" value="\(once)">
        """
    }
}
