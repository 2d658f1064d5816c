/// Stands for a value in an index without giving it away: 16 bytes of HMAC-SHA256 under the vault's token key.
public struct BlindToken: Hashable, Sendable {
    public static let byteCount = 16

    public let bytes: [UInt8]

    /// Takes a token out of storage: nil unless there are 16 bytes.
    public init?(bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    init(checked bytes: [UInt8]) {
        self.bytes = bytes
    }
}

/// What a token is for. The same value has another token for another purpose, so tables cannot be joined by them.
public struct TokenPurpose: Hashable, Sendable {
    let name: String

    /// The name is part of every token made for it: it stays as it is.
    public init(_ name: String) {
        precondition(!name.utf8.contains(0), "a zero byte ends the name inside a token")
        self.name = name
    }

    public static let phone = TokenPurpose("phone")
    public static let userID = TokenPurpose("user")
    public static let messageID = TokenPurpose("message")
    public static let item = TokenPurpose("item")
    public static let apiToken = TokenPurpose("api")
    public static let session = TokenPurpose("session")
}

extension BlindToken: Comparable {
    public static func < (left: BlindToken, right: BlindToken) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}

/// One base64url string without padding, 22 characters.
extension BlindToken: Codable, CustomStringConvertible {
    public var description: String { Base64URL.text(bytes) }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let bytes = Base64URL.bytes(try container.decode(String.self)), let token = BlindToken(bytes: bytes)
        else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a blind token")
        }
        self = token
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
