import Factory
import Messaging
import Store

/// One run, item by item: what was found, and where the office ticks what is still open.
enum ChecklistRunPage {
    static func show(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let run = try ChecklistRunsEndpoint.found(call, in: snapshot)
        let lists = call.factory.checklists
        let inForce = try lists.inForce(of: run, in: snapshot)
        let given = Dictionary(grouping: try lists.answers(of: run, in: snapshot), by: \.item)
        let mayAnswer = call.visitor.role?.mayChange == true && run.state.isOpen
        let rows: [[HTML]] = try run.items.enumerated().map { place, item in
            let earlier = (given[place] ?? []).filter { $0.id != inForce[place]?.id }
            let old: [HTML] = try earlier.map { answer in
                "<div class=\"dim\"><s>\(try text(answer, of: item, call, in: snapshot))</s></div>"
            }
            return [
                "\(place + 1)", "\(said: item.title)",
                "\(try inForce[place].map { try text($0, of: item, call, in: snapshot) } ?? "–")\(old)",
                mayAnswer ? form(run, place, item, call) : .none,
            ]
        }
        let checklist = try snapshot.find(run.checklist)
        let content: HTML = """
            \(Parts.facts(run.number, try facts(of: run, checklist, call, in: snapshot)))
            \(Parts.table("Items", ["", "Item", "Found", ""], rows, empty: ""))
            \(actions(run, call))
            """
        return .page(call.frame.page("\(run.name) · \(run.number)", content))
    }

    static func answer(_ call: Call, in tx: Transaction) throws -> Response {
        let run = try ChecklistRunsEndpoint.found(call, in: tx)
        let form = call.request.form
        guard let number = form["item"].flatMap({ Int($0) }), number >= 1, number <= run.items.count else {
            throw Problem.refused("item", "There is no such item.")
        }
        let item = run.items[number - 1]
        let (value, text) = try ChecklistRunsEndpoint.value((form["value"] ?? "").trimmed, of: item)
        let comment = String((form["comment"] ?? "").trimmed.prefix(ChecklistRunsEndpoint.commentMax))
        _ = try call.factory.checklists.answer(
            run, item: number - 1, value, .init(text: text, comment: comment.isEmpty ? nil : comment), by: call.doer,
            in: tx)
        return .seeOther(ChecklistsPage.address(of: run))
    }

    static func submit(_ call: Call, in tx: Transaction) throws -> Response {
        let run = try ChecklistRunsEndpoint.found(call, in: tx)
        _ = try call.factory.checklists.submit(run, by: call.doer, in: tx)
        return .seeOther(ChecklistsPage.address(of: run))
    }

    static func accept(_ call: Call, in tx: Transaction) throws -> Response {
        let run = try ChecklistRunsEndpoint.found(call, in: tx)
        _ = try call.factory.checklists.accept(run, by: call.doer, in: tx)
        return .seeOther(ChecklistsPage.address(of: run))
    }

    // MARK: Parts

    private static func facts(
        of run: ChecklistRun, _ checklist: Checklist?, _ call: Call, in snapshot: Snapshot
    ) throws -> [(name: String, value: HTML)] {
        let language = call.factory.language
        let asset = try run.asset.flatMap { try snapshot.find($0) }
        let link: HTML =
            checklist.map { "<a href=\"\(ChecklistsPage.address(of: $0))\">\($0.number)</a>" } ?? "–"
        let worker = try run.worker.flatMap { try snapshot.find($0) }
            .map { try call.factory.people.name(of: $0.current(in: snapshot)) }
        return [
            ("State", "\(ChecklistsPage.word(run.state))"), ("Checklist", link),
            ("Machine", "\(said: asset?.code ?? "–")"),
            ("For", "\(said: try ChecklistsPage.recipient(of: run.aim, call, in: snapshot))"),
            ("Begun by", "\(said: worker ?? "–")"), ("Due", "\(language.dateAndTime(run.dueAt))"),
            ("Handed in", "\(run.submittedAt.map { language.dateAndTime($0) } ?? "–")"),
            ("Not right", "\(run.fails)"), ("Work order", "\(said: run.order ?? "–")"),
        ]
    }

    private static func text(
        _ answer: ChecklistAnswer, of item: ChecklistItem, _ call: Call, in snapshot: Snapshot
    ) throws -> HTML {
        let words = try call.factory.checklists.words(of: answer)
        let value: String =
            switch (answer.value, item.kind) {
            case (.done, _): "✔ done"
            case (.notDone, _): "✖ not done"
            case (.number(let number), .number(_, _, let unit)): "\(number.plain) \(unit)"
            case (.choice(let place), .choice(let choices)): choices[place].title
            case (.photo, _): "photo"
            default: words.text ?? ""
            }
        let person = try answer.by.flatMap { try snapshot.find($0) }?.current(in: snapshot)
        let name = try person.map { try call.factory.people.name(of: $0) } ?? words.author ?? "–"
        let files: [HTML] = answer.evidence.enumerated().map { index, file in
            " <a href=\"/api/v1/media/\("\(file)")\">File \(index + 1)</a>"
        }
        let mark: HTML = answer.isFail ? " class=\"bad\"" : .none
        let comment: HTML = words.comment.map { " · \(said: $0)" } ?? .none
        let order: HTML = answer.order.map { " · \($0)" } ?? .none
        return """
            <span\(mark)>\(said: value)</span>\(comment)\(order)\(files) <span class="dim">\(said: name), \
            \(call.factory.language.dateAndTime(answer.at))</span>
            """
    }

    /// Works without scripts: a form an item.
    private static func form(_ run: ChecklistRun, _ place: Int, _ item: ChecklistItem, _ call: Call) -> HTML {
        let id = "value-\(place + 1)"
        let field: HTML
        switch item.kind {
        case .done: field = "<button name=\"value\" value=\"done\">✔ Done</button> "
        case .choice(let choices):
            field = "\(choices.map { "<button name=\"value\" value=\"\($0.title)\">\($0.title)</button> " as HTML })"
        case .number, .text:
            field = """
                <label for="\(id)">Value</label><input id="\(id)" name="value" maxlength="700"> <button>Save</button>
                """
        case .photo: field = "<span class=\"dim\">A photo is sent with WhatsApp.</span> "
        }
        let head: HTML = """
            <form class="inline" method="post" action="\(ChecklistsPage.address(of: run))/answer">\
            <input type="hidden" name="form-token" value="\(call.formToken)">\
            <input type="hidden" name="item" value="\(place + 1)">
            """
        return """
            \(head)\(field)</form>
            \(head)<label for="comment-\(place + 1)">What is wrong</label>\
            <input id="comment-\(place + 1)" name="comment" maxlength="700">
            <button name="value" value="not-done">✖ Not done</button></form>
            """
    }

    private static func actions(_ run: ChecklistRun, _ call: Call) -> HTML {
        guard call.visitor.role?.mayChange == true else { return .none }
        let address = ChecklistsPage.address(of: run)
        if run.state == .review { return PersonActions.button("\(address)/accept", "Accept", call) }
        guard run.state == .running, run.answered == run.items.count else { return .none }
        return PersonActions.button("\(address)/submit", "Hand in", call)
    }
}
