extension StakeholderPhrase {
    var portuguese: String {
        switch self {
        case .about(let names):
            "Olá. Por aqui avisamos você dos trabalhos relacionados a \(said(names)): quando são comunicados, "
                + "quando começam e quando terminam. "
                + "Envie *parar* para não receber mais estas mensagens."
        case .everything:
            "Olá. Por aqui avisamos você de todos os trabalhos da fábrica: quando são comunicados, quando começam "
                + "e quando terminam. "
                + "Envie *parar* para não receber mais estas mensagens."
        case .order(let number): "pedido \(number)"
        case .stopped:
            "Olá. Você parou as nossas mensagens, por isso não avisamos você dos trabalhos. Envie *começar* para "
                + "receber as mensagens de novo."
        }
    }
}
