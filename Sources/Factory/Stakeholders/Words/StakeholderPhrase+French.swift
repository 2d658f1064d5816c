extension StakeholderPhrase {
    var french: String {
        switch self {
        case .about(let names):
            "Bonjour. Nous vous informons ici des travaux concernant \(said(names)) : quand ils sont signalés, "
                + "quand ils commencent et quand ils sont terminés. "
                + "Envoyez *stop* pour ne plus recevoir ces messages."
        case .everything:
            "Bonjour. Nous vous informons ici de tous les travaux de l'usine : quand ils sont signalés, quand ils "
                + "commencent et quand ils sont terminés. "
                + "Envoyez *stop* pour ne plus recevoir ces messages."
        case .order(let number): "commande \(number)"
        case .stopped:
            "Bonjour. Vous avez arrêté nos messages, nous ne vous informons donc plus des travaux. Envoyez "
                + "*start* pour les recevoir à nouveau."
        }
    }
}
