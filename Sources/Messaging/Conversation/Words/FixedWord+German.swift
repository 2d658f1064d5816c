extension FixedWord {
    var german: [String] {
        switch self {
        case .menu: []
        case .help: []
        case .stop: ["halt"]
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
