public import Logging
public import Store
import Vault
public import WhatsApp

/// Fetches what people sent while its address lives, and keeps it sealed.
public struct MediaWorker: Sendable {
    let store: Store
    let shelf: MediaShelf
    let api: GraphAPI
    let mayCall: @Sendable () -> Bool
    let bell: Bell
    let logger: Logger

    static let concurrentMax = 4  // Downloads at once; a box has a thin line.
    static let keptByMeta = Duration.seconds(7 * 24 * 3600)  // Source: Meta, Cloud API reference, Media.
    static let mismatchesMax = 5  // Tries of a content that is not what it should be.

    public init(
        store: Store, shelf: MediaShelf, api: GraphAPI, mayCall: @escaping @Sendable () -> Bool, bell: Bell,
        logger: Logger
    ) {
        self.store = store
        self.shelf = shelf
        self.api = api
        self.mayCall = mayCall
        self.bell = bell
        self.logger = logger
    }

    /// An error of the store ends nothing: it is logged, and the next turn tries again.
    public func run() async {
        while !Task.isCancelled {
            do {
                let due =
                    mayCall()
                    ? try store.read { try $0.all(Attachment.byDue, 0, through: $0.now, limit: Self.concurrentMax) }
                    : []
                if due.isEmpty {
                    await bell.wait(atMost: .seconds(1))
                    continue
                }
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for attachment in due { group.addTask { try await fetch(attachment) } }
                    try await group.waitForAll()
                }
            } catch {
                logger.error("media cannot be worked", metadata: ["error": "\(error)"])
                await bell.wait(atMost: .seconds(1))
            }
        }
    }

    /// What became of one try.
    private enum Outcome: Sendable {
        case stored(Attachment.State)
        case again(String)
        case never(String)
        case mismatch
    }

    private func fetch(_ attachment: Attachment) async throws {
        let outcome: Outcome
        do {
            outcome = try await download(attachment)
        } catch let error as GraphError {
            outcome = Self.isFinal(error) ? .never(error.sentence) : .again(error.sentence)
        } catch let error as MediaFile.Failure {
            outcome = .again(error.description)
        }
        // Cut short by the end of the daemon: nothing was learnt.
        guard !Task.isCancelled else { return }
        try await store.write { tx in
            guard var current = try tx.find(Attachment.self, attachment.id) else { return }
            current.state = Self.state(of: current, after: outcome, now: tx.now)
            try tx.put(current)
        }
    }

    private static func state(of attachment: Attachment, after outcome: Outcome, now: Timestamp) -> Attachment.State {
        guard case .wanted(let tries, _) = attachment.state else { return attachment.state }
        let next = Attachment.State.wanted(tries: tries + 1, due: now + BackOff.unreachable.delay(tries + 1, seed: attachment.id.value))
        switch outcome {
        case .stored(let state): return state
        case .never(let reason): return .failed(reason: reason)
        case .again(let reason):
            return attachment.receivedAt + keptByMeta > now
                ? next : .failed(reason: "not fetched within seven days: \(reason)")
        case .mismatch:
            return tries + 1 < mismatchesMax ? next : .failed(reason: "the content is not what WhatsApp said it is")
        }
    }

    private func download(_ attachment: Attachment) async throws -> Outcome {
        let info = try await api.media(shelf.mediaID(of: attachment))
        let file = try MediaFile(folder: shelf.folder, name: "\(attachment.id)", vault: shelf.vault)
        try await api.download(info) { file.append($0) }
        let summary = try file.finish()
        let expected = [attachment.expectedSHA256, info.sha256].compactMap { $0 }
        guard expected.allSatisfy({ $0 == summary.sha256 }) else { return .mismatch }
        let name = shelf.file(sha256: summary.sha256)
        try file.move(to: "\(shelf.folder)/\(name)")
        return .stored(.stored(file: name, size: summary.byteCount, sha256: Hex.text(summary.sha256)))
    }

    /// The id is none of Meta's any more, or the file is beyond what we take. An address that has expired, a refused
    /// token and a broken line are waited out.
    private static func isFinal(_ error: GraphError) -> Bool {
        if error.code == 100 { return error.httpStatus == 400 }
        return switch error.errorClass {
        case .neverAsIs, .recipient, .template: true
        case .retry, .waitRecipient, .waitNumber, .waitAccount, .stopAccount: false
        }
    }
}
