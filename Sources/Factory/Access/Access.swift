public import Store
public import Vault

/// Who may come in: operators with passwords, scripts with tokens, browsers with sessions.
public struct Access: Sendable {
    public let vault: Vault
    public let random: SecureRandom

    public static let sessionLength = Duration.seconds(12 * 3600)  // A shift.
    static let expiredMax = 100  // Sessions cleared at a sign-in; the rest goes with the next.
    static let sessionsMax = 10_000  // Sessions. A plant's office has some dozen.
    public static let passwordMin = 10  // Characters.

    public enum Refused: Error, Equatable, CustomStringConvertible {
        case nameTaken(String), noSuchName(String), passwordTooShort, badName

        public var description: String {
            switch self {
            case .nameTaken(let name): "there is already an operator or token “\(name)”; choose another name"
            case .noSuchName(let name): "there is no operator or token “\(name)”; list them to see the names"
            case .passwordTooShort: "the password needs at least \(Access.passwordMin) characters"
            case .badName: "the name needs 1 to 60 characters without control characters"
            }
        }
    }

    public init(vault: Vault, random: SecureRandom) {
        self.vault = vault
        self.random = random
    }

    /// Hashing takes a while on purpose: do it before the transaction.
    public func hash(_ password: String) throws -> Password {
        guard password.count >= Self.passwordMin else { throw Refused.passwordTooShort }
        return try Password(hashing: password, random: random)
    }

    @discardableResult
    public func addOperator(
        _ name: String, role: OperatorRole, password: Password, in tx: Transaction
    ) throws -> Operator {
        try Self.check(name)
        guard try findOperator(name, in: tx) == nil else { throw Refused.nameTaken(name) }
        let newcomer = Operator(id: try tx.newRef(), name: name, role: role, password: password)
        try tx.put(newcomer)
        return newcomer
    }

    public func setPassword(_ password: Password, of name: String, in tx: Transaction) throws {
        guard var found = try findOperator(name, in: tx) else { throw Refused.noSuchName(name) }
        found.password = password
        try tx.put(found)
        // Whoever knew the old password is signed out.
        for session in try tx.all(WebSession.byExpiry, 0, limit: Self.sessionsMax) where session.operator == found.id {
            try tx.delete(WebSession.self, session.id)
        }
    }

    /// Removes the operator; their sessions end with them.
    public func removeOperator(_ name: String, in tx: Transaction) throws {
        guard let found = try findOperator(name, in: tx) else { throw Refused.noSuchName(name) }
        try tx.delete(Operator.self, found.id)
    }

    /// Removes the operator with everything that would let them in again. False: there is none of this name.
    public func removeEveryTrace(of name: String, in tx: Transaction) throws -> Bool {
        guard let found = try findOperator(name, in: tx) else { return false }
        for session in try tx.all(WebSession.byExpiry, 0, limit: Self.sessionsMax) where session.operator == found.id {
            try tx.delete(WebSession.self, session.id)
        }
        for link in try tx.page(SignInLink.self, limit: Self.sessionsMax).records where link.operator == found.id {
            try tx.delete(SignInLink.self, link.id)
        }
        return try tx.delete(Operator.self, found.id)
    }

    public func findOperator(_ name: String, in snapshot: Snapshot) throws -> Operator? {
        try snapshot.find(Operator.byName, name.lowercased())
    }

    /// Makes a token and returns its text, which is shown once and kept nowhere.
    public func createToken(
        _ name: String, role: OperatorRole, in tx: Transaction
    ) throws -> (token: APIToken, secret: String) {
        try Self.check(name)
        guard try tx.page(APIToken.self, limit: Self.tokensMax).records.allSatisfy({ $0.name != name }) else {
            throw Refused.nameTaken(name)
        }
        let secret = "andon_" + random.token()
        let token = APIToken(
            id: try tx.newRef(), name: name, role: role, token: vault.token(secret, .apiToken), createdAt: tx.now)
        try tx.put(token)
        return (token, secret)
    }

    public func revokeToken(_ name: String, in tx: Transaction) throws {
        let all = try tx.page(APIToken.self, limit: Self.tokensMax).records
        guard let found = all.first(where: { $0.name == name || "\($0.id)" == name }) else {
            throw Refused.noSuchName(name)
        }
        try tx.delete(APIToken.self, found.id)
    }

    public static let tokensMax = 1_000  // Tokens. A plant has a handful.

    public func role(ofToken secret: String, in snapshot: Snapshot) throws -> OperatorRole? {
        try snapshot.find(APIToken.byToken, vault.token(secret, .apiToken))?.role
    }

    /// Begins a browser session and returns the cookie's value.
    public func beginSession(of person: Ref<Operator>, in tx: Transaction) throws -> String {
        for old in try tx.all(WebSession.byExpiry, 0, through: tx.now, limit: Self.expiredMax) {
            try tx.delete(WebSession.self, old.id)
        }
        let secret = random.token()
        try tx.put(
            WebSession(
                id: try tx.newRef(), token: vault.token(secret, .session), operator: person,
                expiresAt: tx.now + Self.sessionLength))
        return secret
    }

    /// The operator behind a cookie; nil when the session is over or its operator is gone.
    public func operatorOf(session secret: String, in snapshot: Snapshot) throws -> Operator? {
        guard let session = try snapshot.find(WebSession.byToken, vault.token(secret, .session)),
            session.expiresAt > snapshot.now
        else { return nil }
        return try snapshot.find(Operator.self, session.operator)
    }

    public func endSession(_ secret: String, in tx: Transaction) throws {
        guard let session = try tx.find(WebSession.byToken, vault.token(secret, .session)) else { return }
        try tx.delete(WebSession.self, session.id)
    }

    /// A form token that only this session's pages know.
    public func formToken(session secret: String) -> String { vault.token(secret, TokenPurpose("form")).description }

    /// Makes a one-time sign-in secret, good for `length`.
    public func createLink(for person: Ref<Operator>, length: Duration, in tx: Transaction) throws -> String {
        let secret = random.token()
        try tx.put(
            SignInLink(
                id: try tx.newRef(), token: vault.token(secret, .session), operator: person, expiresAt: tx.now + length)
        )
        return secret
    }

    /// Uses a sign-in link up. Nil when it is unknown, used or too old.
    public func useLink(_ secret: String, in tx: Transaction) throws -> Operator? {
        guard let link = try tx.find(SignInLink.byToken, vault.token(secret, .session)) else { return nil }
        try tx.delete(SignInLink.self, link.id)
        return link.expiresAt > tx.now ? try tx.find(Operator.self, link.operator) : nil
    }

    private static func check(_ name: String) throws {
        guard (1...60).contains(name.count),
            name.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
        else { throw Refused.badName }
    }
}
