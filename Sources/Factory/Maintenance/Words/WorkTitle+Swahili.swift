extension WorkTitle {
    var swahili: String {
        switch self {
        case .state(let state):
            switch state {
            case .requested: "linasubiri idhini"
            case .declined: "limekataliwa"
            case .merged: "limeunganishwa"
            case .approved: "limeidhinishwa"
            case .offered: "liko wazi kwa timu"
            case .assigned: "limekabidhiwa"
            case .inProgress: "linaendelea"
            case .onHold: "limesitishwa"
            case .done: "limeisha, likaguliwe"
            case .closed: "limefungwa"
            case .cancelled: "limeghairiwa"
            }
        case .impact(let impact):
            switch impact {
            case .stopped: "🛑 Imesimama"
            case .badly: "⚠️ Inaenda vibaya"
            case .safety: "🦺 Usalama"
            }
        case .hold(let reason):
            switch reason {
            case .parts: "inasubiri vipuri"
            case .production: "uzalishaji unaihitaji"
            case .contractor: "inasubiri mkandarasi"
            case .safety: "si salama sasa"
            case .shiftEnd: "zamu imeisha"
            case .otherJob: "kazi nyingine"
            case .other: "sababu nyingine"
            }
        case .cause(let cause):
            switch cause {
            case .wear: "uchakavu"
            case .loose: "sehemu iliyolegea"
            case .leak: "uvujaji"
            case .blocked: "kuziba"
            case .lubrication: "ukosefu wa vilainishi"
            case .electrical: "hitilafu ya umeme"
            case .sensor: "hitilafu ya kihisi"
            case .software: "hitilafu ya programu"
            case .operation: "kosa la uendeshaji"
            case .material: "malighafi mbovu"
            case .other: "sababu nyingine"
            }
        case .remedy(let remedy):
            switch remedy {
            case .replaced: "imebadilishwa"
            case .repaired: "imetengenezwa"
            case .adjusted: "imerekebishwa"
            case .cleaned: "imesafishwa"
            case .lubricated: "imelainishwa"
            case .tightened: "imekazwa"
            case .reset: "imewashwa upya"
            case .none: "hakikuhitajika kitu"
            }
        }
    }
}
