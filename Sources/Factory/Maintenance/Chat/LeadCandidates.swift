import Messaging
import Store

/// To whom a lead may give a work order: who can be chosen from, and who is meant by a typed name.
struct LeadCandidates {
    struct Candidate {
        let person: Person
        let name: String
        let isAtWork: Bool
        /// Work orders in hand.
        let jobs: Int
    }

    static let listMax = 8  // Rows; one more for others, and a list has ten.
    static let jobsMax = 20  // Counted for each. Who has more has too many.

    let orders: WorkOrders
    let people: People

    /// Those of the order's crew: at work first, the least loaded first. Not who has it.
    func list(for order: WorkOrder, in snapshot: Snapshot) throws -> [Candidate] {
        let area = try orders.asset(of: order, in: snapshot)?.area ?? ""
        let crew = try orders.crews.everybody(team: order.standing.team, area: area, in: snapshot)
        return try crew.prefix(Crews.toldMax).filter { $0.id != order.standing.assignee }
            .map { try candidate($0, in: snapshot) }
            .sorted { one, other in
                if one.isAtWork != other.isAtWork { return one.isAtWork }
                return one.jobs == other.jobs ? one.name < other.name : one.jobs < other.jobs
            }
            .prefix(Self.listMax).map { $0 }
    }

    func candidate(_ person: Person, in snapshot: Snapshot) throws -> Candidate {
        Candidate(
            person: person, name: try people.name(of: person),
            isAtWork: Crews.isAtWork(person, at: snapshot.now),
            jobs: try orders.inHand(of: person, limit: Self.jobsMax, in: snapshot).count)
    }

    /// Active people of this employee number, else of this name or of the beginnings of its parts; technicians before
    /// others. At most `listMax`.
    func named(_ text: String, in snapshot: Snapshot) throws -> [Person] {
        let typed = FixedWord.folded(text)
        guard !typed.isEmpty else { return [] }
        if let person = try people.named(typed, in: snapshot), person.isActive { return [person] }
        let words = typed.split(whereSeparator: \.isWhitespace)
        let found = try snapshot.all(Person.byActive, 0, limit: Crews.peopleMax).filter { person in
            let parts = try people.name(of: person).lowercased().split { !$0.isLetter && !$0.isNumber }
            return words.allSatisfy { word in parts.contains { $0.hasPrefix(word) } }
        }
        let technicians = found.filter { $0.roles.contains(.technician) }
        return Array((technicians.isEmpty ? found : technicians).prefix(Self.listMax))
    }
}
