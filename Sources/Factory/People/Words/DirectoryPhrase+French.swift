extension DirectoryPhrase {
    var french: String {
        switch self {
        case .officeTold: "J'ai prévenu le bureau que vous avez écrit."
        case .welcome(let name): "👋 Bienvenue, \(name) ! Le bureau vous a mis sur la liste de l'usine."
        case .accountAdded(let name):
            "👍 Le bureau a ajouté ce téléphone à votre fiche, \(name). Vous pouvez continuer ici."
        case .left(let name): "ℹ️ \(name) ne figure plus comme actif sur la liste de l'usine."
        case .leftWaiting: "Voici ce qui attendait cette personne et ne lui parviendra plus :"
        case .leftOrders: "Ces ordres de travail sont de nouveau libres et proposés à l'équipe :"
        case .leftDraft: "Un signalement commencé ici n'a pas été envoyé."
        case .leftAsk: "Merci de voir qui prend le relais."
        }
    }
}
