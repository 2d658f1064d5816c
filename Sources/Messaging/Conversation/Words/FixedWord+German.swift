extension FixedWord {
    var german: [String] {
        switch self {
        case .menu: ["menü", "menue", "menu", "hallo", "moin", "servus", "guten morgen", "guten tag", "guten abend"]
        case .help: ["hilfe"]
        case .stop: ["stopp", "halt"]
        case .start: ["start", "starten"]
        case .cancel: ["abbrechen"]
        case .back: ["zurück", "zurueck", "zuruck"]
        case .undo: ["rückgängig", "rueckgaengig", "ruckgangig"]
        case .language: ["sprache"]
        case .mine: ["meine", "meine meldungen", "meine tickets"]
        case .skip: ["überspringen", "ueberspringen", "uberspringen"]
        case .confirm: ["bestätigen", "bestaetigen", "bestatigen"]
        }
    }
}
