extension FixedWord {
    var afrikaans: [String] {
        switch self {
        case .menu: ["kieslys", "hallo", "haai", "goeiemôre", "goeiemore", "goeiemiddag", "goeienaand"]
        case .help: ["hulp"]
        case .stop: ["stop", "hou op"]
        case .start: ["begin"]
        case .cancel: ["kanselleer"]
        case .back: ["terug"]
        case .undo: ["ontdoen"]
        case .language: ["taal"]
        case .mine: ["myne", "my verslae"]
        case .skip: ["slaan oor", "oorslaan"]
        case .confirm: ["bevestig"]
        }
    }
}
