import Factory
import Messaging
import Store
import WhatsApp

/// Due dates of maintenance plans: listed, done, moved and left out.
enum OccurrencesEndpoint {
    static let path = "/api/v1/occurrences"

    static let routes: [Route] = [
        .get(path, .everybody, list), .get(path + "/{number}", .everybody, one),
        .post(path + "/{number}/complete", .changers, complete),
        .post(path + "/{number}/reschedule", .changers, reschedule), .post(path + "/{number}/skip", .changers, skip),
    ]

    /// The latest first; of one plan, one machine or in one state if the query says so.
    private static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let (query, cursor, limit) = (call.request.query, try call.cursor(), try call.limit())
        let state = try query["state"].map(state)
        let page: Page<Occurrence>
        if let number = query["plan"] {
            guard let plan = try call.factory.plans.find(number, in: snapshot) else {
                throw Problem.refused("plan", "plan \(Problem.quoted(number)) is none of the list")
            }
            page = try snapshot.page(Occurrence.byPlan, plan.id, .descending, after: cursor, limit: limit)
        } else if let code = query["asset"] {
            guard let asset = try call.factory.catalogue.asset(code, in: snapshot) else {
                throw Problem.refused("asset", "asset \(Problem.quoted(code)) is no machine of the list")
            }
            page = try snapshot.page(Occurrence.byAsset, asset.id, .descending, after: cursor, limit: limit)
        } else if let state {
            page = try snapshot.page(Occurrence.byState, state, .descending, after: cursor, limit: limit)
        } else {
            page = try snapshot.page(Occurrence.byDue, 0, .descending, after: cursor, limit: limit)
        }
        let shown = page.records.filter { state == nil || $0.standing.state == state }
        return .json(
            .page("occurrences", try shown.map { try json($0, call, in: snapshot) }, next: page.next?.description))
    }

    private static func state(_ word: String) throws(Problem) -> OccurrenceState {
        guard let state = OccurrenceState(rawValue: word) else {
            let known = OccurrenceState.allCases.map(\.rawValue).joined(separator: ", ")
            throw .refused("state", "state is one of \(known)")
        }
        return state
    }

    private static func one(_ call: Call, in snapshot: Snapshot) throws -> Response {
        .json(try json(found(call, in: snapshot), call, in: snapshot))
    }

    static func found(_ call: Call, in snapshot: Snapshot) throws -> Occurrence {
        let number = call.argument("number")
        guard let occurrence = try call.factory.occurrences.find(number, in: snapshot) else {
            throw Problem.notFound("There is no due maintenance \(Problem.quoted(number)).")
        }
        return occurrence
    }

    // MARK: What can be done

    private static func complete(_ call: Call, in tx: Transaction) throws -> Response {
        let occurrence = try found(call, in: tx)
        return try answer(call, in: tx) { try $0.complete(occurrence, by: call.doer, in: tx) }
    }

    private static func reschedule(_ call: Call, in tx: Transaction) throws -> Response {
        let occurrence = try found(call, in: tx)
        let body = try JSONBody(call.request)
        guard let due = Timestamp(rfc3339: try body.text("due")) else {
            throw Problem.refused("due", "due is to be an RFC 3339 time such as 2026-11-25T08:00:00+02:00")
        }
        let reason = try body.text("reason")
        return try answer(call, in: tx) {
            try $0.reschedule(occurrence, to: due, reason: reason, by: call.doer, in: tx)
        }
    }

    private static func skip(_ call: Call, in tx: Transaction) throws -> Response {
        let occurrence = try found(call, in: tx)
        let reason = try JSONBody(call.request).text("reason")
        return try answer(call, in: tx) { try $0.skip(occurrence, reason: reason, by: call.doer, in: tx) }
    }

    private static func answer(
        _ call: Call, in tx: Transaction, _ act: (MaintenanceDesk) throws -> Occurrence
    ) throws -> Response {
        .json(try json(acting(call, act), call, in: tx))
    }

    /// What the rules refuse becomes a problem, and undoes what was begun.
    static func acting<T>(_ call: Call, _ act: (MaintenanceDesk) throws -> T) throws -> T {
        do {
            return try act(call.factory.maintenance)
        } catch let refusal as MaintenanceRefusal {
            throw Problem(refusal)
        } catch let refusal as WorkOrderRefusal {
            throw Problem.conflict("Its work order does not allow that: \(refusal.reason)")
        }
    }

    // MARK: As JSON

    private static func json(_ occurrence: Occurrence, _ call: Call, in snapshot: Snapshot) throws -> JSONValue {
        let (occurrences, standing) = (call.factory.occurrences, occurrence.standing)
        let plan = try snapshot.find(occurrence.plan)
        let moves = try occurrence.moves.map { move in
            JSONValue.object([
                ("from", .time(move.from)), ("to", .time(move.to)),
                ("reason", .text(try occurrences.reason(of: move, occurrence))),
                ("by", .optional(try person(move.by, in: snapshot) ?? (move.name.isEmpty ? nil : move.name))),
                ("at", .time(move.at)),
            ])
        }
        return .object([
            ("number", .text(occurrence.number)), ("plan", .optional(plan?.number)),
            ("asset", .optional(try snapshot.find(occurrence.asset)?.code)), ("task", .optional(plan?.task)),
            ("state", .text(standing.state.rawValue)), ("due", .time(standing.due)),
            ("originalDue", .time(occurrence.originalDue)), ("windowFrom", .time(occurrence.windowFrom)),
            ("windowThrough", .time(occurrence.windowThrough)), ("workOrder", .optional(occurrence.order)),
            ("startedAt", .time(standing.startedAt)), ("endedAt", .time(standing.endedAt)),
            ("doneBy", .optional(try person(standing.doneBy, in: snapshot))),
            ("endedAs", .optional(standing.endedAs.isEmpty ? nil : standing.endedAs)),
            ("inTime", inTime(occurrence)), ("skipReason", .optional(try skipReason(occurrence, occurrences))),
            ("moves", .list(moves)),
        ])
    }

    private static func person(_ id: Ref<Person>?, in snapshot: Snapshot) throws -> String? {
        try id.flatMap { try snapshot.find($0) }?.current(in: snapshot).employeeNumber
    }

    private static func inTime(_ occurrence: Occurrence) -> JSONValue {
        guard occurrence.standing.state == .completed, let ended = occurrence.standing.endedAt else { return .null }
        return .flag(ended >= occurrence.windowFrom && ended <= occurrence.windowThrough)
    }

    static func skipReason(_ occurrence: Occurrence, _ occurrences: Occurrences) throws -> String? {
        switch occurrence.standing.skip {
        case .notStacked: "not stacked: the one before was still open"
        case .orderCancelled: "its work order was cancelled"
        case .decided: try occurrences.reason(ofSkip: occurrence)
        case nil: nil
        }
    }
}

