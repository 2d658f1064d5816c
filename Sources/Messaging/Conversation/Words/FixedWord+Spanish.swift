extension FixedWord {
    var spanish: [String] {
        switch self {
        case .menu: ["menú", "hola", "buenas", "buenos días", "buenos dias", "inicio"]
        case .help: ["ayuda"]
        case .stop: ["parar", "alto"]
        case .start: ["empezar", "comenzar"]
        case .cancel: ["cancelar"]
        case .back: ["atrás", "atras", "volver"]
        case .undo: ["deshacer"]
        case .language: ["idioma", "lenguaje"]
        case .mine: ["mis", "mis reportes"]
        case .skip: ["omitir", "saltar"]
        case .confirm: ["confirmar"]
        }
    }
}
