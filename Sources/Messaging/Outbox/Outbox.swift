public import Store
public import Vault
public import WhatsApp

/// Keeps what we say until WhatsApp has it, and matches receipts to it.
public struct Outbox: Sendable {
    public let vault: Vault
    /// Tells our receipts from those of another installation with the same number. Letters and digits.
    let installation: String

    public init(vault: Vault) {
        self.vault = vault
        self.installation = String(vault.token("installation", .installation).description.filter(\.isLetter).prefix(8))
    }

    /// Writes a message to be sent once the transaction has committed.
    @discardableResult
    public func post(
        _ message: Message, to contact: Ref<Contact>, answering: InboundMessage.Key? = nil, in tx: Transaction
    ) throws -> OutboundMessage {
        let id: Ref<OutboundMessage> = try tx.newRef()
        let outbound = OutboundMessage(
            id: id, contact: contact, body: try vault.seal(message, place(id, "body")), answers: answering,
            createdAt: tx.now, delivery: .composed(due: try nextTurn(of: contact, in: tx)), attempts: 0, refusals: 0)
        try tx.put(outbound)
        return outbound
    }

    /// Now, or behind what this person is still to be sent before.
    private func nextTurn(of contact: Ref<Contact>, in tx: Transaction) throws -> Timestamp {
        let newest = try tx.page(OutboundMessage.byContact, contact, .descending, limit: 1).records.first
        guard case .composed(let last)? = newest?.delivery, last >= tx.now else { return tx.now }
        return last + .milliseconds(1)
    }

    /// What the same person is to be sent later stays behind a message that is tried again.
    func holdBack(behind head: OutboundMessage, until due: Timestamp, in tx: Transaction) throws {
        var turn = due
        let line = try tx.all(OutboundMessage.byContact, head.contact, from: head.createdAt, limit: Self.lineMax)
        for var later in line where later.id > head.id {
            guard case .composed(let planned) = later.delivery else { continue }
            turn = max(planned, turn + .milliseconds(1))
            later.delivery = .composed(due: turn)
            try tx.put(later)
        }
    }

    static let lineMax = 10_000  // Messages to one person since the one that is tried again; a person reads far fewer.

    /// Writes down what the outcome says of the message, and returns what it does to its state.
    func note(_ outcome: SendOutcome, on outbound: inout OutboundMessage, in tx: Transaction) throws -> Delivery.Event {
        switch outcome {
        case .accepted(let wamid, _, _):
            // An id that WhatsApp has given before cannot find this message too; its state is true all the same.
            let isTaken = try tx.find(OutboundMessage.byWamid, vault.token(wamid, .messageID)) != nil
            if outbound.wamidToken == nil, !isTaken { try set(wamid: wamid, on: &outbound) }
            outbound.error = nil
            return .accepted
        case .refused(let error):
            try set(error, on: &outbound)
            if error.errorClass == .retry { outbound.refusals += 1 }
            return switch Pacing.verdict(error, refusals: outbound.refusals, attempts: outbound.attempts) {
            case .again(let delay): .postponed(until: tx.now + delay)
            case .fail: .refused
            case .unknown: .lost(at: tx.now)
            }
        case .notSent: return .postponed(until: tx.now + Pacing.backoff(outbound.attempts))
        case .unknown: return .lost(at: tx.now)
        }
    }

    public func message(of outbound: OutboundMessage) throws -> Message {
        try vault.open(outbound.body, place(outbound.id, "body"))
    }

    public func wamid(of outbound: OutboundMessage) throws -> String? {
        try outbound.wamid.map { try vault.open($0, place(outbound.id, "wamid")) }
    }

    /// What WhatsApp echoes in every receipt of this attempt. It finds the message even before its wamid is stored.
    func opaque(_ outbound: OutboundMessage) -> String {
        "\(installation).\(outbound.id.value).\(outbound.attempts)"
    }

    private func find(opaque: String?, in snapshot: Snapshot) throws -> OutboundMessage? {
        let parts = (opaque ?? "").split(separator: ".")
        guard parts.count == 3, parts[0] == installation, let id = UInt64(parts[1]) else { return nil }
        return try snapshot.find(OutboundMessage.self, Ref(id))
    }

    /// Moves the message a receipt is about. Returns false when no message of ours has its id.
    public func apply(_ report: DeliveryReport, in tx: Transaction) throws -> Bool {
        let token = vault.token(report.messageID, .messageID)
        let known = try tx.find(OutboundMessage.byWamid, token) ?? find(opaque: report.opaque, in: tx)
        guard var outbound = known else { return false }
        if outbound.wamidToken == nil { try set(wamid: report.messageID, on: &outbound) }
        if let next = outbound.delivery.after(.receipt(report.status)) {
            outbound.delivery = next
            outbound.error = nil
            if next == .failed, let error = report.errors.first { try set(error, on: &outbound) }
        }
        try tx.put(outbound)
        return true
    }

    public func error(of outbound: OutboundMessage) throws -> GraphError? {
        try outbound.error.map { try vault.open($0, place(outbound.id, "error")) }
    }

    func set(_ error: GraphError, on outbound: inout OutboundMessage) throws {
        outbound.error = try vault.seal(error, place(outbound.id, "error"))
    }

    func set(wamid: String, on outbound: inout OutboundMessage) throws {
        outbound.wamid = try vault.seal(wamid, place(outbound.id, "wamid"))
        outbound.wamidToken = vault.token(wamid, .messageID)
    }

    private func place(_ id: Ref<OutboundMessage>, _ field: String) -> SealedPlace {
        SealedPlace(table: "outbound", record: "\(id.value)", field: field)
    }
}

extension TokenPurpose {
    static let installation = TokenPurpose("installation")
}
