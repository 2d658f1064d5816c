public import Store
import Vault
public import WhatsApp

/// Brings files to Meta before messages name them: each once, however many messages wait for it.
public actor MediaSender {
    private let store: Store
    private let shelf: MediaShelf
    private let uploads: Uploads
    private let api: GraphAPI
    /// Those who wait for an upload that is under way, by file. The outbox makes so many calls at once, not more.
    private var waiting: [BlindToken: [CheckedContinuation<Result<String, GraphError>, Never>]] = [:]

    public init(store: Store, shelf: MediaShelf, uploads: Uploads, api: GraphAPI) {
        self.store = store
        self.shelf = shelf
        self.uploads = uploads
        self.api = api
    }

    /// The media id of a file: the one Meta knows it by still, else that of an upload now.
    ///
    /// A file that is gone or damaged is `GraphError.fileGone`: no later try will help.
    public func mediaID(for file: OutgoingFile) async throws(GraphError) -> String {
        let key = uploads.key(of: file)
        if waiting[key] != nil { return try await result(of: key).get() }
        waiting[key] = []
        let result = await find(file)
        for other in waiting.removeValue(forKey: key) ?? [] { other.resume(returning: result) }
        return try result.get()
    }

    /// After a refusal with `isMediaGone`: the next asking uploads it again. A message that is refused so once more has
    /// failed.
    public func forget(_ file: OutgoingFile) async throws {
        let uploads = uploads
        try await store.write { try uploads.forget(for: file, in: $0) }
    }

    /// Whether a refusal, or the error of a receipt, says that the media id is none of Meta's any more.
    public static func isMediaGone(_ error: GraphError) -> Bool { error.isMediaGone }

    private func result(of key: BlindToken) async -> Result<String, GraphError> {
        await withCheckedContinuation { waiting[key, default: []].append($0) }
    }

    private func find(_ file: OutgoingFile) async -> Result<String, GraphError> {
        do throws(GraphError) {
            if let live = try liveID(for: file) { return .success(live) }
            let id = try await upload(file)
            await note(id, for: file)
            return .success(id)
        } catch {
            return .failure(error)
        }
    }

    private func liveID(for file: OutgoingFile) throws(GraphError) -> String? {
        do {
            return try store.read { try uploads.liveID(for: file, in: $0) }
        } catch {
            throw .notTried("the store cannot be read")
        }
    }

    private func upload(_ file: OutgoingFile) async throws(GraphError) -> String {
        let sealed: SealedFile
        do {
            sealed = try shelf.sealed(file)
        } catch {
            throw .fileGone
        }
        do {
            return try await api.upload(
                HTTPBody(byteCount: file.size) { try sealed.next() }, sha256: Hex.bytes(file.sha256) ?? [],
                mime: file.mime, name: file.uploadName)
        } catch {
            throw sealed.hasFailed ? .fileGone : error
        }
    }

    private func note(_ id: String, for file: OutgoingFile) async {
        let uploads = uploads
        // The id is good all the same; one that is not noted only costs another upload.
        try? await store.write { try uploads.note(id, for: file, in: $0) }
    }
}
