extension LetterPhrase {
    var french: String {
        switch self {
        case .title: "L'usine sur ton WhatsApp"
        case .about:
            "Signale les rebuts et les pannes, vois tes travaux et reçois les messages de l'usine, dans ton propre "
                + "WhatsApp. En envoyant le mot, tu l'acceptes ; STOP y met fin à tout moment."
        case .scan: "Scanne l'image avec l'appareil photo de ton téléphone."
        case .send: "WhatsApp s'ouvre avec le mot déjà écrit. Touche Envoyer."
        case .done: "La réponse dit que tu es vérifié et montre ce que tu peux faire."
        case .orType(let number): "Pas d'appareil photo ? Envoie ce mot par WhatsApp au \(number) :"
        case .until(let day): "Valable jusqu'au \(day), une fois."
        case .keep: "Ce mot, c'est toi : ne le donne à personne."
        }
    }
}
