import Messaging
import Store
import Vault

/// The parts of an erasure that take what somebody was called, agreed to and proved.
extension Erasure {
    /// What they were called before, which also says by which names they stand in what is still to be looked through;
    /// and that entries were merged, which nobody is to undo.
    func forgetHistory(_ job: inout ErasureJob, in tx: Transaction) throws {
        var changes = try forget(IdentityChange.byPerson, job.people, in: tx)
        if changes.isEmpty { changes = try forget(IdentityChange.byContact, job.contacts, in: tx) }
        for change in changes { try noteNames(in: change, on: &job, in: tx) }
        guard changes.isEmpty else { return }
        let mergers = try forget(Merger.byFrom, job.people, in: tx) + forget(Merger.byInto, job.people, in: tx)
        if mergers.isEmpty { job.goOn() }
    }

    /// Those that somebody else gave with the same account stay theirs.
    func forgetConsents(_ job: inout ErasureJob, in tx: Transaction) throws {
        if try !forget(Consent.byPerson, job.people, in: tx).isEmpty { return }
        let page = try tx.page(Consent.byContact, job.contacts, after: job.cursor, limit: Self.batchMax)
        for consent in page.records where consent.person == nil { try tx.delete(consent.id) }
        job.cursor = page.next
        if page.next == nil { job.goOn() }
    }

    /// Changes in which they are the other side, and those of accounts that were found late.
    func forgetIdentities(_ job: ErasureJob, in store: Store) async throws {
        let (people, contacts) = (Set(job.people), Set(job.contacts))
        let (found, next) = try await search(IdentityChange.self, after: job.cursor, in: store) { change in
            [change.person, change.otherPerson].contains { $0.map(people.contains) ?? false }
                || [change.contact, change.otherContact].contains { $0.map(contacts.contains) ?? false }
        }
        try await change(job, in: store) { job, tx in
            for change in found where try tx.delete(change.id) { try noteNames(in: change, on: &job, in: tx) }
            job.cursor = next
            if next == nil { job.goOn() }
        }
    }

    /// Entries as a stakeholder with a number of theirs, or as the person they are.
    func forgetStakeholders(_ job: ErasureJob, in store: Store) async throws {
        let (people, contacts, tokens) = (Set(job.people), Set(job.contacts), Set(job.tokens))
        let (found, next) = try await search(Stakeholder.self, after: job.cursor, in: store) { stakeholder in
            stakeholder.person.map(people.contains) ?? false || contacts.contains(stakeholder.contact)
                || tokens.contains(stakeholder.phoneToken)
        }
        try await change(job, in: store) { job, tx in
            for stakeholder in found { try tx.delete(stakeholder.id) }
            job.cursor = next
            if next == nil { job.goOn() }
        }
    }

    /// Codes for a number they have now went at once; these are those for one they had.
    func forgetCodes(_ job: ErasureJob, in store: Store) async throws {
        let (people, contacts) = (Set(job.people), Set(job.contacts))
        let (found, next) = try await search(VerificationCode.self, after: job.cursor, in: store) { code in
            code.person.map(people.contains) ?? false || code.contact.map(contacts.contains) ?? false
        }
        try await change(job, in: store) { job, tx in
            for code in found { try tx.delete(VerificationCode.self, code.id) }
            job.cursor = next
            if next == nil { job.goOn() }
        }
    }

    /// Others may be in doubt because of a number that was theirs once.
    func forgetDoubts(_ job: ErasureJob, in store: Store) async throws {
        let tokens = Set(job.tokens)
        let (found, next) = try await search(Person.self, after: job.cursor, in: store) { person in
            person.suspension?.former?.contains { tokens.contains($0) } ?? false
        }
        try await change(job, in: store) { job, tx in
            for person in found {
                guard var current = try tx.find(person.id) else { continue }
                current.suspension?.forget(tokens)
                try tx.put(current)
            }
            job.cursor = next
            if next == nil { job.goOn() }
        }
    }

    /// Deletes the first batch of what an index has of them, and returns it.
    func forget<R: Record, G, O>(
        _ index: Index<R, G, O>, _ groups: [G], in tx: Transaction
    ) throws -> [R] {
        let batch = try tx.page(index, groups, limit: Self.batchMax).records
        for record in batch { try tx.delete(R.self, record.id) }
        return batch
    }

    private func noteNames(in change: IdentityChange, on job: inout ErasureJob, in tx: Transaction) throws {
        let history = IdentityHistory(vault: factory.vault)
        let isOfThem = change.person.map(job.people.contains) ?? false
        // What an account of theirs was called is in nobody's history from here on.
        guard isOfThem || change.contact.map(job.contacts.contains) ?? false else { return }
        if change.kind == .employeeNumber {
            let numbers = try [history.old(of: change), history.new(of: change)].compactMap { $0 }
            try note(nil, numbers.map(employeeToken), on: &job)
        }
        guard let token = try Subject.formerToken(change, in: tx) else { return }
        let phone = change.kind == .phone ? try history.old(of: change).flatMap { Subject.phone($0, factory) } : nil
        try note(phone, [token], on: &job)
        try phone.map { try factory.codes.forget($0, in: tx) }
    }
}

extension Factory {
    /// Forgets an account of whom no message is left, and everything that hangs on it.
    func forget(_ contact: Ref<Contact>, in tx: Transaction) throws {
        try forgetKnocking(of: contact, in: tx)
        try outbox.forget(contact, in: tx)
    }

    /// What is kept of an account because it is in no entry.
    func forgetKnocking(of contact: Ref<Contact>, in tx: Transaction) throws {
        try tx.delete(Stranger.self, contact)
        try tx.delete(WordTries.self, contact)
    }
}
