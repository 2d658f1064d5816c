extension LetterPhrase {
    var french: String {
        switch self {
        case .title: "L'usine sur votre WhatsApp"
        case .about:
            "Signalez les rebuts et les pannes, voyez vos travaux et recevez les messages de l'usine, dans votre propre "
                + "WhatsApp. En envoyant le mot, vous l'acceptez ; STOP y met fin à tout moment."
        case .scan: "Scannez l'image avec l'appareil photo de votre téléphone."
        case .send: "WhatsApp s'ouvre avec le mot déjà écrit. Touchez Envoyer."
        case .done: "La réponse dit que votre WhatsApp est vérifié et montre ce que vous pouvez faire."
        case .orType(let number): "Pas d'appareil photo ? Envoyez ce mot par WhatsApp au \(number) :"
        case .until(let day): "Valable jusqu'au \(day), une fois."
        case .keep: "Ce mot, c'est vous : ne le donnez à personne."
        }
    }
}
