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
    static let triesMax = 10  // With the delays below they span some three hours.

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

    public func run() async throws {
        while !Task.isCancelled {
            let due =
                mayCall()
                ? try store.read {
                    try $0.all(Attachment.byDue, 0, through: $0.now, limit: Self.concurrentMax)
                } : []
            if due.isEmpty {
                await bell.wait(atMost: .seconds(1))
                continue
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for attachment in due { group.addTask { try await fetch(attachment) } }
                try await group.waitForAll()
            }
        }
    }

    private func fetch(_ attachment: Attachment) async throws {
        let state: Attachment.State
        do {
            state = try await download(attachment)
        } catch let error as GraphError {
            guard !Task.isCancelled else { return }
            state = afterFailure(attachment, error.sentence, isFinal: Self.isFinal(error))
        } catch {
            state = afterFailure(attachment, "\(error)", isFinal: false)
        }
        if case .failed(let reason) = state {
            logger.warning("media given up", metadata: ["attachment": "\(attachment.id)", "reason": "\(reason)"])
        }
        try await store.write { tx in
            guard var current = try tx.find(Attachment.self, attachment.id) else { return }
            current.state = state
            if case .wanted(let tries, _) = state {
                current.state = .wanted(tries: tries, due: tx.now + Pacing.backoff(tries * 2))
            }
            try tx.put(current)
        }
    }

    private func download(_ attachment: Attachment) async throws -> Attachment.State {
        let info = try await api.media(shelf.mediaID(of: attachment))
        let file = try MediaFile(folder: shelf.folder, name: "\(attachment.id)", vault: shelf.vault)
        try await api.download(info) { file.append($0) }
        let summary = try file.finish()
        let expected = [attachment.expectedSHA256, info.sha256].compactMap { $0 }
        guard expected.allSatisfy({ $0 == summary.sha256 }) else {
            throw MediaFile.Failure(description: "the content is not what WhatsApp said it is")
        }
        let name = shelf.file(sha256: summary.sha256)
        try file.move(to: "\(shelf.folder)/\(name)")
        return .stored(file: name, size: summary.byteCount, sha256: Hex.text(summary.sha256))
    }

    private func afterFailure(_ attachment: Attachment, _ reason: String, isFinal: Bool) -> Attachment.State {
        guard case .wanted(let tries, let due) = attachment.state else { return attachment.state }
        return isFinal || tries + 1 >= Self.triesMax ? .failed(reason: reason) : .wanted(tries: tries + 1, due: due)
    }

    /// Codes that stay: the media is gone, or too large. A refused token is waited out.
    private static func isFinal(_ error: GraphError) -> Bool {
        switch error.errorClass {
        case .neverAsIs, .recipient, .template: true
        case .retry, .waitRecipient, .waitNumber, .waitAccount, .stopAccount: false
        }
    }
}
