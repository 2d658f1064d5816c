import Testing

@testable import Factory

struct `A due date's life` {
    private static let table: [(OccurrenceState, OccurrenceState.Event, OccurrenceState)] = [
        (.planned, .release, .released), (.planned, .skip, .skipped), (.released, .begin, .inProgress),
        (.inProgress, .complete, .completed), (.inProgress, .putBack, .released),
        (.released, .reschedule, .rescheduled), (.rescheduled, .release, .released), (.released, .miss, .missed),
        (.released, .skip, .skipped),
    ]

    @Test(arguments: OccurrenceState.allCases)
    func `goes these ways and no others`(state: OccurrenceState) {
        for event in OccurrenceState.Event.allCases {
            let expected = Self.table.first { $0.0 == state && $0.1 == event }?.2
            #expect(state.after(event) == expected, "\(state) \(event)")
        }
    }

    @Test(arguments: OccurrenceState.allCases, OccurrenceState.allCases)
    func `gets along by steps of the table`(from: OccurrenceState, to: OccurrenceState) {
        guard let steps = from.steps(to: to) else { return }
        var state: OccurrenceState? = from
        for event in steps { state = state?.after(event) }
        #expect(state == to)
    }

    @Test(arguments: [OccurrenceState.completed, .missed, .skipped])
    func `ends there`(state: OccurrenceState) {
        #expect(OccurrenceState.Event.allCases.allSatisfy { state.after($0) == nil } && state.isEnded && !state.isOpen)
    }
}
