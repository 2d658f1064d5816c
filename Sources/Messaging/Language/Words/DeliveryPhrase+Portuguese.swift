extension DeliveryPhrase {
    var portuguese: String {
        switch self {
        case .ended(let quoted):
            "⚠️ Não enviada: “\(quoted)”\nNão foi possível enviar enquanto ainda servia. Diga de novo se ainda importa."
        case .notSent(let quoted, .window):
            "⚠️ Ainda não enviada: “\(quoted)”\nA pessoa não nos escreve há mais de 24 horas. A mensagem segue assim "
                + "que ela escrever; peça isso a ela ou telefone."
        case .notSent(let quoted, .template):
            "⚠️ Ainda não enviada: “\(quoted)”\nA pessoa não nos escreve há mais de 24 horas e nenhum modelo está "
                + "aprovado. A mensagem segue quando houver um; avise o escritório."
        case .notSent(let quoted, .stopped):
            "⚠️ Ainda não enviada: “\(quoted)”\nA pessoa enviou STOP. Avise essa pessoa de outra maneira."
        case .notSent(let quoted, .switchedOff):
            "⚠️ Ainda não enviada: “\(quoted)”\nA pessoa desligou esses avisos. Avise essa pessoa de outra maneira."
        case .notSent(let quoted, .unverified):
            "⚠️ Ainda não enviada: “\(quoted)”\nO número da pessoa não está verificado. A mensagem segue quando "
                + "estiver; avise o escritório."
        case .notSent(let quoted, .quiet):
            "⚠️ Ainda não enviada: “\(quoted)”\nA pessoa está nas horas de silêncio. A mensagem segue quando elas "
                + "terminarem."
        case .notSent(let quoted, .offShift):
            "⚠️ Ainda não enviada: “\(quoted)”\nA pessoa está fora do turno. A mensagem segue quando o turno começar."
        case .notSent(let quoted, .tier):
            "⚠️ Ainda não enviada: “\(quoted)”\nA conta chegou ao máximo de pessoas por dia. A mensagem segue mais tarde."
        }
    }
}
