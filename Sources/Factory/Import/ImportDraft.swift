public import Store
public import Vault

/// A file that somebody has looked at and not yet imported.
public struct ImportDraft: Record {
    public let id: Ref<ImportDraft>
    public let listing: String
    /// The whole text of the file.
    public let text: Sealed<String>
    /// Who brought it; nobody else sees it.
    public let owner: String
    /// Of what was shown.
    public var mark: BlindToken
    public let expiresAt: Timestamp

    public static let table = Table("importdraft", indexes: byExpiry)
    public static let byExpiry = Index<ImportDraft, UInt8, Timestamp>("importdraft.expiry") { (0, $0.expiresAt) }
}

/// Keeps files between being looked at and being imported.
public struct ImportDrafts: Sendable {
    public let vault: Vault

    public static let keptFor = Duration.seconds(3600)
    static let keptMax = 20  // Drafts, of 3 MiB at most. An office has two people who import.

    public init(vault: Vault) { self.vault = vault }

    /// Keeps a file for an hour. Those that are over, and the oldest beyond the bound, go.
    public func keep(
        _ text: String, for listing: Listing, shown mark: BlindToken, to owner: String, in tx: Transaction
    ) throws -> ImportDraft {
        let all = try tx.all(ImportDraft.byExpiry, 0, limit: Self.keptMax * 2)
        for (place, old) in all.enumerated() where old.expiresAt <= tx.now || place <= all.count - Self.keptMax {
            try tx.delete(old.id)
        }
        let id: Ref<ImportDraft> = try tx.newRef()
        let draft = ImportDraft(
            id: id, listing: listing.rawValue, text: try vault.seal(text, place(id)), owner: owner, mark: mark,
            expiresAt: tx.now + Self.keptFor)
        try tx.put(draft)
        return draft
    }

    /// The draft, if it is for this list, of this person, and not over.
    public func find(
        _ id: Ref<ImportDraft>, for listing: Listing, of owner: String, in snapshot: Snapshot
    ) throws -> ImportDraft? {
        guard let draft = try snapshot.find(id), draft.owner == owner, draft.listing == listing.rawValue,
            draft.expiresAt > snapshot.now
        else { return nil }
        return draft
    }

    public func text(of draft: ImportDraft) throws -> String { try vault.open(draft.text, place(draft.id)) }

    /// Removes files that are over, at most `limit`. Returns how many.
    func forgetExpired(limit: Int, in tx: Transaction) throws -> Int {
        let over = try tx.all(ImportDraft.byExpiry, 0, through: tx.now, limit: limit)
        for draft in over { try tx.delete(draft.id) }
        return over.count
    }

    /// Removes all: whoever means to import one looks at the file once more.
    func endAll(in tx: Transaction) throws {
        for draft in try tx.all(ImportDraft.byExpiry, 0, limit: Self.keptMax * 2) { try tx.delete(draft.id) }
    }

    private func place(_ id: Ref<ImportDraft>) -> SealedPlace {
        SealedPlace(table: "importdraft", record: "\(id.value)", field: "text")
    }
}
