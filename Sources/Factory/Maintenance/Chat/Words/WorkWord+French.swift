extension WorkWord {
    var french: [String] {
        switch self {
        case .taken: ["je m'en charge", "je prends", "pris"]
        case .started: ["démarré", "demarre", "commencé", "commence", "démarrer le travail"]
        case .done: ["fait", "fini", "terminé", "termine", "réparé", "repare", "prêt"]
        case .hold: ["pause", "mettre en pause", "en pause"]
        case .resume: ["reprendre", "repris", "je reprends"]
        case .cannot: ["je ne peux pas", "impossible"]
        case .open: ["ouvert", "libre"]
        case .inProgress: ["en cours"]
        case .cancelled: ["annulé", "annule"]
        }
    }
}

extension FaultLine {
    static var french: [Word: [String]] {
        [
            .report: ["signaler", "signalement", "panne"],
            .stopped: ["à l'arrêt", "a l'arret", "arrêtée", "arretee"],
            .badly: ["marche mal", "va mal"],
            .safety: ["sécurité", "securite", "danger"],
        ]
    }
}
