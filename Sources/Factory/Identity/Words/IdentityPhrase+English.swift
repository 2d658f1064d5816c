import Messaging

extension IdentityPhrase {
    var english: String {
        switch self {
        case .suspended(.numberChanged): "Your number has changed." + englishAdvice
        case .suspended(.userIDChanged):
            "This phone number now belongs to another WhatsApp account." + englishAdvice
        case .suspended(.bounced): "Our messages to your number came back." + englishAdvice
        }
    }

    private var englishAdvice: String {
        let page = namesPage ? ", open the plant's page /whatsapp/verify" : ""
        return " For your safety I cannot help you here until we know again that it is you. Send me the "
            + "word from your letter\(page), or ask the office. *stop* still works."
    }
}
