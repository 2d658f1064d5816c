import Messaging

extension IdentityPhrase {
    var french: String {
        switch self {
        case .suspended(.numberChanged): "Votre numéro a changé." + frenchAdvice
        case .suspended(.userIDChanged): "Ce numéro appartient maintenant à un autre compte WhatsApp." + frenchAdvice
        case .suspended(.bounced): "Nos messages vers votre numéro ne sont pas arrivés." + frenchAdvice
        }
    }

    private var frenchAdvice: String {
        let page = namesPage ? ", ouvrez la page de l'usine /whatsapp/verify" : ""
        return " Pour votre sécurité, je ne peux pas vous aider ici tant que nous ne savons pas de nouveau "
            + "que c'est vous. Envoyez-moi le mot de votre lettre\(page) ou demandez au bureau. "
            + "*stop* fonctionne toujours."
    }
}
