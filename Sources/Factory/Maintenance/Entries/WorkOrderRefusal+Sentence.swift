import Messaging

extension WorkOrderRefusal {
    /// Why the rules say no, for who reads English: scripts, lists and the office.
    public var sentence: String {
        switch self {
        case .notNow(let state): "It is \(state.words) now, and this cannot follow on that."
        case .taken: "Somebody else has it."
        case .notYours: "Only a lead may, or who has it."
        case .needs(.cause): "Its machine asks for the cause before a job is done."
        case .needs(.photo): "Its machine asks for a photo before a job is done."
        case .checklistFirst(_, let name): "The checklist “\(name)” has to be filled in first."
        case .ownWork: "Nobody accepts their own work."
        case .unknownPerson: "Nobody who works here is named so."
        case .unknownOrder: "There is no other open work order of this number."
        case .tooLong(_, let max): "It has more than \(max) characters."
        case .missing: "It is missing."
        case .tooLate:
            "It was closed more than \(WorkOrders.reopenableFor.components.seconds / 86_400) days ago; make a new one."
        case .full: "It has as many files as it can hold."
        }
    }

    /// The column or member at fault; nil where it is the state.
    public var field: String? {
        switch self {
        case .needs(.cause): "cause"
        case .unknownPerson: "assignee"
        case .unknownOrder: "into"
        case .tooLong(let field, _), .missing(let field): field
        case .notNow, .taken, .notYours, .needs(.photo), .checklistFirst, .ownWork, .tooLate, .full: nil
        }
    }
}

extension WorkOrderState {
    /// As the office reads it.
    public var words: String { WorkTitle.state(self).text(in: .english) }
}
