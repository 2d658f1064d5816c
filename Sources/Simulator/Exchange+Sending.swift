import Vault
import WhatsApp

extension Exchange {
    /// What the business gets for a request.
    enum Answer: Hashable {
        case json(status: Int, [UInt8])
        case page(status: Int, String)
        case close
        case hang(Duration)
    }

    /// Answers `POST /{phone-number-id}/messages`.
    func answer(_ body: [UInt8]) -> Answer {
        let request: SendRequest
        do { request = try SendRequest(body) } catch {
            change { self.note(nil, "", body, .failed(code: error.code), in: &$0) }
            return refusal(error)
        }
        return change { state in
            do throws(GraphRefusal) {
                switch request {
                case .markRead(let wamid, let isTyping):
                    try self.markRead(wamid, isTyping: isTyping, in: &state)
                    let success: JSONValue = ["success": true]
                    return .json(status: 200, success.bytes(.asMeta))
                case .message(let message): return try self.answer(message, body, in: &state)
                }
            } catch {
                if case .message(let message) = request {
                    self.note(message, "", body, .failed(code: error.code), in: &state)
                }
                return self.refusal(error)
            }
        }
    }

    func refusal(_ refusal: GraphRefusal) -> Answer {
        .json(status: refusal.status, refusal.body(trace: "A" + String(random.token().prefix(22))).bytes(.asMeta))
    }

    private func answer(
        _ message: OutgoingMessage, _ body: [UInt8], in state: inout State
    ) throws(GraphRefusal) -> Answer {
        let fault = state.faults.isEmpty ? nil : state.faults.removeFirst()
        switch fault {
        case nil: return try accept(message, body, .sent, in: &state)
        case .keepSilent: return try accept(message, body, .sentInSilence, in: &state)
        case .failLater(let code, let title):
            let refusal = GraphRefusal(status: 400, code: code, title: title)
            return try accept(message, body, .sent, failing: refusal, in: &state)
        case .refuse(let refusal): throw refusal
        case .answer(let status, let text):
            note(message, "", body, .lost, in: &state)
            return .page(status: status, text)
        case .closeConnection(let truth):
            _ = try accept(message, body, truth, in: &state)
            return .close
        case .hang(let duration, let truth):
            _ = try accept(message, body, truth, in: &state)
            return .hang(duration)
        }
    }

    private func accept(
        _ message: OutgoingMessage, _ body: [UInt8], _ truth: Fault.Truth, failing refusal: GraphRefusal? = nil,
        in state: inout State
    ) throws(GraphRefusal) -> Answer {
        let person = state.person(message.recipient)
        let owner = person.map { state.phones[$0].owner }
        let wamid = Wamid.make(phone: owner?.phone ?? message.recipient.text, from: .business, random: random)
        guard truth != .notSent else {
            note(message, wamid, body, .lost, in: &state)
            return .close
        }
        let bubble = try bubble(of: message, wamid, isSilent: truth == .sentInSilence, in: state)
        if let refusal = refusal ?? self.refusal(of: message, person, in: state) {
            note(message, wamid, body, .failed(code: refusal.code), in: &state)
            if truth == .sent { fail(bubble, refusal, message.recipient, person, in: &state) }
        } else if let person {
            note(message, wamid, body, .sent, in: &state)
            deliver(message, bubble, person, in: &state)
        }
        let contact: JSONValue =
            switch message.recipient {
            case .phone(let digits, let input): ["input": .text(input), "wa_id": .text(digits)]
            case .userID(let id): ["input": .text(id), "user_id": .text(id)]
            }
        var sent: [(name: String, value: JSONValue)] = [("id", .text(wamid))]
        if message.template != nil { sent.append(("message_status", "accepted")) }
        let accepted: JSONValue = [
            "messaging_product": "whatsapp", "contacts": [contact], "messages": [.object(sent)],
        ]
        return .json(status: 200, accepted.bytes(.asMeta))
    }

