import Messaging
import Store
import WhatsApp

/// What somebody says about a work order in their own words: a reason, a need, a cause.
struct SayWork: Flow {
    static let name = "say-work"

    enum Purpose: String, CaseIterable, Sendable {
        case refuse, hold, cause, remedy
        case needPart = "need-part"
        case needTool = "need-tool"
        case needPerson = "need-person"

        var need: WorkTap? { WorkTap(rawValue: rawValue).flatMap { $0.rawValue.hasPrefix("need") ? $0 : nil } }
    }

    let orders: WorkOrders

    enum Outcome {
        case said(Purpose, WorkOrder, String, [Ref<Attachment>])
        case over(WorkOrder)
        case gone
    }

    static func draft(_ purpose: Purpose, _ order: WorkOrder) -> Draft {
        Draft(fixed: [
            ("object", .text(order.number)), ("version", .number(order.version)),
            ("purpose", .choice(purpose.rawValue)),
        ])
    }

    func interview(_ ask: inout Interview<WorkPhrase>) throws -> Outcome {
        guard case .text(let number)? = ask.given("object"), case .choice(let name)? = ask.given("purpose"),
            let purpose = Purpose(rawValue: name), let order = try orders.find(number, in: ask.snapshot)
        else { return .gone }
        guard case .number(let version)? = ask.given("version"), order.isCurrent(version) else { return .over(order) }
        let words: String?
        switch purpose {
        case .refuse:
            words = try ask.toldIfAny("words", .askReason(number: number), max: Finding.noteMax)
        case .hold, .cause, .remedy: words = try ask.toldIfAny("words", .askWords, max: Finding.noteMax)
        case .needPart, .needTool, .needPerson:
            words = try ask.told("words", .askNeedWords, max: Finding.noteMax)
        }
        return .said(purpose, order, words ?? "", ask.attachments)
    }

    func finish(_ outcome: Outcome, for speaker: Speaker, in tx: Transaction) throws -> any Phrase {
        switch outcome {
        case .gone: return ConversationPhrase.cancelled
        case .over(let order): return WorkSaid(order, [WorkPhrase.asItIs, try orders.card(of: order, in: tx)])
        case .said(let purpose, let order, let words, let files):
            let doer = Doer(.chat, person: speaker.person, contact: speaker.contact.id)
            do {
                for file in files { try orders.attach(file, to: order, by: doer, in: tx) }
                return WorkSaid(order, [try say(purpose, order, words, by: doer, speaker, in: tx)])
            } catch let refusal as WorkOrderRefusal {
                return WorkSaid(
                    order, [try orders.phrase(of: refusal, order, in: speaker.language, in: tx)])
            }
        }
    }

    private func say(
        _ purpose: Purpose, _ order: WorkOrder, _ words: String, by doer: Doer, _ speaker: Speaker, in tx: Transaction
    ) throws -> WorkPhrase {
        let number = order.number
        switch purpose {
        case .refuse:
            try orders.perform(.refuse(reason: words), on: order, by: doer, in: tx)
            return .refused(number: number)
        case .hold:
            try orders.perform(.hold(.other, note: words), on: order, by: doer, in: tx)
            let reason = words.isEmpty ? WorkTitle.hold(.other).text(in: speaker.language) : words
            return .held(number: number, reason: Text.fittedLine(reason, WorkNews.reasonMax))
        case .cause, .remedy:
            if !words.isEmpty {
                let finding: Finding = purpose == .cause ? .cause(said: words) : .remedy(said: words)
                try orders.find(finding, on: order, by: doer, in: tx)
            }
            return .noted(number: number)
        case .needPart, .needTool, .needPerson:
            let told = try orders.need(purpose.need ?? .needPart, words, for: order, by: doer, in: tx)
            return .needSent(number: number, names: told.isEmpty ? "–" : try orders.names(of: told, in: tx))
        }
    }
}

extension WorkOrders {
    private static let helpersMax = 10  // People who are asked for help at once.

    /// Passes on what somebody needs for their job: to the leads, and a second person also to the colleagues.
    ///
    /// Returns who was told.
    func need(
        _ need: WorkTap, _ words: String, for order: WorkOrder, by doer: Doer, in tx: Transaction
    ) throws -> [Person] {
        if !words.isEmpty { try remark(words, on: order, by: doer, in: tx) }
        var helpers = try leads(of: order, but: doer.person?.id, in: tx)
        if need == .needPerson {
            helpers += try crew(of: order, in: tx).filter { mate in
                mate.id != doer.person?.id && !helpers.contains { $0.id == mate.id }
            }
        }
        let (name, equipment) = (try name(of: doer, in: tx), try equipment(of: order, in: tx))
        return try helpers.prefix(Self.helpersMax).filter { helper in
            try herald.tell(to: helper, in: tx) { language in
                let news = WorkPhrase.needNews(
                    need: WorkPhrase.title(need).text(in: language), name: name, words: words.isEmpty ? "📎" : words)
                return .workOrderNews(
                    order: order.number, equipment: equipment,
                    news: Text.fittedLine(news.text(in: language), WorkNews.lengthMax))
            } != nil
        }
    }
}
