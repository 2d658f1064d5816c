import Factory
import Messaging
import Store
import WhatsApp

/// The plant's lists: people, products, orders and assets, read, added to and changed one entry at a time.
///
/// An entry's fields are the columns of the list's file in camelCase, and go through the same checks as an import.
struct ListEndpoints: Sendable {
    let listing: Listing
    /// A page of the list.
    private let page: @Sendable (Call, Snapshot) throws -> JSONValue
    /// The entry that is named so, with the number or code it has in the list.
    private let find: @Sendable (String, Call, Snapshot) throws -> (key: String, entry: JSONValue)?

    static let all = [people, products, orders, assets]

    var routes: [Route] {
        let path = "/api/v1/\(listing.rawValue)"
        return [
            .get(path, .everybody, list), .get(path + "/{key}", .everybody, one), .post(path, .changers, create),
            .patch(path + "/{key}", .changers, change),
        ]
    }

    private var key: String { listing.columns[0] }

    private func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        .json(try page(call, snapshot))
    }

    private func one(_ call: Call, in snapshot: Snapshot) throws -> Response {
        .json(try found(call.argument("key"), call, in: snapshot).entry)
    }

    private func create(_ call: Call, in tx: Transaction) throws -> Response {
        let values = try EntryValues(call.request, listing)
        // What is thrown undoes what was put.
        guard try put(values, call, in: tx).change == .new else {
            throw Problem.conflict("\(Problem.quoted(values[key])) is there already; change it with PATCH.")
        }
        return .json(try found(values[key], call, in: tx).entry, status: 201)
    }

    private func change(_ call: Call, in tx: Transaction) throws -> Response {
        let name = try found(call.argument("key"), call, in: tx).key
        var values = try EntryValues(call.request, listing)
        if values.has(key), values[key].lowercased() != name.lowercased() {
            throw Problem.refused(key.camelCased, "\(key.camelCased) stays what it is; it is part of the address")
        }
        values[key] = name
        _ = try put(values, call, in: tx)
        return .json(try found(name, call, in: tx).entry)
    }

    private func put(_ values: EntryValues, _ call: Call, in tx: Transaction) throws -> Directory.Entered {
        do {
            return try Directory(call.factory, by: call.actor).put(Fields(values.byColumn), in: listing, tx: tx)
        } catch let refused as FieldRefused where refused.field == "role" && values.saysRoles {
            throw FieldRefused("roles", refused.reason)
        }
    }

    private func found(_ name: String, _ call: Call, in snapshot: Snapshot) throws -> (key: String, entry: JSONValue) {
        guard let found = try find(name, call, snapshot) else {
            if listing == .people { throw Problem.nobody }
            throw Problem.notFound("There is no \(Problem.quoted(name)) among the \(listing.rawValue).")
        }
        return found
    }
}

/// The fields of an entry, as an import would read them.
private struct EntryValues {
    private(set) var byColumn: [String: String] = [:]
    private(set) var saysRoles = false

    init(_ request: Request, _ listing: Listing) throws(Problem) {
        for (name, value) in try JSONBody(request).members {
            let isRoles = listing == .people && name == "roles"
            let column = isRoles ? "role" : name.snakeCased
            guard listing.columns.contains(column), isRoles || column.camelCased == name else {
                throw .refused(name, "\(Problem.quoted(name)) is no field here; known are \(Self.known(listing))")
            }
            guard byColumn[column] == nil else { throw .refused(name, "\(name) stands there twice") }
            byColumn[column] =
                try isRoles
                ? Self.roles(value)
                : value.isArray && listing == .assets ? AssetLists.text(name, value) : Self.text(name, value)
            if isRoles { saysRoles = true }
        }
    }

    subscript(column: String) -> String {
        get { byColumn[column] ?? "" }
        set { byColumn[column] = newValue }
    }

    func has(_ column: String) -> Bool { byColumn[column] != nil }

    private static func known(_ listing: Listing) -> String {
        (listing.columns.map(\.camelCased) + (listing == .people ? ["roles"] : [])).joined(separator: ", ")
    }

