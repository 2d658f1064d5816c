public import Store
public import Vault
public import WhatsApp

/// Keeps what WhatsApp sends: raw, sealed, once.
public struct Inbox: Sendable {
    public let vault: Vault

    public init(vault: Vault) { self.vault = vault }

    /// Takes the items of a webhook in; those already here are left alone.
    ///
    /// Returns those that are new. Once the transaction has committed, the sender may be told 200.
    @discardableResult
    public func accept(_ items: [WebhookItem], in tx: Transaction) throws -> [WebhookItem] {
        var accepted: [WebhookItem] = []
        for item in items {
            let key = InboundMessage.Key(
                sentAt: Timestamp(seconds: item.sentAtSeconds), token: vault.token(item.identity, .messageID))
            guard try tx.find(InboundMessage.self, key) == nil, try tx.find(Tombstone.self, key) == nil else {
                continue
            }
            let message = InboundMessage(
                id: key, kind: item.kind, field: item.field,
                payload: try vault.seal(String(decoding: item.payload, as: UTF8.self), Self.place(key)),
                receivedAt: tx.now, sequence: try tx.nextNumber("inbound"), state: .waiting(tries: 0), contact: nil,
                opensWindow: false)
            try tx.put(message)
            accepted.append(item)
        }
        return accepted
    }

    public func payload(of message: InboundMessage) throws -> [UInt8] {
        Array(try vault.open(message.payload, Self.place(message.id)).utf8)
    }

    /// When the person's 24 hours in which we may write freely end; nil when they never wrote, or it is over.
    public func windowOpenUntil(_ contact: Ref<Contact>, in snapshot: Snapshot) throws -> Timestamp? {
        guard let end = try lastOpening(by: contact, in: snapshot).map({ $0.said + ServiceWindow.length }) else {
            return nil
        }
        return end > snapshot.now ? end : nil
    }

    /// The last thing the person said that opened their 24 hours: when, by WhatsApp's clock, and when it reached us. Nil
    /// when they never wrote.
    func lastOpening(
        by contact: Ref<Contact>, in snapshot: Snapshot
    ) throws -> (said: Timestamp, received: Timestamp)? {
        try Contacts.pieces(of: contact, in: snapshot).flatMap { try newestOpenings(by: $0, in: snapshot) }
            .map { ($0.saidAt, $0.receivedAt) }.max { $0 < $1 }
    }

    private static let openingsPage = 10  // Received at once: most of them open the window.
    private static let openingPagesMax = 100  // A thousand reactions in a row; nobody has so many thumbs.

    /// The newest that opened the window, behind whatever came after it that does not: reactions, welcome requests.
    private func newestOpenings(by contact: Ref<Contact>, in snapshot: Snapshot) throws -> [InboundMessage] {
        var cursor: PageCursor?
        for _ in 0..<Self.openingPagesMax {
            let page = try snapshot.page(
                InboundMessage.byContact, contact, .descending, after: cursor, limit: Self.openingsPage)
            let openings = page.records.filter(\.opensWindow)
            cursor = page.next
            if !openings.isEmpty || cursor == nil { return openings }
        }
        return []
    }

    /// Puts a parked or kept message back in the queue, or every one when `key` is nil. Returns how many.
    public func retry(_ key: String?, in tx: Transaction) throws -> Int {
        try change(key, in: tx) { $0.state = .waiting(tries: 0) }
    }

    /// Closes a parked or kept message without effect. Returns how many.
    public func drop(_ key: String?, in tx: Transaction) throws -> Int {
        try change(key, in: tx) { $0.state = .done }
    }

    /// Keeps a receipt that belongs to no message of ours, or not yet.
    public func keep(_ receipt: inout InboundMessage, about wamid: String) {
        receipt.state = .kept(reason: "a receipt for a message that is not ours")
        receipt.subject = vault.token(wamid, .messageID)
    }

    /// Receipts that came before we knew the id they name are looked at once more.
    func reconsiderReceipts(of wamid: String, in tx: Transaction) throws {
        try reconsider(about: vault.token(wamid, .messageID), in: tx)
    }

    /// What was kept about a message, a number or a user id that is known by now.
    public func reconsider(about subject: BlindToken, in tx: Transaction) throws {
        for var message in try tx.all(InboundMessage.bySubject, subject, limit: Self.reconsideredMax) {
            message.state = .waiting(tries: 0)
            try tx.put(message)
        }
    }

    static let reconsideredMax = 20  // Receipts. A message has three, some of them twice.

    private func change(_ key: String?, in tx: Transaction, _ body: (inout InboundMessage) -> Void) throws -> Int {
        var changed = 0
        for queue in Self.unapplied {
            for var message in try tx.all(InboundMessage.byState, queue, limit: Self.parkedMax)
            where key == nil || message.id.text == key {
                body(&message)
                try tx.put(message)
                changed += 1
            }
        }
        return changed
    }

    /// What had no effect, and can be looked at, tried again and closed.
    public static let unapplied: [InboundMessage.Queue] = [.parked, .kept]

    public static let parkedMax = 10_000  // Messages. More than that is one broken release; it can be called again.

    static func place(_ key: InboundMessage.Key) -> SealedPlace {
        SealedPlace(table: "inbound", record: key.text, field: "payload")
    }
}
