import Factory
import Messaging
import Store

/// Trying messages of ours once more, because somebody asks for it.
enum OutboundRetry {
    static let atOnceMax = 500  // Messages of one press of the button; it can be pressed again.
    private static let batch = 50  // In one transaction, so that others can write in between.

    /// Throws 404, or 409 for what is on its way or has arrived.
    @discardableResult
    static func retry(_ id: Ref<OutboundMessage>, _ call: Call, in tx: Transaction) throws -> OutboundMessage {
        do {
            let message = try call.factory.outbox.retry(id, by: call.actor, in: tx)
            try call.factory.audit.note(
                "retry", object: "\(id)", detail: "asked for by \(call.actor)", person: nil, contact: message.contact,
                in: tx)
            return message
        } catch let refused as Outbox.NotRetried {
            switch refused {
            case .notThere: throw Problem.notFound("There is no such message.")
            case .notEnded: throw Problem.conflict("It cannot be tried again: \(refused).")
            }
        }
    }

    /// What has failed of a filter, newest first. Nobody waits for an old code, so codes are left out.
    static func failed(
        _ filter: DeliveryFilter, _ factory: Factory, in snapshot: Snapshot
    ) throws -> [Ref<OutboundMessage>] {
        try DeliveryWalk(filter.failed, limit: atOnceMax, factory, in: snapshot).found
            .filter { $0.priority != .code }.map(\.id)
    }

    /// Tries all of these again; returns how many. What has moved on meanwhile is left alone.
    static func retryAll(_ ids: [Ref<OutboundMessage>], _ call: Call) async throws -> Int {
        var retried = 0
        for start in stride(from: 0, to: ids.count, by: batch) {
            let some = ids[start..<min(start + batch, ids.count)]
            retried += try await call.desk.store.write { tx in
                var retried = 0
                for id in some where try tx.find(id)?.delivery.word == "failed" {
                    try retry(id, call, in: tx)
                    retried += 1
                }
                return retried
            }
        }
        call.desk.outboxBell.ring()
        return retried
    }
}
