import Factory
import Messaging
import Store
import WhatsApp

/// Plans of preventive maintenance: listed, made, changed, and fed with what meters show.
enum MaintenancePlansEndpoint {
    static let path = "/api/v1/maintenance-plans"

    static let routes: [Route] = [
        .get(path, .everybody, list), .get(path + "/{number}", .everybody, one), .post(path, .changers, create),
        .patch(path + "/{number}", .changers, change),
        .post("/api/v1/assets/{key}/meter", .changers, read),
    ]

    private static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let (cursor, limit) = (try call.cursor(), try call.limit())
        let page: Page<MaintenancePlan>
        if let code = call.request.query["asset"] {
            guard let asset = try call.factory.catalogue.asset(code, in: snapshot) else {
                throw Problem.refused("asset", "asset \(Problem.quoted(code)) is no machine of the list")
            }
            page = try snapshot.page(MaintenancePlan.byAsset, asset.id, after: cursor, limit: limit)
        } else {
            page = try snapshot.page(MaintenancePlan.self, after: cursor, limit: limit)
        }
        return .json(
            .page(
                "maintenancePlans", try page.records.map { try json($0, call, in: snapshot) },
                next: page.next?.description))
    }

    private static func one(_ call: Call, in snapshot: Snapshot) throws -> Response {
        .json(try json(found(call, in: snapshot), call, in: snapshot))
    }

    private static func create(_ call: Call, in tx: Transaction) throws -> Response {
        var fields = try PlanFields(call, in: tx)
        if fields.values["number"] == nil { fields.values["number"] = try call.factory.plans.newNumber(in: tx) }
        let number = fields.values["number"] ?? ""
        guard try put(fields, call, in: tx) == .new, let plan = try call.factory.plans.find(number, in: tx) else {
            throw Problem.conflict("\(Problem.quoted(number)) is there already; change it with PATCH.")
        }
        return .json(try json(plan, call, in: tx), status: 201)
    }

    private static func change(_ call: Call, in tx: Transaction) throws -> Response {
        let plan = try found(call, in: tx)
        var fields = try PlanFields(call, in: tx)
        if let number = fields.values["number"], number.lowercased() != plan.number.lowercased() {
            throw Problem.refused("number", "number stays what it is; it is part of the address")
        }
        fields.values["number"] = plan.number
        _ = try put(fields, call, in: tx)
        return .json(try json(found(call, in: tx), call, in: tx))
    }

    private static func put(_ fields: PlanFields, _ call: Call, in tx: Transaction) throws -> Directory.Change {
        try Directory(call.factory, by: call.actor).put(Fields(fields.values), in: .plans, tx: tx).change
    }

    private static func found(_ call: Call, in snapshot: Snapshot) throws -> MaintenancePlan {
        let number = call.argument("number")
        guard let plan = try call.factory.plans.find(number, in: snapshot) else {
            throw Problem.notFound("There is no maintenance plan \(Problem.quoted(number)).")
        }
        return plan
    }

    // MARK: What a meter shows

    /// `{meter, value, replaced}` of a machine.
    private static func read(_ call: Call, in tx: Transaction) throws -> Response {
        let code = call.argument("key")
        guard let asset = try call.factory.catalogue.asset(code, in: tx) else {
            throw Problem.notFound("There is no \(Problem.quoted(code)) among the assets.")
        }
        let body = try JSONBody(call.request)
        let meter = try body.text("meter")
        let said = body.members.last { $0.name == "value" }?.value.text
        guard let value = said.flatMap(MeterValue.init) else {
            throw Problem.refused("value", "value is to be a number from 0 on, with at most three decimals")
        }
        do {
            let due = try call.factory.meters.read(
                value, on: asset.id, meter: meter, isReplacement: try body.flag("replaced") ?? false, by: call.doer,
                in: tx)
            return .json(
                .object([
                    ("asset", .text(asset.code)), ("meter", .text(meter)), ("value", .text(value.text)),
                    ("due", .list(due.map { .text($0.number) })),
                ]), status: 201)
        } catch let refused as Meters.Refused {
            switch refused {
            case .less(let last):
                throw Problem.refused(
                    "value", "value is less than the last one, \(last.text); say replaced: true for a new meter")
            case .noSuchMeter: throw Problem.refused("meter", "meter is one that no plan of this machine goes by")
            }
        }
    }

    // MARK: As JSON

    static func json(_ plan: MaintenancePlan, _ call: Call, in snapshot: Snapshot) throws -> JSONValue {
        let schedule = plan.schedule
        let assignee = try plan.assignee.flatMap { try snapshot.find($0) }?.current(in: snapshot)
        let next = try call.factory.occurrences.planned(of: plan.id, in: snapshot)
        return .object([
            ("number", .text(plan.number)), ("asset", .optional(try snapshot.find(plan.asset)?.code)),
            ("task", .text(plan.task)), ("every", every(schedule.interval)), ("basis", .text(schedule.basis.rawValue)),
            ("firstDue", .text(schedule.firstDue.description)), ("time", .text(PlanTime.text(schedule.minute))),
            ("leadHours", .number(schedule.leadHours)), ("windowPercent", .number(schedule.windowPercent)),
            ("assignee", .optional(assignee?.employeeNumber)), ("team", .text(plan.team)),
            ("role", .optional(plan.role?.rawValue)),
            ("checklist", .optional(plan.checklist.isEmpty ? nil : plan.checklist)),
            ("priority", .text(plan.priority.rawValue)), ("active", .flag(plan.isActive)),
            ("stacks", .flag(plan.stacks)),
            ("instructions", .text(plan.instructions)), ("meterDue", .optional(plan.meterDue?.text)),
            ("nextOccurrence", .optional(next?.number)), ("nextDue", .time(next?.standing.due)),
        ])
    }

    private static func every(_ interval: Interval) -> JSONValue {
        switch interval {
        case .days(let count): ["n": .number(count), "unit": .text("day")]
        case .weeks(let count): ["n": .number(count), "unit": .text("week")]
        case .months(let count): ["n": .number(count), "unit": .text("month")]
        case .weekday(let day, let count): ["n": .number(count), "unit": .text("month"), "on": .text(day.text)]
        case .meter(let name, let every): ["n": .text(every.text), "unit": .text("meter"), "meter": .text(name)]
        }
    }
}

