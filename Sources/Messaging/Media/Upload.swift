public import Store
public import Vault

/// A file that Meta keeps for us under a media id, so that it goes to many people with one upload.
public struct Upload: Record {
    /// Of the content, the type it was given, and our number, to which the media id is bound.
    public let id: BlindToken
    public let mediaID: Sealed<String>
    public let uploadedAt: Timestamp

    public static let table = Table("upload", indexes: byAge)
    public static let byAge = Index<Upload, UInt8, Timestamp>("upload.age") { (0, $0.uploadedAt) }
}

/// Which files Meta has from us.
public struct Uploads: Sendable {
    let vault: Vault
    /// Our own number as Meta names it.
    let phoneNumberID: String

    /// A day less than Meta keeps them, for what waits before it is sent. Source: Meta, Cloud API reference, Media.
    static let life = Duration.seconds(29 * 24 * 3600)
    static let sweptMax = 8  // Records. Each new one takes up to so many old ones away.

    public init(vault: Vault, phoneNumberID: String) {
        self.vault = vault
        self.phoneNumberID = phoneNumberID
    }

    /// The media id under which Meta has the file still.
    public func liveID(for file: OutgoingFile, in snapshot: Snapshot) throws -> String? {
        guard let upload = try snapshot.find(Upload.self, key(of: file)), upload.uploadedAt + Self.life > snapshot.now
        else { return nil }
        return try mediaID(of: upload)
    }

    /// Removes what Meta has no more, at most `limit`. Returns how many.
    @discardableResult
    public func forgetExpired(limit: Int, in tx: Transaction) throws -> Int {
        let old = try tx.all(Upload.byAge, 0, through: tx.now - Self.life, limit: limit)
        for upload in old { try tx.delete(Upload.self, upload.id) }
        return old.count
    }

    /// The file was uploaded now.
    public func note(_ mediaID: String, for file: OutgoingFile, in tx: Transaction) throws {
        try forgetExpired(limit: Self.sweptMax, in: tx)
        let key = key(of: file)
        try tx.put(Upload(id: key, mediaID: try vault.seal(mediaID, place(key)), uploadedAt: tx.now))
    }

    /// Meta has it no more, whatever we thought.
    public func forget(for file: OutgoingFile, in tx: Transaction) throws {
        try tx.delete(Upload.self, key(of: file))
    }

    public func mediaID(of upload: Upload) throws -> String {
        try vault.open(upload.mediaID, place(upload.id))
    }

    func key(of file: OutgoingFile) -> BlindToken {
        vault.token("\(file.sha256) \(file.mime) \(phoneNumberID)", .upload)
    }

    private func place(_ key: BlindToken) -> SealedPlace {
        SealedPlace(table: "upload", record: "\(key)", field: "media")
    }
}

extension TokenPurpose {
    static let upload = TokenPurpose("upload")
}
