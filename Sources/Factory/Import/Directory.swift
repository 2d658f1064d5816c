public import Messaging
public import Store

/// The lists a plant keeps, each with the names of its columns.
public enum Listing: String, Sendable, CaseIterable {
    case people, products, orders, assets

    /// The columns of a file, in the order an export writes them.
    public var columns: [String] {
        switch self {
        case .people:
            [
                "employee_number", "name", "phone", "role", "language", "active", "verified", "area", "team", "shift",
                "on_call",
            ]
        case .products: ["code", "name", "unit_cost", "currency"]
        case .orders: ["number", "product", "customer", "quantity", "unit_price", "currency"]
        case .assets: ["code", "name", "area", "line", "criticality", "parent"]
        }
    }

    /// Columns a file must have.
    public var required: [String] { self == .people ? Array(columns.prefix(3)) : Array(columns.prefix(2)) }
}

/// Puts entries into the plant's lists. An import and the API go the same way.
public struct Directory: Sendable {
    let factory: Factory

    public typealias Change = People.Change

    public init(_ factory: Factory) { self.factory = factory }

    /// Writes one entry, new or over the one with the same number or code. Throws `FieldRefused`.
    public func put(_ fields: Fields, in listing: Listing, tx: Transaction) throws -> Change {
        switch listing {
        case .people: try putPerson(fields, tx)
        case .products: try putProduct(fields, tx)
        case .orders: try putOrder(fields, tx)
        case .assets: try putAsset(fields, tx)
        }
    }

    private func putPerson(_ fields: Fields, _ tx: Transaction) throws -> Change {
        let number = try fields.required("employee_number", max: 40)
        let known = try factory.people.find(employeeNumber: number, in: tx)
        let old = try known.map(factory.people.entry)
        let isActive = try fields.flag("active", else: old?.isActive ?? true)
        let phone = try phone(fields, old, isActive: isActive)
        let entry = People.Entry(
            employeeNumber: known?.employeeNumber ?? number, name: try fields.required("name", else: old?.name ?? ""),
            phone: phone, roles: try roles(fields, old), language: try language(fields, old),
            isActive: isActive,
            // What was verified is the number: another one is not.
            isVerified: try fields.flag("verified", else: old?.isVerified == true && old?.phone == phone),
            area: try fields.text("area", else: old?.area ?? ""), team: try fields.text("team", else: old?.team ?? ""),
            shift: try shift(fields, old), isOnCall: try fields.flag("on_call", else: old?.isOnCall ?? false))
        if let phone = entry.phone, let holder = try factory.people.find(phone, in: tx), holder.id != known?.id {
            throw FieldRefused("phone", "belongs to employee \(holder.employeeNumber) already")
        }
        let (person, change) = try factory.people.put(entry, in: tx)
        if change != .same, person.standing != .active { try factory.workerAccess.endAll(of: person.id, in: tx) }
        if change != .same, !person.isActive { try factory.invitations.withdraw(from: person.id, in: tx) }
        return change
    }

    /// Gives back the numbers that are to change, before any entry of a list takes one.
    func releaseNumber(_ fields: Fields, tx: Transaction) throws {
        let number: String
        let isActive: Bool?
        do throws(FieldRefused) {
            number = try fields.required("employee_number", max: 40)
            isActive = fields.has("active") ? try fields.flag("active", else: true) : nil
        } catch {
            return  // The row itself is refused, with its reason, when it is put.
        }
        guard fields.has("phone"), let known = try factory.people.find(employeeNumber: number, in: tx) else { return }
        let entry = try factory.people.entry(of: known)
        let next: PhoneNumber?
        do throws(FieldRefused) {
            next = try phone(fields, entry, isActive: isActive ?? entry.isActive)
        } catch {
            return  // As above.
        }
        if next != entry.phone { try factory.people.releasePhone(of: known, in: tx) }
    }

    /// Who is not active may have no number: a leaver's is free for the next.
    private func phone(
        _ fields: Fields, _ old: People.Entry?, isActive: Bool
    ) throws(FieldRefused) -> PhoneNumber? {
        guard fields.has("phone") else {
            if old == nil { throw FieldRefused("phone", "is missing") }
            return old?.phone
        }
        let text = try fields.text("phone", max: 40)
        if text.isEmpty, !isActive { return nil }
        do throws(PhoneNumber.Invalid) {
            return try PhoneNumber(text, region: factory.people.region)
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

    private func language(_ fields: Fields, _ old: People.Entry?) throws(FieldRefused) -> Language? {
        let text = try fields.text("language", max: 20)
        if text.isEmpty { return fields.has("language") ? nil : old?.language }
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

    private func putProduct(_ fields: Fields, _ tx: Transaction) throws -> Change {
        let code = try fields.required("code", max: 80)
        let old = try factory.catalogue.product(code, in: tx)
        return try put(
            Product(
                id: try old?.id ?? tx.newRef(), code: old?.code ?? code,
                name: try fields.required("name", else: old?.name ?? ""),
                unitCost: try fields.money("unit_cost", currency: factory.currency, else: old?.unitCost)),
            over: old, tx)
    }

    private func putOrder(_ fields: Fields, _ tx: Transaction) throws -> Change {
        let number = try fields.required("number", max: 80)
        let old = try factory.catalogue.order(number, in: tx)
        return try put(
            Order(
                id: try old?.id ?? tx.newRef(), number: old?.number ?? number,
                product: try fields.required("product", max: 80, else: old?.product ?? ""),
                customer: try fields.text("customer", else: old?.customer ?? ""),
                quantity: try fields.count("quantity", else: old?.quantity ?? 0),
                unitPrice: try fields.money("unit_price", currency: factory.currency, else: old?.unitPrice)),
            over: old, tx)
    }

    private func putAsset(_ fields: Fields, _ tx: Transaction) throws -> Change {
        let code = try fields.required("code", max: 80)
        let old = try factory.catalogue.asset(code, in: tx)
        return try put(
            Asset(
                id: try old?.id ?? tx.newRef(), code: old?.code ?? code,
                name: try fields.required("name", else: old?.name ?? ""),
                area: try fields.text("area", else: old?.area ?? ""),
                line: try fields.text("line", else: old?.line ?? ""),
                criticality: try fields.text("criticality", else: old?.criticality ?? ""),
                parent: try fields.text("parent", max: 80, else: old?.parent ?? "")),
            over: old, tx)
    }

    private func put<R: Record & Equatable>(_ record: R, over old: R?, _ tx: Transaction) throws -> Change {
        if record == old { return .same }
        try tx.put(record)
        return old == nil ? .new : .changed
    }
}
