import Messaging

extension PreferencePhrase {
    var french: String {
        let language = Language.french
        return switch self {
        case .topic(let topic):
            switch topic {
            case .assignments: "Mon travail"
            case .escalations: "Escalades"
            case .parts: "Pièces livrées"
            case .reminders: "Rappels d’entretien"
            case .emergencies: "Urgences"
            case .checklists: "Check-lists"
            case .news: "Mes signalements"
            case .lessons: "Formations"
            }
        case .on: "Activé"
        case .off: "Désactivé"
        case .settingsIntro: "⚙️ *Réglages*\nQue veux-tu changer ?"
        case .opener: "Réglages"
        case .languageTitle: "Langue"
        case .moreLanguages: "Autres langues …"
        case .noticesTitle: "Avis"
        case .noticesDetail(_, _, isStopped: true): "Tous arrêtés"
        case .noticesDetail(let on, let of, isStopped: false): "\(on) sur \(of) activés"
        case .noticesIntro:
            "🔔 *Avis*\nTouche un avis pour l’activer ou le désactiver. Les urgences critiques arrivent "
                + "toujours."
        case .alwaysComes: "Les urgences critiques arrivent toujours, et la réponse à tes questions aussi."
        case .switched(let topic, isOn: true): "🔔 *\(text(topic))* : activé."
        case .switched(let topic, isOn: false):
            "🔕 *\(text(topic))* : désactivé. Tes questions ont toujours une réponse, et les urgences critiques "
                + "arrivent toujours. Envoie *start \(topic.number)* pour réactiver."
        case .stopTitle: "Arrêter tous les avis"
        case .stopDetail: "Seules les urgences critiques et les réponses arrivent"
        case .startTitle: "Recevoir les avis"
        case .startDetail: "Tu as arrêté tous les avis"
        case .stillStopped: "Tu as arrêté tous les avis. Envoie *start* pour les recevoir de nouveau."
        case .quietTitle: "Heures de repos"
        case .quietNote:
            "Pendant ces heures, seules les urgences arrivent, et les alarmes si tu es d’astreinte. Le reste "
                + "attend la fin."
        case .quietIntro(let now):
            "🌙 *Heures de repos*\n\(PreferencePhrase.quietNote.french)\nActuellement : \(now?.text ?? "aucune")."
        case .otherHours: "Autres heures …"
        case .otherHoursDetail: "Tu les écris"
        case .noQuietHours: "Pas d’heures de repos"
        case .askHours: "🌙 Quelles heures ? Envoie-les ainsi : *22:00-06:00*, ou *désactivé* pour aucune."
        case .hoursNotRead: "Je n’arrive pas à lire ces heures."
        case .quietSet(let hours?):
            "🌙 Heures de repos : \(hours.text). Pendant ce temps, seules les urgences arrivent, et les alarmes "
                + "si tu es d’astreinte. Le reste arrive à la fin."
        case .quietSet(nil): "☀️ Tu n’as plus d’heures de repos."
        case .shiftTitle: "Seulement à mon poste"
        case .shiftIs(let shift): "Ton poste : \(language.text(of: shift))"
        case .shiftSet(let shift, isOnly: true):
            "🕑 Hors de ton poste (\(language.text(of: shift))), seules les urgences arrivent, et les alarmes "
                + "si tu es d’astreinte. Le reste arrive au début du poste."
        case .shiftSet(_, isOnly: false): "🕑 Les avis arrivent aussi hors de ton poste."
        case .noShift: "Je ne connais pas tes horaires. Demande au bureau de les inscrire."
        case .isOnCall: "Tu es d’astreinte : les alarmes t’arrivent à toute heure."
        case .pageTitle: "Page de réglages"
        case .pageDetail: "Tout d’un coup, dans ton navigateur"
        case .pageLink(let link, let minutes):
            "🔗 Ta page de réglages. Le lien est pour toi seul et sert une fois, pendant \(time(minutes)) "
                + ":\n\(link)"
        case .from: "De"
        case .to: "À"
        case .save: "Enregistrer"
        case .saved: "Enregistré."
        case .wrongTime: "Écris une heure de la journée, par exemple 22:00."
        case .sameTimes: "Les heures de repos ne peuvent pas finir à la minute où elles commencent."
        }
    }

    private func text(_ topic: Topic) -> String { PreferencePhrase.topic(topic).french }

    private func time(_ minutes: Int) -> String {
        Language.french.form(minutes, one: "1 minute", other: "\(minutes) minutes")
    }
}

extension Topic {
    var french: [String] {
        switch self {
        case .assignments: ["travail", "tâches", "taches", "ordres", "affectations"]
        case .escalations: ["escalades", "escalade", "alarmes", "alarme"]
        case .parts: ["pièces", "pieces"]
        case .reminders: ["rappels", "rappel", "entretien", "maintenance"]
        case .emergencies: ["urgences", "urgence"]
        case .checklists: ["check-lists", "checklists", "listes"]
        case .news: ["nouvelles", "signalements"]
        case .lessons: ["formations", "formation", "leçons", "lecons"]
        }
    }
}
