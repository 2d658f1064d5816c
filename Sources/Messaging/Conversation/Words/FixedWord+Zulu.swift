extension FixedWord {
    var zulu: [String] {
        switch self {
        case .menu: ["imenyu", "sawubona", "sanibona", "sanibonani"]
        case .help: ["usizo"]
        case .stop: ["yima", "misa"]
        case .start: ["qala"]
        case .cancel: ["khansela"]
        case .back: ["emuva", "buyela emuva"]
        case .undo: ["hlehlisa"]
        case .language: ["ulimi"]
        case .mine: ["okwami", "imibiko yami"]
        case .skip: ["yeqa"]
        case .confirm: ["qinisekisa"]
        }
    }
}
