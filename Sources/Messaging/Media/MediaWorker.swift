public import Logging
public import Store
import Vault
public import WhatsApp

/// Fetches what people sent while its address lives, and keeps it sealed.
public struct MediaWorker: Sendable {
    let store: Store
    let shelf: MediaShelf
    /// Tells people whose file is lost.
    let outbox: Outbox
    let api: GraphAPI
    let mayCall: @Sendable () -> Bool
    let bell: Bell
    let logger: Logger

    static let keptByMeta = Duration.seconds(7 * 24 * 3600)  // Source: Meta, Cloud API reference, Media.
    static let mismatchesMax = 5  // Tries of a content that is not what it should be.

    public init(
        store: Store, shelf: MediaShelf, outbox: Outbox, api: GraphAPI, mayCall: @escaping @Sendable () -> Bool,
        bell: Bell,
        logger: Logger
    ) {
        self.store = store
        self.shelf = shelf
        self.outbox = outbox
        self.api = api
        self.mayCall = mayCall
        self.bell = bell
        self.logger = logger
    }

    /// Keeps as many downloads going as may be, so that a slow one holds nobody up.
    ///
    /// An error of the store ends nothing: it is logged, and the next turn tries again.
    public func run() async {
        let downloads = Downloads()
        do {
            try MediaFile.removeAbandoned(in: shelf.folder)
        } catch {
            logger.warning("drafts of files were not removed", metadata: ["error": "\(error)"])
        }
        await withDiscardingTaskGroup { group in
            while !Task.isCancelled {
                do {
                    let next = mayCall() ? try begin(downloads) : []
                    for attachment in next { group.addTask { await work(attachment, downloads) } }
                    if next.isEmpty { await bell.wait(atMost: .seconds(1)) }
                } catch {
                    logger.error("media cannot be worked", metadata: ["error": "\(error)"])
                    await bell.wait(atMost: .seconds(1))
                }
            }
        }
    }

    private func begin(_ downloads: Downloads) throws -> [Attachment] {
        try store.read { snapshot in
            // What is under way is still due: behind that many stand those that may begin.
            let due = try snapshot.all(
                Attachment.byDue, 0, through: snapshot.now, limit: 2 * Downloads.concurrentMax)
            return downloads.begin(due, now: snapshot.now)
        }
    }

    private func work(_ attachment: Attachment, _ downloads: Downloads) async {
        do {
            try await fetch(attachment, downloads)
        } catch {
            logger.error("media cannot be worked", metadata: ["error": "\(error)"])
            await bell.wait(atMost: .seconds(1))
        }
        downloads.end(attachment.id)
        bell.ring()
    }

    /// What became of one try.
    private enum Outcome: Sendable {
        case stored(Attachment.State, sniffed: String)
        /// `hasMoved`: some of it came, and is kept.
        case again(String, hasMoved: Bool)
        /// Nobody's would be given now, for reasons that are not this file's.
        case rest(GraphError)
        case never(String)
        case mismatch
    }

    func fetch(_ attachment: Attachment, _ downloads: Downloads) async throws {
        let outbox = outbox
        let outcome: Outcome
        do {
            outcome = try await download(attachment, downloads)
        } catch let error as GraphError {
            outcome = Self.outcome(of: error)
        } catch let error as MediaFile.Failure {
            outcome = .again(error.description, hasMoved: false)
        }
        // Cut short by the end of the daemon: nothing was learnt.
        guard !Task.isCancelled else { return }
        let now = try await store.write { tx in
            guard var current = try tx.find(Attachment.self, attachment.id) else { return tx.now }
            current.state = Self.state(of: current, after: outcome, now: tx.now)
            if case .stored(_, let sniffed) = outcome { current.sniffed = sniffed }
            try tx.put(current)
            if case .failed = current.state { try outbox.tellNotFetched(current, in: tx) }
            return tx.now
        }
        if case .never(let reason) = outcome { logger.warning("a file is lost", metadata: ["reason": "\(reason)"]) }
        if case .mismatch = outcome { logger.warning("a file is not what WhatsApp said it is") }
        if case .rest(let error) = outcome {
            downloads.rest(until: now + Self.pause(error))
            logger.warning("media rests", metadata: ["code": "\(error.code)", "advice": "\(error.advice)"])
        }
    }

    private static func state(of attachment: Attachment, after outcome: Outcome, now: Timestamp) -> Attachment.State {
        guard case .wanted(let tries, _) = attachment.state else { return attachment.state }
        func again(_ tries: Int) -> Attachment.State {
            .wanted(tries: tries, due: now + BackOff.unreachable.delay(max(tries, 1), seed: attachment.id.value))
        }
        let next = again(tries + 1)
        let isKeptByMeta = attachment.receivedAt + keptByMeta > now
        switch outcome {
        case .stored(let state, _): return state
        case .never(let reason): return .failed(reason: reason)
        case .again(let reason, let hasMoved):
            guard isKeptByMeta else { return .failed(reason: "not fetched within seven days: \(reason)") }
            return hasMoved ? again(0) : next
        case .rest(let error):
            guard isKeptByMeta else { return .failed(reason: "not fetched within seven days: \(error.sentence)") }
            return .wanted(tries: tries, due: now + pause(error))
        case .mismatch:
            return tries + 1 < mismatchesMax ? next : .failed(reason: "the content is not what WhatsApp said it is")
        }
    }

    private func download(_ attachment: Attachment, _ downloads: Downloads) async throws -> Outcome {
        let info = try await api.media(shelf.mediaID(of: attachment))
        let expected = [attachment.expectedSHA256, info.sha256].compactMap { $0 }
        let beginning = downloads.takeBeginning(of: attachment.id)
        let file = try beginning ?? MediaFile(folder: shelf.folder, vault: shelf.vault)
        let had = file.count
        do {
            try await api.download(info, from: had) { file.append($0) }
        } catch {
            if let failure = file.failure { throw failure }
            // A line that broke, with nothing said against what is here. Only a hash proves that the rest belongs to it.
            guard error.errorClass == .retry, error.httpStatus == nil, !expected.isEmpty else { throw error }
            downloads.keep(file, of: attachment.id)
            return .again(error.sentence, hasMoved: file.count > had)
        }
        let summary = try file.finish()
        guard expected.allSatisfy({ $0 == summary.sha256 }) else { return .mismatch }
        let type = attachment.kind == .audio ? file.type?.asSound : file.type
        if attachment.kind != .document, type?.isMarkup == true {
            return .never("a web page came instead of the \(attachment.kind.rawValue)")
        }
        let name = shelf.file(sha256: summary.sha256)
        try file.move(to: "\(shelf.folder)/\(name)")
        return .stored(
            .stored(file: name, size: summary.byteCount, sha256: Hex.text(summary.sha256)),
            sniffed: type?.rawValue ?? MediaType.unknownMIME)
    }

    private static func pause(_ error: GraphError) -> Duration { .seconds(error.askedPauseSeconds ?? 60) }

    private static func outcome(of error: GraphError) -> Outcome {
        if isFinal(error) { return .never(error.sentence) }
        return switch error.errorClass {
        case .stopAccount, .waitAccount, .waitNumber: .rest(error)
        case .retry, .waitRecipient, .neverAsIs, .recipient, .template: .again(error.sentence, hasMoved: false)
        }
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
