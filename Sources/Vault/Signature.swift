/// Meta's signature of a webhook: the header `X-Hub-Signature-256` over the raw body.
///
/// Source: Meta, Webhooks, Validating payloads. The value is `sha256=` and 64 lower-case hexadecimal digits of
/// HMAC-SHA256 with the app secret; Meta signs the bytes as sent, so they are checked before anything reads them.
public enum Signature {
    /// True if the body was signed with one of the secrets. While a secret is rotated, there are two.
    ///
    /// A missing, short or odd header is false, and so is an empty secret, with which anybody could sign. Takes the
    /// same time wherever a wrong signature differs.
    public static func isValid(header: String?, body: [UInt8], secrets: [String]) -> Bool {
        body.withUnsafeBytes { isValid(header: header, body: $0, secrets: secrets) }
    }

    public static func isValid(header: String?, body: UnsafeRawBufferPointer, secrets: [String]) -> Bool {
        guard let header, header.utf8.count == prefix.utf8.count + 64, header.hasPrefix(prefix) else { return false }
        let given = Array(header.utf8.dropFirst(prefix.utf8.count))
        var isValid = false
        for secret in secrets where !secret.isEmpty {
            let expected = Hex.text(HMACSHA256.code(of: body, key: Array(secret.utf8)))
            if ConstantTime.equal(given, Array(expected.utf8)) { isValid = true }
        }
        return isValid
    }

    /// The header that Meta would send with this body.
    public static func header(body: [UInt8], secret: String) -> String {
        prefix + sha256HMACHex(body, secret: secret)
    }

    /// HMAC-SHA256 in lower-case hexadecimal digits.
    public static func sha256HMACHex(_ body: [UInt8], secret: String) -> String {
        Hex.text(body.withUnsafeBytes { HMACSHA256.code(of: $0, key: Array(secret.utf8)) })
    }

    private static let prefix = "sha256="
}

/// Bytes as hexadecimal digits, as hashes are written.
public enum Hex {
    private static let digits = Array("0123456789abcdef".utf8)

    /// Lower-case digits, two a byte.
    public static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// The bytes behind digits of either case; nil if it is anything else.
    public static func bytes(_ text: String) -> [UInt8]? {
        let values = text.utf8.map { digits.firstIndex(of: $0 | 0x20) ?? 16 }
        // Setting the bit of lower case turns the control characters 0x10 to 0x19 into digits.
        guard values.count.isMultiple(of: 2), !values.contains(16), text.utf8.allSatisfy({ $0 >= 0x30 }) else {
            return nil
        }
        return stride(from: 0, to: values.count, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }
    }
}
