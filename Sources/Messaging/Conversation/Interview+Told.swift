public import Store
import WhatsApp

/// Askers for what may be said in several ways.
extension Interview {
    /// What the interview was begun with.
    public func given(_ key: String) -> Answer? { draft.answers[key] }

    /// All evidence sent so far.
    public var attachments: [Ref<Attachment>] { draft.attachments }

    /// One of a few options, or own words of at most `max` characters.
    public mutating func choice(
        _ key: String, _ question: Words, _ options: [Question.Option], orWords max: Int
    ) throws -> Answer {
        switch draft.answers[key] {
        case .choice(let stored)? where options.contains { $0.id == stored }: return .choice(stored)
        case .text(let stored)? where Text.length(stored) <= max: return .text(stored)
        default: draft.forget(key)
        }
        var complaint: ConversationPhrase?
        if let reply = take(key) {
            if let chosen = options.first(where: { matches($0, reply) }) {
                draft.set(key, .choice(chosen.id))
                return .choice(chosen.id)
            }
            if case .text(let said) = reply, let words = Self.clean(said) {
                guard Text.length(words) > max else {
                    draft.set(key, .text(words))
                    return .text(words)
                }
                complaint = .tooLong(max: max)
            } else {
                complaint = .chooseOne
            }
        }
        throw pause(key, question, complaint, options: options)
    }

    /// Words of at most `max` characters, or a file that says it.
    public mutating func told(_ key: String, _ question: Words, max: Int) throws -> String? {
        try told(key, question, max: max, options: [])
    }

    /// The same; it may be skipped.
    public mutating func toldIfAny(_ key: String, _ question: Words, max: Int) throws -> String? {
        try told(key, question, max: max, options: [.init("skip", ConversationPhrase.skipTitle)])
    }

    /// At least one photo or other evidence.
    public mutating func evidence(_ key: String, _ question: Words) throws -> [Ref<Attachment>] {
        guard draft.attachments.isEmpty else {
            draft.set(key, .attached)
            return draft.attachments
        }
        _ = take(key)
        throw pause(key, question, nil)
    }

    private mutating func told(
        _ key: String, _ question: Words, max: Int, options: [Question.Option]
    ) throws -> String? {
        switch draft.answers[key] {
        case .text(let stored)? where Text.length(stored) <= max: return stored
        case .attached?, .skipped?: return nil
        default: draft.forget(key)
        }
        let reply = take(key)
        var complaint: ConversationPhrase?
        switch reply {
        case .choice("skip") where !options.isEmpty:
            draft.set(key, .skipped)
            return nil
        case .text(let said):
            if let words = Self.clean(said) {
                guard Text.length(words) > max else {
                    draft.set(key, .text(words))
                    return words
                }
                complaint = .tooLong(max: max)
            } else {
                complaint = .wordsPlease
            }
        case nil where !draft.attachments.isEmpty:
            draft.set(key, .attached)
            return nil
        case nil: break
        default: complaint = .wordsPlease
        }
        throw pause(key, question, complaint, options: options)
    }
}
