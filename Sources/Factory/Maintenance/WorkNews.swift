public import Messaging
public import Store
import WhatsApp

/// What has become of a work order, or of the report that it came from: one line of a notice.
public enum WorkNews: Phrase {
    case takenBy(name: String)
    /// Given to somebody else.
    case reassigned(name: String)
    /// A reason may be empty here and below.
    case sentBack(by: String, reason: String)
    case cancelled(reason: String)
    case declined(reason: String)
    case reopened(reason: String)
    /// What is not known of cause and remedy is empty; nil for a machine that did not stand.
    case resolved(at: Timestamp, cause: String, remedy: String, stoodMinutes: Int?)
    case notResolved
    /// The number of the order that goes on.
    case merged(into: String)
    case refusedBy(name: String, reason: String)
    case offeredAgain
    case untaken(minutes: Int)
    case unsolved(minutes: Int)
    case overdue(since: Timestamp)
    case accepted(by: String)
    case startedBy(name: String)
    case onHold(HoldReason, by: String)
    case resumed(by: String)
    /// It was more urgent for a moment.
    case priorityAgain(Urgency)

    static let lengthMax = 400  // Characters; the gap of a notice takes 450.
    static let reasonMax = 200  // Characters of a reason, so that the sentence around it is whole.
    static let findingMax = 100  // Characters of a cause or a remedy, so that both fit beside the times.

    public func text(in language: Language) -> String { Text.fittedLine(said(in: language), Self.lengthMax) }

    private func said(in language: Language) -> String {
        switch language {
        case .english: english
        case .spanish: spanish
        case .hindi: hindi
        case .arabic: arabic
        case .portuguese: portuguese
        case .french: french
        case .german: german
        case .chinese: chinese
        case .indonesian: indonesian
        case .swahili: swahili
        case .zulu: zulu
        case .afrikaans: afrikaans
        }
    }

    /// A sentence, and behind it somebody's reason as they wrote it.
    func because(_ sentence: String, _ reason: String, in language: Language) -> String {
        let reason = Text.fittedLine(reason, Self.reasonMax)
        return reason.isEmpty ? sentence + language.stop : sentence + language.colon + reason
    }

    /// A sentence of a label and words for it; nothing without words.
    func found(_ label: String, _ words: String, in language: Language) -> String {
        let words = Text.fittedLine(words, Self.findingMax)
        guard let last = words.last else { return "" }
        return language.gap + label + language.colon + words + (".!?…。！？।".contains(last) ? "" : language.stop)
    }
}

/// The marks around words that are put together.
extension Language {
    fileprivate var stop: String {
        switch self {
        case .chinese: "。"
        case .hindi: "।"
        default: "."
        }
    }

    fileprivate var colon: String {
        switch self {
        case .chinese: "："
        case .french: " : "
        default: ": "
        }
    }

    /// Between two sentences.
    fileprivate var gap: String { self == .chinese ? "" : " " }
}
