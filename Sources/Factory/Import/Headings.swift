/// Which column of a list each heading of a file means.
public struct Headings: Sendable, Equatable {
    public struct Meaning: Sendable, Equatable {
        /// As it stands in the file.
        public let heading: String
        /// The list's name for it.
        public let column: String
    }

    public let meanings: [Meaning]

    var columns: [String] { meanings.map(\.column) }

    /// Throws `CSV.Malformed` for a heading that means nothing here, means the same as another, or is missing.
    init(_ row: CSV.Row?, of listing: Listing) throws(CSV.Malformed) {
        guard let row else { throw CSV.Malformed(line: 1, reason: "the file is empty") }
        let wanted = listing.columns.joined(separator: ",")
        var meanings: [Meaning] = []
        // A spreadsheet writes separators for columns that were used once.
        let last = row.fields.lastIndex { !$0.isEmpty } ?? -1
        for heading in row.fields.prefix(last + 1) {
            let shown = heading.prefix(60)
            guard let column = Self.column(heading, in: listing) else {
                throw CSV.Malformed(line: row.line, reason: "unknown column “\(shown)”; known are \(wanted)")
            }
            if let other = meanings.first(where: { $0.column == column }) {
                let reason = "the columns “\(other.heading.prefix(60))” and “\(shown)” both mean \(column)"
                throw CSV.Malformed(line: row.line, reason: reason)
            }
            meanings.append(Meaning(heading: heading, column: column))
        }
        for name in listing.required where !meanings.contains(where: { $0.column == name }) {
            throw CSV.Malformed(line: row.line, reason: "the column “\(name)” is missing; known are \(wanted)")
        }
        self.meanings = meanings
    }

    private static func column(_ heading: String, in listing: Listing) -> String? {
        let key = folded(heading)
        return listing.columns.first { folded($0) == key } ?? synonyms(of: listing)[key]
    }

    /// Letters and digits alone: `Employee No.` is `employeeno`.
    private static func folded(_ heading: String) -> String {
        String(heading.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    /// As people who keep such lists head their columns.
    private static func synonyms(of listing: Listing) -> [String: String] {
        switch listing {
        case .people:
            [
                "employee": "employee_number", "employeeno": "employee_number", "employeeid": "employee_number",
                "empno": "employee_number", "empid": "employee_number", "empnumber": "employee_number",
                "staffno": "employee_number", "staffnumber": "employee_number", "personnelnumber": "employee_number",
                "personnelno": "employee_number", "clocknumber": "employee_number", "clockno": "employee_number",
                "badge": "employee_number", "badgenumber": "employee_number", "number": "employee_number",
                "no": "employee_number", "fullname": "name", "employeename": "name", "nameandsurname": "name",
                "mobile": "phone", "mobileno": "phone", "mobilenumber": "phone", "mobilephone": "phone",
                "cell": "phone", "cellno": "phone", "cellnumber": "phone", "cellphone": "phone", "phoneno": "phone",
                "phonenumber": "phone", "telephone": "phone", "tel": "phone", "whatsapp": "phone",
                "whatsappnumber": "phone", "roles": "role", "function": "role", "lang": "language",
                "preferredlanguage": "language", "isactive": "active", "employed": "active", "isverified": "verified",
                "dept": "area", "department": "area", "section": "area", "crew": "team", "group": "team",
                "shifts": "shift", "shifthours": "shift", "workinghours": "shift", "isoncall": "on_call",
                "standby": "on_call",
            ]
        case .products:
            [
                "product": "code", "productcode": "code", "item": "code", "itemcode": "code", "partnumber": "code",
                "partno": "code", "sku": "code", "description": "name", "productname": "name", "cost": "unit_cost",
                "costprice": "unit_cost",
            ]
        case .orders:
            [
                "order": "number", "ordernumber": "number", "orderno": "number", "productcode": "product",
                "item": "product", "sku": "product", "customername": "customer", "client": "customer",
                "qty": "quantity", "pieces": "quantity", "price": "unit_price",
            ]
        case .plans:
            [
                "plan": "number", "plannumber": "number", "planno": "number", "machine": "asset", "assetcode": "asset",
                "equipment": "asset", "job": "task", "work": "task", "description": "task", "interval": "every",
                "frequency": "every", "start": "first_due", "startdate": "first_due", "due": "first_due",
                "nextdue": "first_due", "timeofday": "time", "lead": "lead_hours", "window": "window_percent",
                "tolerance": "window_percent", "technician": "assignee", "employee": "assignee", "crew": "team",
                "isactive": "active", "notes": "instructions", "document": "instructions", "documents": "instructions",
            ]
        case .checklists:
            [
                "name": "checklist", "list": "checklist", "title": "item", "task": "item", "step": "item",
                "type": "kind", "minimum": "min", "maximum": "max", "options": "choices", "machine": "asset",
                "frequency": "schedule", "person": "assignee", "employee": "assignee", "employeenumber": "assignee",
            ]
        case .workOrders:
            [
                "wo": "number", "workorder": "number", "workordernumber": "number", "workorderno": "number",
                "wonumber": "number", "wono": "number", "id": "number", "no": "number", "subject": "title",
                "summary": "title", "task": "title", "machine": "asset", "equipment": "asset", "assetcode": "asset",
                "machinenumber": "asset", "machineno": "asset", "urgency": "priority", "state": "status",
                "technician": "assignee", "assignedto": "assignee", "employee": "assignee",
                "employeenumber": "assignee", "details": "description", "notes": "description", "duedate": "due",
                "dueby": "due", "deadline": "due", "crew": "team", "ref": "reference", "externalid": "reference",
                "externalreference": "reference",
            ]
        case .assets:
            [
                "asset": "code", "assetcode": "code", "assetnumber": "code", "assetno": "code", "machine": "code",
                "machinenumber": "code", "machineno": "code", "tag": "code", "description": "name",
                "assetname": "name", "machinename": "name", "dept": "area", "department": "area",
                "productionline": "line", "priority": "criticality", "parentasset": "parent", "partof": "parent",
                "crew": "team", "maintenanceteam": "team", "needscheck": "check", "verify": "check",
                "verification": "check", "required": "requires", "needs": "requires", "document": "documents",
                "docs": "documents", "manual": "documents", "manuals": "documents", "links": "documents",
                "downtimecost": "hourly_cost", "costperhour": "hourly_cost",
            ]
        case .stakeholders:
            [
                "stakeholder": "name", "fullname": "name", "contact": "name", "contactname": "name",
                "nameandsurname": "name", "mobile": "phone", "mobileno": "phone", "mobilenumber": "phone",
                "cell": "phone", "cellno": "phone", "cellnumber": "phone", "cellphone": "phone", "phoneno": "phone",
                "phonenumber": "phone", "telephone": "phone", "tel": "phone", "whatsapp": "phone",
                "whatsappnumber": "phone", "lang": "language", "preferredlanguage": "language", "dept": "area",
                "department": "area", "machine": "asset", "assetcode": "asset", "machinenumber": "asset",
                "equipment": "asset", "ordernumber": "order", "orderno": "order", "workorder": "order",
                "isactive": "active",
            ]
        }
    }
}