/// The fields of a plan, as an import would read them.
private struct PlanFields {
    var values: [String: String] = [:]

    init(_ call: Call, in snapshot: Snapshot) throws {
        for (name, value) in try JSONBody(call.request).members {
            let column = name.snakeCased
            guard Listing.plans.columns.contains(column), column.camelCased == name else {
                let known = Listing.plans.columns.map(\.camelCased).joined(separator: ", ")
                throw Problem.refused(name, "\(Problem.quoted(name)) is no field here; known are \(known)")
            }
            guard values[column] == nil else { throw Problem.refused(name, "\(name) stands there twice") }
            if value.isNull {
                values[column] = ""
            } else if name == "every", value.isObject {
                values[column] = try Self.every(value)
            } else {
                guard let text = value.text else {
                    throw Problem.refused(name, "\(name) is to be a text, a number or a truth value")
                }
                values[column] = text.trimmed
            }
        }
        try readFirstDue(call.factory)
        if let name = values["assignee"], let person = try snapshot.person(named: name, call.factory) {
            values["assignee"] = person.employeeNumber
        }
    }

    /// A day, or a time of it.
    private mutating func readFirstDue(_ factory: Factory) throws {
        guard let text = values["first_due"], !text.isEmpty, CalendarDay(text) == nil else { return }
        guard let time = Timestamp(rfc3339: text) else {
            throw Problem.refused("firstDue", "firstDue is to be a day such as 2026-11-25, or an RFC 3339 time")
        }
        let clock = factory.occurrences.clock
        values["first_due"] = clock.day(of: time).description
        if values["time"] == nil { values["time"] = PlanTime.text(clock.minute(of: time)) }
    }

    /// `{n, unit}`, with `on` for a weekday of the month and `meter` for what a meter counts.
    private static func every(_ value: JSON) throws(Problem) -> String {
        guard let count = value["n"].exists ? value["n"].text : "1" else {
            throw .refused("every", "every.n is to be a number")
        }
        switch value["unit"].strictText {
        case "meter":
            guard let meter = value["meter"].strictText, !meter.isEmpty else {
                throw .refused("every", "every.meter is to name the meter")
            }
            return "\(count) \(meter)"
        case "month" where value["on"].exists: return "\(value["on"].text ?? "") every \(count) months"
        case let unit? where ["day", "week", "month"].contains(unit): return "\(count) \(unit)s"
        default: throw .refused("every", "every.unit is one of day, week, month, meter")
        }
    }
}
