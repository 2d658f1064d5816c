public import Messaging
public import Store
public import Vault

/// The codes last asked for with a number, in the directory or not: nobody can tell from us who works here.
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
    /// The code before: who asks anew, and somebody else may, does not take it out of its owner's hands.
    public var earlier: Sent?
    /// Wrong ones since the last code was asked for, typed where none was asked for.
    public var blindTries: Int?

    public static let table = Table("verificationcode", indexes: byChallenge, byEarlier, byAge)
    public static let byChallenge = Unique<VerificationCode, BlindToken>("verificationcode.challenge") { $0.challenge }
    public static let byEarlier = Unique<VerificationCode, BlindToken>("verificationcode.earlier") {
        $0.earlier?.challenge
    }
    public static let byAge = Index<VerificationCode, UInt8, Timestamp>("verificationcode.age") { code in
        code.askedAt.last.map { (0, $0) }
    }
}

extension VerificationCode {
    /// One code, as it was asked for.
    public struct Sent: Codable, Sendable {
        public let challenge: BlindToken
        public let purpose: Purpose
        public let person: Ref<Person>?
        public let contact: Ref<Contact>?
        public var code: BlindToken?
        public var tries: Int
        public let expiresAt: Timestamp

        func isOpen(at now: Timestamp) -> Bool { code != nil && expiresAt > now }
    }

    /// The newest, and the one before.
    var sent: [Sent] { [newest] + (earlier.map { [$0] } ?? []) }

    var newest: Sent {
        Sent(
            challenge: challenge, purpose: purpose, person: person, contact: contact, code: code, tries: tries,
            expiresAt: expiresAt)
    }

    /// Takes back what became of one of the two.
    mutating func put(_ changed: Sent) {
        if changed.challenge == challenge {
            (code, tries) = (changed.code, changed.tries)
        } else {
            earlier = changed
        }
    }

    /// Whoever has come in needs no other code.
    mutating func end() { (code, earlier) = (nil, nil) }
}
