import Messaging

extension IdentityPhrase {
    var portuguese: String {
        switch self {
        case .suspended(.numberChanged): "O seu número mudou." + portugueseAdvice
        case .suspended(.userIDChanged): "Este número pertence agora a outra conta do WhatsApp." + portugueseAdvice
        case .suspended(.bounced): "As nossas mensagens para o seu número não chegaram." + portugueseAdvice
        }
    }

    private var portugueseAdvice: String {
        let page = namesPage ? ", abra a página da fábrica /whatsapp/verify" : ""
        return " Para a sua segurança, não posso ajudar por aqui até sabermos de novo que é você. Envie a "
            + "palavra da sua carta\(page) ou pergunte no escritório. *parar* continua funcionando."
    }
}
