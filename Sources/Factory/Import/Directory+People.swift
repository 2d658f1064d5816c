import Messaging
import Store

/// Entries of people: what their fields mean, and what hangs on a change.
extension Directory {
    /// Who comes back after so long is verified anew: numbers are given to others.
    static let awayMax = Duration.seconds(90 * 24 * 3600)

    func putPerson(_ fields: Fields, released: [Ref<Person>: Person], _ tx: Transaction) throws -> Entered {
        let number = try fields.required("employee_number", max: 40)
        let found = try factory.people.find(employeeNumber: number, in: tx)
        if let found, found.mergedInto != nil {
            let target = try found.current(in: tx).employeeNumber
            throw FieldRefused("employee_number", "was merged into \(target); use that one")
        }
        let known = found.map { released[$0.id] ?? $0 }
        let entry = try entry(fields, over: known, number: number, in: tx)
        if let phone = entry.phone, let holder = try factory.people.find(phone, in: tx), holder.id != known?.id {
            throw FieldRefused("phone", "belongs to employee \(holder.employeeNumber) already")
        }
        let before = try known.map(export.values)
        let (person, change) = try factory.people.put(entry, in: tx)
        let differences = Difference.between(before, try export.values(of: person), .people)
        let remark = entry.isVerified && person.suspension != nil ? Self.doubtStays : nil
        // What only gave its number back for a moment is the same again.
        guard change != .same, !differences.isEmpty || known == nil || known?.suspension != person.suspension else {
            return Entered(change: .same, differences: [], remark: remark)
        }
        if let known { try leaveAccounts(known, person, in: tx) }
        // Who came in by another number has shown nothing of this one.
        if person.standing != .active || known?.phoneToken != person.phoneToken {
            try factory.workerAccess.endAll(of: person.id, in: tx)
        }
        if let known, known.isActive, !person.isActive {
            try factory.leaving.leave(known, in: tx)
            if known.phoneToken != nil, person.phoneToken == nil {
                try factory.leaving.freeNumber(of: known, by: actor, in: tx)
            }
        }
        try factory.strangers.known(person, in: tx)
        if known?.phoneToken != person.phoneToken { try factory.stakeholders.taken(by: person, actor, in: tx) }
        if known != nil || occasion == .entry {
            try factory.audit.note(
                "person", object: person.employeeNumber, detail: Self.sentence(known == nil, differences, by: actor),
                person: person.id, contact: nil, in: tx)
        }
        return Entered(change: known == nil ? .new : .changed, differences: differences, remark: remark)
    }

    /// Whoever gets the old number next is not this person, nor is whoever has the account that a doubt was about.
    private func leaveAccounts(_ known: Person, _ person: Person, in tx: Transaction) throws {
        let listed = try known.phoneToken.flatMap { try tx.find(Contact.byPhone, $0) }
        let isOver = known.suspension != nil && person.suspension == nil
        let doubted = isOver ? try known.suspension?.account.flatMap { try tx.find($0)?.current(in: tx) } : nil
        for account in [listed, doubted].compactMap({ $0 }) where account.phoneToken != person.phoneToken {
            try factory.merging.unbind(account, from: person, by: .desk(actor), in: tx)
        }
    }

    /// A list says every night that somebody is verified: that is no answer to a doubt which came since.
    static let doubtStays = "verified stays no: to be verified anew by a letter, or on the person's page"

    private func entry(
        _ fields: Fields, over known: Person?, number: String, in snapshot: Snapshot
    ) throws -> People.Entry {
        let old = try known.map(factory.people.entry)
        let isActive = try fields.flag("active", else: old?.isActive ?? true)
        let hasAccount = try account != nil || known.map { try self.hasAccount($0, in: snapshot) } ?? false
        let phone = try phone(fields, old, mayLack: !isActive || hasAccount)
        let wasAwayLong =
            isActive && old?.isActive == false && known?.leftAt.map { snapshot.now - $0 >= Self.awayMax } ?? true
        return People.Entry(
            employeeNumber: known?.employeeNumber ?? number, name: try fields.required("name", else: old?.name ?? ""),
            phone: phone, roles: try roles(fields, old), language: try language(fields, else: old?.language),
            isActive: isActive,
            // What was verified is the number: another one is not.
            isVerified: try fields.flag(
                "verified", else: old?.isVerified == true && old?.phone == phone && !wasAwayLong),
            area: try fields.text("area", else: old?.area ?? ""), team: try fields.text("team", else: old?.team ?? ""),
            shift: try shift(fields, old), isOnCall: try fields.flag("on_call", else: old?.isOnCall ?? false))
    }

