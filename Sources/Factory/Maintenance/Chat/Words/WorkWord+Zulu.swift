extension WorkWord {
    var zulu: [String] {
        switch self {
        case .taken: ["ngiyawuthatha", "ngiwuthathile"]
        case .started: ["qala umsebenzi", "ngiqalile"]
        case .done: ["uqediwe", "ngiqedile", "kuqediwe", "kulungisiwe"]
        case .hold: ["misa okwamanje", "umile okwamanje"]
        case .resume: ["qhubeka", "ngiyaqhubeka"]
        case .cannot: ["angikwazi"]
        case .open: ["uvuliwe"]
        case .inProgress: ["uyaqhubeka"]
        case .cancelled: ["ukhanseliwe"]
        }
    }
}

extension FaultLine {
    static var zulu: [Word: [String]] {
        [
            .report: ["bika", "umbiko"],
            .stopped: ["umile"],
            .badly: ["usebenza kabi", "kabi"],
            .safety: ["ukuphepha", "ingozi"],
        ]
    }
}
