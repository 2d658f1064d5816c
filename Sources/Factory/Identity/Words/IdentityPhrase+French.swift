import Messaging

extension IdentityPhrase {
    var french: String {
        switch self {
        case .suspended(.numberChanged): "Votre numéro a changé." + Self.frenchAdvice
        case .suspended(.userIDChanged):
            "Ce numéro appartient maintenant à un autre compte WhatsApp." + Self.frenchAdvice
        case .suspended(.bounced): "Nos messages vers votre numéro ne sont pas arrivés." + Self.frenchAdvice
        }
    }

    private static let frenchAdvice =
        " Pour votre sécurité, je ne peux pas vous aider ici tant que nous ne savons pas de nouveau "
        + "que c'est vous. Envoyez-moi le mot de votre lettre, ouvrez la page de l'usine "
        + "/whatsapp/verify ou demandez au bureau. *stop* fonctionne toujours."
}
