extension FixedWord {
    var english: [String] {
        switch self {
        case .menu: ["menu", "hi", "hello", "hey"]
        case .help: ["help"]
        case .stop: ["stop", "unsubscribe"]
        case .start: ["start"]
        case .cancel: ["cancel"]
        case .back: ["back"]
        case .undo: ["undo"]
        case .language: ["language"]
        case .mine: ["my", "mine", "my tickets"]
        case .skip: ["skip"]
        case .confirm: ["confirm"]
        }
    }
}
