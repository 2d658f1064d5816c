import Messaging

extension IdentityPhrase {
    var english: String {
        switch self {
        case .suspended(.numberChanged): "Your number has changed." + Self.englishAdvice
        case .suspended(.userIDChanged):
            "This phone number now belongs to another WhatsApp account." + Self.englishAdvice
        case .suspended(.bounced): "Our messages to your number came back." + Self.englishAdvice
        }
    }

    private static let englishAdvice =
        " For your safety I cannot help you here until we know again that it is you. Send me the "
        + "word from your letter, open the plant's page /whatsapp/verify, or ask the office. "
        + "*stop* still works."
}
