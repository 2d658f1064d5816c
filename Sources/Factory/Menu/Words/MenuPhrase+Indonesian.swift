extension MenuPhrase {
    var indonesian: String { english }
}

extension MainMenu.Row {
    var indonesian: [String] {
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
