public import Messaging
public import Store

/// Makes and changes plans, finds them, and plans their next due date.
public struct MaintenancePlans: Sendable {
    public let occurrences: Occurrences
    let people: People
    let catalogue: Catalogue
    let audit: Audit

    static let firstSerial: UInt64 = 1001  // Four digits from the first day.

    public init(occurrences: Occurrences, people: People, catalogue: Catalogue, audit: Audit) {
        self.occurrences = occurrences
        self.people = people
        self.catalogue = catalogue
        self.audit = audit
    }

    public func find(_ number: String, in snapshot: Snapshot) throws -> MaintenancePlan? {
        try snapshot.find(MaintenancePlan.byNumber, number.lowercased())
    }

    /// One that no plan has.
    public func newNumber(in tx: Transaction) throws -> String {
        while true {  // Ends: each number is given once, and a list holds only so many.
            let number = "PLAN-\(try tx.nextNumber("maintenanceplan", startingAt: Self.firstSerial))"
            if try find(number, in: tx) == nil { return number }
        }
    }

    /// Writes a plan, and plans what it wants next. Behind a change of its rule nothing is caught up on.
    func put(_ plan: MaintenancePlan, over old: MaintenancePlan?, by actor: String, in tx: Transaction) throws {
        let isSame = old.map {
            $0.schedule == plan.schedule && $0.isActive == plan.isActive && $0.asset == plan.asset
        }
        var plan = plan
        if isSame != true { plan.countsFrom = occurrences.clock.day(of: tx.now) }
        try tx.put(plan)
        try audit.note(
            "maintenance", object: plan.number, detail: "\(old == nil ? "added" : "changed") by \(actor)", person: nil,
            contact: nil, in: tx)
        if isSame != true { try occurrences.planNext(of: plan.id, in: tx) }
    }

    // MARK: The plant's calendar

    static let plansMax = 20_000  // Plans planned anew when the calendar changes; a plant has some thousands.

    /// Sets the working days, and moves what is planned to them.
    public func set(_ settings: MaintenanceSettings, by actor: String, in tx: Transaction) throws {
        precondition(settings.isSound, "settings are checked where they come in")
        let old = try MaintenanceSettings.current(in: tx)
        try tx.put(settings)
        guard settings != old else { return }
        try audit.note(
            "maintenance", object: "calendar", detail: "changed by \(actor)", person: nil, contact: nil, in: tx)
        if settings.leadsAfterHours != old.leadsAfterHours { try lookAnew(in: tx) }
        guard settings.calendar != old.calendar else { return }
        var (cursor, count): (PageCursor?, Int) = (nil, 0)
        repeat {
            let page = try tx.page(MaintenancePlan.self, after: cursor, limit: 200)
            for plan in page.records where plan.isActive { try occurrences.planNext(of: plan.id, in: tx) }
            count += page.records.count
            cursor = page.next
        } while cursor != nil && count < Self.plansMax
    }

    static let openMax = 20_000  // Open due dates looked at when the hour for the leads changes: one a plan.

    /// Open ones are looked at again when the new hours say.
    private func lookAnew(in tx: Transaction) throws {
        for state in OccurrenceState.allCases where state.isOpen {
            for var occurrence in try tx.all(Occurrence.byState, state, limit: Self.openMax) {
                try occurrences.write(&occurrence, in: tx)
            }
        }
    }
}
