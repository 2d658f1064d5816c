extension DirectoryPhrase {
    var portuguese: String {
        switch self {
        case .officeTold: "Avisei o escritório de que você escreveu."
        case .welcome(let name): "👋 Boas-vindas, \(name)! O escritório colocou você na lista da fábrica."
        case .accountAdded(let name):
            "👍 O escritório adicionou este telefone ao seu cadastro, \(name). Você pode continuar por aqui."
        case .left(let name): "ℹ️ \(name) já não consta como ativo na lista da fábrica."
        case .leftWaiting: "Isto esperava por essa pessoa e não vai mais chegar a ela:"
        case .leftOrders: "Estas ordens de serviço dessa pessoa estão livres de novo e foram oferecidas à equipe:"
        case .leftDraft: "Uma ocorrência começada aqui não foi enviada."
        case .leftAsk: "Por favor, veja quem assume."
        }
    }
}
