import Messaging

extension VerificationPhrase {
    var french: String {
        switch self {
        case .verified(let name):
            "✅ Merci, \(name) : ce WhatsApp est maintenant vérifié. Vous recevez ici les messages de l'usine ; "
                + "*stop* y met fin à tout moment."
        case .alreadyVerified:
            "✅ Ce WhatsApp est déjà vérifié, il n'y a rien d'autre à faire."
        case .wordUnknown:
            "🤔 Je ne connais pas ce mot. Envoyez-le exactement comme dans votre lettre, par exemple ANDON-7K3Q-9XPM, "
                + "ou demandez une nouvelle lettre au bureau."
        case .wordUsed:
            "Ce mot a déjà servi depuis un autre WhatsApp, il ne compte donc pas ici. Demandez une nouvelle lettre "
                + "au bureau."
        case .wordOver:
            "Ce mot ne compte plus. Demandez une nouvelle lettre au bureau."
        case .numberOfAnother:
            "Merci. Dans la liste de l'usine, ce WhatsApp est à quelqu'un d'autre : je n'ai donc rien changé. Le "
                + "bureau le voit ; adressez-vous à lui."
        case .offerLanguage:
            "🌐 Dans quelle langue dois-je écrire ?"
        case .settingsLink(let link, let minutes):
            "🔗 Vos réglages :\n\(link)\n\n"
                + Language.french.form(
                    minutes, one: "Valable 1 minute, une fois. ", other: "Valable \(minutes) minutes, une fois. ")
                + "Ne le donnez à personne. Vous n'avez rien demandé ? Alors ne faites rien."
        }
    }
}
