extension StakeholderPhrase {
    var english: String {
        switch self {
        case .about(let names):
            "Hello. We tell you here about work that concerns \(said(names)): when it is reported, when it begins "
                + "and when it is done. "
                + "Send *stop* to end these messages."
        case .everything:
            "Hello. We tell you here about all work in the plant: when it is reported, when it begins and when it "
                + "is done. "
                + "Send *stop* to end these messages."
        case .order(let number): "order \(number)"
        case .stopped:
            "Hello. You have stopped our messages, so you hear nothing from us about the work here. Send *start* "
                + "to get them again."
        }
    }
}
