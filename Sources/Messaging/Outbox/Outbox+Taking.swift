import Store
import WhatsApp

/// One call to be made: durable before it is.
struct Call: Sendable {
    let outbound: OutboundMessage
    let message: Message
    let file: OutgoingFile?
    let recipient: Recipient
    /// Why it goes in spite of what the person has asked for.
    let exception: DeliveryEvent.Exception?
}

/// From a lane's turn to the call that is made of it.
extension Outbox {
    static let settledMax = 50  // Messages of one lane that end unsent in one turn; the next turn goes on.

    /// Marks what is next in the lane as under way and returns it; what may not go any more is settled on the way.
    func take(_ key: Lane.Key, in tx: Transaction) throws -> Call? {
        guard var lane = try tx.find(Lane.self, key), lane.due <= tx.now else { return nil }
        if let doubt = lane.doubt {
            try makeAgain(doubt, in: tx)
            lane.doubt = nil
            try tx.put(lane)
            if let next = try oldestDoubt(in: key, tx) {
                (lane.doubt, lane.due) = (next.id, max(tx.now, next.since + Self.reconcileAfter))
                try tx.put(lane)
            }
        }
        try releaseWelcome(key, in: tx)
        for _ in 0..<Self.settledMax {
            guard let head = try waiting(in: key, limit: 1, tx).first else { break }
            if case .composed(let due) = head.delivery, due > tx.now {
                try moveOn(key, at: due, in: tx)
                return nil
            }
            if head.manner?.isFoldable == true, try foldIfPossible(key, in: tx) { continue }
            if let call = try dispatchOrFail(head, in: tx) { return call }
            if case .composed(let due) = try tx.find(head.id)?.delivery, due > tx.now {
                try moveOn(key, at: due, in: tx)
                return nil
            }
        }
        try moveOn(key, at: tx.now, in: tx)
        return nil
    }

    /// No receipt came for a lost call: a repeat does no harm, so it goes again before anything behind it.
    private func makeAgain(_ id: Ref<OutboundMessage>, in tx: Transaction) throws {
        // What is of no use any more is not made again: nobody knows whether it arrived.
        guard var message = try tx.find(id), !message.isTooLate(tx.now),
            let next = message.delivery.after(.repeated(at: tx.now))
        else { return }
        message.delivery = next
        message.note(.repeated, at: tx.now)
        try tx.put(message)
    }

    /// A message that cannot be read or made fails alone, and holds nobody up.
    private func dispatchOrFail(_ message: OutboundMessage, in tx: Transaction) throws -> Call? {
        do {
            return try dispatch(message, in: tx)
        } catch let error as StoreError where error.isOfTheStore {
            throw error
        } catch {
            return try ended(fail(message, in: tx))
        }
    }

    private func foldIfPossible(_ key: Lane.Key, in tx: Transaction) throws -> Bool {
        do {
            return try fold(key, in: tx)
        } catch let error as StoreError where error.isOfTheStore {
            throw error
        } catch {
            return false  // They go one by one, and the one that is at fault fails.
        }
    }

    /// Nil: it does not go now, and is settled or put off.
    private func dispatch(_ message: OutboundMessage, in tx: Transaction) throws -> Call? {
        if let account = try tx.find(message.contact)?.current(in: tx),
            try isMisplaced(message, in: account, of: account.owner(in: tx), tx)
        {
            return try ended(rehome(message, in: tx))
        }
        guard let content = try open(message, in: tx) else { return try ended(fail(message, in: tx)) }
        let pace = try tx.find(Pace.self, message.contact) ?? Pace(message.contact)
        let isOpen = try windowOpenUntil(message.contact, in: tx) != nil
        var situation = self.situation(
            of: message, level: content.notice?.level, for: try self.audience(of: content.contact, in: tx), now: tx.now)
        situation.isTemplate = content.message.isTemplate
        situation.isWindowOpen = isOpen
        if !isOpen {
            situation.template = try template(for: message, in: tx)
            situation.tierFreeAt = message.priority <= .emergency ? nil : try tierFreeAt(for: pace, in: tx)
        }
        let wish = situation.wish
        switch Dispatch.decide(situation) {
        case .expire:
            try expire(message, windowShut: !isOpen, in: tx)
            return try ended(tellEnded(message.author, of: message, in: tx))
        case .hold(let hold): return try ended(self.hold(message, hold, in: tx))
        // Answers to what the person says meanwhile are not to queue behind it.
        case .wait(_, let hold) where hold.isPersons: return try ended(self.hold(message, hold, in: tx))
        case .wait(let until, let hold):
            return try ended(putOff(message, until: min(until, message.usefulUntil ?? until), hold, in: tx))
        case .sendAsIs:
            return try begin(message, content, content.message, wish, isFirst: !isOpen, pace, in: tx)
        case .sendTemplate(let language):
            guard let template = try content.notice?.template(in: language) else {
                return try ended(hold(message, .template, in: tx))
            }
            return try begin(message, content, .template(template), wish, isFirst: !isOpen, pace, in: tx)
        }
    }

    private func ended(_: Void) -> Call? { nil }

    private struct Content {
        let message: Message
        let notice: Notice?
        let file: OutgoingFile?
        let contact: Contact
        let recipient: Recipient
    }

    /// Nil for a message that has nowhere to go.
    private func open(_ outbound: OutboundMessage, in tx: Transaction) throws -> Content? {
        guard let contact = try tx.find(Contact.self, outbound.contact)?.current(in: tx) else { return nil }
        guard let recipient = try contacts.recipient(of: contact, but: outbound.refusedForm) else { return nil }
        return Content(
            message: try message(of: outbound), notice: try notice(of: outbound), file: try file(of: outbound),
            contact: contact, recipient: recipient)
    }

    private func begin(
        _ message: OutboundMessage, _ content: Content, _ words: Message, _ wish: Dispatch.Wish, isFirst: Bool,
        _ pace: Pace, in tx: Transaction
    ) throws -> Call? {
        var (message, pace) = (message, pace)
        guard let next = message.delivery.after(.taken(at: tx.now)) else { return nil }
        message.delivery = next
        message.attempts += 1
        let exception = message.noteOverruled(wish, at: tx.now)
        message.sentTo = content.contact.phoneToken ?? content.contact.userIDToken
        message.form = contacts.form(content.recipient)
        message.note(.begun(DeliveryEvent.Form(words)), at: tx.now, attempt: message.attempts)
        try tx.put(message)
        pace.began(at: tx.now)
        // Whoever is one of the day's people already does not count anew.
        if isFirst, pace.openedAt.map({ $0 <= tx.now - Self.day }) ?? true { pace.openedAt = tx.now }
        if message.kind == .knock { pace.knockedAt = tx.now }
        try tx.put(pace)
        return Call(
            outbound: message, message: words, file: content.file, recipient: content.recipient, exception: exception)
    }

    func template(for message: OutboundMessage, in tx: Transaction) throws -> Language? {
        guard let kind = message.kind else { return nil }
        let choice = try templates.choice(
            for: kind, language: message.language ?? language, plant: language, in: tx)
        return if case .send(let language) = choice { language } else { nil }
    }
}

extension OutboundMessage {
    /// Writes down, once, that it goes in spite of what the person has asked for; returns why, the first time.
    fileprivate mutating func noteOverruled(_ wish: Dispatch.Wish, at now: Timestamp) -> DeliveryEvent.Exception? {
        guard case .overruled(let hold, let exception) = wish,
            history?.contains(where: { $0.what == .passed(hold, exception) }) != true
        else { return nil }
        note(.passed(hold, exception), at: now)
        return exception
    }
}
