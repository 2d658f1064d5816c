extension FigureWord {
    var german: String {
        switch self {
        case .minute: "min"
        case .hour: "h"
        case .day: "T"
        case .average: "im Schnitt"
        case .median: "Median"
        case .taken: "Übernommen"
        case .takenFormula: "von der Meldung bis zur Übernahme"
        case .restored: "Läuft wieder"
        case .restoredFormula: "von der Meldung oder dem Stillstand, bis es wieder läuft"
        case .open: "Offen"
        case .openFormula: "noch nicht erledigt, nach der Zeit seit der Meldung"
        case .noneDown: "✅ Keine Anlage ist als stehend gemeldet."
        case .downFormula: "seit der Meldung des Stillstands"
        case .complianceFormula: "im Zeitfenster erledigt ÷ fällig, 30 Tage"
        case .noneDue: "Es war keine Wartung fällig."
        case .done: "Erledigt"
        case .inHand: "In Arbeit"
        case .workTime: "Arbeitszeit"
        case .nothing: "Nichts in dieser Zeit."
        case .newestOnly: "Nur die neuesten Arbeitsaufträge sind gezählt."
        case .asFile: "📎 Als Datei"
        case .fileComes: "📎 Hier ist die Datei."
        }
    }
}
