extension WorkTitle {
    var zulu: String {
        switch self {
        case .state(let state):
            switch state {
            case .requested: "udinga imvume"
            case .declined: "wenqatshiwe"
            case .merged: "uhlanganisiwe"
            case .approved: "uvunyelwe"
            case .offered: "uvulelwe ithimba"
            case .assigned: "unikezwe umuntu"
            case .inProgress: "uyaqhubeka"
            case .onHold: "umile okwamanje"
            case .done: "uqediwe, kumele uhlolwe"
            case .closed: "uvaliwe"
            case .cancelled: "ukhanseliwe"
            }
        case .impact(let impact):
            switch impact {
            case .stopped: "🛑 Umile"
            case .badly: "⚠️ Usebenza kabi"
            case .safety: "🦺 Ukuphepha"
            }
        case .hold(let reason):
            switch reason {
            case .parts: "ulinde izingxenye"
            case .production: "udingeka ekukhiqizeni"
            case .contractor: "ulinde usonkontileka"
            case .safety: "akuphephile okwamanje"
            case .shiftEnd: "ishifu iphelile"
            case .otherJob: "omunye umsebenzi"
            case .other: "esinye isizathu"
            }
        case .cause(let cause):
            switch cause {
            case .wear: "ukuguga"
            case .loose: "ingxenye exegayo"
            case .leak: "ukuvuza"
            case .blocked: "ukuvaleka"
            case .lubrication: "ukuswela uwoyela"
            case .electrical: "inkinga kagesi"
            case .sensor: "inkinga yenzwa"
            case .software: "inkinga ye-software"
            case .operation: "iphutha lokusebenzisa"
            case .material: "impahla engalungile"
            case .other: "enye imbangela"
            }
        case .remedy(let remedy):
            switch remedy {
            case .replaced: "ishintshiwe"
            case .repaired: "ilungisiwe"
            case .adjusted: "ilungelelanisiwe"
            case .cleaned: "ihlanziwe"
            case .lubricated: "ithelwe uwoyela"
            case .tightened: "iqinisiwe"
            case .reset: "iqalwe kabusha"
            case .none: "akudingekanga lutho"
            }
        }
    }
}
