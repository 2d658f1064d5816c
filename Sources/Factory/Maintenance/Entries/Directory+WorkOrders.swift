import Messaging
public import Store
import Vault

/// Entries of work orders: found by our number, else by what another system calls them, else by what they say.
extension Directory {
    static let madeBefore = "was made from the same line before; give it a number of its own to make another"

    func putWorkOrder(_ fields: Fields, _ tx: Transaction) throws -> Entered {
        let number = try fields.text("number", max: WorkOrderEntry.referenceMax)
        do {
            var entry = try WorkOrderEntry(fields, factory, in: tx)
            let isNamed = !number.isEmpty || entry.reference != nil
            // What has no name of its own is found again by what it says.
            if !isNamed { entry.reference = try mark(of: fields, entry) }
            let known = try order(number, entry, in: tx)
            if known == nil, entry.reference == nil { entry.reference = number }
            guard let known else { return try make(entry, tx) }
            if !isNamed { return Entered(change: .same, differences: [], remark: Self.madeBefore) }
            return try change(known, entry, tx)
        } catch let refusal as WorkOrderRefusal {
            throw FieldRefused(refusal.field ?? "status", "cannot be taken: \(refusal.sentence)")
        }
    }

    private func order(_ number: String, _ entry: WorkOrderEntry, in snapshot: Snapshot) throws -> WorkOrder? {
        let orders = factory.workOrders
        if !number.isEmpty, let found = try orders.find(number, in: snapshot) { return found }
        return try entry.reference.flatMap { try orders.find($0, in: snapshot) }
    }

    private func make(_ entry: WorkOrderEntry, _ tx: Transaction) throws -> Entered {
        let made = try factory.workOrders.enter(entry, from: .list, by: .office(actor), in: tx)
        let differences = Difference.between(nil, try export.values(of: made, in: tx), .workOrders)
        // The number is drawn anew when what was looked at is done.
        return Entered(change: .new, differences: differences.filter { $0.column != "number" })
    }

    private func change(_ known: WorkOrder, _ entry: WorkOrderEntry, _ tx: Transaction) throws -> Entered {
        let before = try export.values(of: known, in: tx)
        let changed = try factory.workOrders.change(known, entry, by: .office(actor), in: tx)
        let differences = Difference.between(before, try export.values(of: changed, in: tx), .workOrders)
        return Entered(change: differences.isEmpty ? .same : .changed, differences: differences)
    }

    private func mark(of fields: Fields, _ entry: WorkOrderEntry) throws -> String {
        let columns = ["title", "asset", "description", "due", "team"]
        let text = try columns.map { try fields.prose($0, max: WorkOrder.descriptionMax).lowercased() }
        let token = factory.vault.token(text.joined(separator: "\t"), .listRow)
        return "row-" + token.description.prefix(16)
    }
}

extension ListExport {
    /// In the order of the columns.
    public func values(of order: WorkOrder, in snapshot: Snapshot) throws -> [String] {
        let orders = factory.workOrders
        let (details, standing) = (try orders.details(of: order), order.standing)
        let assignee = try standing.assignee.flatMap { try snapshot.find($0) }?.current(in: snapshot)
        return [
            order.number, details.title, try orders.asset(of: order, in: snapshot)?.code ?? "",
            standing.priority.rawValue, standing.state.outside.rawValue, assignee?.employeeNumber ?? "",
            details.description, order.due.map(PlantTime.rfc3339) ?? "", standing.team, order.reference ?? "",
        ]
    }
}

extension TokenPurpose {
    static let listRow = TokenPurpose("list-row")
}
