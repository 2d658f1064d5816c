/// The keys of one installation: the data key that seals now, those that still open, and the keys for tokens and files.
///
/// | derived key | HKDF info | rotated |
/// |---|---|---|
/// | data key N | `andon seal N` | by a higher id |
/// | file key N | `andon file N` | with the data key |
/// | blind tokens | `andon token 1` | never: indexes are built on them |
public final class Keyring: Sendable {
    public let currentID: UInt8
    /// Bytes of the master key.
    public static let masterKeyBytes = 32

    let tokens: HMACSHA256
    private let ciphers: [AESGCM]
    private let fileKeys: [SecretBytes]

    /// Derives data keys 1 to `currentID`; the last one seals, all of them open.
    public init(masterKey: [UInt8], currentID: UInt8 = 1) throws(VaultError) {
        guard masterKey.count == Self.masterKeyBytes else { throw .masterKeySize(masterKey.count) }
        guard currentID > 0 else { throw .keyID(currentID) }
        let master = SecretBytes(masterKey)
        var ciphers: [AESGCM] = []
        var fileKeys: [SecretBytes] = []
        for id in 1...currentID {
            ciphers.append(try AESGCM(key: try HKDF.derive(from: master, info: "andon seal \(id)")))
            fileKeys.append(try HKDF.derive(from: master, info: "andon file \(id)"))
        }
        self.currentID = currentID
        self.tokens = try HMACSHA256(key: try HKDF.derive(from: master, info: "andon token 1"))
        self.ciphers = ciphers
        self.fileKeys = fileKeys
    }

    var current: AESGCM { ciphers[Int(currentID) - 1] }

    func cipher(_ id: UInt8) throws(VaultError) -> AESGCM {
        guard id > 0, id <= currentID else { throw .unknownKey(id) }
        return ciphers[Int(id) - 1]
    }

    /// The key of one file. The salt is random and stands in the file's header.
    func fileCipher(_ id: UInt8, salt: [UInt8]) throws(VaultError) -> AESGCM {
        guard id > 0, id <= currentID else { throw .unknownKey(id) }
        return try AESGCM(key: try HKDF.derive(from: fileKeys[Int(id) - 1], salt: salt, info: "andon file"))
    }
}

extension Keyring: CustomStringConvertible, CustomReflectable {
    public var description: String { "(keyring)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
