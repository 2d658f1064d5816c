import Messaging

extension IdentityPhrase {
    var portuguese: String {
        switch self {
        case .suspended(.numberChanged): "O teu número mudou." + Self.portugueseAdvice
        case .suspended(.userIDChanged): "Este número pertence agora a outra conta do WhatsApp." + Self.portugueseAdvice
        case .suspended(.bounced): "As nossas mensagens para o teu número não chegaram." + Self.portugueseAdvice
        }
    }

    private static let portugueseAdvice =
        " Para tua segurança, não posso ajudar-te aqui até sabermos de novo que és tu. Envia-me a "
        + "palavra da tua carta, abre a página da fábrica /whatsapp/verify ou pergunta no "
        + "escritório. *stop* continua a funcionar."
}
