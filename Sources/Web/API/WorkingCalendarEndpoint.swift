import Factory
import Store
import WhatsApp

/// The plant's working days, and when the leads hear of overdue maintenance.
enum WorkingCalendarEndpoint {
    private static let path = "/api/v1/working-calendar"
    private static let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    static let routes: [Route] = [.get(path, .everybody, show), .patch(path, .changers, change)]

    private static func show(_ call: Call, in snapshot: Snapshot) throws -> Response {
        .json(json(try MaintenanceSettings.current(in: snapshot)))
    }

    private static func change(_ call: Call, in tx: Transaction) throws -> Response {
        var settings = try MaintenanceSettings.current(in: tx)
        for (name, value) in try JSONBody(call.request).members {
            switch name {
            case "weekdays": settings.calendar.weekdays = try weekdays(value)
            case "holidays":
                guard value.isArray else { throw Problem.refused(name, "holidays is a list; an empty one has none") }
                settings.calendar.holidays = try value.array.map(holiday)
            case "rule":
                guard let rule = value.strictText.flatMap(WorkingCalendar.Rule.init) else {
                    throw Problem.refused("rule", "rule is one of before, after, leave")
                }
                settings.calendar.rule = rule
            case "leadsAfterHours":
                guard let hours = value.int, (1...MaintenanceSettings.leadsAfterHoursMax).contains(hours) else {
                    throw Problem.refused(name, "leadsAfterHours is a whole number of hours, a month at most")
                }
                settings.leadsAfterHours = hours
            default:
                throw Problem.refused(
                    name,
                    "\(Problem.quoted(name)) is no field here; known are weekdays, holidays, rule, leadsAfterHours")
            }
        }
        guard settings.isSound else { throw Problem.refused("holidays", "there are too many holidays") }
        try call.factory.plans.set(settings, by: call.actor, in: tx)
        return .json(json(settings))
    }

    private static func weekdays(_ value: JSON) throws(Problem) -> Set<Int> {
        let days = value.array.map { $0.strictText.flatMap(names.firstIndex) }
        guard value.isArray, !days.isEmpty, !days.contains(nil) else {
            throw .refused("weekdays", "weekdays is a list of \(names.joined(separator: ", ")), at least one")
        }
        return Set(days.compactMap { $0 })
    }

    private static func holiday(_ value: JSON) throws(Problem) -> WorkingCalendar.Holiday {
        let day = value.isObject ? value["day"].strictText : value.strictText
        let holiday = day.flatMap { WorkingCalendar.Holiday($0, name: value["name"].strictText ?? "") }
        guard let holiday else {
            throw .refused("holidays", "a holiday is {day, name}, its day like 2026-12-16, or 12-25 for every year")
        }
        return holiday
    }

    private static func json(_ settings: MaintenanceSettings) -> JSONValue {
        let calendar = settings.calendar
        return .object([
            ("weekdays", .list(calendar.weekdays.sorted().map { .text(names[$0]) })),
            ("holidays", .list(calendar.holidays.map { ["day": .text($0.text), "name": .text($0.name)] })),
            ("rule", .text(calendar.rule.rawValue)), ("leadsAfterHours", .number(settings.leadsAfterHours)),
        ])
    }
}
