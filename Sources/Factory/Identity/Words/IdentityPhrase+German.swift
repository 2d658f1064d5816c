import Messaging

extension IdentityPhrase {
    var german: String {
        switch self {
        case .suspended(.numberChanged): "Deine Nummer hat sich geändert." + Self.germanAdvice
        case .suspended(.userIDChanged):
            "Diese Nummer gehört jetzt zu einem anderen WhatsApp-Konto." + Self.germanAdvice
        case .suspended(.bounced): "Unsere Nachrichten an deine Nummer kamen nicht an." + Self.germanAdvice
        }
    }

    private static let germanAdvice =
        " Zu deiner Sicherheit kann ich dir hier erst helfen, wenn wir wieder wissen, dass du es "
        + "bist. Schick mir das Wort aus deinem Brief, öffne die Seite /whatsapp/verify des Werks "
        + "oder frag im Büro. *Stopp* geht weiterhin."
}
