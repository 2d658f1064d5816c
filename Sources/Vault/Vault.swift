import FoundationEssentials

/// Seals personal data so that only this installation opens it, and only where it was put.
///
/// A value of it may be shared between threads. The master key itself is not kept: every use has a key of its own,
/// derived by HKDF-SHA256 (RFC 5869).
public struct Vault: Sendable {
    let keyring: Keyring

    /// A vault with the first data key. Throws `VaultError.masterKeySize` unless the key has 32 bytes.
    public init(masterKey: [UInt8]) throws(VaultError) {
        self.init(keyring: try Keyring(masterKey: masterKey))
    }

    public init(keyring: Keyring) {
        self.keyring = keyring
    }

    /// The id of the data key that seals now. Records under another id wait to be sealed again.
    public var currentKeyID: UInt8 { keyring.currentID }

    /// Seals a value for one place. A string is sealed as its UTF-8, anything else as JSON.
    public func seal<V: Encodable>(_ value: V, _ place: SealedPlace) throws(VaultError) -> Sealed<V> {
        if let text = value as? String { return Sealed(checked: try sealBytes([UInt8](text.utf8), place)) }
        return Sealed(checked: try sealBytes(try Self.encode(value), place))
    }

    /// Opens what was sealed for this place. Throws `VaultError.doesNotOpen` for anything else.
    public func open<V: Decodable>(_ sealed: Sealed<V>, _ place: SealedPlace) throws(VaultError) -> V {
        let plain = try openBytes(sealed.bytes, place)
        if V.self == String.self, let text = String(decoding: plain, as: UTF8.self) as? V { return text }
        return try Self.decode(plain)
    }

    /// Seals bytes in memory, in the layout of `Sealed`: 30 bytes longer than they were. Files take a `FileSealer`.
    public func sealBytes(_ plain: [UInt8], _ place: SealedPlace) throws(VaultError) -> [UInt8] {
        let header = [Sealed<Never>.format, keyring.currentID]
        let nonce = SecureRandom.system.bytes(AESGCM.nonceBytes)
        let body = try keyring.current.seal(plain, nonce: nonce, associated: header + place.associatedData)
        return header + nonce + body
    }

    /// Opens what `sealBytes` made for this place.
    public func openBytes(_ sealed: [UInt8], _ place: SealedPlace) throws(VaultError) -> [UInt8] {
        guard sealed.count >= Sealed<Never>.overheadBytes, sealed[0] == Sealed<Never>.format else { throw .doesNotOpen }
        let header = Array(sealed[..<2])
        let nonce = Array(sealed[2..<2 + AESGCM.nonceBytes])
        return try keyring.cipher(header[1]).open(
            Array(sealed[(2 + AESGCM.nonceBytes)...]), nonce: nonce, associated: header + place.associatedData)
    }

    /// The blind token of a value: equal values give equal tokens, and nobody without the key can find the value again.
    public func token(_ value: String, _ purpose: TokenPurpose) -> BlindToken {
        BlindToken(
            checked: Array(keyring.tokens.code(of: Array(purpose.name.utf8) + [0] + Array(value.utf8)).prefix(16)))
    }

    private static func encode<V: Encodable>(_ value: V) throws(VaultError) -> [UInt8] {
        do {
            return [UInt8](try JSONEncoder().encode(value))
        } catch {
            throw .coding("\(V.self) cannot be written as JSON")
        }
    }

    private static func decode<V: Decodable>(_ plain: [UInt8]) throws(VaultError) -> V {
        do {
            return try JSONDecoder().decode(V.self, from: Data(plain))
        } catch {
            // The reason would quote what was sealed.
            throw .coding("what was sealed is no \(V.self)")
        }
    }
}

extension Vault: CustomStringConvertible, CustomReflectable {
    public var description: String { "(vault)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
