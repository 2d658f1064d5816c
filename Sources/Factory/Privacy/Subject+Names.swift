import Messaging
import Store
import Vault

/// By which numbers and user ids somebody stands in what is kept of nobody.
extension Subject {
    static let changesMax = 1_000  // Changes of one person's names that are looked at. A working life has a handful.

    /// Those they have, and those they had that nobody else has by now.
    func tokens(in snapshot: Snapshot) throws -> Set<BlindToken> {
        let people = entries.map(\.id)
        return try tokens(in: snapshot) { change in change.person.map(people.contains) ?? true }
    }

    /// The same, with what their accounts were called while they were somebody else's: that goes with the account.
    func tokensToErase(in snapshot: Snapshot) throws -> Set<BlindToken> { try tokens(in: snapshot) { _ in true } }

    private func tokens(
        in snapshot: Snapshot, _ isTheirs: (IdentityChange) -> Bool
    ) throws -> Set<BlindToken> {
        let (people, accounts) = (entries.map(\.id), contacts.map(\.id))
        let present = entries.map(\.phoneToken) + contacts.flatMap { [$0.phoneToken, $0.userIDToken] }
        let changes =
            try snapshot.page(IdentityChange.byPerson, people, limit: Self.changesMax).records
            + snapshot.page(IdentityChange.byContact, accounts, limit: Self.changesMax).records
        let former = try changes.filter(isTheirs).map { try Self.formerToken($0, in: snapshot) }
        return Set((present + former).compactMap { $0 })
    }

    /// What somebody was found by before the change; nil if somebody is found by it now.
    static func formerToken(_ change: IdentityChange, in snapshot: Snapshot) throws -> BlindToken? {
        guard let token = change.oldToken, try snapshot.find(Contact.byPhone, token) == nil,
            try snapshot.find(Contact.byUserID, token) == nil, try snapshot.find(Person.byPhone, token) == nil
        else { return nil }
        return token
    }
}
