extension MenuPhrase {
    var zulu: String { english }
}

extension MainMenu.Row {
    var zulu: [String] {
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
