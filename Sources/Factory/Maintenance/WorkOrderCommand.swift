public import Messaging
public import Store

/// What somebody wants done with a work order.
public enum WorkOrderCommand: Sendable, Equatable {
    case approve
    case decline(reason: String)
    /// It is the same as another one, whose number this is.
    case merge(into: String)
    /// To the technicians of a team; nil: as the machine says.
    case offer(team: String?)
    case assign(Ref<Person>)
    /// "I have it": claims what is offered, and acknowledges what is assigned.
    case take
    case refuse(reason: String)
    case start
    case hold(HoldReason, note: String)
    case resume
    case finish(Finding?)
    case accept
    case sendBack(reason: String)
    case cancel(reason: String)
    case reopen(reason: String)

    /// The steps that lead there from a state; nil: there is no way. None: it is so already.
    ///
    /// One tap may be several steps: who starts what is offered takes it first.
    func steps(from state: WorkOrderState) -> [WorkOrderState.Event]? {
        let wanted: [WorkOrderState.Event]
        switch (self, state) {
        case (.approve, .requested): wanted = [.approve]
        case (.approve, .approved), (.approve, .offered), (.approve, .assigned): wanted = []
        case (.decline, _): wanted = [.decline]
        case (.merge, _): wanted = [.merge]
        case (.offer, .requested): wanted = [.approve, .offer]
        case (.offer, .approved): wanted = [.offer]
        case (.offer, .offered): wanted = []
        case (.offer, _), (.refuse, _): wanted = [.release]
        case (.assign, .requested): wanted = [.approve, .assign]
        case (.assign, _): wanted = [.assign]
        case (.take, .requested): wanted = [.approve, .claim]
        case (.take, .approved), (.take, .offered): wanted = [.claim]
        case (.take, .assigned), (.take, .inProgress), (.take, .onHold): wanted = []
        case (.start, .requested): wanted = [.approve, .claim, .start]
        case (.start, .approved), (.start, .offered): wanted = [.claim, .start]
        case (.start, .assigned), (.resume, .assigned): wanted = [.start]
        case (.start, .onHold), (.resume, .onHold): wanted = [.resume]
        case (.start, .inProgress), (.resume, .inProgress): wanted = []
        case (.hold, .assigned): wanted = [.start, .hold]
        case (.hold, .onHold): wanted = []
        case (.hold, _): wanted = [.hold]
        case (.finish, .requested): wanted = [.approve, .claim, .start, .finish]
        case (.finish, .approved), (.finish, .offered): wanted = [.claim, .start, .finish]
        case (.finish, .assigned): wanted = [.start, .finish]
        case (.finish, .onHold): wanted = [.resume, .finish]
        case (.finish, .done), (.finish, .closed): wanted = []
        case (.finish, _): wanted = [.finish]
        case (.accept, .closed): wanted = []
        case (.accept, _): wanted = [.accept]
        case (.sendBack, _): wanted = [.sendBack]
        case (.cancel, .cancelled): wanted = []
        case (.cancel, _): wanted = [.cancel]
        case (.reopen, .done): wanted = [.sendBack]
        case (.reopen, _): wanted = [.reopen]
        default: return nil
        }
        var state = state
        for event in wanted {
            guard let next = state.after(event) else { return nil }
            state = next
        }
        return wanted
    }

    /// A reason or a note that came with it.
    var note: String {
        switch self {
        case .decline(let reason), .refuse(let reason), .sendBack(let reason), .cancel(let reason), .reopen(let reason):
            reason
        case .hold(_, let note): note
        case .merge(let number): number
        default: ""
        }
    }
}

/// Why the rules say no.
public enum WorkOrderRefusal: Error, Equatable, Sendable {
    /// It cannot happen in the state it is in.
    case notNow(WorkOrderState)
    /// Somebody else has it.
    case taken(by: Ref<Person>)
    /// Only a lead may, or who has it.
    case notYours
    /// The machine asks for it before a job is done.
    case needs(Requirement)
    /// This checklist comes first, says the due maintenance that it is for.
    case checklistFirst(String, checklist: String)
    /// Nobody accepts their own work.
    case ownWork
    case unknownPerson
    case unknownOrder(String)
    case tooLong(field: String, max: Int)
    case missing(field: String)
    /// Closed longer ago than that.
    case tooLate
    case full
}
