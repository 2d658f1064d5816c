import Factory
import Messaging
import Store

/// One work order: what it is, how it stands, what happened, and what can be done.
enum WorkOrderPage {
    static func show(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let order = try call.workOrder(in: snapshot)
        return try page(order, call, note: done(call), in: snapshot)
    }

    /// - Parameter note: what became of the last form.
    static func page(
        _ order: WorkOrder, _ call: Call, note: HTML = .none, status: Int = 200, in snapshot: Snapshot
    ) throws -> Response {
        let view = try WorkOrderView(order, call.factory, in: snapshot)
        let content: HTML = """
            \(note)<p><strong>\(said: view.details.title)</strong></p>\(words(view.details.description))
            \(try facts(view, call, in: snapshot))\(finding(view))\(files(view))
            \(try WorkOrderForms(view, call, in: snapshot).html)
            \(labour(view, call))\(try timeline(order, call, in: snapshot))
            <p><a href="\(WorkOrdersPage.path)">All open work orders</a></p>
            """
        return .page(call.frame.page(order.number, content), status: status)
    }

    private static func done(_ call: Call) -> HTML {
        let sentence: String? =
            switch call.request.query["done"] {
            case "made": "Made."
            case "changed": "Done."
            case "undone": "The last change is undone."
            default: nil
            }
        guard let sentence else { return .none }
        return "<p role=\"status\" class=\"note\">\(sentence)</p>"
    }

    /// What somebody wrote, with their line breaks.
    private static func words(_ text: String) -> HTML {
        text.isEmpty ? .none : "<div class=\"bubble\"><p dir=\"auto\">\(said: text)</p></div>"
    }

    // MARK: What it is

    private static func facts(_ view: WorkOrderView, _ call: Call, in snapshot: Snapshot) throws -> HTML {
        let (order, standing) = (view.order, view.order.standing)
        let (language, now) = (call.factory.language, snapshot.now)
        func time(_ time: Timestamp?) -> HTML { "\(time.map { language.time($0, seenAt: now) } ?? "–")" }
        var facts: [(name: String, value: HTML)] = [
            ("State", "<strong>\(order.stateWords)</strong>\(hold(view))"),
            ("Priority", "\(standing.priority.rawValue)"),
            ("Machine", machine(view)),
            ("Who", try who(view, call, in: snapshot)),
            ("Team", "\(said: standing.team.isEmpty ? "–" : standing.team)"),
            (
                "Due",
                order.isOverdue(now: now)
                    ? "<strong class=\"bad\">\(time(order.due)), overdue</strong>" : time(order.due)
            ),
            ("Made", "\(time(order.createdAt)), \(origin(order))"), ("Taken", time(standing.takenAt)),
            ("Started", time(standing.startedAt)), ("Done", time(standing.doneAt)), ("Ended", time(standing.closedAt)),
        ]
        if let down = order.downSince {
            let mark: HTML = order.stands ? "<strong class=\"bad\">stands</strong>" : "stood"
            let until: HTML = standing.downUntil.map { " to \(time($0))" } ?? .none
            let minutes = WorkOrderView.minutes((standing.downUntil ?? now) - down)
            facts.append(("Machine stopped", "\(mark) since \(time(down))\(until), \(minutes) min"))
        }
        if !view.reporters.isEmpty {
            let names: [HTML] = try view.reporters.map { person in
                let name = try call.factory.people.name(of: person)
                return "<a href=\"\(PersonPage.address(of: person.id))\">\(said: name)</a> "
            }
            facts.append(("Reported by", "\(names)"))
        }
        facts.append(("Told beside them", try followers(order, call, in: snapshot)))
        if let reference = order.reference { facts.append(("Reference", "\(said: reference)")) }
        if let target = standing.mergedInto {
            facts.append(("Goes on as", "<a href=\"\(WorkOrdersPage.address(of: target))\">\(target)</a>"))
        }
        return Parts.facts("How it stands", facts)
    }

    private static func machine(_ view: WorkOrderView) -> HTML {
        guard let asset = view.asset else { return "–" }
        return "<a href=\"\(AssetsPage.address(of: asset))\">\(said: WorkOrders.name(of: asset))</a>"
    }

    /// Who follows this very order, beside those who follow its machine.
    private static func followers(_ order: WorkOrder, _ call: Call, in snapshot: Snapshot) throws -> HTML {
        let names: [HTML] = try StakeholderList.followers(of: order, call.factory, in: snapshot).map {
            "<div>\(said: try call.factory.stakeholders.name(of: $0))</div>"
        }
        guard call.visitor.role?.mayChange == true else { return names.isEmpty ? "–" : "\(names)" }
        return "\(names)<a href=\"\(StakeholderForm.newPath)?order=\(Percent.encoded(order.number))\">Add somebody</a>"
    }

