import Messaging
public import Store
public import Vault

/// A sealed word that only the right key opens: with another key nobody would be recognised, and nothing would open.
public struct KeyMark: Record {
    public let id: Ref<KeyMark>
    let word: Sealed<String>

    public static let table = Table<KeyMark>("keymark")

    /// The key is not the one this data was sealed with.
    public struct WrongKey: Error, CustomStringConvertible {
        public var description: String {
            "the master key is not the one this data was sealed with; restore keys/master from the backup of this data"
        }
    }

    private static let expected = "andon"
    private static let only = Ref<KeyMark>(1)
    private static let place = SealedPlace(table: "keymark", record: "1", field: "word")

    /// Throws `WrongKey`. A fresh store is marked with this key.
    public static func check(_ store: Store, _ vault: Vault) async throws {
        if let mark = try store.read({ try $0.find(only) }) { return try mark.check(vault) }
        try await store.write { tx in
            if let mark = try tx.find(only) { return try mark.check(vault) }
            try tx.put(KeyMark(id: only, word: try vault.seal(expected, place)))
        }
    }

    private func check(_ vault: Vault) throws {
        do {
            guard try vault.open(word, Self.place) == Self.expected else { throw WrongKey() }
        } catch {
            throw WrongKey()
        }
    }
}
