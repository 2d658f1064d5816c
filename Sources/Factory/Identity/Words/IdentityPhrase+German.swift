import Messaging

extension IdentityPhrase {
    var german: String {
        switch self {
        case .suspended(.numberChanged): "Deine Nummer hat sich geändert." + germanAdvice
        case .suspended(.userIDChanged):
            "Diese Nummer gehört jetzt zu einem anderen WhatsApp-Konto." + germanAdvice
        case .suspended(.bounced): "Unsere Nachrichten an deine Nummer kamen nicht an." + germanAdvice
        }
    }

    private var germanAdvice: String {
        let page = namesPage ? ", öffne die Seite /whatsapp/verify des Werks" : ""
        return " Zu deiner Sicherheit kann ich dir hier erst helfen, wenn wir wieder wissen, dass du es "
            + "bist. Schick mir das Wort aus deinem Brief\(page) oder frag im Büro. *Stopp* geht weiterhin."
    }
}
