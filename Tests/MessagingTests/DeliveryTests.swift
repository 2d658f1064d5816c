import Store
import Testing
import Vault
import WhatsApp

@testable import Messaging

struct `A delivery` {
    static let now = Timestamp(seconds: 1_000)
    static let composed = Delivery.composed(due: now)
    static let inFlight = Delivery.inFlight(since: now)
    static let unknown = Delivery.unknown(since: now)

    @Test(
        arguments: [
            (composed, .taken(at: now), inFlight), (composed, .expired, .expired), (composed, .refused, .failed),
            (composed, .postponed(until: now), composed), (composed, .accepted, nil), (composed, .lost(at: now), nil),
            (inFlight, .accepted, .accepted), (inFlight, .refused, .failed), (inFlight, .lost(at: now), unknown),
            (inFlight, .postponed(until: now), composed), (inFlight, .taken(at: now), nil), (inFlight, .expired, nil),
            (unknown, .accepted, .accepted), (unknown, .taken(at: now), nil), (unknown, .postponed(until: now), nil),
            (unknown, .refused, nil), (.accepted, .taken(at: now), nil), (.accepted, .postponed(until: now), nil),
            (.sent, .accepted, nil), (.delivered, .refused, nil), (.read, .accepted, nil),
            (.failed, .taken(at: now), nil),
            (.expired, .taken(at: now), nil), (.delivered, .lost(at: now), nil),
        ] as [(Delivery, Delivery.Event, Delivery?)])
    func `moves only as the table says`(state: Delivery, event: Delivery.Event, next: Delivery?) {
        #expect(state.after(event) == next)
    }

    @Test(
        arguments: [
            (composed, .sent, .sent), (inFlight, .delivered, .delivered), (unknown, .read, .read),
            (.accepted, .sent, .sent),
            (.sent, .delivered, .delivered), (.delivered, .read, .read), (.sent, .read, .read), (.read, .played, nil),
            (.read, .delivered, nil), (.delivered, .sent, nil), (.sent, .sent, nil), (.accepted, .failed, .failed),
            (.sent, .failed, .failed), (.delivered, .failed, nil), (.read, .failed, nil),
            (.failed, .delivered, .delivered),
            (.failed, .sent, nil), (.accepted, .other("held"), nil),
        ] as [(Delivery, DeliveryReport.Status, Delivery?)])
    func `climbs by receipts and never falls`(state: Delivery, status: DeliveryReport.Status, next: Delivery?) {
        #expect(state.after(.receipt(status)) == next)
    }

    @Test func `ends the same whatever the order of its receipts`() {
        let statuses: [DeliveryReport.Status] = [.sent, .delivered, .read, .delivered]
        for order in [[0, 1, 2, 3], [2, 1, 0, 3], [1, 3, 0, 2], [3, 2, 1, 0]] {
            let end = order.reduce(Delivery.accepted) { $0.after(.receipt(statuses[$1])) ?? $0 }
            #expect(end == .read)
        }
    }
}

struct `The pace` {
    private func message(_ id: UInt64, to contact: UInt64) throws -> OutboundMessage {
        let vault = try testVault()
        let text = Message.text(try TextMessage("x"))
        return OutboundMessage(
            id: Ref(id), contact: Ref(contact), body: try vault.seal(text, testPlace), answers: nil,
            createdAt: Timestamp(seconds: 1), delivery: .composed(due: Timestamp(seconds: 1)), attempts: 0, refusals: 0)
    }

    @Test func `sends one message a person at a time, oldest first`() throws {
        let due = try [message(1, to: 1), message(2, to: 1), message(3, to: 2), message(4, to: 3)]
        #expect(Pacing.plan(due, busy: [Ref(3)], room: 10).map(\.id.value) == [1, 3])
        #expect(Pacing.plan(due, busy: [], room: 2).map(\.id.value) == [1, 3])
        #expect(Pacing.plan(due, busy: [], room: 0).isEmpty)
    }

    @Test func `allows a burst of a second and then its rate`() {
        var allowance = Allowance(perSecond: 80, now: Timestamp(milliseconds: 0))
        #expect(allowance.room(now: Timestamp(milliseconds: 0)) == 80)
        allowance.take(80)
        #expect(allowance.room(now: Timestamp(milliseconds: 5)) == 0)
        #expect(allowance.room(now: Timestamp(milliseconds: 505)) == 40)
        #expect(allowance.room(now: Timestamp(milliseconds: 60_000)) == 80)
    }

