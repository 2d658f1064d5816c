import Messaging
import Testing

@testable import Factory

struct `The life of a work order` {
    typealias State = WorkOrderState

    /// The whole table: what is not in it cannot happen.
    static let table: [State: [State.Event: State]] = [
        .requested: [.approve: .approved, .decline: .declined, .merge: .merged, .cancel: .cancelled],
        .declined: [:],
        .merged: [:],
        .approved: [
            .merge: .merged, .offer: .offered, .assign: .assigned, .claim: .assigned, .cancel: .cancelled,
        ],
        .offered: [.merge: .merged, .assign: .assigned, .claim: .assigned, .cancel: .cancelled],
        .assigned: [.assign: .assigned, .release: .offered, .start: .inProgress, .cancel: .cancelled],
        .inProgress: [
            .assign: .assigned, .release: .offered, .hold: .onHold, .finish: .done, .cancel: .cancelled,
        ],
        .onHold: [.assign: .assigned, .release: .offered, .resume: .inProgress, .cancel: .cancelled],
        .done: [.accept: .closed, .sendBack: .inProgress],
        .closed: [.reopen: .inProgress],
        .cancelled: [:],
    ]

    @Test(arguments: State.allCases)
    func `allows what the table says and nothing else`(state: State) throws {
        let row = try #require(Self.table[state])
        for event in State.Event.allCases { #expect(state.after(event) == row[event], "\(state) \(event)") }
    }

    @Test func `has four words outside`() {
        let expected: [OutsideStatus: Set<State>] = [
            .open: [.requested, .approved, .offered, .assigned], .inProgress: [.inProgress, .onHold],
            .completed: [.done, .closed], .cancelled: [.cancelled, .declined, .merged],
        ]
        for (status, states) in expected { #expect(Set(State.allCases.filter { $0.outside == status }) == states) }
    }

    /// One tap may be several steps.
    static let taps: [(WorkOrderCommand, State, [State.Event]?)] = [
        (.approve, .requested, [.approve]), (.approve, .offered, []), (.approve, .closed, nil),
        (.decline(reason: ""), .requested, [.decline]), (.decline(reason: ""), .assigned, nil),
        (.offer(team: nil), .requested, [.approve, .offer]), (.offer(team: nil), .assigned, [.release]),
        (.offer(team: nil), .done, nil), (.take, .offered, [.claim]), (.take, .assigned, []), (.take, .closed, nil),
        (.start, .requested, [.approve, .claim, .start]), (.start, .offered, [.claim, .start]),
        (.start, .assigned, [.start]), (.start, .onHold, [.resume]), (.start, .inProgress, []),
        (.start, .closed, nil), (.start, .cancelled, nil), (.hold(.parts, note: ""), .assigned, [.start, .hold]),
        (.hold(.parts, note: ""), .onHold, []), (.hold(.parts, note: ""), .offered, nil),
        (.finish(nil), .offered, [.claim, .start, .finish]), (.finish(nil), .onHold, [.resume, .finish]),
        (.finish(nil), .done, []), (.finish(nil), .closed, []), (.finish(nil), .cancelled, nil),
        (.accept, .done, [.accept]), (.accept, .closed, []), (.accept, .inProgress, nil),
        (.sendBack(reason: ""), .done, [.sendBack]), (.sendBack(reason: ""), .closed, nil),
        (.cancel(reason: ""), .onHold, [.cancel]), (.cancel(reason: ""), .cancelled, []),
        (.cancel(reason: ""), .closed, nil), (.reopen(reason: ""), .closed, [.reopen]),
        (.reopen(reason: ""), .done, [.sendBack]), (.reopen(reason: ""), .cancelled, nil),
        (.refuse(reason: ""), .assigned, [.release]), (.refuse(reason: ""), .offered, nil),
    ]

    @Test(arguments: taps)
    func `takes as many steps as a tap needs`(command: WorkOrderCommand, state: State, steps: [State.Event]?) {
        #expect(command.steps(from: state) == steps)
    }
}

struct `How urgent a report is` {
    @Test(arguments: [
        ("A", Impact.safety, Urgency.critical, false), ("C", .safety, .critical, false),
        ("A", .stopped, .critical, false), ("high", .badly, .high, false), ("B", .stopped, .high, false),
        ("", .badly, .medium, false), ("low", .stopped, .medium, false), ("C", .badly, .low, true),
    ])
    func `follows from the machine and what happened`(
        criticality: String, impact: Impact, priority: Urgency, isRequest: Bool
    ) {
        let decision = Criticality(criticality).decision(impact)
        #expect(decision.priority == priority)
        #expect(decision.isRequest == isRequest)
    }
}