    /// Null empties a field.
    private static func text(_ name: String, _ value: JSON) throws(Problem) -> String {
        if value.isNull { return "" }
        guard let text = value.text else { throw .refused(name, "\(name) is to be a text, a number or a truth value") }
        return Self.trimmed(text)
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    private static func roles(_ value: JSON) throws(Problem) -> String {
        let roles = value.array.map(\.strictText)
        guard value.isArray, !roles.isEmpty, !roles.contains(nil) else {
            throw .refused("roles", "roles is a list of \(Role.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return roles.compactMap { $0 }.joined(separator: " ")
    }
}

extension ListEndpoints {
    private init<R: Record>(
        _ listing: Listing, key: @escaping @Sendable (R) -> String,
        _ json: @escaping @Sendable (R, Call, Snapshot) throws -> JSONValue,
        find: @escaping @Sendable (String, Factory, Snapshot) throws -> R?
    ) {
        self.listing = listing
        page = { call, snapshot in
            let page = try snapshot.page(R.self, after: try call.cursor(), limit: try call.limit())
            let shown = page.records.filter { ($0 as? Person)?.isListed ?? true }
            return .page(
                listing.rawValue, try shown.map { try json($0, call, snapshot) }, next: page.next?.description)
        }
        self.find = { name, call, snapshot in
            try find(name, call.factory, snapshot).map { (key($0), try json($0, call, snapshot)) }
        }
    }

    private static let people = ListEndpoints(.people, key: { $0.employeeNumber }) { (person: Person, call, snapshot) in
        let entry = try call.factory.people.entry(of: person)
        let window = try call.factory.window(of: person, in: snapshot)
        return .object([
            ("id", .text("\(person.id)")), ("employeeNumber", .text(entry.employeeNumber)), ("name", .text(entry.name)),
            ("phone", .optional(call.shown(entry.phone))),
            ("role", .text(entry.roles.map(\.rawValue).joined(separator: " "))),
            ("roles", .list(entry.roles.map { .text($0.rawValue) })), ("language", .optional(entry.language?.rawValue)),
            ("active", .flag(entry.isActive)), ("verified", .flag(entry.isVerified)), ("area", .text(entry.area)),
            ("team", .text(entry.team)), ("shift", .optional(entry.shift?.text)), ("onCall", .flag(entry.isOnCall)),
            ("windowOpenUntil", .time(window?.openUntil)),
        ])
    } find: {
        try $2.person(named: $0, $1)
    }

    private static let products = ListEndpoints(.products, key: { $0.code }) { (product: Product, _, _) in
        .object([
            ("code", .text(product.code)), ("name", .text(product.name)),
            ("unitCost", .optional(product.unitCost?.amount)), ("currency", .optional(product.unitCost?.currency)),
        ])
    } find: {
        try $1.catalogue.product($0, in: $2)
    }

    private static let orders = ListEndpoints(.orders, key: { $0.number }) { (order: Order, _, _) in
        .object([
            ("number", .text(order.number)), ("product", .text(order.product)), ("customer", .text(order.customer)),
            ("quantity", .number(order.quantity)), ("unitPrice", .optional(order.unitPrice?.amount)),
            ("currency", .optional(order.unitPrice?.currency)),
        ])
    } find: {
        try $1.catalogue.order($0, in: $2)
    }

    private static let assets = ListEndpoints(.assets, key: { $0.code }) { (asset: Asset, call, snapshot) in
        let condition = try call.factory.workOrders.condition(of: asset.id, in: snapshot)
        return .object(
            [
                ("code", .text(asset.code)), ("name", .text(asset.name)), ("area", .text(asset.area)),
                ("line", .text(asset.line)), ("criticality", .text(asset.criticality)),
                ("level", .text(asset.level.rawValue.uppercased())), ("parent", .text(asset.parent)),
                ("team", .optional(asset.team)),
                ("check", .flag(asset.needsCheck == true)), ("requires", AssetLists.requires(asset)),
                ("documents", AssetLists.documents(asset)), ("hourlyCost", .optional(asset.hourlyCost?.amount)),
                ("currency", .optional(asset.hourlyCost?.currency)),
            ] + AssetLists.state(condition))
    } find: {
        try $1.catalogue.asset($0, in: $2)
    }
}
