extension FixedWord {
    var indonesian: [String] {
        switch self {
        case .menu: []
        case .help: []
        case .stop: ["berhenti"]
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
