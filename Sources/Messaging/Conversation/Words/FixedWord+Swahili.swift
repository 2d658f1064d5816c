extension FixedWord {
    var swahili: [String] {
        switch self {
        case .menu: ["menyu", "habari", "jambo", "hujambo", "mambo", "habari za asubuhi"]
        case .help: ["msaada"]
        case .stop: ["acha", "simamisha"]
        case .start: ["anza"]
        case .cancel: ["ghairi"]
        case .back: ["rudi"]
        case .undo: ["tengua"]
        case .language: ["lugha"]
        case .mine: ["zangu", "ripoti zangu"]
        case .skip: ["ruka"]
        case .confirm: ["thibitisha"]
        }
    }
}
