extension MenuPhrase {
    var swahili: String { english }
}

extension MainMenu.Row {
    var swahili: [String] {
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
