import Messaging

extension IdentityPhrase {
    var spanish: String {
        switch self {
        case .suspended(.numberChanged): "Tu número ha cambiado." + Self.spanishAdvice
        case .suspended(.userIDChanged): "Este número pertenece ahora a otra cuenta de WhatsApp." + Self.spanishAdvice
        case .suspended(.bounced): "Nuestros mensajes a tu número no llegaron." + Self.spanishAdvice
        }
    }

    private static let spanishAdvice =
        " Por tu seguridad no puedo ayudarte aquí hasta comprobar de nuevo que eres tú. Envíame "
        + "la palabra de tu carta, abre la página de la planta /whatsapp/verify o pregunta en la "
        + "oficina. *parar* sigue funcionando."
}
