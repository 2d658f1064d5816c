public import Store
import Vault
public import WhatsApp

/// What WhatsApp tells later about a message, in any order and more than once.
extension Outbox {
    /// Moves the message a receipt is about. Returns nil when no message of ours has its id.
    @discardableResult
    public func apply(_ report: DeliveryReport, in tx: Transaction) throws -> OutboundMessage? {
        let echoed = call(named: report.opaque)
        let byEcho = try echoed.flatMap { try tx.find($0.id) }
        let byID =
            report.messageID.isEmpty
            ? nil : try tx.find(OutboundMessage.byWamid, vault.token(report.messageID, .messageID))
        // The echo is our own word; an id may have been given twice.
        guard var message = byEcho ?? byID else { return nil }
        message.contact = try tx.find(message.contact)?.current(in: tx).id ?? message.contact
        let attempt = byEcho == nil ? message.attempts : echoed?.attempt ?? message.attempts
        guard attempt <= message.attempts else { return nil }
        if byID == nil, !report.messageID.isEmpty, message.wamidToken == nil || attempt == message.attempts {
            try set(wamid: report.messageID, on: &message)
        }
        let before = message.delivery
        let event = try event(of: report, attempt: attempt, on: &message, in: tx)
        let error = report.errors.first
        if let event, let next = message.delivery.after(event) {
            message.delivery = next
            message.error = nil
            if let error, report.status == .failed { try set(error, on: &message) }
        }
        message.note(
            .receipt(
                status: report.status.word, sentAt: Timestamp(seconds: report.atSeconds), code: error?.code,
                moved: message.delivery != before), at: tx.now, attempt: attempt)
        try tx.put(message)
        if message.delivery != before {
            try noteBounce(message, in: tx)
            try noteArrival(message, in: tx)
        }
        try afterReceipt(message, before, in: tx)
        return message
    }

    /// Nil: nothing to do. A failure of an earlier call says nothing of the one that followed it.
    private func event(
        of report: DeliveryReport, attempt: Int, on message: inout OutboundMessage, in tx: Transaction
    ) throws -> Delivery.Event? {
        // What has failed was not sent, whatever comes after it; only a phone that shows it says otherwise.
        if report.status == .sent, message.hasFailed(attempt) { return nil }
        guard report.status == .failed else { return .receipt(report.status) }
        guard attempt == message.attempts else { return nil }
        let error = report.errors.first ?? GraphError(code: 131000, title: nil, details: nil)
        guard message.delivery.after(.formRefused(at: tx.now)) != nil else { return .receipt(.failed) }
        if GraphError.templateStateCodes.contains(error.code) {
            let event = try otherTemplate(error, message, in: tx)
            return event == .refused ? .receipt(.failed) : event
        }
        guard error.code == GraphError.windowShut.code else {
            return try tryOtherForm(error, on: &message, in: tx) ? .formRefused(at: tx.now) : .receipt(.failed)
        }
        var pace = try tx.find(Pace.self, message.contact) ?? Pace(message.contact)
        // By Meta's clock, as what the person writes: a receipt that comes late shuts nothing that was opened since.
        let at = report.atSeconds > 0 ? min(Timestamp(seconds: report.atSeconds), tx.now) : tx.now
        pace.windowWasShut(at: at, heard: tx.now)
        try tx.put(pace)
        let event = try otherForm(&message, in: tx)
        return event == .refused ? .receipt(.failed) : event
    }

    private func afterReceipt(_ message: OutboundMessage, _ before: Delivery, in tx: Transaction) throws {
        guard message.delivery != before else { return }
        if case .held(_, let hold) = message.delivery { try afterHold(message, hold, in: tx) }
        // It was in its lane, or now is: the lane goes on without it, or with it.
        switch (before, message.delivery) {
        case (_, .composed(let due)):
            try openLane(message.lane, in: tx)
            try moveOn(message.lane, at: due, in: tx)
        case (.composed, _), (.unknown, _):
            guard let lane = try tx.find(Lane.self, message.lane) else { break }
            // A call under way for this lane moves it on by itself.
            if lane.doubt == message.id {
                try moveOn(lane.id, at: tx.now, in: tx)
            } else if before.isComposed {
                try moveOn(lane.id, at: max(lane.due, tx.now), in: tx)
            }
        default: break
        }
    }
}

extension OutboundMessage {
    fileprivate func hasFailed(_ attempt: Int) -> Bool {
        history?.contains { event in
            guard event.attempt == attempt, case .receipt("failed", _, _, _) = event.what else { return false }
            return true
        } ?? false
    }
}

extension Delivery {
    fileprivate var isComposed: Bool { if case .composed = self { true } else { false } }
}

extension DeliveryReport.Status {
    /// As Meta names it.
    public var word: String {
        switch self {
        case .sent: "sent"
        case .delivered: "delivered"
        case .read: "read"
        case .played: "played"
        case .failed: "failed"
        case .other(let word): word
        }
    }
}
