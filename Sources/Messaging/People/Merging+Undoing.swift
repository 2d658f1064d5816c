public import Store
import Vault

/// The way back: each entry gets what was its own, but for what has changed since.
extension Merging {
    /// Throws `Refused` when it was undone already, or the target has itself been merged since.
    public func undo(_ merger: Merger, by name: String, in tx: Transaction) throws {
        guard var merger = try tx.find(merger.id), merger.undoneAt == nil, var from = try tx.find(merger.from),
            var into = try tx.find(merger.into), from.mergedInto == into.id
        else { throw Refused.notMerged(try tx.find(merger.from)?.employeeNumber ?? "the entry") }
        guard into.mergedInto == nil else { throw Refused.merged(into.employeeNumber) }

        if let verification = merger.verification, into.verifiedAt == verification { into.verifiedAt = nil }
        if let suspension = merger.suspension, into.suspension == suspension { into.suspension = nil }
        try returnWishes(&merger, from, &into, in: tx)
        from.mergedInto = nil
        if merger.tookNumber, let phone = try people.phone(of: from) {
            let token = people.token(phone)
            if into.phoneToken == token {
                into.phone = nil
                into.phoneToken = nil
            }
            try tx.put(into)
            // Meanwhile it may have become somebody else's.
            let isFree = try tx.find(Person.byPhone, token) == nil
            from.phoneToken = isFree ? token : nil
            if !isFree { from.phone = nil }
        }
        try tx.put(into)
        try tx.put(from)
        for account in merger.moved {
            guard var contact = try tx.find(account.contact)?.current(in: tx), contact.person == into.id else {
                continue
            }
            contact.person = account.was
            try tx.put(contact)
        }
        merger.undoneAt = tx.now
        try tx.put(merger)
        try note(.unmerged, merger, from, into, by: name, in: tx)
    }

    /// What another entry of the same person wants, too, stays, and is that one's from now on.
    private func returnWishes(
        _ merger: inout Merger, _ from: Person, _ into: inout Person, in tx: Transaction
    ) throws {
        guard var own = into.preferences else { return }
        var others: [(merger: Merger, wants: Preferences)] = []
        for other in try tx.all(Merger.byInto, into.id, limit: Person.selvesMax * Person.selvesMax)
        where other.undoneAt == nil && other.id != merger.id {
            guard let wants = try tx.find(other.from)?.preferences else { continue }
            others.append((other, wants))
        }
        var heirs: [Ref<Merger>: Merger] = [:]
        if !merger.hadPreferences {
            // What those that followed found was this one's.
            for other in others {
                heirs[other.merger.id] = other.merger
                heirs[other.merger.id]?.hadPreferences = false
            }
        }
        func heir(_ wants: (Preferences) -> Bool, _ inherit: (inout Merger.Wishes) -> Void) -> Bool {
            guard let found = others.first(where: { wants($0.wants) })?.merger else { return false }
            var heir = heirs[found.id] ?? found
            inherit(&heir.wishes)
            heirs[heir.id] = heir
            return true
        }
        for topic in merger.wishes.silenced where own.silenced.contains(topic) {
            if !heir({ $0.silenced.contains(topic) }, { $0.silenced.append(topic) }) { own.silenced.remove(topic) }
        }
        if merger.wishes.onlyOnShift, !heir({ $0.isOnlyOnShift }, { $0.onlyOnShift = true }) {
            own.isOnlyOnShift = false
        }
        if merger.wishes.quietHours, own.quietHours == from.preferences?.quietHours {
            own.quietHours = others.lazy.compactMap(\.wants.quietHours).first
            if own.quietHours != nil { _ = heir({ $0.quietHours != nil }, { $0.quietHours = true }) }
        }
        if let stoppedAt = merger.wishes.stoppedAt, own.stoppedAt == stoppedAt {
            own.stoppedAt = others.lazy.compactMap(\.wants.stoppedAt).first
            if let inherited = own.stoppedAt { _ = heir({ $0.stoppedAt != nil }, { $0.stoppedAt = inherited }) }
        }
        for heir in heirs.values { try tx.put(heir) }
        into.preferences = own == Preferences() && !merger.hadPreferences ? nil : own
    }
}
