import Messaging

extension VerificationPhrase {
    var french: String {
        switch self {
        case .verified(let name):
            "✅ Merci, \(name) : ce WhatsApp est maintenant vérifié. Tu reçois ici les messages de l'usine ; *stop* y "
                + "met fin à tout moment."
        case .alreadyVerified:
            "✅ Tu es déjà vérifié, il n'y a rien d'autre à faire."
        case .wordUnknown:
            "🤔 Je ne connais pas ce mot. Envoie-le exactement comme dans ta lettre, par exemple ANDON-7K3Q-9XPM, ou "
                + "demande une nouvelle lettre au bureau."
        case .wordUsed:
            "Ce mot a déjà servi depuis un autre WhatsApp, il ne compte donc pas ici. Demande une nouvelle lettre au "
                + "bureau."
        case .wordOver:
            "Ce mot ne compte plus. Demande une nouvelle lettre au bureau."
        case .numberOfAnother:
            "Merci. Dans la liste de l'usine, ce WhatsApp est à quelqu'un d'autre : je n'ai donc rien changé. Le "
                + "bureau le voit ; parle avec eux."
        case .offerLanguage:
            "🌐 Dans quelle langue dois-je écrire ?"
        case .settingsLink(let link, let minutes):
            "🔗 Tes réglages :\n\(link)\n\n"
                + Language.french.form(
                    minutes, one: "Valable 1 minute, une fois. ", other: "Valable \(minutes) minutes, une fois. ")
                + "Ne le donne à personne. Tu n'as rien demandé ? Alors ne fais rien."
        }
    }
}
