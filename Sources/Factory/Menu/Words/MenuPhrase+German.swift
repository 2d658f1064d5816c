extension MenuPhrase {
    var german: String {
        switch self {
        case .welcome: "👋 Was möchtest du tun?"
        case .help:
            """
            ℹ️ *Was du schicken kannst*
            • *Menü*: diese Liste
            • *Ausschuss 4711 12 verkratzt*: eine ganze Meldung in einer Zeile
            • eine Nummer wie *REJ-1042*: wie es damit steht
            • *meine*: deine Arbeit und deine Meldungen
            • *K7M2QX fertig*: ein Auftrag, nach dem Ende seiner Nummer; auch übernommen, begonnen, Pause, geht nicht
            • */wo K7M2QX*, */why K7M2QX*, */status K7M2QX completed*: ansehen, wer Bescheid weiß, sein Stand
            • der Code einer Anlage wie *PR-04*: eine Störung melden
            • *zurück*, *überspringen*, *abbrechen*: während ich frage
            • *Sprache*: die Sprache wechseln
            • *Stopp*, *Start*: keine Mitteilungen, wieder Mitteilungen; auch *Stopp Erinnerungen*
            """
        case .opener: "Menü öffnen"
        case .title(let row):
            switch row {
            case .reject: "📦 Ausschuss melden"
            case .return: "🔄 Kundenretoure"
            case .sop: "⚠️ SOP-Abweichung"
            case .track: "🔍 Vorgang suchen"
            case .data: "📊 Zahlen abrufen"
            case .myWork: "🔧 Meine Arbeit"
            case .checklists: "📋 Checklisten"
            case .settings: "⚙️ Einstellungen"
            case .help: "ℹ️ Hilfe"
            }
        case .detail(let row):
            switch row {
            case .reject: "Fehlerhafte Produkte melden"
            case .return: "Melden, was ein Kunde zurückschickt"
            case .sop: "Melden, dass eine Anweisung nicht eingehalten wurde"
            case .track: "Eine Meldung oder einen Auftrag finden"
            case .data: "Zahlen, und deine eigenen Meldungen"
            case .myWork: "Ihre Arbeitsaufträge und Meldungen"
            case .checklists: "Checklisten, die für Sie offen sind"
            case .settings: "Sprache, Mitteilungen, Ruhezeit"
            case .help: "Was du schicken kannst"
            }
        case .dataIntro: "📊 Welche Zahlen?"
        case .dataTitle(let report):
            switch report {
            case .rejects: "Ausschuss, 7 Tage"
            case .returns: "Retourenkosten, 30 Tage"
            case .sop: "Abweichungen, 7 Tage"
            case .mine: "Meine Meldungen"
            case .myWeek: "Meine Arbeit, 7 Tage"
            case .times: "Reaktion und Reparatur"
            case .openWork: "Offene Aufträge"
            case .machinesDown: "Stehende Anlagen"
            case .pmCompliance: "Wartung im Zeitfenster"
            }
        case .notUnderstood: "Das habe ich nicht verstanden. Bitte wähle:"
        case .stranger:
            "Hallo. Hier ist die Stelle für Instandhaltung und Qualität im Werk, und deine Nummer steht nicht auf unserer Liste. "
                + "Bitte deine Schichtleitung oder das Büro, sie einzutragen, und schreib dann noch einmal."
        case .inactive:
            "Hallo. Dein Eintrag in der Liste des Werks ist nicht aktiv, deshalb kann ich dir hier nicht helfen. "
                + "Bitte deine Schichtleitung oder das Büro, ihn zu aktivieren, und schreib dann noch einmal."
        }
    }
}

extension MainMenu.Row {
    var german: [String] {
        switch self {
        case .reject: ["ausschuss", "ausschuß"]
        case .return: ["retoure", "retouren", "rücksendung", "ruecksendung", "rucksendung"]
        case .sop: ["abweichung", "abweichungen"]
        case .track: ["suchen", "suche", "finden"]
        case .data: ["zahlen", "daten", "auswertung", "bericht", "berichte"]
        case .myWork: ["arbeit", "arbeiten"]
        case .checklists: ["checklisten", "checkliste"]
        case .settings: ["einstellungen", "einstellung"]
        case .help: []
        }
    }
}
