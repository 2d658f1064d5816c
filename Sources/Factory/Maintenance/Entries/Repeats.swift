public import Messaging
public import Store
public import Vault

/// Something that was asked for with a key: asked for again with it, nothing more is done.
public struct AskedOnce: Record {
    public let id: Ref<AskedOnce>
    /// Of who asked, for what, and the key they chose.
    public let key: BlindToken
    /// Of all that was asked.
    public let content: BlindToken
    /// The number of what came of it.
    public let object: String
    public let at: Timestamp

    public static let table = Table("askedonce", indexes: byKey, byTime)
    public static let byKey = Unique<AskedOnce, BlindToken>("askedonce.key") { $0.key }
    public static let byTime = Index<AskedOnce, UInt8, Timestamp>("askedonce.time") { (0, $0.at) }
}

/// Tells a request that is sent twice from two requests.
public struct Repeats: Sendable {
    /// What is known of a key.
    public enum Known: Equatable, Sendable {
        case new
        /// The same was asked before; this came of it.
        case same(object: String)
        /// Something else was asked with it.
        case another
    }

    let vault: Vault

    public static let keptFor = Duration.seconds(24 * 3600)  // A script tries again for minutes; a form waits a shift.
    public static let keyMax = 200  // Characters. A UUID has 36.
    static let forgottenMax = 100  // Removed with each new one; as many as come in go out.

    /// - Parameter asker: what only they have: a token's or a session's secret.
    public func look(
        _ key: String, of asker: String, content: some Sequence<UInt8>, in snapshot: Snapshot
    ) throws -> Known {
        guard let known = try snapshot.find(AskedOnce.byKey, token(key, asker)),
            known.at + Self.keptFor > snapshot.now
        else { return .new }
        return known.content == digest(content) ? .same(object: known.object) : .another
    }

    /// Notes that it was done, in the transaction that did it.
    public func note(
        _ key: String, of asker: String, content: some Sequence<UInt8>, object: String, in tx: Transaction
    ) throws {
        let over = tx.now - Self.keptFor
        for old in try tx.all(AskedOnce.byTime, 0, through: over, limit: Self.forgottenMax) { try tx.delete(old.id) }
        let token = token(key, asker)
        if let old = try tx.find(AskedOnce.byKey, token) { try tx.delete(old.id) }
        try tx.put(
            AskedOnce(id: try tx.newRef(), key: token, content: digest(content), object: object, at: tx.now))
    }

    private func token(_ key: String, _ asker: String) -> BlindToken {
        vault.token("\(asker)\n\(key)", .repeated)
    }

    private func digest(_ content: some Sequence<UInt8>) -> BlindToken {
        vault.token(String(decoding: Array(content), as: UTF8.self), .repeated)
    }
}

extension TokenPurpose {
    static let repeated = TokenPurpose("repeated")
}
