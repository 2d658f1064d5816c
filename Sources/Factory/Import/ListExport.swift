import Messaging
public import Store

/// Writes one of the plant's lists as a file that an import reads back.
public struct ListExport: Sendable {
    static let pageSize = 500  // Records read at once; a page is one snapshot's work.

    let factory: Factory

    public init(_ factory: Factory) { self.factory = factory }

    public func run(_ listing: Listing, in snapshot: Snapshot, write: (String) throws -> Void) throws {
        try write(CSV.line(listing.columns))
        switch listing {
        case .people:
            try each(Person.self, in: snapshot) { if $0.erasedAt == nil { try write(CSV.line(person($0))) } }
        case .products: try each(Product.self, in: snapshot) { try write(CSV.line(product($0))) }
        case .orders: try each(Order.self, in: snapshot) { try write(CSV.line(order($0))) }
        case .assets:
            try each(Asset.self, in: snapshot) {
                try write(CSV.line([$0.code, $0.name, $0.area, $0.line, $0.criticality, $0.parent]))
            }
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

    private func person(_ person: Person) throws -> [String] {
        let entry = try factory.people.entry(of: person)
        return [
            entry.employeeNumber, entry.name, entry.phone?.e164 ?? "",
            entry.roles.map(\.rawValue).joined(separator: " "),
            entry.language?.rawValue ?? "", entry.isActive ? "yes" : "no", entry.isVerified ? "yes" : "no", entry.area,
            entry.team, entry.shift?.text ?? "", entry.isOnCall ? "yes" : "no",
        ]
    }

    private func product(_ product: Product) -> [String] {
        [product.code, product.name, product.unitCost?.amount ?? "", product.unitCost?.currency ?? ""]
    }

    private func order(_ order: Order) -> [String] {
        [
            order.number, order.product, order.customer, "\(order.quantity)", order.unitPrice?.amount ?? "",
            order.unitPrice?.currency ?? "",
        ]
    }
}
