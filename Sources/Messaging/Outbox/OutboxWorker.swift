public import Logging
public import Store
public import WhatsApp

/// Sends what waits: durable before the call, one message a person at a time, the answer written down.
public actor OutboxWorker {
    let store: Store
    let outbox: Outbox
    let contacts: Contacts
    let inbox: Inbox
    let api: GraphAPI
    /// False while settings are missing: then the queue is kept, and nothing is tried.
    let mayCall: @Sendable () -> Bool
    let bell: Bell
    let sending: SendingState
    let now: @Sendable () -> Timestamp
    let logger: Logger

    private var busy: Set<Ref<Contact>> = []
    private var allowance: Allowance
    private var isStopping = false

    static let concurrentMax = 32  // Calls under way. More would only queue at WhatsApp.
    static let lookAhead = [256, 8_192]  // Messages read per plan; the second only when busy people fill the first.
    static let settleTriesMax = 30  // Writes of an answer, a second apart. Then only a receipt can tell.

    public init(
        store: Store, outbox: Outbox, contacts: Contacts, inbox: Inbox, api: GraphAPI, ratePerSecond: Int,
        mayCall: @escaping @Sendable () -> Bool, bell: Bell, sending: SendingState,
        now: @escaping @Sendable () -> Timestamp, logger: Logger
    ) {
        self.store = store
        self.outbox = outbox
        self.contacts = contacts
        self.inbox = inbox
        self.api = api
        self.mayCall = mayCall
        self.bell = bell
        self.sending = sending
        self.now = now
        self.logger = logger
        self.allowance = Allowance(perSecond: ratePerSecond, now: now())
    }

    /// Works until `stop`; then calls under way are brought to their end, and no new one is begun.
    ///
    /// An error of the store ends nothing: it is logged, and the next turn tries again.
    public func run() async {
        await withDiscardingTaskGroup { group in
            var isSettled = false
            while !isStopping, !Task.isCancelled {
                do {
                    if !isSettled { try await settleLostCalls() }
                    isSettled = true
                    let calls = try await begin()
                    for call in calls { group.addTask { await self.perform(call) } }
                    if calls.isEmpty, !isStopping { await bell.wait(atMost: pauseLength()) }
                } catch {
                    logger.error("outbox cannot be worked", metadata: ["error": "\(error)"])
                    await bell.wait(atMost: .seconds(1))
                }
            }
        }
    }

    /// Asks `run` to end. An answer that is about to come is waited for, so that nothing is left in doubt.
    public func stop() {
        isStopping = true
        bell.ring()
    }

    /// A call that was under way when the last run ended has no answer any more: only a receipt can tell.
    private func settleLostCalls() async throws {
        let settled = try await store.write { tx in
            var count = 0
            for var message in try tx.all(OutboundMessage.byQueue, .inFlight, limit: 10_000) {
                message.delivery = message.delivery.after(.lost(at: tx.now)) ?? message.delivery
                try tx.put(message)
                count += 1
            }
            return count
        }
        if settled > 0 { logger.warning("calls without an answer", metadata: ["messages": "\(settled)"]) }
    }

    private func pauseLength() -> Duration {
        if let rest = sending.rest(now: now()), rest.until > now() { return min(rest.until - now(), .seconds(1)) }
        return allowance.room(now: now()) < 1 ? .milliseconds(20) : .seconds(1)
    }

    /// Plans and marks the next calls. None: there is nothing to do now.
    private func begin() async throws -> [Call] {
        guard mayCall() else { return [] }
        if let rest = sending.rest(now: now()), rest.until > now() { return [] }
        let room = min(Self.concurrentMax - busy.count, allowance.room(now: now()))
        guard room > 0 else { return [] }
        let plan = try plan(room: room)
        guard !plan.isEmpty else { return [] }
        let calls = try await take(plan)
        allowance.take(calls.count)
        for call in calls { busy.insert(call.outbound.contact) }
        return calls
    }

    private func plan(room: Int) throws -> [OutboundMessage] {
        var plan: [OutboundMessage] = []
        for limit in Self.lookAhead {
            let due = try store.read {
                try $0.all(OutboundMessage.byQueue, .composed, through: $0.now, limit: limit)
            }
            plan = Pacing.plan(due, busy: busy, room: room)
            if plan.count == room || due.count < limit { break }
        }
        return plan
    }

    private struct Call: Sendable {
        let outbound: OutboundMessage
        let message: Message
        let recipient: Recipient
    }

    /// Marks the planned messages as under way, durably; what may not be sent any more is settled here.
    private func take(_ plan: [OutboundMessage]) async throws -> [Call] {
        let (outbox, contacts, inbox) = (outbox, contacts, inbox)
        return try await store.write { tx in
            var calls: [Call] = []
            for planned in plan {
                guard var outbound = try tx.find(OutboundMessage.self, planned.id), outbound.isComposed else {
                    continue
                }
                guard let (message, recipient) = try Self.open(outbound, outbox, contacts, in: tx) else {
                    outbound.delivery = outbound.delivery.after(.refused) ?? outbound.delivery
                    try tx.put(outbound)
                    continue
                }
                if !message.isTemplate, try inbox.windowOpenUntil(outbound.contact, in: tx) == nil {
                    outbound.delivery = outbound.delivery.after(.expired) ?? outbound.delivery
                    try outbox.set(.windowShut, on: &outbound)
                } else {
                    outbound.attempts += 1
                    outbound.delivery = outbound.delivery.after(.taken(at: tx.now)) ?? outbound.delivery
                    calls.append(Call(outbound: outbound, message: message, recipient: recipient))
                }
                try tx.put(outbound)
            }
            return calls
        }
    }

    /// Nil for a message that cannot be read or has nowhere to go: it fails alone, and holds nobody up.
    private static func open(
        _ outbound: OutboundMessage, _ outbox: Outbox, _ contacts: Contacts, in tx: Transaction
    ) throws -> (Message, Recipient)? {
        do {
            let message = try outbox.message(of: outbound)
            guard let contact = try tx.find(Contact.self, outbound.contact),
                let recipient = try contacts.recipient(of: contact)
            else { return nil }
            return (message, recipient)
        } catch let error as StoreError where error.isOfTheStore {
            throw error
        } catch {
            return nil
        }
    }

    private func perform(_ call: Call) async {
        defer {
            busy.remove(call.outbound.contact)
            bell.ring()
        }
        let begun = now()
        let outcome = await api.send(
            call.message, to: call.recipient, replyingTo: nil, opaque: outbox.opaque(call.outbound))
        note(outcome, of: call, begun: begun)
        for attempt in 1...Self.settleTriesMax {
            do {
                return try await settle(call.outbound, outcome)
            } catch {
                logger.error("an answer could not be written", metadata: ["try": "\(attempt)", "error": "\(error)"])
                if isStopping || Task.isCancelled { return }
                await bell.wait(atMost: .seconds(1))
            }
        }
    }

    /// What the outcome of one call means for all the others.
    private func note(_ outcome: SendOutcome, of call: Call, begun: Timestamp) {
        switch outcome {
        case .accepted: sending.accepted(begun: begun)
        case .unknown: break
        case .notSent(let reason):
            logger.warning("WhatsApp cannot be reached", metadata: ["reason": "\(reason)"])
            sending.rest(.init(until: now() + .seconds(2), reason: reason, isAlarm: false), now: now())
        case .refused(let error):
            let rest = Pacing.rest(error, attempts: call.outbound.attempts)
            guard let pause = rest.pause else { return }
            logger.log(
                level: rest.isAlarm ? .error : .warning, "sending rests",
                metadata: ["code": "\(error.code)", "advice": "\(error.advice)", "pause": "\(pause)"])
            sending.rest(.init(until: now() + pause, reason: error.sentence, isAlarm: rest.isAlarm), now: now())
        }
    }

    private func settle(_ taken: OutboundMessage, _ outcome: SendOutcome) async throws {
        let (outbox, inbox) = (outbox, inbox)
        try await store.write { tx in
            // Read again: a receipt may have come before the answer.
            guard var outbound = try tx.find(OutboundMessage.self, taken.id) else { return }
            let event = try outbox.note(outcome, on: &outbound, in: tx)
            if let next = outbound.delivery.after(event) {
                outbound.delivery = next
                if case .composed(let due) = next { try outbox.holdBack(behind: outbound, until: due, in: tx) }
            }
            try tx.put(outbound)
            if case .inFlight(let since) = taken.delivery, event == .accepted {
                try inbox.reconsiderReceipts(since: since, in: tx)
            }
        }
    }
}
