extension WorkTitle {
    var afrikaans: String {
        switch self {
        case .state(let state):
            switch state {
            case .requested: "moet goedgekeur word"
            case .declined: "afgewys"
            case .merged: "saamgevoeg"
            case .approved: "goedgekeur"
            case .offered: "oop vir die span"
            case .assigned: "toegewys"
            case .inProgress: "aan die gang"
            case .onHold: "onderbreek"
            case .done: "klaar, nog na te gaan"
            case .closed: "gesluit"
            case .cancelled: "gekanselleer"
            }
        case .impact(let impact):
            switch impact {
            case .stopped: "🛑 Staan stil"
            case .badly: "⚠️ Loop sleg"
            case .safety: "🦺 Veiligheid"
            }
        case .hold(let reason):
            switch reason {
            case .parts: "wag vir onderdele"
            case .production: "produksie het dit nodig"
            case .contractor: "wag vir kontrakteur"
            case .safety: "nie veilig nie"
            case .shiftEnd: "einde van skof"
            case .otherJob: "ander werk"
            case .other: "ander rede"
            }
        case .cause(let cause):
            switch cause {
            case .wear: "slytasie"
            case .loose: "los onderdeel"
            case .leak: "lekkasie"
            case .blocked: "verstopping"
            case .lubrication: "te min smering"
            case .electrical: "elektriese fout"
            case .sensor: "sensorfout"
            case .software: "sagtewarefout"
            case .operation: "bedieningsfout"
            case .material: "slegte materiaal"
            case .other: "ander oorsaak"
            }
        case .remedy(let remedy):
            switch remedy {
            case .replaced: "vervang"
            case .repaired: "herstel"
            case .adjusted: "verstel"
            case .cleaned: "skoongemaak"
            case .lubricated: "gesmeer"
            case .tightened: "vasgedraai"
            case .reset: "teruggestel"
            case .none: "niks nodig nie"
            }
        }
    }
}
