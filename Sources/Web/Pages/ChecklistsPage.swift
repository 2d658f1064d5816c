import Factory
import Messaging
import Store

/// The plant's checklists, what is open of them, and where a new one is written.
enum ChecklistsPage {
    static let path = "/checklists"
    static let title = "Checklists"
    static let openShown = 50  // Runs of each state; the API lists all.

    static func address(of checklist: Checklist) -> String { "\(path)/\(checklist.number)" }
    static func address(of run: ChecklistRun) -> String { "\(path)/runs/\(run.number)" }

    static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let page = try snapshot.page(Checklist.self, after: try call.cursor(), limit: try call.limit())
        let rows: [[HTML]] = try page.records.map { checklist in
            let draft = try call.factory.checklists.draft(of: checklist, in: snapshot)
            return [
                "<a href=\"\(address(of: checklist))\">\(checklist.number)</a>", "\(said: draft.name)",
                "\(draft.items.count)", "\(said: draft.asset)", "\(said: draft.schedule)",
                "\(said: try recipient(of: checklist.aim, call, in: snapshot))", "\(draft.isActive ? "yes" : "no")",
            ]
        }
        let states: [ChecklistRun.State] = [.review, .running, .opened, .handedOver, .sent, .expired]
        let runs = try states.flatMap {
            try snapshot.page(ChecklistRun.byState, $0, .descending, limit: openShown).records
        }
        let content: HTML = """
            \(try table("What is open, and what was not done in its time", runs, call, in: snapshot))
            \(Parts.table("Checklists", ["Number", "Name", "Items", "Machine", "Schedule", "For", "In use"], rows,
                empty: "There is none yet."))
            \(Parts.more(path, next: page.next?.description, "More"))
            <p><a href="/api/v1/checklist-runs.csv">All answers as a file</a></p>
            \(try new(call))
            """
        return .page(call.frame.page(title, content))
    }

    private static func new(_ call: Call) throws -> HTML {
        guard call.visitor.role?.mayChange == true else { return .none }
        return """
            <h2>New checklist</h2>\(ChecklistForm(call.formToken, action: path).html)
            <p><a href="/import/checklists">Bring in a file</a></p>
            """
    }

    static let runsShown = 10  // The newest runs of one machine; the API lists all.

    /// What was looked at on a machine; nothing where nothing was.
    static func runs(on asset: Asset, _ call: Call, in snapshot: Snapshot) throws -> HTML {
        let runs = try snapshot.page(ChecklistRun.byAsset, asset.id, .descending, limit: runsShown).records
        guard !runs.isEmpty else { return .none }
        return "<h2>Checklists</h2>\(try table("Runs of checklists, newest first", runs, call, in: snapshot))"
    }

    /// Runs in a table, in their order.
    static func table(
        _ caption: String, _ runs: [ChecklistRun], _ call: Call, in snapshot: Snapshot
    ) throws -> HTML {
        let rows: [[HTML]] = try runs.map { run in
            let fails: HTML = run.fails > 0 ? "<span class=\"bad\">\(run.fails)</span>" : "0"
            return [
                "<a href=\"\(address(of: run))\">\(run.number)</a>", "\(said: run.name)", "\(word(run.state))",
                "\(said: try person(run, call, in: snapshot))", "\(run.answered) of \(run.items.count)", fails,
                "\(call.factory.language.dateAndTime(run.dueAt))",
            ]
        }
        return Parts.table(
            caption, ["Number", "Checklist", "State", "Who", "Answered", "Not right", "Due"], rows, empty: "None.")
    }

    static func word(_ state: ChecklistRun.State) -> String {
        switch state {
        case .scheduled: "scheduled"
        case .sent: "sent"
        case .opened: "opened"
        case .running: "under way"
        case .handedOver: "handed over"
        case .submitted: "handed in"
        case .review: "waits for a lead"
        case .accepted: "accepted"
        case .expired: "expired"
        }
    }

    private static func person(_ run: ChecklistRun, _ call: Call, in snapshot: Snapshot) throws -> String {
        guard let worker = try run.worker.flatMap({ try snapshot.find($0) }) else {
            return try recipient(of: run.aim, call, in: snapshot)
        }
        return try call.factory.people.name(of: worker.current(in: snapshot))
    }

    static func recipient(of aim: Checklist.Aim?, _ call: Call, in snapshot: Snapshot) throws -> String {
        switch aim {
        case .person(let person):
            try snapshot.find(person).map { try call.factory.people.name(of: $0.current(in: snapshot)) } ?? "–"
        case .role(let role): "every \(role.rawValue)"
        case nil: "–"
        }
    }
}
