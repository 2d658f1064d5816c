/// A message that was accepted as held.
struct HeldMessage: Sendable {
    let message: OutgoingMessage
    let bubble: Bubble
    let person: Int
}

/// What becomes of a message, as the business hears of it: in order, or not.
extension Exchange {
    /// A status that was held back waits no longer than this for the next one.
    static let heldBackMax = Duration.seconds(5)

    func tell(_ status: JournalEntry.Status, _ bubble: Bubble, _ person: Int, in state: inout State) {
        guard !bubble.isSilent else { return }
        let body = webhook.status(
            status, wamid: bubble.wamid, opaque: bubble.opaque, category: bubble.category,
            to: .owner(state.phones[person].owner), at: now())
        tell(status, of: bubble.wamid, body, person: person, in: &state)
    }

    /// Puts a status on its way, or mishandles it if that was ordered.
    func tell(
        _ status: JournalEntry.Status, of wamid: String, _ body: [UInt8], person: Int?, in state: inout State
    ) {
        var delivery = Delivery(body: body, lane: person ?? lanes.count - 1, told: (wamid, status))
        guard state.isSubscribed else {
            state.webhooks.swallowed += 1
            return
        }
        // One held back follows now, and is the mishap of both.
        let held = state.heldBack.removeValue(forKey: wamid)
        let fault = held == nil ? nextStatusFault(in: &state) : nil
        if fault == .lose {
            state.webhooks.swallowed += 1
            return
        }
        state.webhooks.posted += 1
        switch fault {
        case .delay(let time): perform(.enter(delivery), after: time, in: &state)
        case .holdBack:
            state.heldBack[wamid] = delivery
            perform(.tellHeldBack(wamid), after: Self.heldBackMax, in: &state)
        case .duplicate(let copies):
            delivery.copies = max(copies, 1)
            enter(delivery, in: &state)
        case .lose, nil: enter(delivery, in: &state)
        }
        if let held { enter(held, in: &state) }
    }

    private func nextStatusFault(in state: inout State) -> StatusFault? {
        if !state.statusFaults.isEmpty { return state.statusFaults.removeFirst() }
        return state.sky?.statusFault()
    }

    func hold(_ held: HeldMessage, in state: inout State) {
        state.heldMessages[held.bubble.wamid] = held
        guard let delay = state.sky?.weather.delay else { return }
        perform(.letGo(held.bubble.wamid), after: delay, in: &state)
    }

    /// A held message goes out, or fails.
    func letGo(_ wamid: String, failing refusal: GraphRefusal? = nil, in state: inout State) {
        guard let held = state.heldMessages.removeValue(forKey: wamid) else { return }
        if let refusal {
            state.journal.settle(wamid, as: .failed(code: refusal.code))
            fail(held.bubble, refusal, held.message.recipient, held.person, in: &state)
        } else {
            state.journal.settle(wamid, as: .sent)
            state.sentCounts[held.message.recipient.text, default: 0] += 1
            deliver(held.message, held.bubble, held.person, in: &state)
        }
    }

    /// Does it after a while; at once if too much waits already.
    private func perform(_ deed: Later.Deed, after time: Duration, in state: inout State) {
        if case .dropped = laterEntrance.yield(Later(after: time, deed: deed)) { perform(deed, in: &state) }
    }

    func perform(_ deed: Later.Deed, in state: inout State) {
        switch deed {
        case .enter(let delivery): enter(delivery, in: &state)
        case .tellHeldBack(let wamid):
            if let delivery = state.heldBack.removeValue(forKey: wamid) { enter(delivery, in: &state) }
        case .letGo(let wamid): letGo(wamid, in: &state)
        }
    }
}

extension Duration {
    /// Whole milliseconds.
    var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}
