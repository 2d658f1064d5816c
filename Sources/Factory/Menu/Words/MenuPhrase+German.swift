extension MenuPhrase {
    var german: String { english }
}

extension MainMenu.Row {
    var german: [String] {
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
