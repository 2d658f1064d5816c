extension WorkTitle {
    var english: String {
        switch self {
        case .state(let state):
            switch state {
            case .requested: "to be approved"
            case .declined: "declined"
            case .merged: "merged"
            case .approved: "approved"
            case .offered: "offered"
            case .assigned: "assigned"
            case .inProgress: "in progress"
            case .onHold: "on hold"
            case .done: "done, to be checked"
            case .closed: "closed"
            case .cancelled: "cancelled"
            }
        case .impact(let impact):
            switch impact {
            case .stopped: "🛑 Stopped"
            case .badly: "⚠️ Runs badly"
            case .safety: "🦺 Safety"
            }
        case .hold(let reason):
            switch reason {
            case .parts: "waiting for parts"
            case .production: "needed for production"
            case .contractor: "waiting for contractor"
            case .safety: "not safe to work"
            case .shiftEnd: "end of shift"
            case .otherJob: "another job"
            case .other: "another reason"
            }
        case .cause(let cause):
            switch cause {
            case .wear: "wear"
            case .loose: "loose part"
            case .leak: "leak"
            case .blocked: "blockage"
            case .lubrication: "lack of lubrication"
            case .electrical: "electrical fault"
            case .sensor: "sensor fault"
            case .software: "software fault"
            case .operation: "operating error"
            case .material: "bad material"
            case .other: "another cause"
            }
        case .remedy(let remedy):
            switch remedy {
            case .replaced: "replaced"
            case .repaired: "repaired"
            case .adjusted: "adjusted"
            case .cleaned: "cleaned"
            case .lubricated: "lubricated"
            case .tightened: "tightened"
            case .reset: "reset"
            case .none: "nothing needed"
            }
        }
    }
}
