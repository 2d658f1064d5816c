public import Store
import WhatsApp

/// What a flow asks with. Each asker hands back a stored answer, or stops the script with its question.
public struct Interview<Words: Phrase> {
    public let snapshot: Snapshot
    public let speaker: Speaker
    var draft: Draft
    private var reply: Reply?
    private let asked: String?
    let broughtEvidence: Bool

    init(draft: Draft, reply: Reply?, asked: String?, speaker: Speaker, snapshot: Snapshot) {
        self.draft = draft
        self.reply = reply
        self.asked = asked
        self.speaker = speaker
        self.snapshot = snapshot
        broughtEvidence = if case .attachment = reply { true } else { false }
        // Evidence may come at any point; it is kept, and its caption counts as the words.
        if case .attachment(let attachment, let caption) = reply {
            self.draft.attach(attachment)
            self.reply = caption.map { .text($0) }
        }
    }

    /// Free words of 1 to `max` characters, trimmed. `check` may refuse them with a complaint.
    public mutating func text(
        _ key: String, _ question: Words, max: Int = 700, check: (String) throws -> Words? = { _ in nil }
    ) throws -> String {
        var complaint: (any Phrase)?
        if case .text(let stored)? = draft.answers[key], Text.length(stored) <= max, try check(stored) == nil {
            return stored
        }
        draft.forget(key)
        if let reply = take(key) {
            if case .text(let said) = reply, let words = Self.clean(said) {
                if Text.length(words) > max {
                    complaint = ConversationPhrase.tooLong(max: max)
                } else if let refusal = try check(words) {
                    complaint = refusal
                } else {
                    draft.set(key, .text(words))
                    return words
                }
            } else {
                complaint = ConversationPhrase.wordsPlease
            }
        }
        throw pause(key, question, complaint)
    }

    /// Free words of 1 to `max` characters, or none: it may be skipped.
    public mutating func words(_ key: String, _ question: Words, max: Int = 700) throws -> String? {
        if draft.answers[key] == .skipped { return nil }
        if case .text(let stored)? = draft.answers[key], Text.length(stored) <= max { return stored }
        draft.forget(key)
        var complaint: ConversationPhrase?
        switch take(key) {
        case .choice("skip"):
            draft.set(key, .skipped)
            return nil
        case .text(let said):
            if let words = Self.clean(said), Text.length(words) <= max {
                draft.set(key, .text(words))
                return words
            }
            complaint = .tooLong(max: max)
        case nil: break
        default: complaint = .wordsPlease
        }
        let skip = Question.Option("skip", ConversationPhrase.skipTitle)
        throw pause(key, question, complaint, options: [skip])
    }

    /// A whole number in `range`, typed in any script's digits, with or without words around it.
    public mutating func integer(
        _ key: String, _ question: Words, in range: ClosedRange<Int>, else complaint: Words
    ) throws -> Int {
        if case .number(let stored)? = draft.answers[key], range.contains(stored) { return stored }
        draft.forget(key)
        guard let reply = take(key) else { throw pause(key, question, nil) }
        guard case .text(let said) = reply, let number = WholeNumber.read(said), range.contains(number) else {
            throw pause(key, question, complaint)
        }
        draft.set(key, .number(number))
        return number
    }

    /// One of a few options, by tap or by its title typed.
    public mutating func choice(_ key: String, _ question: Words, _ options: [Question.Option]) throws -> String {
        if case .choice(let stored)? = draft.answers[key], options.contains(where: { $0.id == stored }) {
            return stored
        }
        draft.forget(key)
        let reply = take(key)
        if let chosen = options.first(where: { matches($0, reply) }) {
            draft.set(key, .choice(chosen.id))
            return chosen.id
        }
        throw pause(key, question, reply == nil ? nil : ConversationPhrase.chooseOne, options: options)
    }

    /// Photos or other evidence, or none: it may be skipped.
    public mutating func photo(_ key: String, _ question: Words) throws -> [Ref<Attachment>] {
        if !draft.attachments.isEmpty { draft.set(key, .attached) }
        if draft.answers[key] == .skipped || draft.answers[key] == .attached { return draft.attachments }
        let reply = take(key)
        if reply == .choice("skip") {
            draft.set(key, .skipped)
            return []
        }
        let skip = Question.Option("skip", ConversationPhrase.skipTitle)
        throw pause(key, question, reply == nil ? nil : ConversationPhrase.photoOrSkip, options: [skip])
    }

    /// Repeats every answer and waits for the confirmation. Evidence sent now is added, and the question comes again.
    public mutating func confirm(_ key: String, _ summary: Words) throws {
        let reply = take(key)
        if reply == .choice("confirm") { return }
        if broughtEvidence {
            throw pause(key, summary, nil, options: [.init("confirm", ConversationPhrase.confirmTitle)])
        }
        let confirm = Question.Option("confirm", ConversationPhrase.confirmTitle)
        throw pause(key, summary, reply == nil ? nil : ConversationPhrase.confirmOrCancel, options: [confirm])
    }

    /// The newest reply, if it belongs to this question; it is used once.
    mutating func take(_ key: String) -> Reply? {
        guard asked == key, let reply else { return nil }
        self.reply = nil
        return reply
    }

    func matches(_ option: Question.Option, _ reply: Reply?) -> Bool {
        switch reply {
        case .choice(let id): id == option.id
        case .text(let said):
            FixedWord.folded(said) == FixedWord.folded(option.title.text(in: speaker.language))
                || FixedWord.folded(said) == FixedWord.folded(option.id)
        default: false
        }
    }

    /// The question with its way back and its way out.
    func pause(
        _ key: String, _ body: Words, _ complaint: (any Phrase)?, options: [Question.Option] = []
    ) -> Pause {
        var question = Question(key, body, options: options)
        question.complaint = complaint
        if options.count <= 1, !draft.isEmpty { question.options.append(.init("back", ConversationPhrase.backTitle)) }
        if options.count < 10 { question.options.append(.init("cancel", ConversationPhrase.cancelTitle)) }
        return Pause(question: question)
    }

    /// Without control characters and outer white space; nil when nothing is left.
    static func clean(_ text: String) -> String? {
        let kept = text.unicodeScalars.filter { $0 == "\n" || $0.properties.generalCategory != .control }
        let words = String(String.UnicodeScalarView(kept))
        let trimmed = words.drop(while: \.isWhitespace)
        let end = trimmed.lastIndex { !$0.isWhitespace }
        return end.map { String(trimmed[...$0]) }
    }
}
