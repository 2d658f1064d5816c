extension FixedWord {
    var zulu: [String] {
        switch self {
        case .menu: []
        case .help: []
        case .stop: ["yima"]
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
