extension WorkWord {
    var english: [String] {
        switch self {
        case .taken: ["taken", "take", "i take it", "mine now", "got it", "on it"]
        case .started: ["started", "start", "start work", "begun"]
        case .done: ["done", "completed", "complete", "finished", "fixed", "repaired", "ready", "d"]
        case .hold: ["hold", "on hold", "pause", "paused"]
        case .resume: ["resume", "resumed", "continue"]
        case .cannot: ["cannot", "can't", "can not", "cant", "no can do"]
        case .open: ["open", "release", "free"]
        case .inProgress: ["in_progress", "in progress", "inprogress", "progress"]
        case .cancelled: ["cancelled", "canceled", "cancel"]
        }
    }
}

extension FaultLine {
    static var english: [Word: [String]] {
        [
            .report: ["report", "fault", "broken"],
            .stopped: ["stopped", "down", "stands"],
            .badly: ["badly", "runs badly", "slow", "noisy"],
            .safety: ["safety", "danger", "unsafe"],
        ]
    }
}
