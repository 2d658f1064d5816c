import Messaging
import Store
import WhatsApp

/// What can be looked at about a work order: its story, its machine's, and who was told.
extension Visit {
    private static let linesMax = 12  // Lines of a chat bubble that somebody reads.
    private static let repairsMax = 5
    private static let eventsMax = 200  // Of one order's timeline; the newest are shown.

    /// Nil for taps that do something.
    func look(_ action: String, at order: WorkOrder) throws -> Saying? {
        switch WorkTap(rawValue: action) {
        case .details, .more: return try details(of: order)
        case .manual: return list(.manual, try manuals(for: order), order)
        case .history: return list(.history, try repairs(before: order), order)
        case .parts: return list(.parts, try parts(for: order), order)
        case .timeline: return list(.timeline, try timeline(of: order), order)
        default: return nil
        }
    }

    private func list(_ tap: WorkTap, _ lines: [String], _ order: WorkOrder) -> Saying {
        let head = "*\(WorkPhrase.title(tap).text(in: speaker.language))* · \(order.number)"
        let lines = lines.isEmpty ? [WorkPhrase.nothingKnown.text(in: speaker.language)] : lines
        var saying = Saying([([head] + lines).joined(separator: "\n")], options: [option(.details, order)])
        saying.about = ObjectReference(.work, order.number).text
        return saying
    }

    /// Of the machine, and of what it is a part of. Addresses stand in the text; files follow it, each in a message.
    private func manuals(for order: WorkOrder) throws -> [String] {
        guard let asset = try desk.workOrders.asset(of: order, in: tx) else { return [] }
        let documents = try desk.catalogue.chain(of: asset, in: tx).flatMap { $0.documents ?? [] }
        return try documents.prefix(Self.linesMax).map { document in
            let title = Text.fittedLine(document.title, 80)
            switch document.place {
            case .link(let link): return "• \(title)\n\(link)"
            case .media(let id):
                guard let file = try tx.find(id).flatMap({ desk.media.outgoing($0, called: title) }) else { break }
                try desk.outbox.post(
                    .media(file.message()), to: speaker.contact.id, answering: message, file: file,
                    about: ObjectReference(.work, order.number).text, in: tx)
            }
            return "• 📎 \(title)"
        }
    }

    private func earlier(_ order: WorkOrder, limit: Int) throws -> [WorkOrder] {
        guard let asset = order.asset else { return [] }
        return try tx.page(WorkOrder.byAsset, asset, .descending, limit: limit).records
            .filter { $0.id != order.id && !$0.isOpen }
    }

    /// `• 21 Nov · Leaks oil: leak → replaced`
    private func repairs(before order: WorkOrder) throws -> [String] {
        try earlier(order, limit: Self.workRowsMax * 2).prefix(Self.repairsMax).map { earlier in
            let details = try desk.workOrders.details(of: earlier)
            let day = speaker.language.day(earlier.standing.closedAt ?? earlier.createdAt)
            return "• \(day) · \(Text.fittedLine(details.title, 60)): \(details.finding.line(in: speaker.language))"
        }
    }

    private func parts(for order: WorkOrder) throws -> [String] {
        var known: [String: Int] = [:]
        for earlier in try [order] + earlier(order, limit: Self.workRowsMax * 2) {
            for part in try desk.workOrders.details(of: earlier).finding.parts {
                known[part.name, default: 0] += part.quantity
            }
        }
        return known.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.linesMax)
            .map { "• \(Text.fittedLine($0.key, 80)) × \($0.value)" }
    }

    /// `• 14:02 · in progress · Ravi Patel`
    private func timeline(of order: WorkOrder) throws -> [String] {
        try desk.workOrders.timeline(of: order, limit: Self.eventsMax, in: tx).suffix(Self.linesMax).map { event in
            let who = try event.person.map { try desk.workOrders.herald.name(of: $0, in: tx) } ?? event.name
            let note = Text.fittedLine(try desk.workOrders.note(of: event), 80)
            let parts = [time(event.at), words(for: event.what), who, note.isEmpty ? "" : "“\(note)”"]
            return "• " + parts.filter { !$0.isEmpty }.joined(separator: " · ")
        }
    }

    /// Pictures where a word would have to be learnt.
    private func words(for what: WorkOrderEvent.What) -> String {
        let language = speaker.language
        return switch what {
        case .moved(_, _, let state): WorkTitle.state(state).text(in: language)
        case .prioritised(let from, let to): "🔺 \(from.text(in: language)) → \(to.text(in: language))"
        case .created: "🆕"
        case .acknowledged: "👀"
        case .clockStarted: "⏱️"
        case .found: "🔎"
        case .evidence: "📎"
        case .partsDelivered: "📦"
        case .reported: "🔁"
        case .undone: "↩️"
        case .noted: "📝"
        }
    }

    // MARK: Who was told

    /// For those whom it concerns: the leads, who has it, and who reported it.
    func why(of order: WorkOrder) throws -> Saying {
        let selves = try speaker.person.selves(in: tx).map(\.id)
        guard try me.isLead || isMine(order) || order.reporters.contains(where: selves.contains) else {
            return saying([WorkPhrase.notYours], about: order, [])
        }
        let about = [ObjectReference(.work, order.number), ObjectReference(.report, order.number)]
        let told = try about.flatMap {
            try tx.page(OutboundMessage.byAbout, $0.text, .descending, limit: Self.linesMax).records
        }.filter { $0.kind != nil }.sorted { $0.createdAt < $1.createdAt }.suffix(Self.linesMax)
        guard !told.isEmpty else { return saying([WorkPhrase.nobodyTold(number: order.number)], about: order, []) }
        let lines = try told.map { message in
            let who = try desk.workOrders.herald.name(of: message.person, in: tx)
            let parts = [time(message.createdAt), who, try headline(of: message), fate(of: message.delivery)]
            return "• " + parts.joined(separator: " · ")
        }
        let head = WorkPhrase.whoWasTold(number: order.number).text(in: speaker.language)
        var saying = Saying([([head] + lines).joined(separator: "\n")])
        saying.about = about[0].text
        return saying
    }

    /// The first line of a notice says what it is, and so by which rule they were told.
    private func headline(of message: OutboundMessage) throws -> String {
        guard let notice = try desk.outbox.notice(of: message) else { return "–" }
        let body =
            switch try notice.message(in: speaker.language) {
            case .text(let text): text.body
            case .buttons(let buttons): buttons.body
            default: ""
            }
        let line = body.split(separator: "\n").first.map(String.init) ?? "–"
        return Text.fittedLine(line.replacing("*", with: ""), 60)
    }

    private func fate(of delivery: Delivery) -> String {
        let fate: WorkPhrase.Fate =
            switch delivery {
            case .composed, .held, .inFlight, .unknown: .waiting
            case .accepted, .sent: .sent
            case .delivered: .delivered
            case .read: .read
            case .failed: .failed
            case .expired, .superseded: .dropped
            }
        return WorkPhrase.fate(fate).text(in: speaker.language)
    }
}
