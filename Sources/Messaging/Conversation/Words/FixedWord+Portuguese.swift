extension FixedWord {
    var portuguese: [String] {
        switch self {
        case .menu: ["menu", "oi", "olá", "ola", "bom dia", "boa tarde", "boa noite", "início", "inicio"]
        case .help: ["ajuda"]
        case .stop: ["parar"]
        case .start: ["começar", "comecar", "iniciar"]
        case .cancel: ["cancelar"]
        case .back: ["voltar", "atrás", "atras"]
        case .undo: ["desfazer"]
        case .language: ["idioma", "língua", "lingua"]
        case .mine: ["minhas", "meus", "minhas ocorrências", "minhas ocorrencias"]
        case .skip: ["pular", "saltar"]
        case .confirm: ["confirmar"]
        }
    }
}