extension Problem {
    init(_ refusal: MaintenanceRefusal) {
        switch refusal {
        case .notNow(let state):
            self = .conflict("That is not possible now: it is \(state.rawValue.replacing("_", with: " ")).")
        case .notYours: self = .forbidden("Only whoever has it, or a lead, may do this.")
        case .checklistFirst(let name): self = .conflict("The checklist “\(name)” has to be filled in first.")
        case .past: self = .refused("due", "due has to lie ahead")
        case .tooFar: self = .refused("due", "due may lie a year ahead at most")
        case .noReason: self = .refused("reason", "reason is missing")
        case .reasonTooLong:
            self = .refused("reason", "reason has more than \(MaintenanceDesk.reasonMax) characters")
        case .tooLate: self = .conflict("That cannot be taken back any more.")
        case .gone: self = .notFound("This due date is none any more; its plan was changed.")
        }
    }
}

extension WorkOrderRefusal {
    /// In words for scripts and the office.
    fileprivate var reason: String {
        switch self {
        case .notNow(let state): "it is \(state.rawValue.replacing("_", with: " "))."
        case .taken: "somebody else has it."
        case .needs(let requirement): "it needs a \(requirement.rawValue) first."
        case .checklistFirst(_, let name): "the checklist “\(name)” has to be filled in first."
        default: "the rules for work orders refuse it."
        }
    }
}
