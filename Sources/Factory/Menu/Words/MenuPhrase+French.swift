extension MenuPhrase {
    var french: String { english }
}

extension MainMenu.Row {
    var french: [String] {
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