    @Test(arguments: [
        (131016, 1, Pacing.Verdict.again(after: .seconds(1))), (131016, 4, .again(after: .seconds(8))),
        (131016, 12, .fail), (131056, 2, .again(after: .seconds(16))), (131026, 1, .fail), (131047, 1, .fail),
        (190, 50, .again(after: .zero)), (130429, 1, .again(after: .zero)), (100, 1, .fail),
    ])
    func `decides by Meta's code`(code: Int, attempts: Int, verdict: Pacing.Verdict) {
        #expect(
            Pacing.verdict(GraphError(code: code, title: nil, details: nil), refusals: attempts, attempts: attempts)
                == verdict)
    }

    @Test func `raises an alarm only for what somebody must mend`() {
        #expect(Pacing.rest(GraphError(code: 190, title: nil, details: nil), attempts: 1).isAlarm)
        #expect(!Pacing.rest(GraphError(code: 130429, title: nil, details: nil), attempts: 1).isAlarm)
        #expect(Pacing.rest(GraphError(code: 131026, title: nil, details: nil), attempts: 1) == .none)
    }
}

struct `Sending at rest` {
    private func rest(_ until: Int64, _ reason: String, isAlarm: Bool = false) -> SendingState.Rest {
        .init(until: Timestamp(seconds: until), reason: reason, isAlarm: isAlarm)
    }

    @Test func `ends when its time is over, but an alarm stays until a call is accepted`() {
        let state = SendingState()
        state.rest(rest(10, "throttled"), now: Timestamp(seconds: 1))
        #expect(state.rest(now: Timestamp(seconds: 9)) != nil && state.rest(now: Timestamp(seconds: 11)) == nil)
        state.rest(rest(20, "token", isAlarm: true), now: Timestamp(seconds: 12))
        #expect(state.rest(now: Timestamp(seconds: 99))?.isAlarm == true)
        state.accepted(begun: Timestamp(seconds: 21))
        #expect(state.rest(now: Timestamp(seconds: 99)) == nil)
    }

    @Test func `is not ended by a call that began before it, nor made shorter by a lesser reason`() {
        let state = SendingState()
        state.rest(rest(3_600, "spam"), now: Timestamp(seconds: 1))
        state.accepted(begun: Timestamp(seconds: 0))
        state.rest(rest(3, "no line"), now: Timestamp(seconds: 1))
        #expect(state.rest(now: Timestamp(seconds: 1))?.until == Timestamp(seconds: 3_600))
    }
}

struct `A whole number` {
    @Test(
        arguments: [
            ("12", 12), (" 12 pcs", 12), ("about 7", 7), ("1 000", 1_000), ("10,000", 10_000), ("1.000.000", 1_000_000),
            ("١٢", 12), ("१२", 12), ("0", 0), ("qty12", nil), ("1.5", nil), ("12 or 13", nil), ("-3", nil), ("", nil),
            ("twelve", nil), ("99999999999999999999", nil), ("½", nil), ("3 of 100", nil), ("2 boxes of 100", nil),
            ("1-200", nil), ("12 pcs 500 g", nil), ("0.125", nil), ("10 000 pcs", 10_000), ("10’000", 10_000),
        ] as [(String, Int?)])
    func `is read as people write it`(text: String, number: Int?) {
        #expect(WholeNumber.read(text) == number)
    }
}

struct `A fixed word` {
    @Test(arguments: [
        ("HI", FixedWord.menu), ("/help", .help), (" Menú! ", .menu), ("Stop.", .stop), ("¡Hola!", .menu),
        ("停止", .stop), ("توقف", .stop), ("my", .mine),
    ])
    func `is known in any case and language`(text: String, word: FixedWord) {
        #expect(FixedWord(text) == word)
    }

    @Test(arguments: ["", "stop the press", "hi there", "menus", "/"])
    func `is only a word alone`(text: String) { #expect(FixedWord(text) == nil) }
}

struct `What the conversation says` {
    @Test(arguments: Language.allCases)
    func `fits WhatsApp's buttons`(language: Language) {
        for title in [
            ConversationPhrase.skipTitle, .backTitle, .cancelTitle, .confirmTitle, .continueTitle, .startOverTitle,
        ] {
            #expect(Text.length(title.text(in: language)) <= Text.buttonTitleMax)
        }
    }
}
