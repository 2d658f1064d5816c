import Factory
import Messaging
import Store
import WhatsApp

/// Who a script wants to hear of one work order, beside those who hear of its machine.
struct StakeholderList {
    static let member = "stakeholders"
    static let countMax = 50  // People of one request. An order has a customer and two departments.
    static let namesMax = 2_000  // Entries looked through for a name; a longer list is asked by phone.

    /// The columns of the list for each.
    private let entries: [[String: String]]

    /// Reads `{name, phone, language}`, and the phones, names and employee numbers of people who are known. Throws 422.
    init(_ body: JSONBody, _ factory: Factory, in snapshot: Snapshot) throws {
        guard let list = body.value(of: Self.member) else {
            entries = []
            return
        }
        guard list.isArray, list.array.count <= Self.countMax else {
            throw Self.refused("is a list of at most \(Self.countMax) people: {name, phone, language}, or who is known")
        }
        entries = try list.array.map { entry in
            if let name = entry.strictText { return try Self.known(name.trimmed, factory, in: snapshot) }
            guard entry.isObject else { throw Self.refused("is a list of {name, phone, language}, or of phones") }
            var values: [String: String] = [:]
            for (name, value) in entry.members {
                guard ["name", "phone", "language"].contains(name), let text = value.isNull ? "" : value.strictText
                else { throw Self.refused("has the texts name, phone and language") }
                values[name] = text.trimmed
            }
            return values
        }
    }

    private static func refused(_ reason: String) -> FieldRefused { FieldRefused(member, reason) }

    private static func known(_ name: String, _ factory: Factory, in snapshot: Snapshot) throws -> [String: String] {
        func entry(_ stakeholder: Stakeholder) throws -> [String: String] {
            [
                "name": try factory.stakeholders.name(of: stakeholder),
                "phone": try factory.stakeholders.phone(of: stakeholder).e164,
                "language": stakeholder.language?.rawValue ?? "",
            ]
        }
        let phone: PhoneNumber?
        do throws(PhoneNumber.Invalid) {
            phone = try PhoneNumber(name, region: factory.people.region)
        } catch {
            phone = nil  // It may be a name or an employee number.
        }
        if let person = try snapshot.person(named: name, factory)
            ?? phone.flatMap({ try factory.people.find($0, in: snapshot) })
        {
            guard let number = try factory.people.phone(of: person) else {
                throw refused("holds somebody without a number")
            }
            return ["name": try factory.people.name(of: person), "phone": number.e164]
        }
        if let phone {
            let token = factory.people.token(phone)
            if let known = try snapshot.all(Stakeholder.byPhone, token, limit: 1).first { return try entry(known) }
            throw refused("holds a phone that is nobody's yet; write {name, phone}")
        }
        let named = try snapshot.page(Stakeholder.self, limit: namesMax).records.filter {
            try factory.stakeholders.name(of: $0).lowercased() == name.lowercased()
        }
        guard let first = named.first else { throw refused("holds a name that is nobody's; write {name, phone}") }
        guard Set(named.map(\.phoneToken)).count == 1 else {
            throw refused("holds a name that several people have; write the phone")
        }
        return try entry(first)
    }

    /// Enters them for this order. Who hears of it first now is told that it was made, if it is new.
    func follow(_ order: WorkOrder, isNew: Bool, _ call: Call, in tx: Transaction) throws {
        guard !entries.isEmpty else { return }
        let (factory, asset) = (call.factory, try call.factory.workOrders.asset(of: order, in: tx))
        let before = Set(try factory.stakeholders.of(asset: asset, in: tx).map(\.contact))
        for entry in entries {
            do {
                let fields = Fields(entry.merging(["order": order.number]) { $1 })
                try Directory(factory, by: call.actor).put(fields, in: .stakeholders, tx: tx)
            } catch let refused as FieldRefused {
                throw Self.refused("holds an entry whose \(refused.field) \(refused.reason)")
            }
        }
        guard isNew else { return }
        let newcomers = try Self.followers(of: order, factory, in: tx).filter { !before.contains($0.contact) }
        let equipment = try factory.workOrders.equipment(of: order, in: tx)
        let title = try factory.workOrders.details(of: order).title
        try factory.stakeholders.tell(newcomers, in: tx) { _ in
            .workOrderCreated(order: order.number, equipment: equipment, title: title)
        }
    }

    /// Those who follow this very order.
    static func followers(of order: WorkOrder, _ factory: Factory, in snapshot: Snapshot) throws -> [Stakeholder] {
        try factory.stakeholders.of(orders: [order.number], in: snapshot)
            .filter { $0.interest.order.lowercased() == order.number.lowercased() }
    }

    static func json(
        of order: WorkOrder, _ call: Call, in snapshot: Snapshot
    ) throws -> [(name: String, value: JSONValue)] {
        let stakeholders = call.factory.stakeholders
        let entries: [JSONValue] = try followers(of: order, call.factory, in: snapshot).map { follower in
            .object([
                ("id", .text("\(follower.id)")), ("name", .text(try stakeholders.name(of: follower))),
                ("phone", .optional(call.shown(try stakeholders.phone(of: follower)))),
            ])
        }
        return [(member, .list(entries))]
    }
}
