import Messaging

extension IdentityPhrase {
    var french: String {
        switch self {
        case .suspended(.numberChanged): "Ton numéro a changé." + Self.frenchAdvice
        case .suspended(.userIDChanged):
            "Ce numéro appartient maintenant à un autre compte WhatsApp." + Self.frenchAdvice
        case .suspended(.bounced): "Nos messages vers ton numéro ne sont pas arrivés." + Self.frenchAdvice
        }
    }

    private static let frenchAdvice =
        " Pour ta sécurité, je ne peux pas t'aider ici tant que nous ne savons pas de nouveau que "
        + "c'est toi. Envoie-moi le mot de ta lettre, ouvre la page de l'usine /whatsapp/verify ou "
        + "demande au bureau. *stop* fonctionne toujours."
}
