extension FigureWord {
    var french: String {
        switch self {
        case .minute: "min"
        case .hour: "h"
        case .day: "j"
        case .average: "moyenne"
        case .median: "médiane"
        case .taken: "Prise en charge"
        case .takenFormula: "du signalement à la prise en charge"
        case .restored: "Remise en marche"
        case .restoredFormula: "du signalement, ou de l'arrêt, à la remise en marche"
        case .open: "Ouverts"
        case .openFormula: "travaux non terminés, selon le temps depuis le signalement"
        case .noneDown: "✅ Aucune machine n'est signalée à l'arrêt."
        case .downFormula: "depuis le signalement de l'arrêt"
        case .complianceFormula: "fait dans les délais ÷ prévu, 30 jours"
        case .noneDue: "Aucun entretien n'était prévu."
        case .done: "Terminés"
        case .inHand: "En cours chez toi"
        case .workTime: "Temps de travail"
        case .nothing: "Rien pendant cette période."
        case .newestOnly: "Seuls les ordres les plus récents sont comptés."
        case .asFile: "📎 En fichier"
        case .fileComes: "📎 Voici le fichier."
        }
    }
}
