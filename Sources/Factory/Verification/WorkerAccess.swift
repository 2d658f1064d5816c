public import Messaging
public import Store
public import Vault

/// The way in for people of the floor, who have no passwords: a link or a code that came to their own WhatsApp.
public struct WorkerAccess: Sendable {
    public let vault: Vault
    let random: SecureRandom
    /// How people reach our pages, such as `https://andon.example.com`; empty if nobody said.
    let publicURL: @Sendable () -> String

    public static let sessionLength = Duration.seconds(12 * 3600)  // A shift.
    public static let linkLength = Duration.seconds(600)
    /// Where a link leads, and where it is used up.
    public static let linkPath = "/whatsapp/settings/open"

    static let expiredMax = 100  // Sessions and links cleared when one is made; the rest goes with the next.
    static let sessionsMax = 20  // Of one person; the oldest end first. A phone, a tablet, the office's computer.
    static let linksMax = 5  // Of one person; the oldest end first.

    public init(vault: Vault, random: SecureRandom, publicURL: @escaping @Sendable () -> String) {
        self.vault = vault
        self.random = random
        self.publicURL = publicURL
    }

    /// An address that signs this person in once, good for ten minutes; nil when nobody said how we are reached.
    ///
    /// Whoever has it is that person: it goes to their own WhatsApp only.
    public func link(for person: Ref<Person>, in tx: Transaction) throws -> String? {
        let base = publicURL()
        guard !base.isEmpty else { return nil }
        try forgetExpired(WorkerLink.byExpiry, limit: Self.expiredMax, in: tx)
        let known = try tx.all(WorkerLink.byPerson, person, direction: .descending, limit: Self.endedMax)
        for old in known.dropFirst(Self.linksMax - 1) { try tx.delete(WorkerLink.self, old.id) }
        let secret = random.token()
        try tx.put(
            WorkerLink(
                id: try tx.newRef(), token: vault.token(secret, .workerLink), person: person,
                expiresAt: tx.now + Self.linkLength))
        return (base.hasSuffix("/") ? String(base.dropLast()) : base) + "\(Self.linkPath)?token=\(secret)"
    }

    /// Uses a link up. Nil when it is unknown, used or too old, or when notices do not go to that person any more.
    public func useLink(_ secret: String, in tx: Transaction) throws -> Person? {
        guard let link = try tx.find(WorkerLink.byToken, vault.token(secret, .workerLink)) else { return nil }
        try tx.delete(WorkerLink.self, link.id)
        return link.expiresAt > tx.now ? try verified(link.person, in: tx) : nil
    }

    /// Begins a browser session and returns the cookie's value.
    public func beginSession(of person: Ref<Person>, in tx: Transaction) throws -> String {
        try forgetExpired(WorkerSession.byExpiry, limit: Self.expiredMax, in: tx)
        let known = try tx.all(WorkerSession.byPerson, person, direction: .descending, limit: Self.endedMax)
        for old in known.dropFirst(Self.sessionsMax - 1) { try tx.delete(WorkerSession.self, old.id) }
        let secret = random.token()
        try tx.put(
            WorkerSession(
                id: try tx.newRef(), token: vault.token(secret, .workerSession), person: person,
                expiresAt: tx.now + Self.sessionLength))
        return secret
    }

    /// Whose session it is; nil when it is over, or when the person's number is not verified any more.
    public func person(ofSession secret: String, in snapshot: Snapshot) throws -> Person? {
        guard let session = try snapshot.find(WorkerSession.byToken, vault.token(secret, .workerSession)),
            session.expiresAt > snapshot.now
        else { return nil }
        return try verified(session.person, in: snapshot)
    }

    public func endSession(_ secret: String, in tx: Transaction) throws {
        guard let session = try tx.find(WorkerSession.byToken, vault.token(secret, .workerSession)) else { return }
        try tx.delete(WorkerSession.self, session.id)
    }

    /// A form token that only this session's pages know.
    public func formToken(session secret: String) -> String {
        vault.token(secret, TokenPurpose("worker form")).description
    }

    /// Signs somebody out everywhere and ends the links sent to them.
    public func endAll(of person: Ref<Person>, in tx: Transaction) throws {
        for session in try tx.all(WorkerSession.byPerson, person, limit: Self.endedMax) {
            try tx.delete(WorkerSession.self, session.id)
        }
        for link in try tx.all(WorkerLink.byPerson, person, limit: Self.endedMax) {
            try tx.delete(WorkerLink.self, link.id)
        }
    }

    /// Removes sessions and links that are over, at most `limit` of each. Returns how many.
    func forgetExpired(limit: Int, in tx: Transaction) throws -> Int {
        try forgetExpired(WorkerSession.byExpiry, limit: limit, in: tx)
            + forgetExpired(WorkerLink.byExpiry, limit: limit, in: tx)
    }

    @discardableResult
    private func forgetExpired<R: Record>(
        _ index: Index<R, UInt8, Timestamp>, limit: Int, in tx: Transaction
    ) throws -> Int {
        let over = try tx.all(index, 0, through: tx.now, limit: limit)
        for record in over { try tx.delete(R.self, record.id) }
        return over.count
    }

    static let endedMax = 100  // Sessions or links; there are never more than the bounds above.

    private func verified(_ person: Ref<Person>, in snapshot: Snapshot) throws -> Person? {
        guard let person = try snapshot.find(person), person.standing == .active else { return nil }
        return person
    }
}

extension TokenPurpose {
    static let workerSession = TokenPurpose("worker session")
    static let workerLink = TokenPurpose("worker link")
}
