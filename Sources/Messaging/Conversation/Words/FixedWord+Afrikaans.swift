extension FixedWord {
    var afrikaans: [String] {
        switch self {
        case .menu: []
        case .help: []
        case .stop: ["stop"]
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
