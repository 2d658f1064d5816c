extension MenuPhrase {
    var afrikaans: String { english }
}

extension MainMenu.Row {
    var afrikaans: [String] {
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
