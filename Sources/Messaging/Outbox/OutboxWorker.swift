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
    static let lookAhead = 256  // Messages read per plan; people with a call under way are passed over.

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
    public func run() async throws {
        try await settleLostCalls()
        try await withThrowingTaskGroup(of: Void.self) { group in
            while !isStopping, !Task.isCancelled {
                let started = try await begin(in: &group)
                if !started, !isStopping { await bell.wait(atMost: pauseLength()) }
            }
            try await group.waitForAll()
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

    private func begin(in group: inout ThrowingTaskGroup<Void, any Error>) async throws -> Bool {
        guard mayCall() else { return false }
        if let rest = sending.rest(now: now()), rest.until > now() { return false }
        let room = min(Self.concurrentMax - busy.count, allowance.room(now: now()))
        guard room > 0 else { return false }
        let due = try store.read {
            try $0.all(OutboundMessage.byQueue, .composed, through: $0.now, limit: Self.lookAhead)
        }
        let plan = Pacing.plan(due, busy: busy, room: room)
        guard !plan.isEmpty else { return false }
        let calls = try await take(plan)
        allowance.take(calls.count)
        for call in calls {
            busy.insert(call.outbound.contact)
            group.addTask { try await self.perform(call) }
        }
        return !calls.isEmpty || due.count > plan.count
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
                let message = try outbox.message(of: outbound)
                let contact = try tx.find(Contact.self, outbound.contact)
                if !message.isTemplate, try inbox.windowOpenUntil(outbound.contact, in: tx) == nil {
                    outbound.delivery = outbound.delivery.after(.expired) ?? outbound.delivery
                    try outbox.set(.windowShut, on: &outbound)
                } else if let recipient = try contact.flatMap({ try contacts.recipient(of: $0) }) {
                    outbound.attempts += 1
                    outbound.delivery = outbound.delivery.after(.taken(at: tx.now)) ?? outbound.delivery
                    calls.append(Call(outbound: outbound, message: message, recipient: recipient))
                } else {
                    outbound.delivery = outbound.delivery.after(.refused) ?? outbound.delivery
                }
                try tx.put(outbound)
            }
            return calls
        }
    }

    private func perform(_ call: Call) async throws {
        let opaque = outbox.opaque(call.outbound)
        let outcome = await api.send(call.message, to: call.recipient, replyingTo: nil, opaque: opaque)
        let rest = self.rest(after: outcome)
        if let rest { sending.rest(rest) } else if case .accepted = outcome { sending.resume() }
        try await settle(call.outbound, outcome)
        busy.remove(call.outbound.contact)
        bell.ring()
    }

    private func rest(after outcome: SendOutcome) -> SendingState.Rest? {
        switch outcome {
        case .refused(let error):
            let rest = Pacing.rest(error)
            guard let pause = rest.pause else { return nil }
            logger.log(
                level: rest.isAlarm ? .error : .warning, "sending rests",
                metadata: [
                    "code": "\(error.code)", "advice": "\(error.advice)", "seconds": "\(pause.components.seconds)",
                ])
            return .init(until: now() + pause, reason: error.sentence, isAlarm: rest.isAlarm)
        case .notSent(let reason):
            logger.warning("WhatsApp cannot be reached", metadata: ["reason": "\(reason)"])
            return .init(until: now() + .seconds(2), reason: reason, isAlarm: false)
        case .accepted, .unknown: return nil
        }
    }

    private func settle(_ taken: OutboundMessage, _ outcome: SendOutcome) async throws {
        let outbox = outbox
        try await store.write { tx in
            // Read again: a receipt may have come before the answer.
            guard var outbound = try tx.find(OutboundMessage.self, taken.id) else { return }
            let event: Delivery.Event
            switch outcome {
            case .accepted(let wamid, _, _):
                if outbound.wamidToken == nil { try outbox.set(wamid: wamid, on: &outbound) }
                event = .accepted
            case .refused(let error):
                try outbox.set(error, on: &outbound)
                switch Pacing.verdict(error, attempts: outbound.attempts) {
                case .again(let delay): event = .postponed(until: tx.now + delay)
                case .fail: event = .refused
                case .unknown: event = .lost(at: tx.now)
                }
            case .notSent: event = .postponed(until: tx.now + Pacing.backoff(outbound.attempts))
            case .unknown: event = .lost(at: tx.now)
            }
            if let next = outbound.delivery.after(event) {
                outbound.delivery = next
                if case .composed(let due) = next { try Self.holdBack(outbound, until: due, in: tx) }
            }
            try tx.put(outbound)
        }
    }

    /// What the same person is to read later stays behind the message that is tried again.
    private static func holdBack(_ head: OutboundMessage, until due: Timestamp, in tx: Transaction) throws {
        for var later in try tx.page(OutboundMessage.byContact, head.contact, .descending, limit: 50).records
        where later.isComposed && later.id > head.id {
            later.delivery = .composed(due: due + .milliseconds(Int64(later.id.value - head.id.value)))
            try tx.put(later)
        }
    }
}

extension OutboundMessage {
    var isComposed: Bool {
        if case .composed = delivery { true } else { false }
    }
}
