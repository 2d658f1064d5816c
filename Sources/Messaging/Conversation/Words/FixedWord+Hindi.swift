extension FixedWord {
    var hindi: [String] {
        switch self {
        case .menu: []
        case .help: []
        case .stop: ["रोकें"]
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
