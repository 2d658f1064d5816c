extension WorkWord {
    var afrikaans: [String] {
        switch self {
        case .taken: ["ek vat dit", "gevat", "ek vat"]
        case .started: ["begin werk", "begonne", "ek het begin"]
        case .done: ["klaar", "gedoen", "voltooi", "reggemaak", "herstel"]
        case .hold: ["onderbreek", "wag"]
        case .resume: ["gaan voort", "voort"]
        case .cannot: ["ek kan nie", "kan nie"]
        case .open: ["oop", "vry"]
        case .inProgress: ["aan die gang", "besig"]
        case .cancelled: ["gekanselleer"]
        }
    }
}

extension FaultLine {
    static var afrikaans: [Word: [String]] {
        [
            .report: ["meld", "meld aan", "aanmeld"],
            .stopped: ["staan stil", "staan"],
            .badly: ["loop sleg", "sleg"],
            .safety: ["veiligheid", "gevaar", "onveilig"],
        ]
    }
}
