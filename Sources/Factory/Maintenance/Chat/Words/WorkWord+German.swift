extension WorkWord {
    var german: [String] {
        switch self {
        case .taken: ["ich übernehme", "übernommen", "uebernommen", "nehme ich", "hab ich"]
        case .started: ["begonnen", "angefangen", "gestartet", "arbeit beginnen"]
        case .done: ["fertig", "erledigt", "gemacht", "repariert", "behoben", "fertig melden"]
        case .hold: ["unterbrechen", "unterbrochen", "pause"]
        case .resume: ["weitermachen", "weiter", "fortsetzen"]
        case .cannot: ["ich kann nicht", "kann nicht", "geht nicht"]
        case .open: ["offen", "frei"]
        case .inProgress: ["in arbeit", "läuft", "laeuft"]
        case .cancelled: ["storniert", "abgebrochen"]
        }
    }
}

extension FaultLine {
    static var german: [Word: [String]] {
        [
            .report: ["melden", "störung", "stoerung", "defekt"],
            .stopped: ["steht", "steht still"],
            .badly: ["läuft schlecht", "laeuft schlecht"],
            .safety: ["sicherheit", "gefahr"],
        ]
    }
}
