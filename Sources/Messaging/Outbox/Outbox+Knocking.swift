import Store
import WhatsApp

/// Asking people to write, and telling whoever wrote to them what became of it.
extension Outbox {
    static let knockPause = Duration.seconds(24 * 3600)  // Who does not answer one knock is not reached by ten.

    /// Asks the person, by template, to write to us.
    func knock(_ contact: Ref<Contact>, _ language: Language, in tx: Transaction) throws {
        if let last = try tx.find(Pace.self, contact)?.knockedAt, last + Self.knockPause > tx.now { return }
        let key = Lane.Key(contact: contact, priority: NoticeKind.knock.priority)
        let all = try [OutboundMessage.Queue.composed, .held].flatMap { queue in
            try tx.all(
                OutboundMessage.byQueue, queue, from: .first(key), through: .last(key), limit: Self.settledMax)
        }
        if !all.contains(where: { $0.kind == .knock }) { try post(.knock, to: contact, in: language, in: tx) }
    }

    /// Tells whoever sent it why it does not go, and what they can do.
    func tell(
        _ author: Ref<Contact>?, of message: OutboundMessage, _ hold: Hold, in tx: Transaction
    ) throws {
        guard let author, let contact = try tx.find(author) else { return }
        let quoted = Text.fittedLine(try self.message(of: message).plainText, Self.quotedMax)
        let phrase = DeliveryPhrase.notSent(quoted, hold)
        try post(
            Saying([phrase.text(in: contact.language(else: language, in: tx))]).message(), to: author, isAskedFor: true,
            in: tx)
    }

    /// Tells whoever sent a file that it is lost.
    func tellNotFetched(_ attachment: Attachment, in tx: Transaction) throws {
        let language = try contactLanguage(attachment.contact, in: tx)
        let text = ConversationPhrase.fileNotFetched.text(in: language)
        try post(Saying([text]).message(), to: attachment.contact, answering: attachment.message, in: tx)
    }

    func tellEnded(_ author: Ref<Contact>?, of message: OutboundMessage, in tx: Transaction) throws {
        guard let author, let contact = try tx.find(author) else { return }
        let quoted = Text.fittedLine(try self.message(of: message).plainText, Self.quotedMax)
        let text = try DeliveryPhrase.ended(quoted).text(in: contact.language(else: language, in: tx))
        try post(Saying([text]).message(), to: author, isAskedFor: true, in: tx)
    }

    private static let quotedMax = 80  // Characters: enough to know which message it was.

    /// Who has written need not be asked to any more.
    func forgetKnocks(_ contact: Ref<Contact>, in tx: Transaction) throws {
        let key = Lane.Key(contact: contact, priority: NoticeKind.knock.priority)
        for queue in [OutboundMessage.Queue.composed, .held] {
            let waiting = try tx.all(
                OutboundMessage.byQueue, queue, from: .first(key), through: .last(key), limit: Self.heldMax)
            for var knock in waiting where knock.kind == .knock {
                guard let next = knock.delivery.after(.superseded) else { continue }
                knock.delivery = next
                knock.note(.overtaken, at: tx.now)
                try tx.put(knock)
            }
        }
    }
}
