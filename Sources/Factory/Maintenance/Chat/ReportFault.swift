import Messaging
import Store

/// A machine fails: what is wrong with it, in words, a photo or a voice message, and whether it is known already.
struct ReportFault: Flow {
    static let name = "report-fault"
    private static let wordsMax = 700  // Characters.

    let orders: WorkOrders
    let catalogue: Catalogue

    struct Fault {
        let asset: Asset
        let impact: Impact
        let words: String
        let files: [Ref<Attachment>]
        /// The order that it is added to; nil: a new one.
        let known: WorkOrder?
    }

    /// - Parameter impact: nil: it is asked.
    static func draft(_ asset: Asset, _ impact: Impact?, _ words: String, _ files: [Ref<Attachment>]) -> Draft {
        var answers: [(key: String, answer: Answer)] = [("asset", .text(asset.code))]
        if let impact { answers.append(("given", .choice(impact.rawValue))) }
        if !words.isEmpty { answers.append(("said", .text(words))) }
        return Draft(fixed: answers, attachments: files)
    }

    func interview(_ ask: inout Interview<WorkPhrase>) throws -> Fault? {
        let (snapshot, language) = (ask.snapshot, ask.speaker.language)
        guard case .text(let code)? = ask.given("asset"), let asset = try catalogue.asset(code, in: snapshot) else {
            return nil
        }
        let impact: Impact
        if case .choice(let given)? = ask.given("given"), let known = Impact(rawValue: given) {
            impact = known
        } else {
            let options = Impact.allCases.map { Question.Option($0.rawValue, WorkTitle.impact($0)) }
            impact = Impact(rawValue: try ask.choice("impact", .askImpact, options)) ?? .badly
        }
        var known: WorkOrder?
        if let order = try orders.recent(impact, on: asset.id, in: snapshot) {
            let since = language.time(order.createdAt, seenAt: snapshot.now)
            let add = Question.Option("add", WorkPhrase.addTo(String(order.number.suffix(WorkOrderNumber.codeLength))))
            let new = Question.Option("new", WorkPhrase.title(.newOne))
            let chosen = try ask.choice("same", .askSame(number: order.number, since: since), [add, new])
            if chosen == add.id { known = order }
        }
        var words = ""
        if case .text(let said)? = ask.given("said") {
            words = said
        } else {
            let title = WorkTitle.impact(impact).text(in: language)
            words =
                try ask.toldIfAny(
                    "words", .askFault(impact: title, equipment: WorkOrders.name(of: asset)), max: Self.wordsMax) ?? ""
        }
        return Fault(asset: asset, impact: impact, words: words, files: ask.attachments, known: known)
    }

    func finish(_ fault: Fault?, for speaker: Speaker, in tx: Transaction) throws -> any Phrase {
        guard let fault else { return ConversationPhrase.cancelled }
        if let known = fault.known, let order = try tx.find(known.id), order.isOpen {
            try orders.report(again: order, fault.words, fault.files, by: speaker, in: tx)
            return WorkSaid(order, [WorkPhrase.added(number: order.number)])
        }
        let order = try orders.report(
            fault.impact, on: fault.asset, fault.words, fault.files, by: speaker, in: tx)
        let told = try orders.told(of: order, but: speaker.person.id, in: tx)
        guard !told.isEmpty else { return WorkSaid(order, [WorkPhrase.reportedToNobody(number: order.number)]) }
        return WorkSaid(
            order, [WorkPhrase.reported(number: order.number, names: try orders.names(of: told, in: tx))])
    }
}
