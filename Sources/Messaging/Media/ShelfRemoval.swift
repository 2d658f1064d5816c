public import Store
public import Vault

/// A file of the shelf that something has stopped needing: it is removed once that is durable and nothing else needs it.
///
/// Written in the transaction that forgets the file, so that nothing is left behind when the program is killed before the
/// file is gone.
public struct ShelfRemoval: Record {
    /// Below the media folder.
    public let id: String
    public let at: Timestamp
    /// What Meta knows the file by, to be forgotten with it.
    public let upload: BlindToken?

    public static let table = Table<ShelfRemoval>("shelfremoval")
}

extension MediaShelf {
    /// Forgets what somebody sent.
    public func forget(_ attachment: Attachment, in tx: Transaction) throws {
        if case .stored(let file, _, _) = attachment.state { try release(file, upload: nil, in: tx) }
        try tx.delete(attachment.id)
    }

    /// One message less needs the file.
    func release(_ file: String, upload: BlindToken?, in tx: Transaction) throws {
        let known = try tx.find(ShelfRemoval.self, file)?.upload
        try tx.put(ShelfRemoval(id: file, at: tx.now, upload: upload ?? known))
    }

    /// Keeps files as long as the report they belong to.
    public func keepAsEvidence(_ attachments: [Ref<Attachment>], in tx: Transaction) throws {
        for id in attachments {
            guard var attachment = try tx.find(id), attachment.isEvidence != true else { continue }
            attachment.isEvidence = true
            try tx.put(attachment)
        }
    }

    /// Takes away who sent it and what they wrote below it; the file itself stays.
    public func makeNobodys(_ attachment: Attachment, in tx: Transaction) throws {
        guard attachment.contact != Contact.nobody else { return }
        var attachment = attachment
        attachment.contact = Contact.nobody
        attachment.caption = nil
        attachment.mediaID = try vault.seal("", place(attachment.id, "media"))
        // What was not fetched by now was to be fetched by the id that is gone.
        if case .wanted = attachment.state { attachment.state = .failed(reason: "its sender was erased") }
        try tx.put(attachment)
    }

    /// Whether something needs the file still.
    func isNeeded(_ file: String, in snapshot: Snapshot) throws -> Bool {
        if try snapshot.count(Attachment.byFile, file, limit: 1) > 0 { return true }
        return try snapshot.count(OutboundMessage.byFile, file, limit: 1) > 0
    }
}
