extension DirectoryPhrase {
    var french: String {
        switch self {
        case .officeTold: "J’ai prévenu le bureau que tu as écrit."
        case .welcome(let name): "👋 Bienvenue, \(name) ! Le bureau t’a ajouté à la liste de l’usine."
        case .accountAdded(let name): "👍 Le bureau a ajouté ce téléphone à ta fiche, \(name). Tu peux continuer ici."
        case .left(let name): "ℹ️ \(name) n’est plus en activité dans la liste de l’usine."
        case .leftWaiting: "Voici ce qui attendait cette personne et ne lui parviendra plus :"
        case .leftDraft: "Un signalement commencé ici n’a pas été envoyé."
        case .leftAsk: "Merci de voir qui prend le relais."
        }
    }
}
