extension StakeholderPhrase {
    var afrikaans: String {
        switch self {
        case .about(let names):
            "Hallo. Ons laat jou hier weet van werk rondom \(said(names)): wanneer dit aangemeld word, wanneer "
                + "dit begin en wanneer dit klaar is. "
                + "Stuur *stop* om hierdie boodskappe te beëindig."
        case .everything:
            "Hallo. Ons laat jou hier weet van alle werk in die aanleg: wanneer dit aangemeld word, wanneer dit "
                + "begin en wanneer dit klaar is. "
                + "Stuur *stop* om hierdie boodskappe te beëindig."
        case .order(let number): "bestelling \(number)"
        case .stopped:
            "Hallo. Jy het ons boodskappe gestop, daarom hoor jy niks van die werk hier nie. Stuur *begin* om dit "
                + "weer te kry."
        }
    }
}
