import Factory

extension Problem {
    /// What a rule's no to a work order means outside: 403 for who may not, 422 for a field, 409 for its state.
    init(_ refusal: WorkOrderRefusal) {
        switch refusal {
        case .notYours: self = .forbidden(refusal.sentence)
        case .notNow: self = .conflict(refusal.sentence, title: "Not possible now")
        case .taken, .ownWork, .tooLate, .full, .needs(.photo), .checklistFirst:
            self = .conflict(refusal.sentence, title: "Refused")
        case .needs(.cause), .unknownPerson, .unknownOrder, .tooLong, .missing:
            let field = (refusal.field ?? "").camelCased
            self = .refused(field, "\(field): \(refusal.sentence)")
        }
    }

    init(_ refusal: WorkOrders.NotUndone) {
        let reason =
            switch refusal {
            case .nothing: "There is nothing to undo."
            case .tooLate: "A change can be undone for five minutes."
            case .changedSince: "Something has happened since."
            case .notYours: "Somebody else did it."
            }
        self = .conflict(reason, title: "Cannot be undone")
    }
}
