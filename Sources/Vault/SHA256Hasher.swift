/// SHA-256 of bytes that come piece by piece.
public struct SHA256Hasher: ~Copyable, Sendable {
    private var digest = DigestContext()

    public init() {}

    public mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { digest.update($0) }
    }

    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        digest.update(bytes)
    }

    /// The 32 bytes of the hash. After it the hasher begins anew.
    public mutating func finish() -> [UInt8] {
        digest.finish()
    }

    /// The hash of bytes that are all there.
    public static func hash(_ bytes: [UInt8]) -> [UInt8] {
        var hasher = SHA256Hasher()
        hasher.update(bytes)
        return hasher.finish()
    }
}
