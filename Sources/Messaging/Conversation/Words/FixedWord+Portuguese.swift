extension FixedWord {
    var portuguese: [String] {
        switch self {
        case .menu: []
        case .help: []
        case .stop: ["parar"]
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
