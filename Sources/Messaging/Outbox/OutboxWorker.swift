public import Logging
public import Store
public import WhatsApp

/// Sends what waits: durable before the call, one message a lane at a time, the answer written down.
public actor OutboxWorker {
    let store: Store
    let outbox: Outbox
    let api: GraphAPI
    let media: MediaSender
    /// False while settings are missing: then the queue is kept, and nothing is tried.
    let mayCall: @Sendable () -> Bool
    let bell: Bell
    let sending: SendingState
    let now: @Sendable () -> Timestamp
    let logger: Logger

    private var busy: Set<Lane.Key> = []
    private var isStopping = false
    private var sweptAt = Timestamp(milliseconds: 0)

    static let lookAheadFirst = 16  // Lanes of a class read beyond those that are due and could go.
    static let lookAhead = 512  // Lanes of a class read at most: more than can be under way at once.
    static let settleTriesMax = 30  // Writes of an answer, a second apart. Then only a receipt can tell.
    static let sweepEvery = Duration.seconds(60)

    public init(
        store: Store, outbox: Outbox, api: GraphAPI, media: MediaSender, mayCall: @escaping @Sendable () -> Bool,
        bell: Bell, sending: SendingState, now: @escaping @Sendable () -> Timestamp, logger: Logger
    ) {
        self.store = store
        self.outbox = outbox
        self.api = api
        self.media = media
        self.mayCall = mayCall
        self.bell = bell
        self.sending = sending
        self.now = now
        self.logger = logger
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
                    try await sweep()
                    let calls = try await begin()
                    for call in calls { group.addTask { await self.perform(call) } }
                    if calls.isEmpty, !isStopping { await bell.wait(atMost: try pauseLength()) }
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

    private func settleLostCalls() async throws {
        let outbox = outbox
        let (settled, mended, isWaiting) = try await store.write { tx in
            let settled = try outbox.settleLostCalls(in: tx)
            let isWaiting = try !tx.all(OutboundMessage.byQueue, .composed, limit: 1).isEmpty
            return (settled, try outbox.mendLanes(in: tx), isWaiting)
        }
        if mended > 0 { logger.error("messages waited in no lane", metadata: ["lanes": "\(mended)"]) }
        // The run before may have sent as fast as it may, until just now.
        if settled > 0 || isWaiting { sending.rate.assumeFull(now: now()) }
        if settled > 0 { logger.warning("calls without an answer", metadata: ["messages": "\(settled)"]) }
    }

    private func sweep() async throws {
        guard sweptAt + Self.sweepEvery <= now() else { return }
        sweptAt = now()
        let outbox = outbox
        let ended = try await store.write { try outbox.expireHeld(in: $0) }
        if ended > 0 { logger.notice("held messages ended unsent", metadata: ["messages": "\(ended)"]) }
    }

    /// Until the next lane is due, at most a second: what rings the bell in another process does not reach us.
    private func pauseLength() throws -> Duration {
        let now = now()
        if let rest = sending.rest(now: now), rest.until > now { return min(rest.until - now, .seconds(1)) }
        if sending.rate.room(now: now) < 1 { return .milliseconds(20) }
        let next = try store.read { snapshot in
            try Priority.allCases.compactMap {
                try snapshot.all(Lane.byDue, $0, from: now + .milliseconds(1), limit: 1).first?.due
            }.min()
        }
        return next.map { min(max($0 - now, .milliseconds(1)), .seconds(1)) } ?? .seconds(1)
    }

    /// Plans and marks the next calls. None: there is nothing to do now.
    private func begin() async throws -> [Call] {
        guard mayCall() else { return [] }
        let now = now()
        let room = min(
            Pacing.callsMax - busy.count, sending.rate.room(now: now),
            sending.callsMax(now: now) == 1 ? 1 - min(busy.count, 1) : sending.callsMax(now: now))
        guard room > 0 else { return [] }
        let outbox = outbox
        let plan = try plan(room: room, now: now)
        guard !plan.turns.isEmpty || !plan.later.isEmpty else { return [] }
        let calls = try await store.write { tx in
            for (key, due) in plan.later {
                guard var lane = try tx.find(Lane.self, key), lane.due < due else { continue }
                lane.due = due
                try tx.put(lane)
            }
            return try plan.turns.compactMap { try outbox.take($0, in: tx) }
        }
        sending.rate.began(calls.count)
        for call in calls { busy.insert(call.outbound.lane) }
        return calls
    }

    /// Looks at a few lanes first: with hundreds waiting, reading them all for each call would be most of the work.
    private func plan(room: Int, now: Timestamp) throws -> Pacing.Plan {
        var plan = Pacing.Plan()
        for limit in [room + busy.count + Self.lookAheadFirst, Self.lookAhead] {
            var isAll = true
            plan = try store.read { snapshot in
                let due = try Priority.allCases.flatMap { priority in
                    let lanes = try snapshot.all(Lane.byDue, priority, through: snapshot.now, limit: limit)
                    isAll = isAll && lanes.count < limit
                    return lanes
                }
                let people = Set(due.map(\.id.contact))
                let paces = try Dictionary(
                    uniqueKeysWithValues: people.compactMap { person in
                        try snapshot.find(Pace.self, person).map { (person, $0) }
                    })
                return Pacing.plan(due, paces: paces, busy: busy, room: room, now: snapshot.now)
            }
            if isAll || plan.turns.count == room { break }
        }
        return plan
    }

    private func perform(_ call: Call) async {
        let begun = now()
        let outcome = await outcome(of: call)
        sending.rate.ended(now: now())
        note(outcome, begun: begun)
        await settle(call.outbound, outcome)
        busy.remove(call.outbound.lane)
        bell.ring()
    }

    private func outcome(of call: Call) async -> SendOutcome {
        guard let file = call.file, case .media(let message) = call.message else {
            return await api.send(call.message, to: call.recipient, opaque: outbox.opaque(call.outbound))
        }
        do {
            let id = try await media.mediaID(for: file)
            let named = Message.media(try message.with(mediaID: id))
            let outcome = await api.send(named, to: call.recipient, opaque: outbox.opaque(call.outbound))
            // The id was from an earlier upload, and is gone: the next try uploads it anew.
            if case .refused(let error) = outcome, MediaSender.isMediaGone(error), call.outbound.refusals == 0 {
                try await media.forget(file)
                return .refused(.mediaGone)
            }
            return outcome
        } catch let error as GraphError {
            // Nothing was sent to anybody: whatever went wrong with the file may be done again.
            return error.mayHaveBeenSent || error.errorClass == .retry ? .notSent(error.sentence) : .refused(error)
        } catch {
            return .notSent("the file could not be read: \(error)")
        }
    }

    /// What the outcome of one call means for all the others.
    private func note(_ outcome: SendOutcome, begun: Timestamp) {
        switch outcome {
        case .accepted:
            sending.tally.attempt(.accepted)
            sending.accepted(begun: begun)
        case .unknown: sending.tally.attempt(.unknown)
        case .notSent(let reason):
            sending.tally.attempt(.notSent)
            logger.warning("WhatsApp cannot be reached", metadata: ["reason": "\(reason)"])
            sending.rest(.init(until: now() + .seconds(2), reason: reason, isAlarm: false), now: now())
        case .refused(let error):
            sending.tally.attempt(.refused)
            sending.tally.refusal(code: error.code)
            if error.code == GraphError.windowShut.code { sending.tally.windowWasShut() }
            guard Pacing.rest(error, inARow: 1).pause != nil else { return }
            let rest = Pacing.rest(error, inARow: sending.refused(begun: begun))
            guard let pause = rest.pause else { return }
            logger.log(
                level: rest.isAlarm ? .error : .warning, "sending rests",
                metadata: ["code": "\(error.code)", "advice": "\(error.advice)", "pause": "\(pause)"])
            sending.rest(.init(until: now() + pause, reason: error.sentence, isAlarm: rest.isAlarm), now: now())
        }
    }

    private func settle(_ taken: OutboundMessage, _ outcome: SendOutcome) async {
        let outbox = outbox
        for attempt in 1...Self.settleTriesMax {
            do {
                try await store.write { tx in
                    try outbox.settle(taken, outcome, in: tx)
                    if case .accepted(let wamid, _, _) = outcome {
                        try outbox.inbox.reconsiderReceipts(of: wamid, in: tx)
                    }
                }
                return
            } catch {
                logger.error("an answer could not be written", metadata: ["try": "\(attempt)", "error": "\(error)"])
                if isStopping || Task.isCancelled { return }
                await bell.wait(atMost: .seconds(1))
            }
        }
    }
}
