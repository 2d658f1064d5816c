import Store

/// What somebody outside wants of a work order's state: one of the four words, a state of ours, or what is to happen.
public enum WorkOrderWord: Sendable, Equatable {
    case outside(OutsideStatus)
    case state(WorkOrderState)
    case event(WorkOrderState.Event)

    /// Those nobody can ask for: a claim is a person's own, and whoever has an order takes it back with `offer`.
    private static let ours: Set<WorkOrderState.Event> = [.claim, .release, .assign]

    /// Any capitals, with blanks or hyphens for the underscore. Throws `FieldRefused` for no such word.
    public init(_ text: String) throws(FieldRefused) {
        let word = String(text.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
        if let status = OutsideStatus(rawValue: word == "canceled" ? "cancelled" : word) {
            self = .outside(status)
        } else if let state = WorkOrderState(rawValue: word) {
            self = .state(state)
        } else if let event = WorkOrderState.Event(rawValue: word), !Self.ours.contains(event) {
            self = .event(event)
        } else {
            throw FieldRefused("status", "“\(text.prefix(40))” is none of \(Self.known.joined(separator: ", "))")
        }
    }

    static let known: [String] =
        OutsideStatus.allCases.map(\.rawValue)
        + WorkOrderState.allCases.map(\.rawValue).filter { OutsideStatus(rawValue: $0) == nil }
        + WorkOrderState.Event.allCases.filter { !ours.contains($0) }.map(\.rawValue)

    /// An order that comes as ended is nobody's to do.
    var isEnd: Bool {
        switch self {
        case .outside(let status): status == .completed || status == .cancelled
        case .state(let state): !state.isOpen || state == .done
        case .event(let event): [.finish, .accept, .cancel, .decline, .merge].contains(event)
        }
    }

    /// What leads there; nothing where it is so already. Throws `WorkOrderRefusal` where there is no way.
    func commands(for order: WorkOrder, _ entry: WorkOrderEntry) throws(WorkOrderRefusal) -> [WorkOrderCommand] {
        let state = order.standing.state
        switch self {
        case .outside(.inProgress) where state == .onHold: return [.resume]
        case .outside(let status) where status == state.outside: return []
        case .outside(.open):
            // It stays whose it was; what was ended goes on first.
            let start: [WorkOrderCommand] =
                state == .inProgress || state == .onHold ? [] : [.reopen(reason: entry.reason)]
            return start + [order.standing.assignee.map { .assign($0) } ?? .offer(team: entry.team)]
        case .outside(.inProgress):
            return state == .done || state == .closed ? [.reopen(reason: entry.reason)] : [.start]
        case .outside(.completed): return [.finish(entry.finding)]
        case .outside(.cancelled): return [.cancel(reason: entry.reason)]
        case .state(let wanted): return wanted == state ? [] : try commands(to: wanted, order, entry)
        case .event(let event): return [try command(event, order, entry)]
        }
    }

    private func commands(
        to wanted: WorkOrderState, _ order: WorkOrder, _ entry: WorkOrderEntry
    ) throws(WorkOrderRefusal) -> [WorkOrderCommand] {
        switch wanted {
        case .requested: throw .notNow(order.standing.state)
        case .declined: [.decline(reason: entry.reason)]
        case .merged: [try command(.merge, order, entry)]
        case .approved: [.approve]
        case .offered: [.offer(team: entry.team)]
        case .assigned: [try command(.assign, order, entry)]
        case .inProgress: [.start]
        case .onHold: [try command(.hold, order, entry)]
        case .done: [.finish(entry.finding)]
        case .closed: [.accept]
        case .cancelled: [.cancel(reason: entry.reason)]
        }
    }

    private func command(
        _ event: WorkOrderState.Event, _ order: WorkOrder, _ entry: WorkOrderEntry
    ) throws(WorkOrderRefusal) -> WorkOrderCommand {
        switch event {
        case .approve: return .approve
        case .decline: return .decline(reason: entry.reason)
        case .merge:
            guard !entry.target.isEmpty else { throw .missing(field: "into") }
            return .merge(into: entry.target)
        case .offer, .release: return .offer(team: entry.team)
        case .assign, .claim:
            guard let assignee = order.standing.assignee else { throw .missing(field: "assignee") }
            return .assign(assignee)
        case .start: return .start
        case .hold: return .hold(entry.hold ?? .other, note: entry.holdNote)
        case .resume: return .resume
        case .finish: return .finish(entry.finding)
        case .accept: return .accept
        case .sendBack: return .sendBack(reason: entry.reason)
        case .cancel: return .cancel(reason: entry.reason)
        case .reopen: return .reopen(reason: entry.reason)
        }
    }
}
