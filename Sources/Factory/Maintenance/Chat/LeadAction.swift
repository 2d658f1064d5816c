import Messaging
import Store

/// What a lead may do with a work order: the last part of a button's id, alone or before what was chosen, such as
/// `assign`, `assign-17`, `priority-high`.
enum LeadAction: String, CaseIterable {
    case approve, decline, merge, assign, offer, accept
    case sendBack = "send-back"
    case priority, cancel, reopen, who
    /// Shows all of them.
    case more = "lead"

    /// Whether a button that was made for an earlier state still does it: what only shows something does.
    var isLook: Bool { self == .who || self == .more }

    /// What it comes to; nil where it is no command, or what is chosen does not matter for whether it is possible.
    private var command: WorkOrderCommand? {
        switch self {
        case .approve: .approve
        case .decline: .decline(reason: "")
        case .merge: .merge(into: "")
        case .assign: .assign(Ref(0))
        case .offer: .offer(team: nil)
        case .accept: .accept
        case .sendBack: .sendBack(reason: "")
        case .cancel: .cancel(reason: "")
        case .reopen: .reopen(reason: "")
        case .priority, .who, .more: nil
        }
    }

    /// As the order stands; who may is another question.
    func isPossible(for order: WorkOrder, at now: Timestamp) -> Bool {
        let state = order.standing.state
        switch self {
        case .who, .more: return true
        case .priority: return state.isOpen
        case .offer where state == .offered: return true
        // A claim is sent back.
        case .reopen where state == .done: return false
        case .reopen:
            let isRecent = order.standing.closedAt.map { $0 + WorkOrders.reopenableFor >= now } ?? false
            return isRecent && command?.steps(from: state) != nil
        default: return command?.steps(from: state).map { !$0.isEmpty } ?? false
        }
    }

    /// The most useful of them in a state, two at most.
    static func main(in state: WorkOrderState) -> [LeadAction] {
        switch state {
        case .requested: [.approve, .decline]
        case .approved, .offered, .assigned, .inProgress, .onHold: [.assign, .priority]
        case .done: [.accept, .sendBack]
        case .closed: [.reopen]
        case .declined, .merged, .cancelled: []
        }
    }
}

/// A lead's tap: what, and which of the list.
struct LeadTap: Equatable {
    let action: LeadAction
    /// Empty: the list is to be shown.
    let choice: String

    /// Nil: the tap is not one of a lead's.
    init?(_ text: String) {
        if let action = LeadAction(rawValue: text) {
            (self.action, choice) = (action, "")
            return
        }
        guard let dash = text.firstIndex(of: "-"), let action = LeadAction(rawValue: String(text[..<dash])) else {
            return nil
        }
        (self.action, choice) = (action, String(text[text.index(after: dash)...]))
    }

    /// Of a choice without colons, which end it.
    static func id(_ action: LeadAction, _ choice: String) -> String { "\(action.rawValue)-\(choice)" }
}
