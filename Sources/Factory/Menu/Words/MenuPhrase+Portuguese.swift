extension MenuPhrase {
    var portuguese: String { english }
}

extension MainMenu.Row {
    var portuguese: [String] {
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
