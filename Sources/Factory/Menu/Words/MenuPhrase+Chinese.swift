extension MenuPhrase {
    var chinese: String { english }
}

extension MainMenu.Row {
    var chinese: [String] {
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
