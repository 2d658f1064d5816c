import Store
import Vault
import WhatsApp

/// From the answer to a call to what it means for the message and for its lane.
extension Outbox {
    /// Writes down what came of a call.
    ///
    /// `beside`: other calls to the same person under way. While everything fails, `isOutage`, a failure is not the
    /// message's own and is not counted against it.
    func settle(
        _ taken: OutboundMessage, _ outcome: SendOutcome, beside: Int = 0, isOutage: Bool = false, in tx: Transaction
    ) throws {
        // Read again: a receipt may have come before the answer.
        guard var message = try tx.find(taken.id) else { return }
        try notePace(taken, outcome, beside: beside, in: tx)
        let known = message.error
        let event = try note(outcome, isOutage: isOutage, on: &message, in: tx)
        let next = message.delivery.after(event)
        if let next { message.delivery = next } else { message.error = known }
        try tx.put(message)
        if next != nil { try noteBounce(message, in: tx) }
        if next != nil, case .held(_, let hold) = message.delivery { try afterHold(message, hold, in: tx) }
        switch message.delivery {
        case .unknown: try doubt(message, in: tx)
        case .composed(let due): try moveOn(message.lane, at: due, in: tx)
        default: try moveOn(message.lane, at: tx.now, in: tx)
        }
    }

    private func notePace(
        _ taken: OutboundMessage, _ outcome: SendOutcome, beside: Int, in tx: Transaction
    ) throws {
        let contact = try tx.find(taken.id)?.contact ?? taken.contact
        guard var pace = try tx.find(Pace.self, contact) else { return }
        var isChanged = pace.ended(at: tx.now, beside: beside)
        let begun = taken.since
        switch outcome {
        case .refused(let error):
            if error.errorClass == .waitRecipient {
                let times = taken.refusals(of: .waitRecipient) + 1
                let backOff = BackOff.of(.waitRecipient)?.delay(times, seed: taken.id.value) ?? .zero
                pace.restsUntil = tx.now + backOff
                isChanged = true
            }
            if error.code == GraphError.windowShut.code {
                pace.windowWasShut(at: begun, heard: tx.now)
                isChanged = true
            }
            fallthrough
        case .notSent:
            // Nobody was written to.
            if pace.openedAt == begun {
                pace.openedAt = nil
                isChanged = true
            }
        case .accepted, .unknown: break
        }
        if isChanged { try tx.put(pace) }
    }

    /// Calls that were under way when the last run ended: they have no answer any more.
    func lostCalls(in snapshot: Snapshot) throws -> [OutboundMessage] {
        try snapshot.all(OutboundMessage.byQueue, .inFlight, limit: Self.lostMax)
    }

    func settleLost(_ message: OutboundMessage, in tx: Transaction) throws {
        try settle(message, .unknown("the program was stopped during the call"), in: tx)
    }

    static let lostMax = 10_000  // Calls under way are some dozens.

    /// Writes down what the outcome says of the message, and returns what it does to its state.
    private func note(
        _ outcome: SendOutcome, isOutage: Bool, on message: inout OutboundMessage, in tx: Transaction
    ) throws -> Delivery.Event {
        let attempt = message.attempts
        switch outcome {
        case .accepted(let wamid, _, let isKept):
            // An id that WhatsApp has given before cannot find this message too; its state is true all the same.
            let owner = try tx.find(OutboundMessage.byWamid, vault.token(wamid, .messageID))
            if owner == nil { try set(wamid: wamid, on: &message) }
            message.error = nil
            message.note(.accepted(kept: isKept), at: tx.now, attempt: attempt)
            return .accepted
        case .refused(let error):
            try set(error, on: &message)
            if error.errorClass == .retry, !isOutage { message.refusals += 1 }
            let event = try event(of: error, on: &message, in: tx)
            message.note(.refused(code: error.code), at: tx.now, attempt: attempt)
            return event
        case .notSent(let reason):
            message.note(.notSent(reason: reason), at: tx.now, attempt: attempt)
            return .postponed(until: tx.now + BackOff.unreachable.delay(attempt, seed: message.id.value))
        case .unknown(let reason):
            try set(.answerLost, on: &message)
            message.note(.answerLost(reason: reason), at: tx.now, attempt: attempt)
            return .lost(at: tx.now)
        }
    }

    private func event(
        of error: GraphError, on message: inout OutboundMessage, in tx: Transaction
    ) throws -> Delivery.Event {
        let times = error.errorClass == .waitRecipient ? message.refusals(of: .waitRecipient) + 1 : message.refusals
        switch Pacing.verdict(error, refusals: times, seed: message.id.value) {
        case .again(let delay): return .postponed(until: tx.now + delay)
        case .fail: return try tryOtherForm(error, on: &message, in: tx) ? .formRefused(at: tx.now) : .refused
        case .unknown: return .lost(at: tx.now)
        case .windowShut: return try otherForm(&message, in: tx)
        case .templateRefused: return try otherTemplate(error, message, in: tx)
        }
    }

    /// Another language of the template, else it waits for one.
    func otherTemplate(
        _ error: GraphError, _ message: OutboundMessage, in tx: Transaction
    ) throws -> Delivery.Event {
        guard case .template(let name, let language)? = message.formOfLastCall, message.kind != nil else {
            return .refused
        }
        let isNews = try templates.note(error, name: name, language: language, in: tx) != nil
        let isStillThere = try templates.find(name, language, in: tx)?.status == .approved
        return isNews || !isStillThere ? .formRefused(at: tx.now) : .held(at: tx.now, .template)
    }

    /// What free words could not do, the template does, once; without one it waits for the person to write.
    func otherForm(_ message: inout OutboundMessage, in tx: Transaction) throws -> Delivery.Event {
        guard message.needsTemplate != true else { return .refused }
        message.needsTemplate = true
        // The person may have written since: then the same words go.
        let isOpen = try windowOpenUntil(message.contact, in: tx) != nil
        if message.kind != nil || isOpen {
            message.note(.formChanged, at: tx.now)
            return .formRefused(at: tx.now)
        }
        message.needsTemplate = nil
        message.usefulUntil = max(message.usefulUntil ?? tx.now, tx.now + Self.deskUsefulFor)
        message.note(.held(.window), at: tx.now)
        return .held(at: tx.now, .window)
    }

    /// Words that WhatsApp refused as too late: the person is asked, once, to write, and they then go.
    func afterHold(_ message: OutboundMessage, _ hold: Hold, in tx: Transaction) throws {
        if hold == .window {
            try knock(message.contact, message.language ?? contactLanguage(message.contact, in: tx), in: tx)
        }
        try tell(message.author, of: message, hold, in: tx)
    }

    func contactLanguage(_ contact: Ref<Contact>, in tx: Transaction) throws -> Language {
        try tx.find(contact)?.language(else: language, in: tx) ?? language
    }
}

extension OutboundMessage {
    /// How often it was refused for a reason of this class, as far as its history tells.
    func refusals(of errorClass: GraphError.Class) -> Int {
        history?.count { event in
            guard case .refused(let code) = event.what else { return false }
            return GraphError(code: code, title: nil, details: nil).errorClass == errorClass
        } ?? 0
    }

    var formOfLastCall: DeliveryEvent.Form? {
        history?.reversed().lazy.compactMap { event in
            if case .begun(let form) = event.what { form } else { nil }
        }.first
    }
}
