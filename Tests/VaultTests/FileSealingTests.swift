import Testing

@testable import Vault

struct `A sealed file` {
    private static let place = SealedPlace(table: "attachment", record: "3", field: "file")
    private let vault = Vault.sample()

    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 131_072, 200_001])
    func `opens to what was sealed, whatever the pieces`(count: Int) throws {
        let plain = sample(count)
        for piece in [1000, 65_536, 70_000] {
            let (sealed, summary) = try seal(plain, piece: piece)
            #expect(try open(sealed, piece: piece + 77) == plain)
            #expect(summary == .init(byteCount: count, sha256: SHA256Hasher.hash(plain)))
            let chunks = max(1, (count + 65_535) / 65_536)
            #expect(sealed.count == 34 + count + 16 * chunks)
        }
    }

    @Test func `is never larger in memory than a few chunks`() throws {
        var sealer = try vault.fileSealer(Self.place)
        var longest = 0
        for _ in 0..<100 { longest = max(longest, try sealer.append(sample(16_384)).count) }
        #expect(longest <= FileChunk.sealedBytes + FileChunk.headerBytes)
    }

    @Test func `is found out when it was cut short anywhere`() throws {
        let (sealed, _) = try seal(sample(200_000), piece: 65_536)
        let chunk = FileChunk.sealedBytes
        let ends = [0, 1, 33, 34, 49, 50, 34 + chunk - 1, 34 + chunk, 34 + chunk + 1, 34 + 2 * chunk, sealed.count - 1]
        for end in ends {
            #expect(throws: VaultError.doesNotOpen, "\(end) bytes") { try open(Array(sealed[..<end]), piece: 65_536) }
        }
    }

    @Test func `is found out when chunks changed places, were repeated or are somebody else's`() throws {
        let (sealed, _) = try seal(sample(200_000), piece: 65_536)
        let (other, _) = try seal(sample(200_000), piece: 65_536)
        let (header, chunks) = split(sealed)
        let (_, others) = split(other)
        let made: [[[UInt8]]] = [
            [chunks[1], chunks[0], chunks[2], chunks[3]], [chunks[0], chunks[0], chunks[1], chunks[2], chunks[3]],
            [chunks[0], chunks[2], chunks[3]], [chunks[0], others[1], chunks[2], chunks[3]],
            [chunks[0], chunks[1], chunks[2], chunks[3], chunks[3]],
        ]
        for chunks in made {
            #expect(throws: VaultError.doesNotOpen) { try open(header + chunks.flatMap { $0 }, piece: 65_536) }
        }
    }

    @Test func `does not open in another place, with another key, or with a bit flipped`() throws {
        let (sealed, _) = try seal(sample(70_000), piece: 65_536)
        #expect(throws: VaultError.doesNotOpen) {
            try open(sealed, piece: 65_536, place: SealedPlace(table: "attachment", record: "4", field: "file"))
        }
        #expect(throws: VaultError.doesNotOpen) { try open(sealed, piece: 65_536, vault: .sample(seed: 2)) }
        for at in [0, 1, 2, 33, 34, 60_000, 65_586, sealed.count - 1] {
            var flipped = sealed
            flipped[at] ^= 4
            #expect(throws: VaultError.self, "byte \(at)") { try open(flipped, piece: 65_536) }
        }
    }

    private func seal(_ plain: [UInt8], piece: Int) throws -> ([UInt8], FileSealer.Summary) {
        var sealer = try vault.fileSealer(Self.place)
        var sealed: [UInt8] = []
        for start in stride(from: 0, to: plain.count, by: piece) {
            sealed += try sealer.append(Array(plain[start..<min(start + piece, plain.count)]))
        }
        let (end, summary) = try sealer.finish()
        return (sealed + end, summary)
    }

    @discardableResult
    private func open(
        _ sealed: [UInt8], piece: Int, place: SealedPlace = Self.place, vault: Vault = .sample()
    ) throws -> [UInt8] {
        var opener = vault.fileOpener(place)
        var plain: [UInt8] = []
        for start in stride(from: 0, to: sealed.count, by: piece) {
            plain += try opener.append(Array(sealed[start..<min(start + piece, sealed.count)]))
        }
        return plain + (try opener.finish())
    }

    private func split(_ sealed: [UInt8]) -> (header: [UInt8], chunks: [[UInt8]]) {
        let body = Array(sealed[FileChunk.headerBytes...])
        let chunks = stride(from: 0, to: body.count, by: FileChunk.sealedBytes).map {
            Array(body[$0..<min($0 + FileChunk.sealedBytes, body.count)])
        }
        return (Array(sealed[..<FileChunk.headerBytes]), chunks)
    }

    private func sample(_ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ ($0 >> 8)) }
    }
}
