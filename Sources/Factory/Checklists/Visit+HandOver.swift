import Messaging
import Store

/// Who goes on with a run.
extension Visit {
    private static let rowsMax = 8  // People of one WhatsApp list, less the role and the way back.
    private static let nameMin = 3  // Letters that find a name; fewer find half the crew.

    /// To the role again, then to those of it who are at work.
    func handOverOptions(_ run: ChecklistRun, named: [Person] = []) throws -> [Saying.Option] {
        let people = named.isEmpty ? Crews.atWork(try others(of: run), at: tx.now) : named
        var options = [option(run, "to-all", ChecklistPhrase.toAllTitle)]
        options += try people.prefix(Self.rowsMax).map { person in
            Saying.Option(id: button(run, "to-\(person.id)"), title: try desk.people.name(of: person))
        }
        return options + [option(run, "back", ConversationPhrase.backTitle)]
    }

    mutating func handOver(
        _ run: ChecklistRun, to whom: Substring, _ conversation: inout Conversation
    ) throws -> Saying {
        if whom == "all" { return try handOver(run, to: .role(role(of: run)), .handedOverToAll) }
        guard let id = UInt64(whom), let person = try tx.find(Ref<Person>(id))?.current(in: tx), isFit(person) else {
            return try ask(run, [words(.nobodyFound("–"))], &conversation)
        }
        return try handOver(run, to: person)
    }

    mutating func handOver(
        _ run: ChecklistRun, toTyped said: String, _ conversation: inout Conversation
    ) throws -> Saying {
        if let person = try desk.people.named(said, in: tx), isFit(person) { return try handOver(run, to: person) }
        let sought = FixedWord.folded(said)
        let found =
            sought.count < Self.nameMin
            ? [] : try others(of: run).filter { try desk.people.name(of: $0).lowercased().contains(sought) }
        if found.count == 1 { return try handOver(run, to: found[0]) }
        let note = found.isEmpty ? [words(.nobodyFound(String(said.prefix(40))))] : []
        return try ask(run, note, &conversation, options: handOverOptions(run, named: found))
    }

    private func handOver(_ run: ChecklistRun, to person: Person) throws -> Saying {
        try handOver(run, to: .person(person.id), .handedOver(name: desk.people.name(of: person)))
    }

    private func handOver(
        _ run: ChecklistRun, to aim: Checklist.Aim, _ phrase: ChecklistPhrase
    ) throws -> Saying {
        ended(try desk.checklists.handOver(run, to: aim, by: doer, in: tx), phrase)
    }

    private func role(of run: ChecklistRun) -> Role {
        if case .role(let role) = run.aim { return role }
        return speaker.person.roles.first ?? .operator
    }

    private func others(of run: ChecklistRun) throws -> [Person] {
        try desk.checklists.crews.people(role: role(of: run), in: tx).filter { $0.id != speaker.person.id }
    }

    private func isFit(_ person: Person) -> Bool { person.standing == .active && person.id != speaker.person.id }
}