    /// Why the message will fail although it is accepted; nil if it goes out.
    private func refusal(of message: OutgoingMessage, _ person: Int?, in state: State) -> GraphRefusal? {
        guard let person else {
            return GraphRefusal(
                status: 400, code: 131026, title: "Message undeliverable", details: "Message Undeliverable.")
        }
        guard message.template == nil, state.phones[person].windowEndsAt <= now() else { return nil }
        return GraphRefusal(
            status: 400, code: 131047, title: "Re-engagement message",
            details: "Message failed to send because more than 24 hours have passed since the customer last replied "
                + "to this number.")
    }

    private func fail(
        _ bubble: Bubble, _ refusal: GraphRefusal, _ recipient: OutgoingMessage.Recipient, _ person: Int?,
        in state: inout State
    ) {
        let told: StatusRecipient =
            switch recipient {
            case .phone(let digits, _): .nobody(phone: digits)
            case .userID(let id): .nobodyByUserID(id)
            }
        post(
            webhook.status(
                "failed", wamid: bubble.wamid, opaque: bubble.opaque, category: bubble.category, to: told, at: now(),
                refusal: refusal),
            person: person, in: &state)
    }

    private func deliver(_ message: OutgoingMessage, _ bubble: Bubble, _ person: Int, in state: inout State) {
        state.phones[person].typingUntil = 0
        if let reaction = message.reaction {
            if let target = state.phones[person].bubble(wamid: reaction.wamid) {
                state.phones[person].react(reaction.emoji, to: target.number)
            }
            return tell("sent", bubble, person, in: &state)
        }
        let bubble = state.phones[person].add(bubble)
        tell("sent", bubble, person, in: &state)
        if state.phones[person].isOn { arrive(bubble, person, in: &state) }
    }

    /// The message reaches the phone.
    func arrive(_ bubble: Bubble, _ person: Int, in state: inout State) {
        guard state.phones[person].raise(bubble.number, to: .delivered) else { return }
        tell("delivered", bubble, person, in: &state)
    }

    func tell(_ status: String, _ bubble: Bubble, _ person: Int, in state: inout State) {
        guard !bubble.isSilent else { return }
        post(
            webhook.status(
                status, wamid: bubble.wamid, opaque: bubble.opaque, category: bubble.category,
                to: .owner(state.phones[person].owner), at: now()),
            person: person, in: &state)
    }

    private func markRead(_ wamid: String, isTyping: Bool, in state: inout State) throws(GraphRefusal) {
        for person in state.phones.indices {
            guard let last = state.phones[person].bubble(wamid: wamid), last.author == .person else { continue }
            for bubble in state.phones[person].bubbles where bubble.author == .person && bubble.number <= last.number {
                state.phones[person].raise(bubble.number, to: .read)
            }
            if isTyping { state.phones[person].typingUntil = now() + Self.typingMilliseconds }
            return
        }
        throw .parameter("Message id is not known.")
    }

    private func note(
        _ message: OutgoingMessage?, _ wamid: String, _ body: [UInt8], _ outcome: ReceivedSend.Outcome,
        in state: inout State
    ) {
        if outcome == .sent, let message { state.sentCounts[message.recipient.text, default: 0] += 1 }
        state.received.append(
            ReceivedSend(
                wamid: wamid, recipient: message?.recipient.text ?? "", type: message?.type ?? "",
                opaque: message?.opaque, outcome: outcome, body: body, at: now()))
        if state.received.count > Self.receivedMax { state.received.removeFirst(Self.receivedMax / 10) }
    }
}

extension Exchange.State {
    func person(_ recipient: OutgoingMessage.Recipient) -> Int? {
        switch recipient {
        case .phone(let digits, _): personByPhone[digits]
        case .userID(let id): personByUserID[id]
        }
    }
}

extension OutgoingMessage.Recipient {
    var text: String {
        switch self {
        case .phone(let digits, _): digits
        case .userID(let id): id
        }
    }
}
