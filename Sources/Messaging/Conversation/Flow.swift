public import Store

/// A dialog written as a script that runs from the top on every message.
///
/// Asking hands back the stored answer, or pauses with the question. An answer that a newer rule does not take is asked
/// again, so a flow can be edited while people are in it.
public protocol Flow: Sendable {
    associatedtype Words: Phrase
    associatedtype Outcome

    /// Stored with the conversation: it stays the same for ever.
    static var name: String { get }

    /// Asks for what is needed. Reads only.
    func interview(_ ask: inout Interview<Words>) throws -> Outcome

    /// Does it, once, and says what was done.
    func finish(_ outcome: Outcome, for speaker: Speaker, in tx: Transaction) throws -> any Phrase
}

/// Who is talking to us, and through what.
public struct Speaker: Sendable {
    public let person: Person
    public let contact: Contact
    public let language: Language

    public init(person: Person, contact: Contact, language: Language) {
        self.person = person
        self.contact = contact
        self.language = language
    }
}

/// What a message brought a flow to.
public enum Step: Sendable {
    case ask(Question)
    case finished(any Phrase)
}

extension Flow {
    /// Runs the script with the newest reply, which belongs to the question last asked.
    public func advance(
        _ draft: inout Draft, reply: Reply?, to asked: String?, by speaker: Speaker, in tx: Transaction
    ) throws -> Step {
        var ask = Interview<Words>(draft: draft, reply: reply, asked: asked, speaker: speaker, snapshot: tx)
        do {
            let outcome = try interview(&ask)
            draft = ask.draft
            return .finished(try finish(outcome, for: speaker, in: tx))
        } catch let pause as Pause {
            draft = ask.draft
            return .ask(pause.question)
        }
    }
}
