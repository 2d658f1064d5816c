public import Store
import Vault

/// Makes one person of two entries, and two again; and binds accounts that are nobody's.
public struct Merging: Sendable {
    let people: People
    let history: IdentityHistory

    /// Accounts of one person. One is usual, two or three happen.
    static let accountsMax = 20

    public enum Refused: Error, Equatable, CustomStringConvertible {
        case itself
        /// The entry has been merged already, or has gone on to another one.
        case merged(String)
        case inactiveTarget(String)
        /// The entry that is to be given up has to be verified anew.
        case inDoubt(String)
        /// Each has a verified number of its own: somebody has to say that they are one all the same.
        case twoNumbers
        case notMerged(String)
        case tooMany
        /// The account, or the number it has, belongs to somebody else.
        case somebodys(String)
        case numberTaken(String)
        case badNumber

        public var description: String {
            switch self {
            case .itself: "an entry cannot be merged into itself"
            case .merged(let number): "\(number) was merged into another entry; undo that first, or name the other one"
            case .inactiveTarget(let number): "\(number) is not active; activate the entry first"
            case .inDoubt(let number):
                "\(number) has to be verified anew; verify the entry first, or take the number out of it"
            case .twoNumbers: "both entries have a verified number, and not the same; confirm that they are one person"
            case .notMerged(let number): "\(number) is not merged into any entry"
            case .tooMany: "too many entries or accounts would be one person"
            case .somebodys(let number): "the account belongs to \(number)"
            case .numberTaken(let number): "there is already an employee number \(number)"
            case .badNumber: "an employee number has 1 to 40 characters, none of them a control character"
            }
        }
    }

    /// Whether two verified numbers may become one person's.
    public enum TwoNumbers: Sendable { case refused, confirmed }

    public init(people: People) {
        self.people = people
        history = IdentityHistory(vault: people.vault)
    }

    /// Lets `into` stand for both. Its own number, verification and wishes stay; what it lacks it takes over.
    ///
    /// The number of the entry given up still leads here. Throws `Refused`.
    @discardableResult
    public func merge(
        _ given: Person, into target: Person, by name: String, _ twoNumbers: TwoNumbers, in tx: Transaction
    ) throws -> Merger {
        guard given.id != target.id else { throw Refused.itself }
        guard var from = try tx.find(given.id), from.mergedInto == nil else {
            throw Refused.merged(given.employeeNumber)
        }
        guard var into = try tx.find(target.id), into.mergedInto == nil else {
            throw Refused.merged(target.employeeNumber)
        }
        guard into.isActive else { throw Refused.inactiveTarget(into.employeeNumber) }
        guard from.suspension == nil else { throw Refused.inDoubt(from.employeeNumber) }
        let bothVerified = [from, into].allSatisfy { $0.verifiedAt != nil && $0.phoneToken != nil }
        if bothVerified, twoNumbers == .refused { throw Refused.twoNumbers }
        guard try from.selves(in: tx).count + into.selves(in: tx).count < Person.selvesMax else {
            throw Refused.tooMany
        }

        let moved = try moveAccounts(of: from, to: into, in: tx)
        // A number that nobody has proven does not become that of somebody who is verified.
        let isTaken = from.verifiedAt != nil || into.verifiedAt == nil
        let tookNumber = isTaken && into.phoneToken == nil && from.phoneToken != nil
        if tookNumber, let phone = try people.phone(of: from) {
            // The sealed number stays for the way back; found by it is the target.
            from.phoneToken = nil
            into.phone = try people.vault.seal(phone.e164, people.place(into.id, "phone"))
            into.phoneToken = people.token(phone)
        }
        var verification: Timestamp?
        if into.verifiedAt == nil, into.suspension == nil, tookNumber || !moved.isEmpty {
            verification = from.verifiedAt
            into.verifiedAt = from.verifiedAt
        }
        let hadPreferences = into.preferences != nil
        let wishes = into.takeWishes(of: from)
        from.mergedInto = into.id
        try tx.put(from)
        try tx.put(into)
        let merger = Merger(
            id: try tx.newRef(), from: from.id, into: into.id, at: tx.now, by: name, undoneAt: nil, moved: moved,
            tookNumber: tookNumber, verification: verification, suspension: nil,
            hadPreferences: hadPreferences, wishes: wishes)
        try tx.put(merger)
        try note(.merged, merger, from, into, by: name, in: tx)
        return merger
    }

    /// The merging that an entry was given up in, while it stands.
    public func merger(of from: Person, in snapshot: Snapshot) throws -> Merger? {
        try snapshot.all(Merger.byFrom, from.id, direction: .descending, limit: 1).first { $0.undoneAt == nil }
    }

    private func moveAccounts(of from: Person, to into: Person, in tx: Transaction) throws -> [Merger.Moved] {
        var accounts = try tx.all(Contact.byPerson, from.id, limit: Self.accountsMax)
        guard accounts.count < Self.accountsMax else { throw Refused.tooMany }
        // The plant vouched for the number, and the target is listed with another one: it stays theirs.
        if from.verifiedAt != nil, into.phoneToken != nil, let token = from.phoneToken,
            let listed = try tx.find(Contact.byPhone, token), listed.person == nil
        {
            accounts.append(listed)
        }
        return try accounts.map { account in
            var account = account
            let moved = Merger.Moved(contact: account.id, was: account.person)
            account.person = into.id
            try tx.put(account)
            return moved
        }
    }

    func note(
        _ kind: IdentityChange.Kind, _ merger: Merger, _ from: Person, _ into: Person, by name: String,
        in tx: Transaction
    ) throws {
        for (one, other) in [(from, into), (into, from)] {
            try history.note(
                kind, person: one.id, otherPerson: other.id, old: from.employeeNumber, new: into.employeeNumber,
                .desk(name), in: tx)
        }
    }
}

extension Person {
    /// The stricter of both: what either has switched off is off. Returns what is new.
    fileprivate mutating func takeWishes(of other: Person) -> Merger.Wishes {
        guard let theirs = other.preferences else { return Merger.Wishes() }
        var own = preferences ?? Preferences()
        var taken = Merger.Wishes()
        taken.silenced = theirs.silenced.subtracting(own.silenced).sorted { $0.rawValue < $1.rawValue }
        own.silenced.formUnion(theirs.silenced)
        if own.quietHours == nil, let hours = theirs.quietHours {
            own.quietHours = hours
            taken.quietHours = true
        }
        if !own.isOnlyOnShift, theirs.isOnlyOnShift {
            own.isOnlyOnShift = true
            taken.onlyOnShift = true
        }
        if own.stoppedAt == nil, let stoppedAt = theirs.stoppedAt {
            own.stoppedAt = stoppedAt
            taken.stoppedAt = stoppedAt
        }
        if own != preferences ?? Preferences() { preferences = own }
        return taken
    }
}
