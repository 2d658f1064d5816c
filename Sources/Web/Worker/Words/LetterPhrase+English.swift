extension LetterPhrase {
    var english: String {
        switch self {
        case .title: "The plant on your WhatsApp"
        case .about:
            "Report rejects and faults, see your jobs and get the plant's messages, in your own WhatsApp. "
                + "By sending the word you agree to that; send STOP at any time to end it."
        case .scan: "Scan the picture with your phone's camera."
        case .send: "WhatsApp opens with the word in it. Tap Send."
        case .done: "The answer says that you are verified, and shows what you can do."
        case .orType(let number): "No camera? Send this word by WhatsApp to \(number):"
        case .until(let day): "Good until \(day), once."
        case .keep: "The word stands for you: give it to nobody."
        }
    }
}
