extension WorkTitle {
    var german: String {
        switch self {
        case .state(let state):
            switch state {
            case .requested: "zu genehmigen"
            case .declined: "abgelehnt"
            case .merged: "zusammengelegt"
            case .approved: "genehmigt"
            case .offered: "dem Team angeboten"
            case .assigned: "zugewiesen"
            case .inProgress: "in Arbeit"
            case .onHold: "pausiert"
            case .done: "erledigt, zu prüfen"
            case .closed: "abgeschlossen"
            case .cancelled: "storniert"
            }
        case .impact(let impact):
            switch impact {
            case .stopped: "🛑 Steht still"
            case .badly: "⚠️ Läuft schlecht"
            case .safety: "🦺 Sicherheit"
            }
        case .hold(let reason):
            switch reason {
            case .parts: "wartet auf Teile"
            case .production: "Produktion braucht sie"
            case .contractor: "wartet auf Fremdfirma"
            case .safety: "Arbeit nicht sicher"
            case .shiftEnd: "Schichtende"
            case .otherJob: "andere Arbeit"
            case .other: "anderer Grund"
            }
        case .cause(let cause):
            switch cause {
            case .wear: "Verschleiß"
            case .loose: "lockeres Teil"
            case .leak: "Leck"
            case .blocked: "Blockierung"
            case .lubrication: "Schmiermangel"
            case .electrical: "elektrischer Fehler"
            case .sensor: "Sensorfehler"
            case .software: "Softwarefehler"
            case .operation: "Bedienfehler"
            case .material: "schlechtes Material"
            case .other: "andere Ursache"
            }
        case .remedy(let remedy):
            switch remedy {
            case .replaced: "ersetzt"
            case .repaired: "repariert"
            case .adjusted: "eingestellt"
            case .cleaned: "gereinigt"
            case .lubricated: "geschmiert"
            case .tightened: "festgezogen"
            case .reset: "zurückgesetzt"
            case .none: "nichts nötig"
            }
        }
    }
}
