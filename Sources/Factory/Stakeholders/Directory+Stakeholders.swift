import Messaging
public import Store
import Vault

/// Entries of stakeholders: found again by the number and what they hear of, which may be as many as they like.
extension Directory {
    func putStakeholder(_ fields: Fields, _ tx: Transaction) throws -> Entered {
        _ = try fields.required("name", max: 120)
        guard let phone = try phone(fields, nil, mayLack: false) else { throw FieldRefused("phone", "is missing") }
        let interest = try interest(fields, else: nil, in: tx)
        let known = try factory.stakeholders.find(phone, interest, in: tx)
        return try put(fields, phone, interest, over: known, tx).entered
    }

    /// Changes the entry that was meant, whatever it is found by. Throws `FieldRefused`.
    @discardableResult
    public func change(_ stakeholder: Stakeholder, _ fields: Fields, tx: Transaction) throws -> Stakeholder {
        let phone: PhoneNumber? = fields.has("phone") ? try self.phone(fields, nil, mayLack: false) : nil
        let interest = try interest(fields, else: stakeholder.interest, in: tx)
        let number = try phone ?? factory.stakeholders.phone(of: stakeholder)
        if let other = try factory.stakeholders.find(number, interest, in: tx), other.id != stakeholder.id {
            throw Self.isThere
        }
        return try put(fields, number, interest, over: stakeholder, tx).stakeholder
    }

    /// Enters somebody, or brings back who was removed. Throws `FieldRefused` for who is there.
    public func addStakeholder(_ fields: Fields, tx: Transaction) throws -> Stakeholder {
        _ = try fields.required("name", max: 120)
        guard let phone = try phone(fields, nil, mayLack: false) else { throw FieldRefused("phone", "is missing") }
        let interest = try interest(fields, else: nil, in: tx)
        let known = try factory.stakeholders.find(phone, interest, in: tx)
        if known?.isActive == true { throw Self.isThere }
        return try put(fields, phone, interest, over: known, isBack: true, tx).stakeholder
    }

    public static let isThere = FieldRefused("phone", "hears of the same already")

    // MARK: What the fields mean

    private func interest(
        _ fields: Fields, else old: Stakeholder.Interest?, in snapshot: Snapshot
    ) throws -> Stakeholder.Interest {
        var interest = Stakeholder.Interest(
            area: try fields.text("area", else: old?.area ?? ""),
            asset: try fields.text("asset", max: 80, else: old?.asset ?? ""),
            order: try fields.text("order", max: 80, else: old?.order ?? ""))
        if !interest.asset.isEmpty, interest.asset != old?.asset {
            guard let asset = try factory.catalogue.asset(interest.asset, in: snapshot) else {
                throw FieldRefused("asset", "“\(interest.asset.prefix(40))” is not among the assets")
            }
            interest.asset = asset.code
        }
        // As people write it: #4711.
        if let order = try factory.catalogue.order(interest.order, in: snapshot) { interest.order = order.number }
        return interest
    }

    private func put(
        _ fields: Fields, _ phone: PhoneNumber, _ interest: Stakeholder.Interest, over known: Stakeholder?,
        isBack: Bool = false, _ tx: Transaction
    ) throws -> (stakeholder: Stakeholder, entered: Entered) {
        let (stakeholders, id) = (factory.stakeholders, try known?.id ?? tx.newRef())
        let before = try known.map(export.values)
        let isActive = try fields.flag("active", else: isBack || known?.isActive ?? true)
        let name = try fields.required("name", max: 120, else: before?[0] ?? "")
        var entry = try stakeholders.entry(id, over: known, name: name, phone, factory, in: tx)
        entry.language = try language(fields, else: known?.language)
        entry.interest = interest
        entry.isActive = isActive
        entry.endedAt = isActive ? nil : known?.endedAt ?? tx.now
        let differences = Difference.between(before, try export.values(of: entry), .stakeholders)
        let remark = try remark(entry, in: tx)
        if let known, differences.isEmpty { return (known, Entered(change: .same, differences: [], remark: remark)) }
        try tx.put(entry)
        // A number that was wrong is somebody else's: what waits for it goes nowhere.
        if let known, known.isActive, !isActive || known.contact != entry.contact {
            try stakeholders.endWaiting(for: known, in: tx)
        }
        if isActive { try factory.strangers.known(entry.contact, in: tx) }
        if known != nil || occasion == .entry {
            try factory.audit.note(
                "stakeholder", detail: Self.sentence(known == nil, differences, by: actor), person: entry.person,
                contact: entry.contact, in: tx)
        }
        return (
            entry, Entered(change: known == nil ? .new : .changed, differences: differences, remark: remark)
        )
    }

    /// What the entry asks for and does not get yet.
    private func remark(_ entry: Stakeholder, in snapshot: Snapshot) throws -> String? {
        let order = entry.interest.order
        guard !order.isEmpty, !order.uppercased().hasPrefix("WO-"),
            try factory.catalogue.order(order, in: snapshot) == nil
        else { return nil }
        return "order “\(order)” is not among the orders yet"
    }
}

extension Stakeholders {
    /// The entry with this number that hears of just that.
    func find(
        _ phone: PhoneNumber, _ interest: Stakeholder.Interest, in snapshot: Snapshot
    ) throws -> Stakeholder? {
        try snapshot.all(Stakeholder.byPhone, people.token(phone), limit: Self.interestsMax)
            .first { $0.interest.isSame(as: interest) }
    }

    /// The entry with its name and number sealed, and whoever has the number behind it.
    func entry(
        _ id: Ref<Stakeholder>, over known: Stakeholder?, name: String, _ phone: PhoneNumber, _ factory: Factory,
        in tx: Transaction
    ) throws -> Stakeholder {
        let token = people.token(phone)
        let isSameNumber = known?.phoneToken == token
        if !isSameNumber, try tx.count(Stakeholder.byPhone, token, limit: Self.interestsMax) >= Self.interestsMax {
            throw FieldRefused("phone", "stands in \(Self.interestsMax) entries already")
        }
        var (account, person) = (try known.flatMap { try tx.find($0.contact) }, known?.person)
        if !isSameNumber || account == nil || known?.isActive == false {
            let addressee = try factory.addressee(phone, in: tx)
            guard let found = try factory.account(of: addressee, in: tx) else {
                throw FieldRefused("phone", "is that of somebody else's WhatsApp")
            }
            (account, person) = (found, try found.owner(in: tx)?.id)
        }
        guard let account else { throw FieldRefused("phone", "is missing") }
        return Stakeholder(
            id: id, name: try vault.seal(name, place(id, "name")),
            phone: try vault.seal(phone.e164, place(id, "phone")), phoneToken: token, contact: account.id,
            person: person, language: known?.language, interest: known?.interest ?? .init(),
            isActive: known?.isActive ?? true, endedAt: known?.endedAt)
    }
}
