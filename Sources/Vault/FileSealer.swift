/// Seals a file piece by piece in constant memory: photos and documents on their way to the disk.
///
/// | bytes | what |
/// |---|---|
/// | 1 | format, 2 |
/// | 1 | id of the data key |
/// | 32 | salt, random: the file has a key of its own |
/// | 65,536 + 16 | a chunk and its tag, many times |
/// | 0 to 65,536, + 16 | the last chunk and its tag |
///
/// The nonce of a chunk is its number, counted from 0. The tag also covers the header, the place, the number and
/// whether the chunk is the last: a file that was cut, put together anew or moved does not open.
public struct FileSealer: ~Copyable, Sendable {
    /// What was sealed: its length in bytes and its SHA-256.
    public struct Summary: Hashable, Codable, Sendable {
        public let byteCount: Int
        public let sha256: [UInt8]
    }

    private let cipher: AESGCM
    private let associated: [UInt8]
    private var pending: [UInt8] = []
    private var output: [UInt8]
    private var number: UInt64 = 0
    private var byteCount = 0
    private var hasher = SHA256Hasher()

    fileprivate init(_ keyring: Keyring, _ place: SealedPlace) throws(VaultError) {
        let header = [FileChunk.format, keyring.currentID] + SecureRandom.system.bytes(FileChunk.saltBytes)
        cipher = try keyring.fileCipher(keyring.currentID, salt: Array(header.dropFirst(2)))
        associated = header + place.associatedData
        output = header
    }

    /// Takes the next piece and returns what is to be written now, which may be nothing. Takes memory as long as the
    /// piece.
    public mutating func append(_ bytes: [UInt8]) throws(VaultError) -> [UInt8] {
        hasher.update(bytes)
        byteCount += bytes.count
        pending += bytes
        var start = 0
        // A chunk leaves when it is known not to be the last.
        while pending.count - start > FileChunk.plainBytes {
            try sealChunk(Array(pending[start..<start + FileChunk.plainBytes]), isLast: false)
            start += FileChunk.plainBytes
        }
        pending.removeFirst(start)
        defer { output = [] }
        return output
    }

    public mutating func append(_ bytes: UnsafeRawBufferPointer) throws(VaultError) -> [UInt8] {
        try append(Array(bytes))
    }

    /// Returns the end of the file, to be written too, and what was sealed. Nothing may be appended afterwards.
    public mutating func finish() throws(VaultError) -> (bytes: [UInt8], summary: Summary) {
        try sealChunk(pending, isLast: true)
        pending = []
        defer { output = [] }
        return (output, Summary(byteCount: byteCount, sha256: hasher.finish()))
    }

    private mutating func sealChunk(_ plain: [UInt8], isLast: Bool) throws(VaultError) {
        output += try cipher.seal(
            plain, nonce: FileChunk.nonce(number), associated: associated + FileChunk.mark(number, isLast: isLast))
        number += 1
    }
}

extension Vault {
    /// Begins to seal a file for this place.
    public func fileSealer(_ place: SealedPlace) throws(VaultError) -> FileSealer {
        try FileSealer(keyring, place)
    }
}

/// What the sealer and the opener of a file agree on.
enum FileChunk {
    static let format: UInt8 = 2
    static let saltBytes = 32
    static let headerBytes = 2 + saltBytes
    static let plainBytes = 65_536
    static let sealedBytes = plainBytes + AESGCM.tagBytes

    static func nonce(_ number: UInt64) -> [UInt8] {
        [0, 0, 0, 0] + withUnsafeBytes(of: number.bigEndian) { Array($0) }
    }

    static func mark(_ number: UInt64, isLast: Bool) -> [UInt8] {
        withUnsafeBytes(of: number.bigEndian) { Array($0) } + [isLast ? 1 : 0]
    }
}
