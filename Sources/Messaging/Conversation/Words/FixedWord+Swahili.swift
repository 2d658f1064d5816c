extension FixedWord {
    var swahili: [String] {
        switch self {
        case .menu: []
        case .help: []
        case .stop: ["acha"]
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
