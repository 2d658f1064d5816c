import Store
import Testing
import WhatsApp

@testable import Messaging

struct `The pace` {
    static let now = Timestamp(seconds: 10_000)

    private func lane(_ contact: UInt64, _ priority: Priority = .work, due: Int64 = 1) -> Lane {
        Lane(id: .init(contact: Ref(contact), priority: priority), due: Timestamp(seconds: due))
    }

    private func plan(
        _ due: [Lane], paces: [Ref<Contact>: Pace] = [:], busy: Set<Lane.Key> = [], room: Int = 10
    ) -> Pacing.Plan {
        Pacing.plan(due, paces: paces, busy: busy, room: room, now: Self.now)
    }

    @Test func `gives a turn to the highest class first, and in it to who waits longest`() {
        let lanes = [lane(1, .info, due: 1), lane(2, .work, due: 3), lane(3, .work, due: 2), lane(4, .code, due: 9)]
        #expect(plan(lanes).turns.map(\.contact.value) == [4, 3, 2, 1])
        #expect(plan(lanes, room: 2).turns.map(\.contact.value) == [4, 3])
        #expect(plan(lanes, room: 0).turns.isEmpty)
    }

    @Test func `lets an emergency overtake to the same person while an order is under way`() {
        let lanes = [lane(1, .work), lane(1, .emergency)]
        #expect(plan(lanes, busy: [lanes[0].id]).turns == [lanes[1].id])
        #expect(plan(lanes, busy: [lanes[1].id]).turns == [lanes[0].id])
    }

    @Test func `keeps room for what cannot wait, however many calls are slow`() {
        let busy = Set((1...UInt64(Pacing.ordinaryCallsMax)).map { lane(1_000 + $0).id })
        #expect(plan([lane(1, .work), lane(2, .alarm)], busy: busy).turns.map(\.contact.value) == [2])
    }

    @Test func `puts off only the person who has had enough`() {
        var pace = Pace(Ref(1))
        for _ in 1...Pace.burst + 1 { pace.began(at: Self.now) }
        let plan = plan([lane(1), lane(2)], paces: [Ref(1): pace])
        #expect(plan.turns.map(\.contact.value) == [2])
        #expect(plan.later == [lane(1).id: pace.free] && pace.free > Self.now)
    }

    @Test func `lets forty-five go at once, and then one in six seconds`() {
        var pace = Pace(Ref(1))
        var sent: [Timestamp] = []
        var time = Self.now
        while sent.count < 60 {
            if pace.free <= time {
                pace.began(at: time)
                sent.append(time)
            }
            time = time + .milliseconds(100)
        }
        #expect(sent[43] - sent[0] < .seconds(5) && sent[44] - sent[0] < .seconds(6))
        for (earlier, later) in zip(sent[46...], sent[47...]) { #expect(later - earlier >= .seconds(6)) }
        // Meta's own count never runs over, also when a call takes long to arrive.
        var tokens = 45.0
        for (earlier, later) in zip(sent, sent.dropFirst()) {
            tokens = min(45, tokens - 1 + Double((later - earlier).components.seconds) / 6 + 0.2)
            #expect(tokens >= 0.9)
        }
    }

    @Test func `counts a slow call from its end`() {
        var pace = Pace(Ref(1))
        pace.began(at: Self.now)
        let before = pace.paidAt
        #expect(!pace.ended(at: Self.now + .milliseconds(100)) && pace.paidAt == before)
        #expect(pace.ended(at: Self.now + .seconds(20)) && pace.paidAt == Self.now + .seconds(26))
    }
}

struct `The number's rate` {
    private func at(_ milliseconds: Int64) -> Timestamp { Timestamp(milliseconds: milliseconds) }

    @Test func `counts a call until a second after its end`() {
        let rate = NumberRate(perSecond: 80)
        #expect(rate.room(now: at(0)) == 80)
        rate.began(80)
        #expect(rate.room(now: at(5_000)) == 0)
        for _ in 1...80 { rate.ended(now: at(5_000)) }
        #expect(rate.room(now: at(5_999)) == 0 && rate.room(now: at(6_000)) == 80)
    }

