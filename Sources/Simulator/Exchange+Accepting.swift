import WhatsApp

/// A message that Meta's side takes: what becomes of it, and what is answered.
extension Exchange {
    /// How a message is accepted.
    struct Manner {
        var truth = Fault.Truth.sent
        /// Told by a status.
        var failure: GraphRefusal?
        var isHeld = false
    }

    /// A message that has its id, and the answer that tells it.
    struct Accepted {
        let wamid: String
        let bytes: [UInt8]
    }

    func accept(
        _ message: OutgoingMessage, _ body: [UInt8], _ manner: Manner, in state: inout State
    ) throws(GraphRefusal) -> Accepted {
        let person = state.person(message.recipient)
        let owner = person.map { state.phones[$0].owner }
        let wamid = Wamid.make(phone: owner?.phone ?? message.recipient.text, from: .business, random: random)
        let bubble = try bubble(of: message, wamid, isSilent: manner.truth == .sentInSilence, in: state)
        let failure = try failure(of: message, bubble, person, in: &state)
        let isOutsideWindow = person.map { state.phones[$0].windowEndsAt <= now() } ?? true
        let excess = state.limits.admit(
            to: message.recipient.text, opensConversation: message.template != nil && isOutsideWindow, now: now())
        if let excess { throw excess }
        if let failure = manner.failure ?? failure {
            note(message, wamid, body, .failed(code: failure.code), in: &state)
            if manner.truth == .sent { fail(bubble, failure, message.recipient, person, in: &state) }
        } else if let person, manner.isHeld {
            note(message, wamid, body, .held, in: &state)
            hold(HeldMessage(message: message, bubble: bubble, person: person), in: &state)
        } else if let person {
            note(message, wamid, body, .sent, in: &state)
            deliver(message, bubble, person, in: &state)
        }
        return Accepted(wamid: wamid, bytes: accepted(message, wamid, isHeld: manner.isHeld).bytes(.asMeta))
    }

    private func accepted(_ message: OutgoingMessage, _ wamid: String, isHeld: Bool) -> JSONValue {
        let contact: JSONValue =
            switch message.recipient {
            case .phone(let digits, let input): ["input": .text(input), "wa_id": .text(digits)]
            case .userID(let id): ["input": .text(id), "user_id": .text(id)]
            }
        let standing: JSONValue =
            isHeld ? "held_for_quality_assessment" : message.template != nil ? "accepted" : .absent
        return [
            "messaging_product": "whatsapp", "contacts": [contact],
            "messages": [["id": .text(wamid), "message_status": standing]],
        ]
    }

    /// Why the message will fail although it is accepted; nil if it goes out. Throws if it is not even accepted.
    private func failure(
        of message: OutgoingMessage, _ bubble: Bubble, _ person: Int?, in state: inout State
    ) throws(GraphRefusal) -> GraphRefusal? {
        guard let person else { return .nobody }
        if let media = bubble.media, !media.isFit { return .mediaKind }
        guard message.template == nil, state.phones[person].windowEndsAt <= now() else { return nil }
        state.windowRefusals += 1
        switch state.windowRefusal {
        case .later: return .windowOver
        case .atOnce: throw .windowOver
        case .alternating: if state.windowRefusals.isMultiple(of: 2) { throw .windowOver } else { return .windowOver }
        }
    }

    func fail(
        _ bubble: Bubble, _ refusal: GraphRefusal, _ recipient: OutgoingMessage.Recipient, _ person: Int?,
        in state: inout State
    ) {
        let told: StatusRecipient =
            switch recipient {
            case .phone(let digits, _): .nobody(phone: digits)
            case .userID(let id): .nobodyByUserID(id)
            }
        let body = webhook.status(
            .failed, wamid: bubble.wamid, opaque: bubble.opaque, category: bubble.category, to: told, at: now(),
            refusal: refusal)
        tell(.failed, of: bubble.wamid, body, person: person, in: &state)
    }

    func deliver(_ message: OutgoingMessage, _ bubble: Bubble, _ person: Int, in state: inout State) {
        state.phones[person].typingUntil = 0
        if let reaction = message.reaction {
            if let target = state.phones[person].bubble(wamid: reaction.wamid) {
                state.phones[person].react(reaction.emoji, to: target.number)
            }
            return tell(.sent, bubble, person, in: &state)
        }
        let bubble = state.phones[person].add(bubble)
        tell(.sent, bubble, person, in: &state)
        if state.phones[person].isOn { arrive(bubble, person, in: &state) }
    }

    /// The message reaches the phone.
    func arrive(_ bubble: Bubble, _ person: Int, in state: inout State) {
        guard state.phones[person].raise(bubble.number, to: .delivered) else { return }
        tell(.delivered, bubble, person, in: &state)
    }
}
