extension WorkWord {
    var swahili: [String] {
        switch self {
        case .taken: ["nalichukua", "nimechukua", "nachukua"]
        case .started: ["anza kazi", "nimeanza"]
        case .done: ["imekamilika", "nimemaliza", "limeisha", "imeisha", "tayari"]
        case .hold: ["sitisha", "sitisha kidogo", "nimesitisha"]
        case .resume: ["endelea na kazi", "naendelea", "endelea"]
        case .cannot: ["siwezi"]
        case .open: ["liko wazi", "wazi"]
        case .inProgress: ["linaendelea", "inaendelea"]
        case .cancelled: ["limeghairiwa", "imeghairiwa"]
        }
    }
}

extension FaultLine {
    static var swahili: [Word: [String]] {
        [
            .report: ["ripoti", "hitilafu"],
            .stopped: ["imesimama"],
            .badly: ["inaenda vibaya", "vibaya"],
            .safety: ["usalama", "hatari"],
        ]
    }
}
