import Factory

extension Problem {
    /// Why a checklist's rules say no.
    init(_ refusal: ChecklistRefusal) {
        self =
            switch refusal {
            case .notNow(let state): .conflict("The run is \(ChecklistsPage.word(state)): that cannot be done now.")
            case .taken: .conflict("Somebody else has begun it.")
            case .notYours, .leadsOnly, .ownWork: .forbidden("Somebody else has to do that.")
            case .noSuchItem(let count): .refused("item", "item is a number from 1 to \(count)")
            case .wrongValue(let item): .refused("value", "value is none of item \(item + 1)")
            case .unanswered(let item): .conflict("Item \(item + 1) has no answer yet.")
            case .notUndone: .conflict("That cannot be taken back any more.")
            case .full: .conflict("The run has as many answers as it may have.")
            case .inactive: .conflict("The checklist is not in use any more.")
            }
    }
}
