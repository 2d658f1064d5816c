import Store
import WhatsApp

/// Who gets the next turns: pure functions of what waits, what is under way, and now.
enum Pacing {
    struct Plan: Equatable {
        /// Lanes whose next message goes now, in this order.
        var turns: [Lane.Key] = []
        /// Lanes that are due, but whose person is to be written to later.
        var later: [Lane.Key: Timestamp] = [:]
    }

    static let callsMax = 64  // Under way at once. More would only queue at WhatsApp.
    static let ordinaryCallsMax = 48  // The rest is kept for what cannot wait, however slow the others' calls are.

    /// Turns in one commit. What is marked as under way when the program is killed is in doubt: so few are marked ahead
    /// of their calls.
    static let turnsMax = 8

    /// The turns to give now, no more than `room`: the highest class first, in it who waits longest; at most one
    /// message a lane, and no person faster than Meta lets.
    static func plan(
        _ due: [Lane], paces: [Ref<Contact>: Pace], busy: Set<Lane.Key>, room: Int, now: Timestamp
    ) -> Plan {
        var plan = Plan()
        var paces = paces
        for lane in due.sorted(by: { ($0.id.priority, $0.due) < ($1.id.priority, $1.due) }) {
            let callsMax = lane.id.priority <= .alarm ? Self.callsMax : ordinaryCallsMax
            guard plan.turns.count < room else { break }
            guard busy.count + plan.turns.count < callsMax, !busy.contains(lane.id) else { continue }
            var pace = paces[lane.id.contact] ?? Pace(lane.id.contact)
            guard pace.free <= now else {
                plan.later[lane.id] = pace.free
                continue
            }
            pace.began(at: now)
            paces[lane.id.contact] = pace
            plan.turns.append(lane.id)
        }
        return plan
    }

    /// What a refusal means for the message.
    enum Verdict: Equatable {
        case again(after: Duration)
        case fail
        /// It may have arrived.
        case unknown
        /// The 24 hours are over: another form, or none.
        case windowShut
        /// The template is not as we thought: another one, or none.
        case templateRefused
    }

    /// `refusals`: of this kind, this one counted.
    static func verdict(_ error: GraphError, refusals: Int, seed: UInt64) -> Verdict {
        if error.mayHaveBeenSent { return .unknown }
        if error.code == GraphError.windowShut.code { return .windowShut }
        switch error.errorClass {
        case .template where GraphError.templateStateCodes.contains(error.code): return .templateRefused
        // Everything rests: the message keeps its turn and goes first when sending goes on.
        case .waitNumber, .waitAccount, .stopAccount: return .again(after: .zero)
        case .retry, .waitRecipient, .neverAsIs, .template, .recipient: break
        }
        guard let backOff = BackOff.of(error.errorClass), refusals < backOff.tries ?? .max else { return .fail }
        return .again(after: backOff.delay(max(refusals, 1), seed: seed))
    }

    static let troubleFrom = 5  // Failures in a row that say nothing of one message: then the service is in trouble.
    static let troubleAlarmFrom = 12  // With the pauses between them, some minutes.

    /// How long everything rests after so many failures in a row; then one call tries whether it is over.
    static func troubleRest(inARow: Int) -> Rest {
        guard inARow >= troubleFrom else { return .none }
        return Rest(
            pause: BackOff.unreachable.delay(inARow - troubleFrom + 1, seed: 0), isAlarm: inARow >= troubleAlarmFrom)
    }

    /// What a refusal means for everybody else: how long sending rests.
    struct Rest: Equatable {
        let pause: Duration?
        let isAlarm: Bool
        static let none = Rest(pause: nil, isAlarm: false)
    }

    static let strangeAnswersMax = 5  // In a row; then somebody has to look.

    /// `inARow`: refusals of this kind since the last call that was taken, this one counted.
    static func rest(_ error: GraphError, inARow: Int) -> Rest {
        switch error.errorClass {
        case .waitNumber, .waitAccount, .stopAccount: break
        case .retry, .waitRecipient, .neverAsIs, .template, .recipient: return .none
        }
        let asked = error.askedPauseSeconds.map { Duration.seconds($0) }
        let pause = asked ?? BackOff.of(error.errorClass)?.delay(inARow, seed: 0)
        // A proxy that goes on answering in WhatsApp's place needs somebody, too.
        let isStrange = !error.isMetas && inARow >= strangeAnswersMax
        let isForPeople = error.errorClass == .stopAccount || error.code == 131048  // Held back for bad behaviour.
        return Rest(pause: pause, isAlarm: isForPeople || isStrange)
    }
}
