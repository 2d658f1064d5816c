public import Messaging
public import Store

/// What figures look at of a work order. People are who they are today: entries that were merged are one.
public struct WorkFact: Sendable, Equatable {
    public var number: String
    public var asset: Ref<Asset>?
    public var state: WorkOrderState
    public var priority: Urgency
    /// It came of a maintenance plan.
    public var isPlanned: Bool
    public var impact: Impact?
    public var createdAt: Timestamp
    public var takenAt: Timestamp?
    public var doneAt: Timestamp?
    public var downSince: Timestamp?
    public var downUntil: Timestamp?
    /// Who has it, else who did it.
    public var worker: Ref<Person>?
    /// What was worked on it, up to now where a clock runs.
    public var labour: [WorkOrder.Labour]
    public var cause: FailureCause?

    /// Stands for work: it was not refused, and is not the same as another one.
    var counts: Bool { state != .declined && state != .merged && state != .cancelled }

    /// Work that nobody had planned.
    var isCorrective: Bool { counts && !isPlanned }

    /// Somebody still has to work on it; a claim that waits for its check is worked on no more.
    var isToDo: Bool { state.isOpen && state != .done }

    /// When the machine ran again, or the work was done.
    var restoredAt: Timestamp? { downSince == nil ? doneAt : downUntil }

    /// How long its machine stood, within a period. What a lead has declined did not happen.
    func stop(in period: FigurePeriod) -> Stretch? {
        guard state != .declined, let downSince else { return nil }
        return period.part(from: downSince, to: downUntil ?? period.through)
    }

    /// Work on it within a period, by person.
    func labour(in period: FigurePeriod) -> [(person: Ref<Person>, time: Duration)] {
        labour.compactMap { stretch in
            period.part(from: stretch.from, to: stretch.to).map { (stretch.person, $0.length) }
        }
    }
}
