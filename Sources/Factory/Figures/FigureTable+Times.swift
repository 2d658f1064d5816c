import Messaging
import Store

/// How soon somebody takes it, and how soon the machine runs again.
extension FigureTable {
    static func response(_ facts: [WorkFact], in period: FigurePeriod) -> FigureTable {
        let taken = responses(facts, in: period)
        let groups =
            [("all", taken)]
            + Urgency.allCases.reversed().map { priority in
                (priority.rawValue, taken.filter { $0.fact.priority == priority })
            }
        return FigureTable(
            [Column("priority", "Priority"), .orders, .mean, .median, .longest],
            groups.map { [.text($0.0)] + Cell.wholeSpread($0.1.map(\.time)) })
    }

    /// From the report to the moment somebody took it.
    static func responses(_ facts: [WorkFact], in period: FigurePeriod) -> [(fact: WorkFact, time: Duration)] {
        facts.filter { $0.isCorrective && period.contains($0.createdAt) }
            .compactMap { fact in fact.takenAt.map { (fact, max(.zero, $0 - fact.createdAt)) } }
    }

    static func repair(_ facts: [WorkFact], in period: FigurePeriod) -> FigureTable {
        let repaired = repairs(facts, in: period)
        let groups = [
            ("all", repaired), ("machine stopped", repaired.filter { $0.fact.downSince != nil }),
            ("machine ran", repaired.filter { $0.fact.downSince == nil }),
        ]
        return FigureTable(
            [Column("group", "Which"), .orders, .mean, .median, .longest],
            groups.map { [.text($0.0)] + Cell.wholeSpread($0.1.map(\.time)) })
    }

    /// From the stop, else from the report, to restoration.
    static func repairs(_ facts: [WorkFact], in period: FigurePeriod) -> [(fact: WorkFact, time: Duration)] {
        facts.filter(\.isCorrective).compactMap { fact in
            guard let restoredAt = fact.restoredAt, period.contains(restoredAt) else { return nil }
            return (fact, max(.zero, restoredAt - (fact.downSince ?? fact.createdAt)))
        }
    }

    static func responseByPerson(_ facts: [WorkFact], in period: FigurePeriod, _ shift: Shifts) -> FigureTable {
        let taken = responses(facts, in: period).filter { $0.fact.worker != nil }
        let groups = Dictionary(grouping: taken) { $0.fact.worker }
        return FigureTable(
            [.person, .shift, .orders, .mean, .median],
            ranked(groups).map { person, taken in
                [.person(person), .text(shift[person])] + Cell.spread(taken.map(\.time))
            })
    }

    static func responseByShift(_ facts: [WorkFact], in period: FigurePeriod, _ shift: Shifts) -> FigureTable {
        let taken = responses(facts, in: period).filter { $0.fact.worker != nil }
        let groups = Dictionary(grouping: taken) { shift[$0.fact.worker] }
        return FigureTable(
            [.shift, .orders, .mean, .median],
            ranked(groups).map { [.text($0)] + Cell.spread($1.map(\.time)) })
    }

    /// The largest groups first; equal ones always in the same order.
    static func ranked<Key: Hashable, Value>(_ groups: [Key: [Value]]) -> [(Key, [Value])] {
        groups.sorted { one, other in
            (other.value.count, "\(one.key)") < (one.value.count, "\(other.key)")
        }.map { ($0.key, $0.value) }
    }
}

/// The shift of each person who has one.
struct Shifts: Sendable {
    let byPerson: [Ref<Person>: String]

    subscript(person: Ref<Person>?) -> String { person.flatMap { byPerson[$0] } ?? "–" }
}

extension Figures {
    /// As they are in the directory today.
    func shifts(of people: [Ref<Person>?], in snapshot: Snapshot) throws -> Shifts {
        var shifts: [Ref<Person>: String] = [:]
        for person in Set(people.compactMap { $0 }) { shifts[person] = try snapshot.find(person)?.shift?.text }
        return Shifts(byPerson: shifts)
    }
}
