public import Store
import Vault

/// What is not kept any longer.
extension Outbox {
    /// Forgets a message, whatever became of it. A call under way comes to its end, and finds nothing to write to.
    public func forget(_ message: OutboundMessage, _ shelf: MediaShelf, _ uploads: Uploads, in tx: Transaction) throws {
        if let file = try readableFile(of: message) {
            try shelf.release(file.file, upload: uploads.key(of: file), in: tx)
        }
        try tx.delete(message.id)
    }

    /// Forgets a contact of whom no message is left, and everything that hangs on them.
    public func forget(_ contact: Ref<Contact>, in tx: Transaction) throws {
        try tx.delete(Conversation.self, contact)
        for priority in Priority.allCases { try tx.delete(Lane.self, Lane.Key(contact: contact, priority: priority)) }
        try tx.delete(Pace.self, contact)
        try tx.delete(contact)
    }

    /// Notes which files are needed by messages from before that was noted, at most `limit`. Returns how many.
    func noteFiles(limit: Int, in tx: Transaction) throws -> Int {
        let unnoted = try tx.all(OutboundMessage.byFile, OutboundMessage.unnotedFile, limit: limit)
        for var message in unnoted {
            message.shelfFile = try readableFile(of: message)?.file ?? Self.unreadableFile
            try tx.put(message)
        }
        return unnoted.count
    }

    private static let unreadableFile = "?"  // No file has this name.

    private func readableFile(of message: OutboundMessage) throws -> OutgoingFile? {
        do {
            return try file(of: message)
        } catch is VaultError {
            return nil  // Damaged; its file is found to be nobody's by a sweep.
        }
    }

    /// Whether the receipt is about a call of ours to somebody whom we have forgotten since.
    public func isForgotten(_ opaque: String?, in snapshot: Snapshot) throws -> Bool {
        guard let call = call(named: opaque) else { return false }
        return try snapshot.find(call.id) == nil
    }
}
