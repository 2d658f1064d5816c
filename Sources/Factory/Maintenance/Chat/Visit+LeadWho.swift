import Messaging
import Store

/// Who was told of a work order, and how far that has come.
extension Visit {
    static let toldMax = 20  // Lines: a crew and its leads.

    func whoWasTold(of order: WorkOrder) throws -> Saying {
        let told = try told(of: order)
        let lines = try told.prefix(Self.toldMax).map { person, reach, at in
            let name = try desk.people.name(of: person)
            let time = speaker.language.time(at, seenAt: tx.now)
            return "• \(name): \(spoken(.reach(reach))), \(time)"
        }
        let more = told.count - lines.count
        let head = lines.isEmpty ? LeadPhrase.toldNobody(number: order.number) : .told(number: order.number)
        let text = ([spoken(head)] + lines + (more > 0 ? ["… +\(more)"] : [])).joined(separator: "\n")
        var saying = Saying([text], options: try leadOptions(of: order))
        saying.about = "wo:\(order.number)"
        return saying
    }

    /// Each person once, with the best that is known: who has answered last.
    private func told(of order: WorkOrder) throws -> [(Person, LeadReach, at: Timestamp)] {
        var known: [Ref<Person>: (reach: LeadReach, at: Timestamp)] = [:]
        var sequence: [Ref<Person>] = []
        for message in try desk.outbox.messages(about: "wo:\(order.number)", in: tx) where message.kind != nil {
            guard let person = message.person, message.delivery != .superseded else { continue }
            if known[person] == nil { sequence.append(person) }
            let reach = LeadReach(message.delivery)
            if known[person].map({ $0.reach.rank <= reach.rank }) ?? true {
                known[person] = (reach, message.history?.last?.at ?? message.createdAt)
            }
        }
        let events = try tx.all(
            WorkOrderEvent.byOrder, order.id, direction: .descending, limit: WorkOrder.attachmentsMax)
        for event in events.reversed() {
            guard let person = try event.person.flatMap({ try tx.find($0) })?.current(in: tx).id,
                known[person] != nil
            else { continue }
            known[person] = (.answered, event.at)
        }
        return try sequence.compactMap { id in
            guard let person = try tx.find(id)?.current(in: tx), let known = known[id] else { return nil }
            return (person, known.reach, known.at)
        }
    }
}

extension LeadReach {
    fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
