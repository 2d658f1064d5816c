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
    static let held = Delivery.held(since: now, .window)

    @Test(
        arguments: [
            (composed, .taken(at: now), inFlight), (composed, .expired, .expired), (composed, .refused, .failed),
            (composed, .postponed(until: now), composed), (composed, .accepted, nil), (composed, .lost(at: now), nil),
            (inFlight, .accepted, .accepted), (inFlight, .refused, .failed), (inFlight, .lost(at: now), unknown),
            (inFlight, .postponed(until: now), composed), (inFlight, .taken(at: now), nil), (inFlight, .expired, nil),
            (unknown, .accepted, .accepted), (unknown, .taken(at: now), nil), (unknown, .postponed(until: now), nil),
            (unknown, .repeated(at: now), composed), (.accepted, .repeated(at: now), nil),
            (.sent, .repeated(at: now), nil), (composed, .held(at: now, .window), held),
            (.sent, .held(at: now, .window), held), (.delivered, .held(at: now, .window), nil),
            (held, .released(at: now), composed), (composed, .released(at: now), nil), (held, .expired, .expired),
            (held, .taken(at: now), nil), (held, .superseded, .superseded), (composed, .superseded, .superseded),
            (inFlight, .superseded, nil), (.accepted, .formRefused(at: now), composed),
            (.sent, .formRefused(at: now), composed), (inFlight, .formRefused(at: now), composed),
            (composed, .formRefused(at: now), nil), (.delivered, .formRefused(at: now), nil),
            (.failed, .retried(at: now), composed), (unknown, .retried(at: now), composed),
            (held, .retried(at: now), composed), (.expired, .retried(at: now), composed),
            (.delivered, .retried(at: now), nil), (inFlight, .retried(at: now), nil), (.sent, .retried(at: now), nil),
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
            (.failed, .sent, nil), (.accepted, .other("held"), nil), (composed, .failed, nil), (held, .failed, nil),
            (.expired, .failed, nil), (.failed, .failed, nil), (unknown, .failed, .failed), (.superseded, .read, .read),
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
