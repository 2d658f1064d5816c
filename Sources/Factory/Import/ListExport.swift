public import Messaging
public import Store

/// Writes one of the plant's lists as a file that an import reads back.
public struct ListExport: Sendable {
    static let pageSize = 500  // Records read at once; a page is one snapshot's work.

    /// What has a sign before its digits.
    private static let numberColumns: Set<String> = [
        "phone", "unit_cost", "unit_price", "quantity", "hourly_cost", "min", "max",
    ]

    let factory: Factory

    public init(_ factory: Factory) { self.factory = factory }

    public func run(_ listing: Listing, in snapshot: Snapshot, write: (String) throws -> Void) throws {
        let numbers = Set(listing.columns.indices.filter { Self.numberColumns.contains(listing.columns[$0]) })
        func put(_ values: [String]) throws { try write(CSV.line(values, numbers: numbers)) }
        try put(listing.columns)
        switch listing {
        case .people:
            try each(Person.self, in: snapshot) { if $0.isListed { try put(values(of: $0)) } }
        case .products: try each(Product.self, in: snapshot) { try put(values(of: $0)) }
        case .orders: try each(Order.self, in: snapshot) { try put(values(of: $0)) }
        case .assets: try each(Asset.self, in: snapshot) { try put(values(of: $0)) }
        case .stakeholders: try each(Stakeholder.self, in: snapshot) { try put(values(of: $0)) }
        case .plans: try each(MaintenancePlan.self, in: snapshot) { try put(values(of: $0, in: snapshot)) }
        case .checklists:
            try each(Checklist.self, in: snapshot) { for row in try rows(of: $0, in: snapshot) { try put(row) } }
        case .workOrders: try each(WorkOrder.self, in: snapshot) { try put(values(of: $0, in: snapshot)) }
        }
    }

    private func each<R: Record>(_: R.Type, in snapshot: Snapshot, _ body: (R) throws -> Void) throws {
        var cursor: PageCursor?
        repeat {
            let page = try snapshot.page(R.self, after: cursor, limit: Self.pageSize)
            for record in page.records { try body(record) }
            cursor = page.next
        } while cursor != nil
    }

    // MARK: An entry's values, in the order of the columns

    public func values(of person: Person) throws -> [String] {
        let entry = try factory.people.entry(of: person)
        return [
            entry.employeeNumber, entry.name, entry.phone?.e164 ?? "",
            entry.roles.map(\.rawValue).joined(separator: " "),
            entry.language?.rawValue ?? "", entry.isActive ? "yes" : "no", entry.isVerified ? "yes" : "no", entry.area,
            entry.team, entry.shift?.text ?? "", entry.isOnCall ? "yes" : "no",
        ]
    }

    func values(of product: Product) -> [String] {
        [product.code, product.name, product.unitCost?.amount ?? "", product.unitCost?.currency ?? ""]
    }

    func values(of order: Order) -> [String] {
        [
            order.number, order.product, order.customer, "\(order.quantity)", order.unitPrice?.amount ?? "",
            order.unitPrice?.currency ?? "",
        ]
    }

    public func values(of asset: Asset) -> [String] {
        [
            asset.code, asset.name, asset.area, asset.line, asset.criticality, asset.parent, asset.team ?? "",
            asset.needsCheck == true ? "yes" : "no",
            (asset.requires ?? []).map(\.rawValue).sorted().joined(separator: " "),
            Documents.text(asset.documents ?? []), asset.hourlyCost?.amount ?? "", asset.hourlyCost?.currency ?? "",
        ]
    }

    public func values(of stakeholder: Stakeholder) throws -> [String] {
        let interest = stakeholder.interest
        return [
            try factory.stakeholders.name(of: stakeholder), try factory.stakeholders.phone(of: stakeholder).e164,
            stakeholder.language?.rawValue ?? "", interest.area, interest.asset, interest.order,
            stakeholder.isActive ? "yes" : "no",
        ]
    }
}
