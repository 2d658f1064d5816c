import Vault
import WhatsApp

extension Exchange {
    /// What the business gets for a request.
    enum Answer: Hashable {
        case json(status: Int, [UInt8], retryAfterSeconds: Int? = nil)
        case page(status: Int, String)
        case close
        case hang(Duration)
        /// 200 with these bytes, once the business has taken the first status of this message.
        case afterStatus(of: String, [UInt8])
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
        .json(
            status: refusal.status, refusal.body(trace: "A" + String(random.token().prefix(22))).bytes(.asMeta),
            retryAfterSeconds: refusal.retryAfterSeconds)
    }

    private func answer(
        _ message: OutgoingMessage, _ body: [UInt8], in state: inout State
    ) throws(GraphRefusal) -> Answer {
        switch nextFault(in: &state) {
        case nil: return .json(status: 200, try accept(message, body, Manner(), in: &state).bytes)
        case .keepSilent:
            return .json(status: 200, try accept(message, body, Manner(truth: .sentInSilence), in: &state).bytes)
        case .failLater(let code, let title):
            let manner = Manner(failure: GraphRefusal(status: 400, code: code, title: title))
            return .json(status: 200, try accept(message, body, manner, in: &state).bytes)
        case .refuse(let refusal): throw refusal
        case .refuseButSend(let refusal):
            _ = try accept(message, body, Manner(), in: &state)
            return self.refusal(refusal)
        case .answer(let status, let text):
            note(message, "", body, .lost, in: &state)
            return .page(status: status, text)
        case .closeConnection(let truth):
            try lose(message, body, truth, in: &state)
            return .close
        case .hang(let duration, let truth):
            try lose(message, body, truth, in: &state)
            return .hang(duration)
        case .hold: return .json(status: 200, try accept(message, body, Manner(isHeld: true), in: &state).bytes)
        case .tellFirst:
            let accepted = try accept(message, body, Manner(), in: &state)
            state.toldFirst[accepted.wamid] = false
            return .afterStatus(of: accepted.wamid, accepted.bytes)
        }
    }

    private func nextFault(in state: inout State) -> Fault? {
        if !state.faults.isEmpty { return state.faults.removeFirst() }
        guard let mishap = state.sky?.mishap() else { return nil }
        if mishap == .tokenExpired, let outage = state.sky?.weather.tokenOutage {
            state.tokens.expire(until: now() + outage.milliseconds)
        }
        return state.sky?.fault(mishap)
    }

    /// Deals with a message whose answer is lost.
    private func lose(
        _ message: OutgoingMessage, _ body: [UInt8], _ truth: Fault.Truth, in state: inout State
    ) throws(GraphRefusal) {
        if truth == .notSent {
            note(message, "", body, .lost, in: &state)
        } else {
            _ = try accept(message, body, Manner(truth: truth), in: &state)
        }
    }

    private func markRead(_ wamid: String, isTyping: Bool, in state: inout State) throws(GraphRefusal) {
        for person in state.phones.indices {
            guard let last = state.phones[person].bubble(wamid: wamid), last.author == .person else { continue }
            state.phones[person].markRead(upTo: last.number)
            if isTyping { state.phones[person].typingUntil = now() + Self.typingMilliseconds }
            return
        }
        throw .parameter("Message id is not known.")
    }

    func note(
        _ message: OutgoingMessage?, _ wamid: String, _ body: [UInt8], _ outcome: ReceivedSend.Outcome,
        in state: inout State
    ) {
        if outcome == .sent, let message { state.sentCounts[message.recipient.text, default: 0] += 1 }
        state.received.append(
            ReceivedSend(
                wamid: wamid, recipient: message?.recipient.text ?? "", type: message?.type ?? "",
                opaque: message?.opaque, outcome: outcome, body: body, at: now()))
        state.journal.add(
            JournalEntry(
                wamid: wamid, opaque: message?.opaque, recipient: message?.recipient.text ?? "",
                type: message?.type ?? "", at: now(), outcome: outcome))
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