    private static func hold(_ view: WorkOrderView) -> HTML {
        guard let reason = view.order.standing.holdReason else { return .none }
        let note: HTML = view.details.holdNote.isEmpty ? .none : ", \(said: view.details.holdNote)"
        return ": \(WorkTitle.hold(reason).text(in: .english))\(note)"
    }

    private static func who(_ view: WorkOrderView, _ call: Call, in snapshot: Snapshot) throws -> HTML {
        let silence = try WorkOrderReach.silence(of: view.order, call.factory, in: snapshot)
        let note: HTML = silence.map { " <span class=\"bad\">\($0)</span>" } ?? .none
        guard let assignee = view.assignee else { return "–\(note)" }
        return "<a href=\"\(PersonPage.address(of: assignee.id))\">\(said: view.assigneeName)</a>\(note)"
    }

    private static func origin(_ order: WorkOrder) -> HTML {
        let number = order.origin.number.map { " \($0)" } ?? ""
        return "from \(order.origin.word)\(number)"
    }

    private static func finding(_ view: WorkOrderView) -> HTML {
        let finding = view.details.finding
        guard finding != Finding() else { return .none }
        let cause = [finding.cause.map { WorkTitle.cause($0).text(in: .english) } ?? "", finding.causeNote]
        let remedy = [finding.remedy.map { WorkTitle.remedy($0).text(in: .english) } ?? "", finding.remedyNote]
        let parts: [HTML] = finding.parts.map { "<div>\($0.quantity) × \(said: $0.name)</div>" }
        return Parts.facts(
            "What was found",
            [
                ("Cause", "\(said: cause.filter { !$0.isEmpty }.joined(separator: ", "))"),
                ("Done", "\(said: remedy.filter { !$0.isEmpty }.joined(separator: ", "))"),
                ("Parts", parts.isEmpty ? "–" : "\(parts)"),
            ])
    }

    private static func files(_ view: WorkOrderView) -> HTML {
        guard !view.media.isEmpty else { return .none }
        let files: [HTML] = view.media.map { file in
            let caption: HTML = file.caption.map { " \(said: $0)" } ?? .none
            if let error = file.error { return "<li class=\"bad\">\(file.kind), lost: \(said: error)\(caption)</li>" }
            guard file.size != nil else { return "<li class=\"dim\">\(file.kind), not here yet\(caption)</li>" }
            return "<li><a href=\"/api/v1/media/\(file.id)\">\(file.kind)</a>\(caption)</li>"
        }
        return "<h2>Files</h2><ul>\(files)</ul>"
    }

    private static func labour(_ view: WorkOrderView, _ call: Call) -> HTML {
        guard !view.labour.isEmpty else { return .none }
        let language = call.factory.language
        let rows: [[HTML]] = view.labour.map { stretch in
            [
                "\(said: stretch.name)", "\(language.dateAndTime(stretch.from))",
                "\(stretch.to.map(language.dateAndTime) ?? "goes on")", "\(stretch.minutes)",
            ]
        }
        return """
            <h2>Labour</h2>\(Parts.table("\(view.labourMinutes) min in all", ["Who", "From", "To", "Minutes"], rows, empty: ""))
            """
    }

    // MARK: What happened

    private static func timeline(_ order: WorkOrder, _ call: Call, in snapshot: Snapshot) throws -> HTML {
        let events = try snapshot.page(
            WorkOrderEvent.byOrder, order.id, .descending, limit: WorkOrderTimeline.shownMax)
        let timeline = try WorkOrderTimeline(events.records, call.factory, in: snapshot)
        let lines: [HTML] = timeline.entries.map { entry in
            let who: HTML =
                entry.person.map { "<a href=\"\(PersonPage.address(of: $0.id))\">\(said: entry.who)</a>" }
                ?? "\(said: entry.who)"
            let note: HTML = entry.note.isEmpty ? .none : ": <q dir=\"auto\">\(said: entry.note)</q>"
            return """
                <li><span class="dim">\(call.factory.language.dateAndTime(entry.event.at))</span> \(who) \
                \(said: entry.sentence)\(note) <span class="dim">(\(entry.event.way.rawValue)\(message(entry, call)))</span></li>

                """
        }
        let more: HTML = events.next == nil ? .none : "<p class=\"dim\">What is older is in the API.</p>"
        return "<h2>What happened</h2><ol reversed>\(lines)</ol>\(more)"
    }

    /// To what they wrote, for who may see whose phone it is.
    private static func message(_ entry: WorkOrderTimeline.Entry, _ call: Call) -> HTML {
        guard call.seesPhones, entry.event.message != nil, let person = entry.person else { return .none }
        return ", <a href=\"\(ConversationPages.address(of: person))\">in a message</a>"
    }
}
