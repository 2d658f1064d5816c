public import Messaging
public import Store

/// Finds who is told: people of the plant who are active and verified.
public struct Crews: Sendable {
    static let peopleMax = 5_000  // Entries looked through; a plant has some hundreds.
    public static let toldMax = 50  // People one thing is offered to. A crew has ten.
    static let leadsMax = 10  // Leads told of one thing. A team has one or two.

    public init() {}

    /// Who does the work of a team, else of an area, else all technicians; of them those at work or on call, if any is.
    public func technicians(team: String, area: String, in snapshot: Snapshot) throws -> [Person] {
        Self.atWork(try everybody(team: team, area: area, in: snapshot), at: snapshot.now)
    }

    /// The same, whoever is at work.
    public func everybody(team: String, area: String, in snapshot: Snapshot) throws -> [Person] {
        let technicians = try people(role: .technician, in: snapshot)
        let mates = technicians.filter { !team.isEmpty && Self.same($0.team, team) }
        let neighbours = technicians.filter { !area.isEmpty && Self.same($0.area, area) }
        return [mates, neighbours, technicians].first { !$0.isEmpty } ?? []
    }

    /// Everybody with the role, the present ones only where anybody is present.
    public func people(role: Role, in snapshot: Snapshot) throws -> [Person] {
        try snapshot.all(Person.byActive, 0, limit: Self.peopleMax)
            .filter { $0.standing == .active && $0.roles.contains(role) }
    }

    /// Who leads a team, else an area, else all.
    public func leads(
        team: String, area: String, but person: Ref<Person>? = nil, in snapshot: Snapshot
    ) throws -> [Person] {
        let all = try snapshot.all(Person.byLead, 0, limit: Self.peopleMax)
            .filter { $0.id != person && $0.standing == .active }
        let mates = all.filter { !team.isEmpty && Self.same($0.team, team) }
        let neighbours = all.filter { !area.isEmpty && Self.same($0.area, area) }
        let rest = all.filter { $0.team.isEmpty && $0.area.isEmpty }
        let told = [mates, neighbours, rest, all].first { !$0.isEmpty } ?? []
        return Array(told.prefix(Self.leadsMax))
    }

    /// Those whose shift it is, or who are on call; all of them where nobody is, for somebody has to hear of it.
    public static func atWork(_ people: [Person], at now: Timestamp) -> [Person] {
        let present = people.filter { isAtWork($0, at: now) }
        return Array((present.isEmpty ? people : present).prefix(toldMax))
    }

    /// On shift or on call; without a shift, always.
    public static func isAtWork(_ person: Person, at now: Timestamp) -> Bool {
        person.isOnCall == true || person.shift?.contains(now) ?? true
    }

    private static func same(_ one: String, _ other: String) -> Bool { one.lowercased() == other.lowercased() }
}
