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
            case .reminders: "Rappels maintenance"
            case .emergencies: "Urgences"
            case .checklists: "Listes de contrôle"
            case .news: "Suivi de mes tickets"
            case .lessons: "Leçons"
            }
        case .on: "Activé"
        case .off: "Désactivé"
        case .settingsIntro: "⚙️ *Réglages*\nQue voulez-vous changer ?"
        case .opener: "Réglages"
        case .languageTitle: "Langue"
        case .moreLanguages: "Autres langues …"
        case .noticesTitle: "Notifications"
        case .noticesDetail(_, _, isStopped: true): "Toutes arrêtées"
        case .noticesDetail(let on, let of, isStopped: false): "\(on) sur \(of) activées"
        case .noticesIntro:
            "🔔 *Notifications*\nTouchez-en une pour l'activer ou la désactiver. Les urgences de niveau critique "
                + "arrivent toujours."
        case .alwaysComes:
            "Les urgences de niveau critique arrivent toujours, et les réponses à vos questions aussi."
        case .switched(let topic, isOn: true): "🔔 *\(text(topic))* : activé."
        case .switched(let topic, isOn: false):
            "🔕 *\(text(topic))* : désactivé. Vos questions auront toujours une réponse, et les urgences de "
                + "niveau critique arrivent toujours. Envoyez *start \(topic.number)* pour réactiver."
        case .stopTitle: "Tout arrêter"
        case .stopDetail: "Seules les urgences de niveau critique et les réponses arrivent"
        case .startTitle: "Tout recevoir à nouveau"
        case .startDetail: "Vous avez arrêté toutes les notifications"
        case .stillStopped:
            "Vous avez arrêté toutes les notifications. Envoyez *start* pour les recevoir à nouveau."
        case .quietTitle: "Heures de repos"
        case .quietNote:
            "Pendant ces heures, seules les urgences arrivent, et les alarmes si vous êtes d'astreinte. Le reste "
                + "attend la fin."
        case .quietIntro(let now):
            "🌙 *Heures de repos*\n\(PreferencePhrase.quietNote.french)\nActuellement : \(now?.text ?? "aucune")."
        case .otherHours: "Autres heures …"
        case .otherHoursDetail: "Vous les écrivez"
        case .noQuietHours: "Pas d'heures de repos"
        case .askHours: "🌙 Quelles heures ? Envoyez-les ainsi : *22:00-06:00*, ou *désactivé* pour aucune."
        case .hoursNotRead: "Je n'arrive pas à lire ces heures."
        case .quietSet(let hours?):
            "🌙 Heures de repos : \(hours.text). Pendant ce temps, seules les urgences arrivent, et les alarmes "
                + "si vous êtes d'astreinte. Le reste arrive à la fin."
        case .quietSet(nil): "☀️ Vous n'avez plus d'heures de repos."
        case .shiftTitle: "Seulement à mon poste"
        case .shiftIs(let shift): "Votre poste : \(language.text(of: shift))"
        case .shiftSet(let shift, isOnly: true):
            "🕑 Hors de votre poste (\(language.text(of: shift))), seules les urgences arrivent, et les alarmes "
                + "si vous êtes d'astreinte. Le reste arrive au début du poste."
        case .shiftSet(_, isOnly: false): "🕑 Les notifications arrivent aussi hors de votre poste."
        case .noShift: "Je ne connais pas vos horaires de poste. Demandez au bureau de les inscrire."
        case .isOnCall: "Vous êtes d'astreinte : les alarmes vous arrivent à toute heure."
        case .pageTitle: "Page de réglages"
        case .pageDetail: "Tout d'un coup, dans votre navigateur"
        case .pageLink(let link, let minutes):
            "🔗 Votre page de réglages. Le lien est pour vous seul et sert une fois, pendant \(time(minutes)) "
                + ":\n\(link)"
        case .from: "De"
        case .to: "À"
        case .save: "Enregistrer"
        case .saved: "Enregistré."
        case .wrongTime: "Écrivez une heure de la journée, par exemple 22:00."
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
        case .assignments: ["tâches", "taches", "affectations"]
        case .escalations: ["escalades", "alarmes"]
        case .parts: ["pièces", "pieces"]
        case .reminders: ["rappels", "rappel"]
        case .emergencies: ["urgences"]
        case .checklists: ["check-lists", "checklists", "listes"]
        case .news: ["nouvelles", "signalements"]
        case .lessons: ["formations", "leçons", "lecons"]
        }
    }
}
