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
            createdAt: tx.now, delivery: .composed(due: tx.now), attempts: 0)
        try tx.put(outbound)
        return outbound
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
