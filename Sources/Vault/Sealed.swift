import FoundationEssentials

/// A value only the vault can read, in the place it was sealed for. However it is shown, it shows as `(sealed)`.
///
/// | bytes | what |
/// |---|---|
/// | 1 | format, 1 |
/// | 1 | id of the data key, 1 to 255 |
/// | 12 | nonce, random |
/// | as many as the value | AES-256-GCM ciphertext |
/// | 16 | tag over the ciphertext, the two bytes in front and the place |
///
/// Random nonces allow 2^32 values a key; a plant seals some 10^5 a day.
public struct Sealed<V>: Hashable, Sendable {
    public let bytes: [UInt8]

    /// Takes sealed bytes out of storage. Throws `VaultError.doesNotOpen` if they cannot be any.
    public init(bytes: [UInt8]) throws(VaultError) {
        guard bytes.count >= Self.overheadBytes, bytes[0] == Self.format else { throw .doesNotOpen }
        self.bytes = bytes
    }

    /// The id of the data key it was sealed with.
    public var keyID: UInt8 { bytes[1] }

    init(checked bytes: [UInt8]) {
        self.bytes = bytes
    }

    static var format: UInt8 { 1 }
    static var overheadBytes: Int { 2 + AESGCM.nonceBytes + AESGCM.tagBytes }
}

/// Where a sealed value belongs. A value moved to another record or field does not open there.
public struct SealedPlace: Hashable, Sendable {
    let associatedData: [UInt8]

    public init(table: String, record: String, field: String) {
        // Each part behind its length, so that no two places read alike.
        associatedData = [table, record, field].flatMap { part in
            withUnsafeBytes(of: UInt32(part.utf8.count).bigEndian) { Array($0) } + Array(part.utf8)
        }
    }
}

/// One base64 string.
extension Sealed: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let data = Data(base64Encoded: text) else { throw VaultError.doesNotOpen }
        try self.init(bytes: [UInt8](data))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Data(bytes).base64EncodedString())
    }
}

extension Sealed: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "(sealed)" }
    public var debugDescription: String { "(sealed)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
