import FoundationEssentials
import Glibc
import Store
import Synchronization

/// A folder that is gone after the test.
final class TemporaryFolder: Sendable {
    let path: String

    init() {
        var template = Array("/tmp/andon-store-XXXXXX".utf8CString)
        precondition(mkdtemp(&template) != nil, "a temporary folder can be made")
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)  // What stays behind is in /tmp.
    }
}

/// A clock that is set by hand.
final class HandClock: Sendable {
    private let instant = Mutex(Timestamp(seconds: 1_000))

    var now: Timestamp { instant.withLock { $0 } }

    func advance(by span: Duration) {
        instant.withLock { $0 = $0 + span }
    }
}

/// A spare part on the shelf: the record of these tests.
struct Part: Record, Equatable {
    enum Shelf: UInt8, Codable, CaseIterable, KeyPart { case left, middle, right }

    let id: Ref<Part>
    var name: String
    var shelf: Shelf?
    var storedAt: Timestamp
    var serial: String?

    static let table = Table("part", indexes: bySerial, byShelf, byName)
    static let bySerial = Unique<Part, String>("part.serial") { $0.serial }
    static let byShelf = Index<Part, Shelf, Timestamp>("part.shelf") { part in part.shelf.map { ($0, part.storedAt) } }
    static let byName = Index<Part, String, UInt64>("part.name") { ($0.name, $0.id.value) }

    init(
        _ id: Ref<Part>, _ name: String = "bearing", on shelf: Shelf? = nil, at storedAt: Int64 = 0,
        serial: String? = nil
    ) {
        self.id = id
        self.name = name
        self.shelf = shelf
        self.storedAt = Timestamp(milliseconds: storedAt)
        self.serial = serial
    }
}

/// A record whose id is made of what it says.
struct Bin: Record, Equatable {
    let id: String
    var count: Int
    var label: String?

    static let table = Table<Bin>("bin")
}

extension Schema {
    static let sample = Schema(version: 1, tables: [Part.self, Bin.self])
}

extension Store {
    static func sample(
        _ folder: TemporaryFolder, schema: Schema = .sample, mapSizeBytes: Int = 64 << 20,
        clock: HandClock = HandClock()
    ) throws -> Store {
        try Store(path: folder.path, schema: schema, mapSizeBytes: mapSizeBytes, now: { clock.now })
    }
}

/// Random numbers that a seed repeats (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

struct Undo: Error, Equatable {}

/// Holds a thread until somebody opens it.
final class Latch: Sendable {
    private let state = Atomic(false)

    func open() {
        state.store(true, ordering: .releasing)
    }

    var isOpen: Bool { state.load(ordering: .acquiring) }

    func wait() {
        while !isOpen { sched_yield() }
    }
}
