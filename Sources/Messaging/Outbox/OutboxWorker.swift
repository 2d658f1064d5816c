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
    /// Where the look through what is held goes on; nil: none is under way.
    private var sweptTo: PageCursor?

    static let lookAheadFirst = 16  // Lanes of a class read beyond those that are due and could go.
    static let lookAhead = 512  // Lanes of a class read at most: more than can be under way at once.
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
                    let (calls, hasTurns) = try await begin()
                    for call in calls { group.addTask { await self.perform(call) } }
                    if !hasTurns, !isStopping, sweptTo == nil { await bell.wait(atMost: try pauseLength()) }
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
        let lost = try store.read { try outbox.lostCalls(in: $0) }
        for message in lost {
            // Each by itself: one that cannot be read leaves the others theirs.
            do {
                try await store.write { try outbox.settleLost(message, in: $0) }
            } catch let error as StoreError where error.isOfTheStore {
                throw error
            } catch {
                logger.error("a lost call could not be settled", metadata: ["error": "\(error)"])
            }
        }
        let (mended, isWaiting) = try await store.write { tx in
            let isWaiting = try tx.count(OutboundMessage.byQueue, .composed, limit: 1) > 0
            return (try outbox.mendLanes(in: tx), isWaiting)
        }
        if mended > 0 { logger.error("messages waited in no lane", metadata: ["lanes": "\(mended)"]) }
        // The run before may have sent as fast as it may, until just now.
        if !lost.isEmpty || isWaiting { sending.rate.assumeFull(now: now()) }
        if !lost.isEmpty { logger.warning("calls without an answer", metadata: ["messages": "\(lost.count)"]) }
    }

    /// Looks through what is held, once a minute from the beginning: a page each turn, so that nobody waits for it.
    private func sweep() async throws {
        if sweptTo == nil {
            guard sweptAt + Self.sweepEvery <= now() || sweptAt > now() else { return }
            sweptAt = now()
        }
        let (outbox, begin) = (outbox, sweptTo)
        sweptTo = nil  // What cannot be read is tried again in a minute, and holds nothing up until then.
        let page = try store.read { try outbox.heldPage(after: begin, in: $0) }
        sweptTo = page.next
        if !page.free.isEmpty {
            let released = try await store.write { try outbox.releaseHeld(page.free, in: $0) }
            logger.info("held messages go on", metadata: ["messages": "\(released)"])
        }
        guard !page.late.isEmpty else { return }
        let ended = try await store.write { try outbox.expireHeld(page.late, in: $0) }
        logger.notice("held messages ended unsent", metadata: ["messages": "\(ended)"])
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

    /// Plans and marks the next calls. Without turns there is nothing to do now; a turn may also end without a call.
    private func begin() async throws -> (calls: [Call], hasTurns: Bool) {
        guard mayCall() else { return ([], false) }
        let now = now()
        let probing = sending.callsMax(now: now)
        let room = min(
            Pacing.turnsMax, Pacing.callsMax - busy.count, sending.rate.room(now: now),
            probing == 1 ? 1 - min(busy.count, 1) : probing)
        guard room > 0 else { return ([], false) }
        let plan = try plan(room: room, now: now)
        guard !plan.turns.isEmpty || !plan.later.isEmpty else { return ([], false) }
        let calls = try await take(plan)
        sending.rate.began(calls.count)
        for call in calls {
            busy.insert(call.outbound.lane)
            if let exception = call.exception { sending.tally.passed(exception) }
            // Also after WhatsApp's late word: what follows it is a template, of the notice itself or of a knock.
            if call.outbound.kind != nil, call.message.isTemplate { sending.tally.windowWasShut() }
        }
        return (calls, true)
    }

    /// All in one commit; if one of them cannot be read, each in its own, and that one later.
    private func take(_ plan: Pacing.Plan) async throws -> [Call] {
        let outbox = outbox
        do {
            return try await store.write { tx in
                for (key, due) in plan.later { try outbox.putOff(key, until: due, in: tx) }
                return try plan.turns.compactMap { try outbox.take($0, in: tx) }
            }
        } catch let error as StoreError where error.isOfTheStore {
            throw error
        } catch {
            logger.error("a lane cannot be read", metadata: ["error": "\(error)"])
        }
        var calls: [Call] = []
        for key in plan.turns {
            do {
                if let call = try await store.write({ try outbox.take(key, in: $0) }) { calls.append(call) }
            } catch let error as StoreError where error.isOfTheStore {
                if calls.isEmpty { throw error }
                return calls
            } catch {
                try await store.write { try outbox.putOff(key, until: $0.now + Self.sweepEvery, in: $0) }
            }
        }
        return calls
    }

    /// Looks at a few lanes first: with hundreds waiting, reading them all for each call would be most of the work.
    private func plan(room: Int, now: Timestamp) throws -> Pacing.Plan {
        var plan = Pacing.Plan()
        for limit in [room + busy.count + Self.lookAheadFirst, Self.lookAhead] {
            plan = try store.read { snapshot in
                let due = try Priority.allCases.flatMap {
                    try snapshot.all(Lane.byDue, $0, through: snapshot.now, limit: limit)
                }
                let people = Set(due.map(\.id.contact))
                let paces = try Dictionary(
                    uniqueKeysWithValues: people.compactMap { person in
                        try snapshot.find(Pace.self, person).map { (person, $0) }
                    })
                return Pacing.plan(due, paces: paces, busy: busy, room: room, now: snapshot.now)
            }
            // Those that are put off make place for the next look.
            if !plan.turns.isEmpty || !plan.later.isEmpty { break }
        }
        return plan
    }

    private func perform(_ call: Call) async {
        let begun = now()
        let outcome = await outcome(of: call)
        sending.rate.ended(now: now())
        let isOutage = note(outcome, begun: begun)
        await settle(call.outbound, outcome, isOutage: isOutage)
        busy.remove(call.outbound.lane)
        bell.ring()
    }

    private func outcome(of call: Call) async -> SendOutcome {
        guard let file = call.file, case .media(let message) = call.message else {
            return await api.send(call.message, to: call.recipient, opaque: outbox.opaque(call.outbound))
        }
        do {
            let named = Message.media(try message.with(mediaID: try await media.mediaID(for: file)))
            let outcome = await api.send(named, to: call.recipient, opaque: outbox.opaque(call.outbound))
            // The id was from an earlier upload, and is gone: the next try uploads it anew.
            if case .refused(let error) = outcome, error.isMediaGone, call.outbound.refusals == 0 {
                try await media.forget(file)
                return .refused(.mediaGone)
            }
            return outcome
        } catch let error as GraphError {
            // Nothing was sent to anybody: whatever went wrong with the file may be done again, a few times.
            return .refused(error.errorClass == .retry ? .fileNotBrought(error.sentence) : error)
        } catch {
            return .refused(.fileNotBrought("\(error)"))
        }
    }

    /// What the outcome of one call means for all the others. True: everything fails, and this call with it.
    private func note(_ outcome: SendOutcome, begun: Timestamp) -> Bool {
        switch outcome {
        case .accepted:
            sending.tally.attempt(.accepted)
            sending.answered()
            sending.accepted(begun: begun)
            return false
        case .unknown(let reason):
            sending.tally.attempt(.unknown)
            return trouble(reason, begun: begun)
        case .notSent(let reason):
            sending.tally.attempt(.notSent)
            logger.warning("WhatsApp cannot be reached", metadata: ["reason": "\(reason)"])
            sending.rest(.init(until: now() + .seconds(2), reason: reason, isAlarm: false), now: now())
            return trouble(reason, begun: begun)
        case .refused(let error):
            sending.tally.attempt(.refused)
            sending.tally.refusal(code: error.code)
            if error.errorClass == .retry {
                return error.isOfOneFile ? false : trouble(error.sentence, begun: begun)
            }
            sending.answered()
            guard Pacing.rest(error, inARow: 1).pause != nil else { return false }
            rest(Pacing.rest(error, inARow: sending.refused(begun: begun)), error.sentence, code: error.code)
            return false
        }
    }

    /// One failure more that says nothing of one message.
    private func trouble(_ reason: String, begun: Timestamp) -> Bool {
        rest(Pacing.troubleRest(inARow: sending.failed(begun: begun)), reason, code: nil)
        return sending.isOutage
    }

    private func rest(_ rest: Pacing.Rest, _ reason: String, code: Int?) {
        guard let pause = rest.pause else { return }
        logger.log(
            level: rest.isAlarm ? .error : .warning, "sending rests",
            metadata: [
                "code": "\(code.map { "\($0)" } ?? "none")", "reason": "\(reason)", "pause": "\(pause)",
            ])
        sending.rest(.init(until: now() + pause, reason: reason, isAlarm: rest.isAlarm), now: now())
    }

    /// Writes the answer down, however long the store does not let it: until then the lane waits. Without it, only a
    /// receipt could tell.
    private func settle(_ taken: OutboundMessage, _ outcome: SendOutcome, isOutage: Bool) async {
        let (outbox, beside) = (outbox, busy.count { $0.contact == taken.contact } - 1)
        var tries = 0
        while true {
            do {
                try await store.write { tx in
                    try outbox.settle(taken, outcome, beside: max(0, beside), isOutage: isOutage, in: tx)
                    if case .accepted(let wamid, _, _) = outcome {
                        try outbox.inbox.reconsiderReceipts(of: wamid, in: tx)
                    }
                }
                return
            } catch {
                tries += 1
                logger.error("an answer could not be written", metadata: ["try": "\(tries)", "error": "\(error)"])
                if isStopping || Task.isCancelled { return }
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }
}
