extension FixedWord {
    var french: [String] {
        switch self {
        case .menu: []
        case .help: []
        case .stop: ["arrêt"]
        case .start: []
        case .cancel: []
        case .back: []
        case .undo: []
        case .language: []
        case .mine: []
        case .skip: []
        case .confirm: []
        }
    }
}
