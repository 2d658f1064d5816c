/// Randomness that nobody can foresee. The one place it comes from; whoever needs it is handed one.
public struct SecureRandom: Sendable {
    public static let system = SecureRandom()

    private init() {}

    public func bytes(_ count: Int) -> [UInt8] {
        RandomSource.bytes(count)
    }

    /// As many decimal digits, each of them equally likely: a verification code.
    public func digits(_ count: Int) -> String {
        var digits = ""
        while digits.count < count {
            // 250 is the last multiple of ten a byte reaches; what is above it would favour low digits.
            for byte in bytes(count) where byte < 250 && digits.count < count { digits += "\(byte % 10)" }
        }
        return digits
    }

    /// 32 bytes as base64url, 43 characters: a session, an API token.
    public func token() -> String {
        Base64URL.text(bytes(32))
    }
}
