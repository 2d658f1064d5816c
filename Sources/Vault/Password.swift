/// A password as it may be stored: scrypt (RFC 7914) with a salt of its own.
///
/// Hashing takes some 0.2 seconds and 32 MB on purpose; callers allow a few at a time.
public struct Password: Hashable, Sendable {
    private let costLog2: Int
    private let blockSize: Int
    private let parallel: Int
    private let salt: [UInt8]
    private let hash: [UInt8]

    /// Bytes of UTF-8 that are looked at. Longer ones are refused, so that nobody can make us hash megabytes.
    public static let bytesMax = 1024

    /// Hashes a new password, which has at most `bytesMax` bytes (`VaultError.coding` otherwise).
    public init(hashing password: String, random: SecureRandom) throws(VaultError) {
        guard password.utf8.count <= Self.bytesMax else {
            throw .coding("a password has at most \(Self.bytesMax) bytes")
        }
        costLog2 = 15
        blockSize = 8
        parallel = 3
        salt = random.bytes(16)
        hash = try Scrypt.derive(
            from: Array(password.utf8), salt: salt, costLog2: 15, blockSize: 8, parallel: 3, count: 32)
    }

    /// True if this is the password. Takes as long for a wrong one.
    public func matches(_ password: String) throws(VaultError) -> Bool {
        guard password.utf8.count <= Self.bytesMax else { return false }
        let other = try Scrypt.derive(
            from: Array(password.utf8), salt: salt, costLog2: costLog2, blockSize: blockSize, parallel: parallel,
            count: hash.count)
        return ConstantTime.equal(hash, other)
    }
}

/// The parameters stand beside the hash, so that later passwords can cost more: `scrypt$15$8$3$salt$hash`.
extension Password: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let parts = try container.decode(String.self).split(separator: "$", omittingEmptySubsequences: false).map(
            String.init)
        guard
            parts.count == 6, parts[0] == "scrypt",
            // Beyond these a changed record could take all memory: 2^17 times 8 KB is 128 MB already.
            let cost = Int(parts[1]), (1...17).contains(cost), let block = Int(parts[2]), (1...8).contains(block),
            let parallel = Int(parts[3]), (1...16).contains(parallel),
            let salt = Base64URL.bytes(parts[4]), let hash = Base64URL.bytes(parts[5]), (16...64).contains(hash.count)
        else { throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a password hash") }
        self.costLog2 = cost
        self.blockSize = block
        self.parallel = parallel
        self.salt = salt
        self.hash = hash
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(
            "scrypt$\(costLog2)$\(blockSize)$\(parallel)$\(Base64URL.text(salt))$\(Base64URL.text(hash))")
    }
}

extension Password: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "(sealed)" }
    public var debugDescription: String { "(sealed)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
