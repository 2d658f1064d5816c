import Messaging
public import Store

/// Entries of maintenance plans: what their fields mean.
extension Directory {
    func putPlan(_ fields: Fields, _ tx: Transaction) throws -> Entered {
        let number = try fields.required("number", max: MaintenancePlan.numberMax)
        let old = try factory.plans.find(number, in: tx)
        let today = factory.occurrences.clock.day(of: tx.now)
        let schedule = try schedule(fields, old?.schedule, today: today)
        let machine = try asset(fields, old, tx)
        // Another meter, or another count on it, begins with what it shows next.
        let isSameMeter = old?.schedule.interval == schedule.interval && old?.asset == machine
        let plan = MaintenancePlan(
            id: try old?.id ?? tx.newRef(), number: old?.number ?? number, asset: machine,
            task: try fields.required("task", max: MaintenancePlan.taskMax, else: old?.task ?? ""),
            instructions: try fields.prose(
                "instructions", max: MaintenancePlan.instructionsMax, else: old?.instructions ?? ""),
            schedule: schedule, priority: try priority(fields, old),
            assignee: try assignee(fields, old, tx), team: try fields.text("team", max: 80, else: old?.team ?? ""),
            role: try role(fields, old), checklist: try checklist(fields, old, tx),
            isActive: try fields.flag("active", else: old?.isActive ?? true),
            stacks: try fields.flag("stacks", else: old?.stacks ?? false),
            meterDue: isSameMeter ? old?.meterDue : nil, createdAt: old?.createdAt ?? tx.now,
            countsFrom: old?.countsFrom)
        if plan == old { return Entered(change: .same, differences: []) }
        let before = try old.map { try export.values(of: $0, in: tx) }
        try factory.plans.put(plan, over: old, by: actor, in: tx)
        return Entered(
            change: old == nil ? .new : .changed,
            differences: Difference.between(before, try export.values(of: plan, in: tx), .plans))
    }

    private func asset(_ fields: Fields, _ old: MaintenancePlan?, _ tx: Transaction) throws -> Ref<Asset> {
        guard fields.has("asset") || old == nil else { return old?.asset ?? Ref(0) }
        let code = try fields.required("asset", max: 80)
        guard let asset = try factory.catalogue.asset(code, in: tx) else {
            throw FieldRefused("asset", "“\(code.prefix(40))” is no machine of the list")
        }
        return asset.id
    }

    private func schedule(_ fields: Fields, _ old: Schedule?, today: CalendarDay) throws(FieldRefused) -> Schedule {
        let every = try fields.required("every", max: 80, else: old?.interval.text ?? "")
        guard let interval = Interval(every) else {
            throw FieldRefused(
                "every",
                "is not like 10 days, 2 weeks, 3 months, 2nd tuesday, last friday every 2 months, 500 running hours")
        }
        let first = try fields.text("first_due", max: 20, else: old?.firstDue.description ?? "")
        guard let firstDue = first.isEmpty ? today : CalendarDay(first) else {
            throw FieldRefused("first_due", "is not a day such as 2026-11-25")
        }
        guard firstDue <= today.adding(days: Self.firstDueMax) else {
            throw FieldRefused("first_due", "is more than ten years ahead")
        }
        let word = try fields.text("basis", max: 20, else: old?.basis.rawValue ?? "")
        guard let basis = word.isEmpty ? .fixed : Schedule.Basis(rawValue: word.lowercased()) else {
            throw FieldRefused("basis", "is neither fixed nor floating")
        }
        let schedule = Schedule(
            interval, basis: basis, firstDue: firstDue, minute: try minute(fields, old),
            leadHours: try fields.count("lead_hours", else: old?.leadHours ?? 24),
            windowPercent: try fields.count("window_percent", else: old?.windowPercent ?? 10))
        guard (0...Schedule.leadHoursMax).contains(schedule.leadHours) else {
            throw FieldRefused("lead_hours", "is not a number of hours from 0 to \(Schedule.leadHoursMax)")
        }
        guard (0...Schedule.windowPercentMax).contains(schedule.windowPercent) else {
            throw FieldRefused("window_percent", "is not a number from 0 to \(Schedule.windowPercentMax)")
        }
        return schedule
    }

    private static let firstDueMax = Interval.daysMax  // Ten years, as for the interval.

    private func minute(_ fields: Fields, _ old: Schedule?) throws(FieldRefused) -> Int {
        let text = try fields.text("time", max: 8)
        if text.isEmpty { return old?.minute ?? 8 * 60 }
        guard let minute = PlanTime.minute(text) else { throw FieldRefused("time", "is not a time such as 07:30") }
        return minute
    }

    private func priority(_ fields: Fields, _ old: MaintenancePlan?) throws(FieldRefused) -> Urgency {
        let word = try fields.text("priority", max: 20)
        if word.isEmpty { return old?.priority ?? .medium }
        guard let priority = Urgency(rawValue: word.lowercased()) else {
            throw FieldRefused("priority", "is none of \(Urgency.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return priority
    }

    private func assignee(_ fields: Fields, _ old: MaintenancePlan?, _ tx: Transaction) throws -> Ref<Person>? {
        guard fields.has("assignee") else { return old?.assignee }
        let number = try fields.text("assignee", max: 40)
        if number.isEmpty { return nil }
        guard let person = try factory.people.named(number, in: tx), person.isActive else {
            throw FieldRefused("assignee", "is no employee number of somebody who works here")
        }
        return person.id
    }

    /// One that the plan names already may have gone meanwhile.
    private func checklist(_ fields: Fields, _ old: MaintenancePlan?, _ tx: Transaction) throws -> String {
        let name = try fields.text("checklist", max: Checklist.nameMax, else: old?.checklist ?? "")
        guard try name.isEmpty || name == old?.checklist || factory.checklists.find(name, in: tx) != nil else {
            throw FieldRefused("checklist", "“\(name.prefix(40))” is no checklist of the list")
        }
        return name
    }

    private func role(_ fields: Fields, _ old: MaintenancePlan?) throws(FieldRefused) -> Role? {
        guard fields.has("role") else { return old?.role }
        let word = try fields.text("role", max: 20)
        if word.isEmpty { return nil }
        guard let role = Role(rawValue: word.lowercased()) else {
            throw FieldRefused("role", "is none of \(Role.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return role
    }
}

extension ListExport {
    /// In the order of the columns.
    public func values(of plan: MaintenancePlan, in snapshot: Snapshot) throws -> [String] {
        let schedule = plan.schedule
        let assignee = try plan.assignee.flatMap { try snapshot.find($0) }?.current(in: snapshot)
        return [
            plan.number, try snapshot.find(plan.asset)?.code ?? "", plan.task, schedule.interval.text,
            schedule.basis.rawValue, schedule.firstDue.description, PlanTime.text(schedule.minute),
            "\(schedule.leadHours)", "\(schedule.windowPercent)", assignee?.employeeNumber ?? "", plan.team,
            plan.role?.rawValue ?? "", plan.checklist, plan.priority.rawValue, plan.isActive ? "yes" : "no",
            plan.stacks ? "yes" : "no", plan.instructions,
        ]
    }
}

/// A time of day as lists write it: `07:30`.
public enum PlanTime {
    public static func minute(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }), let hour = Int(parts[0]), hour < 24,
            let minute = Int(parts[1]), minute < 60
        else { return nil }
        return hour * 60 + minute
    }

    public static func text(_ minute: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(minute / 60)):\(two(minute % 60))"
    }
}
