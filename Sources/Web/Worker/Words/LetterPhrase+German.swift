extension LetterPhrase {
    var german: String {
        switch self {
        case .title: "Das Werk auf deinem WhatsApp"
        case .about:
            "Ausschuss und Störungen melden, deine Aufträge sehen und die Nachrichten des Werks bekommen, in deinem "
                + "eigenen WhatsApp. Wer das Wort schickt, stimmt dem zu; mit STOP endet es jederzeit."
        case .scan: "Scanne das Bild mit der Kamera deines Telefons."
        case .send: "WhatsApp öffnet sich mit dem Wort darin. Tippe auf Senden."
        case .done: "Die Antwort sagt, dass du bestätigt bist, und zeigt, was du tun kannst."
        case .orType(let number): "Keine Kamera? Schick dieses Wort per WhatsApp an \(number):"
        case .until(let day): "Gilt bis \(day), einmal."
        case .keep: "Das Wort steht für dich: Gib es niemandem."
        }
    }
}
