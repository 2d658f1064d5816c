extension FixedWord {
    var french: [String] {
        switch self {
        case .menu: ["menu", "bonjour", "bonsoir", "salut"]
        case .help: ["aide"]
        case .stop: ["stop", "arrêt", "arret", "arrêter", "arreter"]
        case .start: ["start", "commencer", "démarrer", "demarrer"]
        case .cancel: ["annuler"]
        case .back: ["retour"]
        case .undo: ["défaire", "defaire"]
        case .language: ["langue", "langues"]
        case .mine: ["mes tickets", "mes signalements"]
        case .skip: ["passer"]
        case .confirm: ["confirmer", "valider"]
        }
    }
}
