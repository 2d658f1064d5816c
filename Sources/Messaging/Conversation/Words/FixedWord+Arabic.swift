extension FixedWord {
    var arabic: [String] {
        switch self {
        case .menu: []
        case .help: []
        case .stop: ["توقف"]
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
