extension MenuPhrase {
    var arabic: String { english }
}

extension MainMenu.Row {
    var arabic: [String] {
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
