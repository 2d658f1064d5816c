public import Messaging
public import Store

/// The lists a plant keeps, each with the names of its columns.
public enum Listing: String, Sendable, CaseIterable {
    case people, products, orders, assets, stakeholders, plans, checklists
    case workOrders = "work-orders"

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
        case .assets:
            [
                "code", "name", "area", "line", "criticality", "parent", "team", "check", "requires", "documents",
                "hourly_cost", "currency",
            ]
        case .stakeholders: ["name", "phone", "language", "area", "asset", "order", "active"]
        case .plans:
            [
                "number", "asset", "task", "every", "basis", "first_due", "time", "lead_hours", "window_percent",
                "assignee",
                "team", "role", "checklist", "priority", "active", "stacks", "instructions",
            ]
        case .checklists: Directory.checklistColumns
        case .workOrders:
            [
                "number", "title", "asset", "priority", "status", "assignee", "description", "due", "team",
                "reference",
            ]
        }
    }

    /// Columns a file must have.
    public var required: [String] { self == .people ? Array(columns.prefix(3)) : Array(columns.prefix(2)) }
}

/// Puts entries into the plant's lists. An import, the office's pages and the API go the same way.
public struct Directory: Sendable {
    let factory: Factory
    /// Who does it, for the audit.
    let actor: String
    /// Where somebody new writes from; who has an account may be without a number.
    let account: Contact?
    let occasion: Occasion

    /// Newcomers of a whole list are not noted one by one: its report has them. Changes always are.
    enum Occasion { case entry, list }

    public typealias Change = People.Change

    /// What became of an entry.
    public struct Entered: Sendable, Equatable {
        public let change: Change
        public let differences: [Difference]
        /// What the entry asked for and did not get.
        public var remark: String? = nil
    }

    public init(_ factory: Factory, by actor: String, writingFrom account: Contact? = nil) {
        self.init(factory, by: actor, account, .entry)
    }

    init(_ factory: Factory, by actor: String, _ account: Contact?, _ occasion: Occasion) {
        self.factory = factory
        self.actor = actor
        self.account = account
        self.occasion = occasion
    }

    var export: ListExport { ListExport(factory) }

    /// Writes one entry, new or over the one with the same number or code. Throws `FieldRefused`.
    ///
    /// `released`: people as they were before a list took their numbers to swap them.
    @discardableResult
    public func put(
        _ fields: Fields, in listing: Listing, released: [Ref<Person>: Person] = [:], tx: Transaction
    ) throws -> Entered {
        switch listing {
        case .people: try putPerson(fields, released: released, tx)
        case .products: try putProduct(fields, tx)
        case .orders: try putOrder(fields, tx)
        case .assets: try putAsset(fields, tx)
        case .stakeholders: try putStakeholder(fields, tx)
        case .plans: try putPlan(fields, tx)
        case .checklists: try putChecklist([fields], tx)
        case .workOrders: try putWorkOrder(fields, tx)
        }
    }

    private func putProduct(_ fields: Fields, _ tx: Transaction) throws -> Entered {
        let code = try fields.required("code", max: 80)
        let old = try factory.catalogue.product(code, in: tx)
        return try put(
            Product(
                id: try old?.id ?? tx.newRef(), code: old?.code ?? code,
                name: try fields.required("name", else: old?.name ?? ""),
                unitCost: try fields.money("unit_cost", currency: factory.currency, else: old?.unitCost)),
            over: old, in: .products, tx
        ) { export.values(of: $0) }
    }

    private func putOrder(_ fields: Fields, _ tx: Transaction) throws -> Entered {
        let number = try fields.required("number", max: 80)
        let old = try factory.catalogue.order(number, in: tx)
        return try put(
            Order(
                id: try old?.id ?? tx.newRef(), number: old?.number ?? number,
                product: try fields.required("product", max: 80, else: old?.product ?? ""),
                customer: try fields.text("customer", else: old?.customer ?? ""),
                quantity: try fields.count("quantity", else: old?.quantity ?? 0),
                unitPrice: try fields.money("unit_price", currency: factory.currency, else: old?.unitPrice)),
            over: old, in: .orders, tx
        ) { export.values(of: $0) }
    }

    private func put<R: Record & Equatable>(
        _ record: R, over old: R?, in listing: Listing, _ tx: Transaction, values: (R) -> [String]
    ) throws -> Entered {
        if record == old { return Entered(change: .same, differences: []) }
        try tx.put(record)
        return Entered(
            change: old == nil ? .new : .changed,
            differences: Difference.between(old.map(values), values(record), listing))
    }
}
