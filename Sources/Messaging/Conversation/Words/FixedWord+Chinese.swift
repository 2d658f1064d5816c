extension FixedWord {
    var chinese: [String] {
        switch self {
        case .menu: []
        case .help: []
        case .stop: ["停止"]
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
