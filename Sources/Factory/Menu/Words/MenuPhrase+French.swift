extension MenuPhrase {
    var french: String {
        switch self {
        case .welcome: "👋 Que voulez-vous faire ?"
        case .help:
            """
            ℹ️ *Ce que vous pouvez envoyer*
            • *menu* : cette liste
            • *rebut 4711 12 rayées* : un rebut complet en une ligne
            • un numéro comme *REJ-1042* : où en est le ticket
            • *mes tickets* : votre travail et vos signalements
            • *K7M2QX fini* : un ordre, par la fin de son numéro ; aussi je prends, commencé, pause, impossible
            • */wo K7M2QX*, */why K7M2QX*, */status K7M2QX completed* : le voir, qui a été prévenu, son état
            • le code d'une machine comme *PR-04* : signaler une panne
            • *retour*, *passer*, *annuler* : pendant mes questions
            • *langue* : changer de langue
            • *stop*, *start* : arrêter les notifications, les recevoir à nouveau ; aussi *stop rappels*
            """
        case .opener: "Ouvrir le menu"
        case .title(let row):
            switch row {
            case .reject: "📦 Déclarer un rebut"
            case .return: "🔄 Retour client"
            case .sop: "⚠️ Écart de procédure"
            case .track: "🔍 Rechercher"
            case .data: "📊 Voir les chiffres"
            case .myWork: "🔧 Mon travail"
            case .checklists: "📋 Check-lists"
            case .settings: "⚙️ Réglages"
            case .help: "ℹ️ Aide"
            }
        case .detail(let row):
            switch row {
            case .reject: "Déclarer des produits défectueux"
            case .return: "Déclarer ce qu'un client renvoie"
            case .sop: "Signaler une procédure non respectée"
            case .track: "Trouver un ticket ou une commande"
            case .data: "Les chiffres, et vos tickets"
            case .myWork: "Vos ordres de travail et vos signalements"
            case .checklists: "Check-lists ouvertes pour vous"
            case .settings: "Langue, notifications, heures de repos"
            case .help: "Ce que vous pouvez envoyer"
            }
        case .dataIntro: "📊 Quels chiffres ?"
        case .dataTitle(let report):
            switch report {
            case .rejects: "Rebuts, 7 jours"
            case .returns: "Coût retours, 30 jours"
            case .sop: "Écarts, 7 jours"
            case .mine: "Mes tickets"
            case .myWeek: "Mon travail, 7 jours"
            case .times: "Réaction et réparation"
            case .openWork: "Travaux ouverts"
            case .machinesDown: "Machines à l'arrêt"
            case .pmCompliance: "Entretien à temps"
            }
        case .notUnderstood: "Je n'ai pas compris. Merci de choisir :"
        case .stranger:
            "Bonjour. Ici le service maintenance et qualité de l'usine, et votre numéro n'est pas sur notre liste. "
                + "Demandez à votre chef d'équipe ou au bureau de l'ajouter, puis écrivez-nous de nouveau."
        case .inactive:
            "Bonjour. Votre inscription sur la liste de l'usine n'est pas active, je ne peux donc pas vous aider ici. "
                + "Demandez à votre chef d'équipe ou au bureau de l'activer, puis écrivez-nous de nouveau."
        }
    }
}

extension MainMenu.Row {
    var french: [String] {
        switch self {
        case .reject: ["rebut", "rebuts", "rejet", "rejets"]
        case .return: ["retours"]
        case .sop: ["écart", "ecart", "écarts", "ecarts"]
        case .track: ["rechercher", "chercher", "recherche", "suivi"]
        case .data: ["chiffres", "données", "donnees", "rapport", "rapports"]
        case .myWork: ["travaux", "travail"]
        case .checklists: ["check-lists", "check-list"]
        case .settings: ["réglages", "reglages", "paramètres", "parametres"]
        case .help: []
        }
    }
}
