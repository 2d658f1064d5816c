import Messaging
import Store
import WhatsApp

/// A machine in the chat: its code opens it, and a tap reports what is wrong with it.
extension Visit {
    private static let openMax = 5  // Open orders shown.

    mutating func answer(asset tap: ObjectTap, _ conversation: inout Conversation) throws -> Saying {
        guard let asset = try desk.catalogue.asset(tap.object.name, in: tx) else {
            return try whereWeAre(.oldButton, &conversation)
        }
        guard let impact = Impact(rawValue: tap.action) else { return try aside(card(of: asset), &conversation) }
        return try begin(ReportFault.name, ReportFault.draft(asset, impact, "", []), about: nil, &conversation)
    }

    /// A machine's code opens it; with more it is a report, or begins one.
    mutating func report(
        _ fault: FaultLine, _ files: [Ref<Attachment>], _ conversation: inout Conversation
    ) throws -> Saying {
        if fault.impact == nil, fault.words.isEmpty, files.isEmpty { return try card(of: fault.asset) }
        let draft = ReportFault.draft(fault.asset, fault.impact, fault.words, files)
        return try begin(ReportFault.name, draft, about: nil, &conversation)
    }

    /// A machine's code, scanned in the middle of a report: its card, and the report waits below it. Nil: it is an answer.
    func scanned(_ text: String, _ conversation: inout Conversation) throws -> Saying? {
        guard let flow = conversation.flow, Self.reportFlows.contains(flow),
            // The one question that a machine's code answers.
            flow != ReportSOPFailure.name || conversation.step != "place" || conversation.isLapsed,
            try desk.catalogue.order(text, in: tx) == nil,
            let fault = try FaultLine(text, desk.catalogue, in: tx), fault.isCodeAlone
        else { return nil }
        let card = try card(of: fault.asset)
        // What is said next may be about the machine as well: it is asked for which of them.
        var saying = desk.dialogs.offerToContinue(&conversation, by: speaker)
        saying.paragraphs = card.paragraphs
        let report = MainMenu.Row(rawValue: flow).map { MenuPhrase.title($0).text(in: speaker.language) }
        saying.options = card.options + saying.options.map { .init(id: $0.id, title: $0.title, detail: report) }
        saying.opener = ConversationPhrase.chooseTitle.text(in: speaker.language)
        return saying
    }

    private static let reportFlows: Set<String> = [
        ReportReject.name, ReportReturn.name, ReportSOPFailure.name, ReportFault.name,
    ]

    /// How a machine does, what is open on it, and what can be wrong with it.
    func card(of asset: Asset) throws -> Saying {
        let language = speaker.language
        let place = [asset.area, asset.line].filter { !$0.isEmpty }.joined(separator: " · ")
        let condition: WorkPhrase =
            switch try desk.workOrders.condition(of: asset.id, in: tx) {
            case .up: .runs
            case .degraded(let since, _): .runsBadly(since: time(since))
            case .down(let since, _): .stands(since: time(since))
            }
        let open = try tx.page(WorkOrder.byOpenAsset, asset.id, .descending, limit: Self.openMax).records
        var lines = ["🏭 *\(WorkOrders.name(of: asset).replacing("*", with: ""))*", place, condition.text(in: language)]
        if !open.isEmpty { lines.append(WorkPhrase.openOrders.text(in: language)) }
        lines += try open.map { order in
            let title = Text.fittedLine(try desk.workOrders.details(of: order).title, 60)
            return "• \(order.number) · \(title) · \(WorkTitle.state(order.standing.state).text(in: language))"
        }
        return Saying(
            [lines.filter { !$0.isEmpty }.joined(separator: "\n"), WorkPhrase.askImpact.text(in: language)],
            options: Impact.allCases.map { impact in
                Saying.Option(
                    id: ObjectTap(.asset, asset.code, version: 0, impact.rawValue).id,
                    title: WorkTitle.impact(impact).text(in: language))
            })
    }
}
