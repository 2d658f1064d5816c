import Messaging

extension PreferencePhrase {
    var german: String {
        let language = Language.german
        return switch self {
        case .topic(let topic):
            switch topic {
            case .assignments: "Arbeit für mich"
            case .escalations: "Eskalationen"
            case .parts: "Gelieferte Teile"
            case .reminders: "Wartungserinnerungen"
            case .emergencies: "Notfälle"
            case .checklists: "Checklisten"
            case .news: "Neues zu Meldungen"
            case .lessons: "Lektionen"
            }
        case .on: "Ein"
        case .off: "Aus"
        case .settingsIntro: "⚙️ *Einstellungen*\nWas möchtest du ändern?"
        case .opener: "Einstellungen"
        case .languageTitle: "Sprache"
        case .moreLanguages: "Weitere Sprachen …"
        case .noticesTitle: "Mitteilungen"
        case .noticesDetail(_, _, isStopped: true): "Alle abbestellt"
        case .noticesDetail(let on, let of, isStopped: false): "\(on) von \(of) ein"
        case .noticesIntro:
            "🔔 *Mitteilungen*\nTippe auf eine Art, um sie ein- oder auszuschalten. Notfälle der Stufe „kritisch“ "
                + "kommen immer."
        case .alwaysComes:
            "Notfälle der Stufe „kritisch“ kommen immer, und auch die Antwort auf deine Fragen."
        case .switched(let topic, isOn: true): "🔔 *\(text(topic))*: ein."
        case .switched(let topic, isOn: false):
            "🔕 *\(text(topic))*: aus. Was du fragst, wird weiter beantwortet, und Notfälle der Stufe "
                + "„kritisch“ kommen weiterhin. Schick *Start \(topic.number)*, um es wieder einzuschalten."
        case .stopTitle: "Alle abbestellen"
        case .stopDetail: "Nur Notfälle der Stufe „kritisch“ und Antworten kommen noch"
        case .startTitle: "Wieder alle bekommen"
        case .startDetail: "Du hast alle Mitteilungen abbestellt"
        case .stillStopped: "Du hast alle Mitteilungen abbestellt. Schick *Start*, um sie wieder zu bekommen."
        case .quietTitle: "Ruhezeit"
        case .quietNote:
            "In dieser Zeit kommen nur Notfälle, und Alarme, wenn du Bereitschaft hast. Der Rest wartet, bis "
                + "sie vorbei ist."
        case .quietIntro(let now):
            "🌙 *Ruhezeit*\n\(PreferencePhrase.quietNote.german)\nJetzt: \(now?.text ?? "keine")."
        case .otherHours: "Andere Zeit …"
        case .otherHoursDetail: "Du schreibst sie selbst"
        case .noQuietHours: "Keine Ruhezeit"
        case .askHours: "🌙 Welche Zeit? Schick sie so: *22:00-06:00*, oder *aus* für keine."
        case .hoursNotRead: "Diese Zeit kann ich nicht lesen."
        case .quietSet(let hours?):
            "🌙 Ruhezeit: \(hours.text). Dann kommen nur Notfälle, und Alarme, wenn du Bereitschaft hast. Der "
                + "Rest kommt danach."
        case .quietSet(nil): "☀️ Du hast jetzt keine Ruhezeit."
        case .shiftTitle: "Nur in meiner Schicht"
        case .shiftIs(let shift): "Deine Schicht: \(language.text(of: shift))"
        case .shiftSet(let shift, isOnly: true):
            "🕑 Außerhalb deiner Schicht (\(language.text(of: shift))) kommen nur Notfälle, und Alarme, wenn du "
                + "Bereitschaft hast. Der Rest kommt, wenn sie beginnt."
        case .shiftSet(_, isOnly: false): "🕑 Mitteilungen kommen auch außerhalb deiner Schicht."
        case .noShift: "Ich kenne deine Schicht nicht. Bitte das Büro, sie einzutragen."
        case .isOnCall: "Du hast Bereitschaft: Alarme kommen zu jeder Zeit."
        case .pageTitle: "Einstellungsseite"
        case .pageDetail: "Alles auf einmal, im Browser"
        case .pageLink(let link, let minutes):
            "🔗 Deine Einstellungsseite. Der Link ist nur für dich und gilt einmal, \(time(minutes)) "
                + "lang:\n\(link)"
        case .from: "Von"
        case .to: "Bis"
        case .save: "Speichern"
        case .saved: "Gespeichert."
        case .wrongTime: "Schreib eine Uhrzeit wie 22:00."
        case .sameTimes: "Die Ruhezeit kann nicht in der Minute enden, in der sie beginnt."
        }
    }

    private func text(_ topic: Topic) -> String { PreferencePhrase.topic(topic).german }

    private func time(_ minutes: Int) -> String {
        Language.german.form(minutes, one: "1 Minute", other: "\(minutes) Minuten")
    }
}

extension Topic {
    var german: [String] {
        switch self {
        case .assignments: ["aufgaben", "zuweisungen"]
        case .escalations: ["eskalationen", "eskalation", "alarme"]
        case .parts: ["teile", "ersatzteile"]
        case .reminders: ["erinnerungen", "erinnerung"]
        case .emergencies: ["notfälle", "notfaelle"]
        case .checklists: ["checklisten"]
        case .news: ["neuigkeiten", "neues"]
        case .lessons: ["lektionen", "schulungen"]
        }
    }
}
