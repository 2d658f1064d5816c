import Messaging
import Store
import WhatsApp

/// A message's history, each event in a plain sentence, oldest first.
struct DeliveryTimeline {
    struct Entry {
        let event: DeliveryEvent
        let sentence: String
        /// What is odd about it: late, repeated, of an earlier attempt.
        let remark: String?
    }

    let entries: [Entry]

    init(_ message: OutboundMessage, _ language: Language) {
        let history = message.history ?? []
        entries = history.enumerated().map { place, event in
            Entry(
                event: event, sentence: Self.sentence(event, language),
                remark: Self.remark(event, before: history[..<place], attempts: message.attempts))
        }
    }

    private static func sentence(_ event: DeliveryEvent, _ language: Language) -> String {
        switch event.what {
        case .begun(.freeForm): "Handed to WhatsApp in free form."
        case .begun(.template(let name, let code)): "Handed to WhatsApp as template “\(name)” (\(code))."
        case .accepted(false): "WhatsApp took it."
        case .accepted(true): "WhatsApp took it, and keeps it back to watch the template's quality."
        case .refused(let code): "WhatsApp refused it (\(code)): \(known(code))"
        case .notSent(let reason): "It did not leave this machine: \(reason)."
        case .answerLost(let reason): "The answer was lost, so it may have arrived: \(reason)."
        case .receipt(let status, let sentAt, let code, _):
            "Receipt: \(status), \(language.time(sentAt, seenAt: event.at)) by WhatsApp's clock."
                + (code.map { " (\($0)) \(known($0))" } ?? "")
        case .held(let hold): "Held: \(hold.words)."
        case .passed(let hold, let exception): "Not held, though \(hold.words): \(exception.words)."
        case .released: "What it was held for has happened."
        case .repeated: "No receipt came, and a repeat does no harm: it goes again."
        case .formChanged: "The 24 hours are over: it goes as a template."
        case .retried(let name): "\(name) asked for a new try."
        case .expired: "It ended here: it was of no use any more."
        case .overtaken: "It ended here: the person had written by then."
        case .folded(let other): "Message \(other) goes instead."
        case .left: "It ended here: the person does not work here any more."
        case .moved: "It goes on to the account the person has now."
        case .unreachable: "It ended here: the person has no WhatsApp any more that is known here."
        }
    }

    private static func known(_ code: Int) -> String { GraphError(code: code, title: nil, details: nil).sentence }

    private static let lateFrom = Duration.seconds(60)  // Receipts usually take a second or two.

    private static func remark(
        _ event: DeliveryEvent, before: ArraySlice<DeliveryEvent>, attempts: Int
    ) -> String? {
        guard case .receipt(let status, let sentAt, _, let moved) = event.what else { return nil }
        let isRepeated = before.contains { earlier in
            guard case .receipt(status, _, _, _) = earlier.what else { return false }
            return earlier.attempt == event.attempt
        }
        if moved { return event.at - sentAt > lateFrom ? "came \((event.at - sentAt).words) later" : nil }
        if isRepeated { return "repeated: changes nothing" }
        if let attempt = event.attempt, attempt < attempts { return "of an earlier attempt: changes nothing" }
        return "late: changes nothing"
    }
}

extension Duration {
    /// `90 s`, `5 min`, `3 h`, `2 days`
    var words: String {
        switch components.seconds {
        case ..<120: "\(components.seconds) s"
        case ..<7_200: "\(components.seconds / 60) min"
        case ..<172_800: "\(components.seconds / 3_600) h"
        default: "\(components.seconds / 86_400) days"
        }
    }
}

extension DeliveryTimeline.Entry {
    /// `{at, attempt, event, sentence, …}` with what only this event has.
    var json: JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("at", .time(event.at)), ("attempt", .optional(event.attempt)), ("event", .text(event.what.word)),
            ("sentence", .text(sentence)), ("remark", .optional(remark)),
        ]
        switch event.what {
        case .begun(.freeForm): members.append(("form", .text("free")))
        case .begun(.template(let name, let language)):
            members += [("form", .text("template")), ("template", .text(name)), ("language", .text(language))]
        case .refused(let code): members.append(("code", .number(code)))
        case .receipt(let status, let sentAt, let code, let moved):
            members += [
                ("status", .text(status)), ("sentAt", .time(sentAt)), ("code", .optional(code)),
                ("moved", .flag(moved)),
            ]
        case .held(let hold): members.append(("hold", .text(hold.rawValue)))
        case .passed(let hold, let exception):
            members += [("hold", .text(hold.rawValue)), ("reason", .text(exception.rawValue))]
        case .folded(let other): members.append(("into", .text("\(other)")))
        case .accepted, .notSent, .answerLost, .released, .repeated, .formChanged, .retried, .expired, .overtaken,
            .left, .moved, .unreachable:
            break
        }
        return .object(members)
    }
}

extension DeliveryEvent.What {
    fileprivate var word: String {
        switch self {
        case .begun: "begun"
        case .accepted: "accepted"
        case .refused: "refused"
        case .notSent: "not_sent"
        case .answerLost: "answer_lost"
        case .receipt: "receipt"
        case .held: "held"
        case .passed: "passed"
        case .released: "released"
        case .repeated: "repeated"
        case .formChanged: "form_changed"
        case .retried: "retried"
        case .expired: "expired"
        case .overtaken: "overtaken"
        case .folded: "folded"
        case .left: "left"
        case .moved: "moved"
        case .unreachable: "unreachable"
        }
    }
}
