extension WorkTitle {
    var french: String {
        switch self {
        case .state(let state):
            switch state {
            case .requested: "à approuver"
            case .declined: "refusé"
            case .merged: "réuni à un autre"
            case .approved: "approuvé"
            case .offered: "proposé à l'équipe"
            case .assigned: "attribué"
            case .inProgress: "en cours"
            case .onHold: "en pause"
            case .done: "fait, à vérifier"
            case .closed: "clos"
            case .cancelled: "annulé"
            }
        case .impact(let impact):
            switch impact {
            case .stopped: "🛑 À l'arrêt"
            case .badly: "⚠️ Marche mal"
            case .safety: "🦺 Sécurité"
            }
        case .hold(let reason):
            switch reason {
            case .parts: "attente de pièces"
            case .production: "besoin de la production"
            case .contractor: "attente du prestataire"
            case .safety: "conditions non sûres"
            case .shiftEnd: "fin de poste"
            case .otherJob: "autre travail"
            case .other: "autre raison"
            }
        case .cause(let cause):
            switch cause {
            case .wear: "usure"
            case .loose: "pièce desserrée"
            case .leak: "fuite"
            case .blocked: "blocage"
            case .lubrication: "manque de graissage"
            case .electrical: "panne électrique"
            case .sensor: "panne de capteur"
            case .software: "erreur de logiciel"
            case .operation: "erreur d'utilisation"
            case .material: "matière défectueuse"
            case .other: "autre cause"
            }
        case .remedy(let remedy):
            switch remedy {
            case .replaced: "remplacement"
            case .repaired: "réparation"
            case .adjusted: "réglage"
            case .cleaned: "nettoyage"
            case .lubricated: "graissage"
            case .tightened: "resserrage"
            case .reset: "réinitialisation"
            case .none: "rien à faire"
            }
        }
    }
}
