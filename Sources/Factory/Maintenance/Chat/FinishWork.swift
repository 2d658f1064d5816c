import Messaging
import Store

/// "Done", where the machine asks for a cause or a photo first.
struct FinishWork: Flow {
    static let name = "finish-work"
    private static let causesMax = 9  // Rows of one WhatsApp list, less one for Cancel.

    let orders: WorkOrders

    enum Outcome {
        case finish(WorkOrder, Finding, [Ref<Attachment>])
        /// It is done already, or somebody else's.
        case over(WorkOrder, any Phrase)
        case gone
    }

    static func draft(_ order: WorkOrder, _ finding: Finding?) -> Draft {
        Draft(fixed: [
            ("object", .text(order.number)), ("version", .number(order.version)),
            ("said", .text(finding.map { $0.remedyNote } ?? "")),
        ])
    }

    func interview(_ ask: inout Interview<WorkPhrase>) throws -> Outcome {
        let snapshot = ask.snapshot
        guard case .text(let number)? = ask.given("object"), let order = try orders.find(number, in: snapshot) else {
            return .gone
        }
        guard case .number(let version)? = ask.given("version"), order.isCurrent(version) else {
            return .over(order, WorkPhrase.asItIs)
        }
        let required = try orders.asset(of: order, in: snapshot)?.requires ?? []
        var finding = Finding()
        if required.contains(.cause), try !orders.details(of: order).finding.hasCause {
            let causes = try orders.causes(of: order.asset, in: snapshot).prefix(Self.causesMax)
            let said = try ask.choice(
                "cause", .askCause, causes.map { .init($0.rawValue, WorkTitle.cause($0)) }, orWords: Finding.noteMax)
            switch said {
            case .choice(let id): finding.cause = FailureCause(rawValue: id)
            case .text(let words): finding = .cause(said: words)
            default: break
            }
            finding = try finding.with(remedy(&ask, order))
        }
        var photos: [Ref<Attachment>] = ask.attachments
        if required.contains(.photo), order.attachments.isEmpty {
            photos = try ask.evidence("photo", .askPhoto(number: number))
        }
        return .finish(order, finding, photos)
    }

    private func remedy(_ ask: inout Interview<WorkPhrase>, _ order: WorkOrder) throws -> Finding {
        if case .text(let said)? = ask.given("said"), !said.isEmpty { return .remedy(said: said) }
        let options = try orders.remedies(of: order.asset, in: ask.snapshot).map {
            Question.Option($0.rawValue, WorkTitle.remedy($0))
        }
        let skip = Question.Option("skip", ConversationPhrase.skipTitle)
        switch try ask.choice("remedy", .askRemedy, options + [skip], orWords: Finding.noteMax) {
        case .choice(let id): return Finding(remedy: Remedy(rawValue: id))
        case .text(let words): return .remedy(said: words)
        default: return Finding()
        }
    }

    func finish(_ outcome: Outcome, for speaker: Speaker, in tx: Transaction) throws -> any Phrase {
        switch outcome {
        case .gone: return ConversationPhrase.cancelled
        case .over(let order, let phrase): return WorkSaid(order, [phrase, try orders.card(of: order, in: tx)])
        case .finish(let order, let finding, let photos):
            let doer = Doer(.chat, person: speaker.person, contact: speaker.contact.id)
            do {
                for photo in photos { try orders.attach(photo, to: order, by: doer, in: tx) }
                let done = try orders.perform(.finish(finding), on: order, by: doer, in: tx)
                return WorkSaid(done, try orders.ending(of: done, in: tx))
            } catch let refusal as WorkOrderRefusal {
                return WorkSaid(
                    order, [try orders.phrase(of: refusal, order, in: speaker.language, in: tx)])
            }
        }
    }
}
