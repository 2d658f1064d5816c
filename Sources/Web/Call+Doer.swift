import Factory

extension Call {
    /// Who does it: a script, or an operator of the office.
    var doer: Doer {
        if case .script = visitor { .api(actor) } else { .office(actor) }
    }
}
