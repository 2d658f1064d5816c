public import Store
import WhatsApp

/// One thing that happened to an outbound message, in the order it became known. Says nothing of a person.
public struct DeliveryEvent: Codable, Sendable, Equatable {
    /// In what form a call carried it.
    public enum Form: Codable, Sendable, Equatable {
        case freeForm
        case template(name: String, language: String)

        init(_ message: Message) {
            if case .template(let template) = message {
                self = .template(name: template.name, language: template.language)
            } else {
                self = .freeForm
            }
        }
    }

    public enum What: Codable, Sendable, Equatable {
        /// A call began; written before it was made.
        case begun(Form)
        /// WhatsApp took it. `kept`: it holds it back to watch a template's quality.
        case accepted(kept: Bool)
        case refused(code: Int)
        /// It never left this machine.
        case notSent(reason: String)
        case answerLost(reason: String)
        /// `sentAt`: by Meta's clock. `moved`: whether it changed the state; late and repeated ones do not.
        case receipt(status: String, sentAt: Timestamp, code: Int?, moved: Bool)
        case held(Hold)
        /// What else would have kept it did not, and why.
        case passed(Hold, Exception)
        case released
        case repeated
        case formChanged
        case retried(by: String)
        case expired
        /// Not needed any more.
        case overtaken
        case folded(into: Ref<OutboundMessage>)
        /// Whom it was for does not work here any more.
        case left
        /// It goes on to another account of the person it is for: the one it waited in is theirs no more.
        case moved
        /// Whom it is for has no account any more.
        case unreachable
    }

    /// Why something goes in spite of what the person has asked for.
    public enum Exception: String, Codable, Sendable, CaseIterable {
        /// An emergency of level critical, or its end.
        case critical
        case emergency
        /// An alarm to somebody who is on call.
        case onCall = "on_call"
    }

    public let at: Timestamp
    /// The number of the call it is about; calls count from 1.
    public let attempt: Int?
    public let what: What

    public init(at: Timestamp, attempt: Int?, _ what: What) {
        self.at = at
        self.attempt = attempt
        self.what = what
    }
}
