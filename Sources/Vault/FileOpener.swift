/// Opens a sealed file piece by piece in constant memory.
///
/// Bytes it returns are what was sealed, in order. Only `finish` tells that they are all of it.
public struct FileOpener: ~Copyable, Sendable {
    private let keyring: Keyring
    private let place: SealedPlace
    private var cipher: AESGCM?
    private var associated: [UInt8] = []
    private var pending: [UInt8] = []
    private var number: UInt64 = 0

    fileprivate init(_ keyring: Keyring, _ place: SealedPlace) {
        self.keyring = keyring
        self.place = place
    }

    /// Takes the next piece of the sealed file and returns what it opens to, which may be nothing.
    ///
    /// Throws `VaultError.doesNotOpen` at the first chunk that is not as it was sealed; nothing after it opens.
    public mutating func append(_ bytes: [UInt8]) throws(VaultError) -> [UInt8] {
        pending += bytes
        guard try readHeader() else { return [] }
        var plain: [UInt8] = []
        var start = 0
        // One byte more than a chunk says that it is not the last.
        while pending.count - start > FileChunk.sealedBytes {
            plain += try openChunk(Array(pending[start..<start + FileChunk.sealedBytes]), isLast: false)
            start += FileChunk.sealedBytes
        }
        pending.removeFirst(start)
        return plain
    }

    /// Returns the last bytes. Throws `VaultError.doesNotOpen` if the file was cut short.
    public mutating func finish() throws(VaultError) -> [UInt8] {
        guard try readHeader() else { throw .doesNotOpen }
        defer { pending = [] }
        return try openChunk(pending, isLast: true)
    }

    private mutating func readHeader() throws(VaultError) -> Bool {
        if cipher != nil { return true }
        guard pending.count >= FileChunk.headerBytes else { return false }
        guard pending[0] == FileChunk.format else { throw .doesNotOpen }
        let header = Array(pending[..<FileChunk.headerBytes])
        cipher = try keyring.fileCipher(header[1], salt: Array(header.dropFirst(2)))
        associated = header + place.associatedData
        pending.removeFirst(FileChunk.headerBytes)
        return true
    }

    private mutating func openChunk(_ sealed: [UInt8], isLast: Bool) throws(VaultError) -> [UInt8] {
        guard let cipher else { throw .doesNotOpen }
        defer { number += 1 }
        return try cipher.open(
            sealed, nonce: FileChunk.nonce(number), associated: associated + FileChunk.mark(number, isLast: isLast))
    }
}

extension Vault {
    /// Begins to open a file that was sealed for this place.
    public func fileOpener(_ place: SealedPlace) -> FileOpener {
        FileOpener(keyring, place)
    }
}
