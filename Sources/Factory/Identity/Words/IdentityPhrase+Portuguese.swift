import Messaging

extension IdentityPhrase {
    var portuguese: String {
        switch self {
        case .suspended(.numberChanged): "O seu número mudou." + Self.portugueseAdvice
        case .suspended(.userIDChanged): "Este número pertence agora a outra conta do WhatsApp." + Self.portugueseAdvice
        case .suspended(.bounced): "As nossas mensagens para o seu número não chegaram." + Self.portugueseAdvice
        }
    }

    private static let portugueseAdvice =
        " Para a sua segurança, não posso ajudar por aqui até sabermos de novo que é você. Envie a "
        + "palavra da sua carta, abra a página da fábrica /whatsapp/verify ou pergunte no "
        + "escritório. *parar* continua funcionando."
}
