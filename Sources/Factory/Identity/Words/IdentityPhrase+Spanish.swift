import Messaging

extension IdentityPhrase {
    var spanish: String {
        switch self {
        case .suspended(.numberChanged): "Tu número ha cambiado." + spanishAdvice
        case .suspended(.userIDChanged): "Este número pertenece ahora a otra cuenta de WhatsApp." + spanishAdvice
        case .suspended(.bounced): "Nuestros mensajes a tu número no llegaron." + spanishAdvice
        }
    }

    private var spanishAdvice: String {
        let page = namesPage ? ", abre la página de la planta /whatsapp/verify" : ""
        return " Por tu seguridad no puedo ayudarte aquí hasta comprobar de nuevo que eres tú. Envíame "
            + "la palabra de tu carta\(page) o pregunta en la oficina. *parar* sigue funcionando."
    }
}
