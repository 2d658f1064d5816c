public import Messaging
public import Store
public import Vault

/// The code last asked for with a number, in the directory or not: nobody can tell from us who works here.
public struct VerificationCode: Record {
    /// What a right code does.
    public enum Purpose: String, Codable, Sendable {
        /// Verifies the number, and signs in.
        case verify
        /// Signs in.
        case settings
    }

    /// The number's token.
    public let id: BlindToken
    /// When codes were asked for, the newest last; of one day.
    public var askedAt: [Timestamp]
    /// Which browser asked; the code counts there.
    public var challenge: BlindToken
    public var purpose: Purpose
    /// Who gets the code, and where; nil: nobody, and no code is right.
    public var person: Ref<Person>?
    public var contact: Ref<Contact>?
    /// Nil once it is used, or tried too often.
    public var code: BlindToken?
    public var tries: Int
    public var expiresAt: Timestamp

    public static let table = Table("verificationcode", indexes: byChallenge, byAge)
    public static let byChallenge = Unique<VerificationCode, BlindToken>("verificationcode.challenge") { $0.challenge }
    public static let byAge = Index<VerificationCode, UInt8, Timestamp>("verificationcode.age") { code in
        code.askedAt.last.map { (0, $0) }
    }
}