    @Test func `counts what people send, but never gives them more than half`() {
        let rate = NumberRate(perSecond: 80)
        rate.received(10, now: at(0))
        #expect(rate.room(now: at(10)) == 70)
        rate.received(5_000, now: at(10))
        #expect(rate.room(now: at(20)) == 40)
        #expect(rate.room(now: at(2_009)) == 40 && rate.room(now: at(2_010)) == 80)
    }

    @Test func `is kept across a sudden end`() {
        let rate = NumberRate(perSecond: 80)
        rate.assumeFull(now: at(0))
        #expect(rate.room(now: at(999)) == 0 && rate.room(now: at(1_000)) == 80)
    }
}

struct `A refusal` {
    private func error(_ code: Int) -> GraphError { GraphError(code: code, title: nil, details: nil) }
    private func verdict(_ code: Int, refusals: Int = 1) -> Pacing.Verdict {
        Pacing.verdict(error(code), refusals: refusals, seed: 7)
    }

    @Test(arguments: [
        (131026, Pacing.Verdict.fail), (100, .fail), (131047, .windowShut), (132001, .templateRefused),
        (132015, .templateRefused), (132000, .fail), (190, .again(after: .zero)), (130429, .again(after: .zero)),
    ])
    func `is judged by Meta's code`(code: Int, expected: Pacing.Verdict) { #expect(verdict(code) == expected) }

    @Test(arguments: [(1, 1.0), (2, 2), (4, 8), (11, 300)])
    func `of the moment is tried again after a while, which grows`(refusals: Int, seconds: Double) {
        guard case .again(let delay) = verdict(131016, refusals: refusals) else {
            Issue.record("not tried again")
            return
        }
        let took = Double(delay.components.seconds) + Double(delay.components.attoseconds) / 1e18
        #expect(took >= seconds * 0.8 && took <= seconds * 1.2)
    }

    @Test func `of the moment ends a message after twelve`() {
        #expect(verdict(131016, refusals: 12) == .fail)
        #expect(verdict(131056, refusals: 500) != .fail)
    }

    @Test func `has a delay of its own for each message`() {
        let backOff = BackOff.of(.retry)
        let delays = Set((0..<100).map { backOff?.delay(3, seed: $0) })
        #expect(delays.count > 50)
    }

    @Test func `raises an alarm only for what somebody must mend`() {
        #expect(Pacing.rest(error(190), inARow: 1).isAlarm && Pacing.rest(error(10), inARow: 1).isAlarm)
        #expect(!Pacing.rest(error(130429), inARow: 9).isAlarm)
        #expect(Pacing.rest(error(131026), inARow: 1) == .none && Pacing.rest(error(131056), inARow: 1) == .none)
        #expect(Pacing.rest(error(131048), inARow: 1).isAlarm)
        #expect(Pacing.rest(error(-1), inARow: 5).isAlarm && !Pacing.rest(error(-1), inARow: 4).isAlarm)
    }

    @Test func `has a class, a sentence and a next step for every code there is`() {
        for code in [0, 1, 2, 3, 4, 10, 33, 100, 190, 200, 299, 368, 131000, 131047, 131056, 132018, 133010, 80007] {
            #expect(!error(code).sentence.contains("unknown code") && !error(code).advice.isEmpty)
        }
        for hold in Hold.allCases { #expect(!hold.error.sentence.contains("unknown code")) }
    }
}

struct `Sending at rest` {
    private func rest(_ until: Int64, _ reason: String, isAlarm: Bool = false) -> SendingState.Rest {
        .init(until: Timestamp(seconds: until), reason: reason, isAlarm: isAlarm)
    }
    private func at(_ seconds: Int64) -> Timestamp { Timestamp(seconds: seconds) }

    @Test func `ends when its time is over, but an alarm stays until a call is accepted`() {
        let state = SendingState(ratePerSecond: 80)
        state.rest(rest(10, "throttled"), now: at(1))
        #expect(state.rest(now: at(9)) != nil && state.rest(now: at(11)) == nil)
        state.rest(rest(20, "token", isAlarm: true), now: at(12))
        #expect(state.rest(now: at(99))?.isAlarm == true)
        state.accepted(begun: at(21))
        #expect(state.rest(now: at(99)) == nil)
    }

    @Test func `is not ended by a call that began before it, nor made shorter by a lesser reason`() {
        let state = SendingState(ratePerSecond: 80)
        state.rest(rest(3_600, "spam"), now: at(1))
        state.accepted(begun: at(0))
        state.rest(rest(3, "no line"), now: at(1))
        #expect(state.rest(now: at(1))?.until == at(3_600))
    }

    @Test func `is tried with a single call when an alarm's time is over`() {
        let state = SendingState(ratePerSecond: 80)
        #expect(state.callsMax(now: at(1)) == .max)
        state.rest(rest(60, "token", isAlarm: true), now: at(1))
        #expect(state.callsMax(now: at(59)) == 0 && state.callsMax(now: at(60)) == 1)
        state.resume()
        #expect(state.callsMax(now: at(2)) == .max)
    }

    @Test func `is tried with a single call when everything has failed`() {
        let state = SendingState(ratePerSecond: 80)
        for _ in 1..<Pacing.troubleFrom { #expect(!state.isOutage && state.failed(begun: at(1)) > 0) }
        #expect(state.callsMax(now: at(1)) == .max)
        let inARow = state.failed(begun: at(1))
        #expect(inARow == Pacing.troubleFrom && state.isOutage && Pacing.troubleRest(inARow: inARow).pause != nil)
        state.rest(rest(3, "no answer"), now: at(1))
        // Those that were under way count no more; one call tries when the pause is over.
        #expect(state.failed(begun: at(1)) == inARow)
        #expect(state.callsMax(now: at(2)) == 0 && state.callsMax(now: at(3)) == 1)
        state.answered()
        #expect(state.callsMax(now: at(3)) == .max)
    }

    @Test func `counts refusals side by side once`() {
        let state = SendingState(ratePerSecond: 80)
        #expect(state.refused(begun: at(1)) == 1)
        state.rest(rest(10, "throttled"), now: at(2))
        #expect(state.refused(begun: at(1)) == 1 && state.refused(begun: at(2)) == 1)
        #expect(state.refused(begun: at(11)) == 2)
    }
}

struct `What a message's turn comes to` {
    private typealias Situation = Dispatch.Situation

    @Test func `is its own words while the window is open`() {
        #expect(Dispatch.decide(Situation()) == .sendAsIs)
        #expect(Dispatch.decide(Situation(kind: .assignment, template: .english)) == .sendAsIs)
    }

    @Test func `is never free form once the window is shut`() {
        #expect(Dispatch.decide(Situation(isWindowOpen: false)) == .hold(.window))
        #expect(Dispatch.decide(Situation(kind: .assignment, isWindowOpen: false)) == .hold(.template))
        #expect(
            Dispatch.decide(Situation(kind: .assignment, isWindowOpen: false, template: .spanish))
                == .sendTemplate(.spanish))
        #expect(Dispatch.decide(Situation(isTemplate: true, isWindowOpen: false)) == .sendAsIs)
    }

    @Test func `is nothing once it is of no use`() {
        #expect(Dispatch.decide(Situation(isTooLate: true, isWindowOpen: true)) == .expire)
    }

    @Test func `waits when the people of the day are used up, but for emergencies`() {
        let later = Timestamp(seconds: 99)
        var situation = Situation(kind: .assignment, isWindowOpen: false, template: .english, tierFreeAt: later)
        #expect(Dispatch.decide(situation) == .wait(until: later, .tier))
        situation.priority = .emergency
        #expect(Dispatch.decide(situation) == .sendTemplate(.english))
        situation = Situation(kind: .assignment, isWindowOpen: true, tierFreeAt: later)
        #expect(Dispatch.decide(situation) == .sendAsIs)
    }
}
