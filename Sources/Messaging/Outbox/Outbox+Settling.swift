import Store
import Vault
import WhatsApp

/// From the answer to a call to what it means for the message and for its lane.
extension Outbox {
    /// Writes down what came of a call.
    func settle(_ taken: OutboundMessage, _ outcome: SendOutcome, in tx: Transaction) throws {
        // Read again: a receipt may have come before the answer.
        guard var message = try tx.find(taken.id) else { return }
        let known = message.error
        let event = try note(outcome, on: &message, in: tx)
        if let next = message.delivery.after(event) { message.delivery = next } else { message.error = known }
        try tx.put(message)
        if var pace = try tx.find(Pace.self, message.contact) {
            var isChanged = pace.ended(at: tx.now)
            if case .refused(let error) = outcome {
                if error.errorClass == .waitRecipient, case .postponed(let until) = event {
                    pace.restsUntil = until
                    isChanged = true
                }
                if error.code == GraphError.windowShut.code {
                    pace.windowShutAt = tx.now
                    isChanged = true
                }
            }
            if isChanged { try tx.put(pace) }
        }
        if case .held(_, let hold) = message.delivery { try afterHold(message, hold, in: tx) }
        switch message.delivery {
        case .unknown: try doubt(message, in: tx)
        case .composed(let due): try moveOn(message.lane, at: due, in: tx)
        default: try moveOn(message.lane, at: tx.now, in: tx)
        }
    }

    /// A call that was under way when the last run ended has no answer any more. Returns how many.
    func settleLostCalls(in tx: Transaction) throws -> Int {
        let lost = try tx.all(OutboundMessage.byQueue, .inFlight, limit: Self.lostMax)
        for message in lost { try settle(message, .unknown("the program was stopped during the call"), in: tx) }
        return lost.count
    }

    static let lostMax = 10_000  // Calls under way are some dozens.

    /// Writes down what the outcome says of the message, and returns what it does to its state.
    private func note(
        _ outcome: SendOutcome, on message: inout OutboundMessage, in tx: Transaction
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
            message.note(.refused(code: error.code), at: tx.now, attempt: attempt)
            switch error.errorClass {
            case .retry, .waitRecipient: message.refusals += 1
            default: break
            }
            return try event(of: error, on: &message, in: tx)
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
        let verdict = Pacing.verdict(
            error, refusals: message.refusals, attempts: message.attempts, seed: message.id.value)
        switch verdict {
        case .again(let delay): return .postponed(until: tx.now + delay)
        case .fail: return .refused
        case .unknown: return .lost(at: tx.now)
        case .windowShut: return try otherForm(&message, in: tx)
        case .templateRefused:
            guard case .template(let name, let language)? = message.formOfLastCall else { return .refused }
            try templates.note(error, name: name, language: language, in: tx)
            return .postponed(until: tx.now)
        }
    }

    /// What free words could not do, the template does, once; without one it waits for the person to write.
    func otherForm(_ message: inout OutboundMessage, in tx: Transaction) throws -> Delivery.Event {
        guard message.needsTemplate != true else { return .refused }
        guard message.kind != nil else {
            message.usefulUntil = max(message.usefulUntil ?? tx.now, tx.now + Self.deskUsefulFor)
            message.note(.held(.window), at: tx.now)
            return .held(at: tx.now, .window)
        }
        message.needsTemplate = true
        message.note(.formChanged, at: tx.now)
        return .windowWasShut(at: tx.now)
    }

    /// Words that WhatsApp refused as too late: the person is asked, once, to write, and they then go.
    func afterHold(_ message: OutboundMessage, _ hold: Hold, in tx: Transaction) throws {
        guard hold == .window else { return }
        try knock(message.contact, message.language ?? contactLanguage(message.contact, in: tx), in: tx)
        try tell(message.author, of: message, hold, in: tx)
    }

    func contactLanguage(_ contact: Ref<Contact>, in tx: Transaction) throws -> Language {
        try tx.find(contact)?.language ?? language
    }
}

extension OutboundMessage {
    var formOfLastCall: DeliveryEvent.Form? {
        history?.reversed().lazy.compactMap { event in
            if case .begun(let form) = event.what { form } else { nil }
        }.first
    }
}
