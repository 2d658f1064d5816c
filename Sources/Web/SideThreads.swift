import Dispatch
import Synchronization

/// Threads for what blocks or takes long, so that messages are still taken in meanwhile: hashing passwords, and handing
/// out files.
struct SideThreads: Sendable {
    static let hashesMax = 8  // Passwords that wait to be hashed; at 0.2 s each the last one waits two seconds.
    static let downloadsMax = 4  // Files handed out at once. Each holds a thread and some 600 KB.

    private let hashing = DispatchQueue(label: "andon.password")
    private let reading = DispatchQueue(label: "andon.download", attributes: .concurrent)
    private let busy = Busy()

    private final class Busy: Sendable {
        let hashes = Mutex(0)
        let downloads = Mutex(0)
    }

    /// Runs a body that hashes, one at a time: a hash takes 32 MB.
    func hash<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        guard Self.enter(busy.hashes, max: Self.hashesMax) else {
            throw Problem.tooMany("Many people sign in just now. Try again in a moment.", seconds: 3)
        }
        defer { busy.hashes.withLock { $0 -= 1 } }
        return try await withCheckedThrowingContinuation { continuation in
            hashing.async { continuation.resume(with: Result { try body() }) }
        }
    }

    /// False when enough files are being handed out.
    func beginDownload() -> Bool { Self.enter(busy.downloads, max: Self.downloadsMax) }

    func endDownload() { busy.downloads.withLock { $0 -= 1 } }

    /// Runs a body that hands out pieces, each taken before the next is made. Between `beginDownload` and `endDownload`.
    func download(
        _ write: @escaping @Sendable (_ piece: ([UInt8]) throws -> Void) throws -> Void,
        piece: ([UInt8]) async throws -> Void
    ) async throws {
        let handover = Handover()
        defer { handover.leave() }
        reading.async { handover.end(with: Result { try write(handover.put) }) }
        for try await bytes in handover.pieces {
            try await piece(bytes)
            handover.taken()
        }
    }

    private static func enter(_ count: borrowing Mutex<Int>, max: Int) -> Bool {
        count.withLock { count in
            guard count < max else { return false }
            count += 1
            return true
        }
    }
}

/// One piece at a time from a thread that waits to a task that does not.
private final class Handover: Sendable {
    struct Left: Error {}

    let pieces: AsyncThrowingStream<[UInt8], any Error>
    private let continuation: AsyncThrowingStream<[UInt8], any Error>.Continuation
    private let isTaken = DispatchSemaphore(value: 0)
    private let hasLeft = Mutex(false)

    init() { (pieces, continuation) = AsyncThrowingStream.makeStream() }

    func put(_ piece: [UInt8]) throws {
        if hasLeft.withLock({ $0 }) { throw Left() }
        continuation.yield(piece)
        isTaken.wait()
        if hasLeft.withLock({ $0 }) { throw Left() }
    }

    func end(with result: Result<Void, any Error>) {
        switch result {
        case .success: continuation.finish()
        case .failure(let error): continuation.finish(throwing: error)
        }
    }

    func taken() { isTaken.signal() }

    /// Nobody takes any more: whoever waits goes on, and learns it.
    func leave() {
        hasLeft.withLock { $0 = true }
        isTaken.signal()
    }
}
