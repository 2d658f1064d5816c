public import Messaging
public import Store
public import Vault

/// What a sign-in or a token may do.
public enum OperatorRole: String, Codable, Sendable, CaseIterable {
    case admin, supervisor, clerk, viewer

    /// Full phone numbers, and tests that send.
    public var seesPhones: Bool { self == .admin || self == .supervisor }

    /// May add and change people, products and orders.
    public var mayChange: Bool { self == .admin || self == .supervisor }
}

/// Somebody who signs in to the web pages.
public struct Operator: Record {
    public let id: Ref<Operator>
    public let name: String
    public var role: OperatorRole
    public var password: Password

    public static let table = Table("operator", indexes: byName)
    public static let byName = Unique<Operator, String>("operator.name") { $0.name.lowercased() }
}

/// A script's way in. Only a token of it is kept.
public struct APIToken: Record {
    public let id: Ref<APIToken>
    public let name: String
    public let role: OperatorRole
    public let token: BlindToken
    public let createdAt: Timestamp

    public static let table = Table("token", indexes: byToken)
    public static let byToken = Unique<APIToken, BlindToken>("token.token") { $0.token }
}

/// A browser that is signed in.
public struct WebSession: Record {
    public let id: Ref<WebSession>
    public let token: BlindToken
    public let `operator`: Ref<Operator>
    public var expiresAt: Timestamp

    public static let table = Table("websession", indexes: byToken, byExpiry)
    public static let byToken = Unique<WebSession, BlindToken>("websession.token") { $0.token }
    public static let byExpiry = Index<WebSession, UInt8, Timestamp>("websession.expiry") { (0, $0.expiresAt) }
}

/// A link that signs its holder in once.
public struct SignInLink: Record {
    public let id: Ref<SignInLink>
    public let token: BlindToken
    public let `operator`: Ref<Operator>
    public let expiresAt: Timestamp

    public static let table = Table("signinlink", indexes: byToken)
    public static let byToken = Unique<SignInLink, BlindToken>("signinlink.token") { $0.token }
}