    /// What was done, in one line: by whom, and each value before and after.
    static func sentence(_ isNew: Bool, _ differences: [Difference], by actor: String) -> String {
        let changes = differences.filter { !isNew || $0.column != "employee_number" }.map(\.audited)
        return "\(isNew ? "added" : "changed") by \(actor)" + (changes.isEmpty ? "" : ": ")
            + changes.joined(separator: "; ")
    }

    /// Gives back the numbers that are to change, before any entry of a list takes one. Returns the entry as it was.
    func releaseNumber(_ fields: Fields, tx: Transaction) throws -> Person? {
        let number: String
        let isActive: Bool?
        do throws(FieldRefused) {
            number = try fields.required("employee_number", max: 40)
            isActive = fields.has("active") ? try fields.flag("active", else: true) : nil
        } catch {
            return nil  // The row itself is refused, with its reason, when it is put.
        }
        guard fields.has("phone"), let known = try factory.people.find(employeeNumber: number, in: tx) else {
            return nil
        }
        let (entry, hasAccount) = (try factory.people.entry(of: known), try self.hasAccount(known, in: tx))
        let next: PhoneNumber?
        do throws(FieldRefused) {
            next = try phone(fields, entry, mayLack: !(isActive ?? entry.isActive) || hasAccount)
        } catch {
            return nil  // As above.
        }
        guard next != entry.phone else { return nil }
        try factory.people.releasePhone(of: known, in: tx)
        return known
    }

    private func hasAccount(_ person: Person, in snapshot: Snapshot) throws -> Bool {
        try !snapshot.all(Contact.byPerson, person.id, limit: 1).isEmpty
    }

    /// Who is not active may have no number: a leaver's is free for the next.
    func phone(
        _ fields: Fields, _ old: People.Entry?, mayLack: Bool
    ) throws(FieldRefused) -> PhoneNumber? {
        guard fields.has("phone") else {
            if old == nil, !mayLack { throw FieldRefused("phone", "is missing") }
            return old?.phone
        }
        let text = try fields.text("phone", max: 40)
        if text.isEmpty, mayLack { return nil }
        do throws(PhoneNumber.Invalid) {
            let phone = try PhoneNumber(text, region: factory.people.region)
            // As WhatsApp writes it, once that is known: the list may write the same number in the country's other way.
            if let known = old?.phone, known.matchKey == phone.matchKey { return known }
            return phone
        } catch {
            switch error {
            case .empty: throw FieldRefused("phone", "is missing")
            case .notANumber: throw FieldRefused("phone", "is not a phone number; write it like +27821234567")
            case .unknownCountry:
                throw FieldRefused("phone", "begins with no country's code; write it like +27821234567")
            case .tooShort:
                throw FieldRefused("phone", "is too short; write it with its country code, like +27821234567")
            case .tooLong: throw FieldRefused("phone", "is too long for its country; write it like +27821234567")
            }
        }
    }

    private func roles(_ fields: Fields, _ old: People.Entry?) throws(FieldRefused) -> [Role] {
        let text = try fields.text("role")
        if text.isEmpty { return old?.roles ?? [.operator] }
        var roles: [Role] = []
        for word in text.split(whereSeparator: { " /;,+|".contains($0) }) {
            guard let role = Role(rawValue: word.lowercased()) else {
                let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
                throw FieldRefused("role", "“\(word.prefix(40))” is none of \(known)")
            }
            if !roles.contains(role) { roles.append(role) }
        }
        return roles
    }

    func language(_ fields: Fields, else current: Language?) throws(FieldRefused) -> Language? {
        let text = try fields.text("language", max: 20)
        if text.isEmpty { return fields.has("language") ? nil : current }
        guard let language = Language(code: text) else {
            let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
            throw FieldRefused("language", "“\(text)” is none of \(known)")
        }
        return language
    }

    private func shift(_ fields: Fields, _ old: People.Entry?) throws(FieldRefused) -> Shift? {
        guard fields.has("shift") else { return old?.shift }
        let text = try fields.text("shift")
        guard let shift = Shift(text) else {
            if text.isEmpty { return nil }
            throw FieldRefused("shift", "is not like mon-fri 06:00-14:00, sat 06:00-12:00")
        }
        return shift
    }
}
