public import Store
public import Vault

/// Leads people through flows: begins them, hands answers in, goes back, cancels, and asks again.
public struct Dialogs: Sendable {
    public let vault: Vault
    let flows: [String: any Flow]

    public init(vault: Vault, flows: [any Flow]) {
        self.vault = vault
        self.flows = Dictionary(uniqueKeysWithValues: flows.map { (type(of: $0).name, $0) })
    }

    /// What the engine did with a message: what to say, and the flow that ended, if one did.
    public struct Outcome: Sendable {
        public var saying: Saying
        public var finishedFlow: String?
        /// What the flow that ended said.
        public var finished: (any Phrase)?

        public init(saying: Saying, finishedFlow: String? = nil, finished: (any Phrase)? = nil) {
            self.saying = saying
            self.finishedFlow = finishedFlow
            self.finished = finished
        }
    }

    public func begin(
        _ flow: String, draft: Draft = Draft(), in conversation: inout Conversation, by speaker: Speaker,
        tx: Transaction
    ) throws -> Outcome {
        conversation.leaveFlow()
        conversation.flow = flow
        return try advance(&conversation, draft: draft, reply: nil, by: speaker, tx: tx)
    }

    public func answer(
        _ reply: Reply, in conversation: inout Conversation, by speaker: Speaker, tx: Transaction
    ) throws -> Outcome {
        try advance(&conversation, draft: draft(of: conversation), reply: reply, by: speaker, tx: tx)
    }

    /// Asks the open question again, under a note that says why.
    public func askAgain(
        _ note: (any Phrase)?, in conversation: inout Conversation, by speaker: Speaker, tx: Transaction
    ) throws -> Outcome {
        var outcome = try advance(&conversation, draft: draft(of: conversation), reply: nil, by: speaker, tx: tx)
        if let note { outcome.saying.paragraphs.insert(note.text(in: speaker.language), at: 0) }
        return outcome
    }

    public func back(
        in conversation: inout Conversation, by speaker: Speaker, tx: Transaction
    ) throws -> Outcome {
        var draft = try draft(of: conversation)
        let note: ConversationPhrase? = draft.stepBack() ? nil : .nothingBefore
        conversation.step = nil
        var outcome = try advance(&conversation, draft: draft, reply: nil, by: speaker, tx: tx)
        if let note { outcome.saying.paragraphs.insert(note.text(in: speaker.language), at: 0) }
        return outcome
    }

    /// The reply that a tap stands for; nil when the button is an old one.
    public func reply(toTap id: String, in conversation: Conversation) -> Reply? {
        guard let button = ButtonID(id), button.tag == conversation.tag, conversation.flow != nil,
            button.key == conversation.step || conversation.isLapsed
        else { return nil }
        return .choice(button.choice)
    }

    /// Keeps a photo that came when no question could take it.
    public func keep(_ attachment: Ref<Attachment>, in conversation: inout Conversation) throws {
        var draft = try draft(of: conversation)
        draft.attach(attachment)
        conversation.draft = try vault.seal(draft, place(conversation))
    }

    /// Asks whether to go on with the flow that a long silence interrupted.
    public func offerToContinue(_ conversation: inout Conversation, by speaker: Speaker) -> Saying {
        conversation.isLapsed = true
        conversation.turn += 1
        return Saying(
            [ConversationPhrase.sessionEndedWithDraft.text(in: speaker.language)],
            options: Self.afterSilence.map { id, title in
                Saying.Option(
                    id: ButtonID(tag: conversation.tag, key: "session", choice: id).text,
                    title: title.text(in: speaker.language))
            })
    }

    /// "Continue" or "Start over", typed in any language.
    public func choice(afterSilence text: String) -> String? {
        let words = FixedWord.folded(text)
        return Self.afterSilence.first { _, title in
            Language.allCases.contains { FixedWord.folded(title.text(in: $0)) == words }
        }?.id
    }

    private static let afterSilence: [(id: String, title: ConversationPhrase)] = [
        ("continue", .continueTitle), ("start-over", .startOverTitle),
    ]

    private func advance(
        _ conversation: inout Conversation, draft before: Draft, reply: Reply?, by speaker: Speaker, tx: Transaction
    ) throws -> Outcome {
        guard let name = conversation.flow, let flow = flows[name] else {
            // A flow that a newer version no longer has: the person begins again from the menu.
            conversation.leaveFlow()
            return Outcome(saying: Saying([ConversationPhrase.cancelled.text(in: speaker.language)]))
        }
        var draft = before
        switch try flow.advance(&draft, reply: reply, to: conversation.step, by: speaker, in: tx) {
        case .finished(let phrase):
            conversation.leaveFlow()
            var saying = Saying([phrase.text(in: speaker.language)])
            saying.about = (phrase as? any AboutObject)?.about
            return Outcome(saying: saying, finishedFlow: name, finished: phrase)
        case .ask(let question):
            conversation.turn += 1
            conversation.step = question.key
            conversation.isLapsed = false
            conversation.draft = try vault.seal(draft, place(conversation))
            var saying = render(question, in: conversation, language: speaker.language)
            let added = draft.attachments.count - before.attachments.count
            if added > 0 {
                let note = ConversationPhrase.photoKept(count: draft.attachments.count)
                saying.paragraphs.insert(note.text(in: speaker.language), at: 0)
            }
            return Outcome(saying: saying)
        }
    }

    private func render(_ question: Question, in conversation: Conversation, language: Language) -> Saying {
        var paragraphs = [question.body.text(in: language)]
        if let complaint = question.complaint { paragraphs.insert(complaint.text(in: language), at: 0) }
        return Saying(
            paragraphs,
            options: question.options.map { option in
                Saying.Option(
                    id: ButtonID(tag: conversation.tag, key: question.key, choice: option.id).text,
                    title: option.title.text(in: language), detail: option.detail?.text(in: language))
            },
            opener: ConversationPhrase.chooseTitle.text(in: language))
    }

    private func draft(of conversation: Conversation) throws -> Draft {
        try conversation.draft.map { try vault.open($0, place(conversation)) } ?? Draft()
    }

    private func place(_ conversation: Conversation) -> SealedPlace {
        Conversation.place(conversation.id)
    }
}

extension Dialogs {
    /// The flow of this type, if it is one of ours.
    public func flow<F: Flow>(_: F.Type) -> F? { flows[F.name] as? F }
}
