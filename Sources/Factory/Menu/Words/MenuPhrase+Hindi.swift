extension MenuPhrase {
    var hindi: String { english }
}

extension MainMenu.Row {
    var hindi: [String] {
        switch self {
        case .reject: []
        case .return: []
        case .sop: []
        case .track: []
        case .data: []
        case .settings: []
        case .help: []
        }
    }
}
