import Factory
import Messaging
import Store
import WhatsApp

/// What happened to a work order, a line each: who did it, which way, when, and what they said.
struct WorkOrderTimeline {
    struct Entry {
        let event: WorkOrderEvent
        let person: Person?
        /// The person's name, the operator's, the token's or the rule's.
        let who: String
        /// To whom it was given.
        let target: String?
        let note: String
    }

    static let shownMax = 200  // Events of one page. An order has some twenty; the API has the rest.

    let entries: [Entry]

    init(_ events: [WorkOrderEvent], _ factory: Factory, in snapshot: Snapshot) throws {
        func person(_ ref: Ref<Person>?) throws -> Person? {
            let person = try ref.flatMap { try snapshot.find($0) }?.current(in: snapshot)
            return person?.erasedAt == nil ? person : nil
        }
        entries = try events.map { event in
            let doer = try person(event.person)
            let target = try person(event.target)
            return Entry(
                event: event, person: doer,
                who: try doer.map(factory.people.name) ?? (event.person == nil ? event.name : "somebody"),
                target: try target.map(factory.people.name), note: try factory.workOrders.note(of: event))
        }
    }
}

extension WorkOrderTimeline.Entry {
    /// One word for scripts.
    var word: String {
        switch event.what {
        case .created: "created"
        case .moved(let event, _, _): event.rawValue
        case .acknowledged: "acknowledged"
        case .clockStarted: "clock_started"
        case .prioritised: "prioritised"
        case .found: "found"
        case .evidence: "evidence"
        case .partsDelivered: "parts_delivered"
        case .reported: "reported"
        case .undone: "undone"
        case .noted: note.isEmpty ? "edited" : "noted"
        }
    }

    /// For the office.
    var sentence: String {
        switch event.what {
        case .created: "made it"
        case .moved(.assign, _, _), .moved(.claim, _, _): target.map { "gave it to \($0)" } ?? "took it"
        case .moved(.hold, _, _): "put it on hold"
        case .moved(.release, _, _): "gave it back to the team"
        case .moved(let event, _, _): Self.words[event] ?? event.rawValue
        case .acknowledged: "acknowledged it"
        case .clockStarted: "went on with the work"
        case .prioritised(let from, let to): "made it \(to.rawValue), from \(from.rawValue)"
        case .found: "wrote down what was found"
        case .evidence: "added a file"
        case .partsDelivered: "said that parts have come"
        case .reported: "merged the same report into it"
        case .undone: "undid the last change"
        case .noted: note.isEmpty ? "edited it" : "wrote"
        }
    }

    private static let words: [WorkOrderState.Event: String] = [
        .approve: "approved it", .decline: "declined it", .merge: "merged it into another one",
        .offer: "offered it to the team", .start: "started", .resume: "went on", .finish: "said that it is done",
        .accept: "accepted it", .sendBack: "sent it back", .cancel: "cancelled it", .reopen: "opened it again",
    ]

    var json: JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("id", .text("\(event.id)")), ("at", .time(event.at)), ("what", .text(word)), ("who", .text(who)),
            ("person", .optional(person?.employeeNumber)), ("way", .text(event.way.rawValue)),
            ("note", .optional(note.isEmpty ? nil : note)), ("target", .optional(target)),
            ("message", .optional(event.message?.text)), ("version", .number(event.version)),
        ]
        switch event.what {
        case .moved(_, let from, let to):
            members += [("from", .text(from.rawValue)), ("to", .text(to.rawValue))]
        case .prioritised(let from, let to):
            members += [("from", .text(from.rawValue)), ("to", .text(to.rawValue))]
        case .evidence(let file): members.append(("media", .text("\(file)")))
        default: break
        }
        return .object(members)
    }
}
