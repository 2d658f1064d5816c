import Messaging

extension IdentityPhrase {
    var afrikaans: String {
        switch self {
        case .suspended(.numberChanged): "Jou nommer het verander." + Self.afrikaansAdvice
        case .suspended(.userIDChanged):
            "Hierdie nommer behoort nou aan 'n ander WhatsApp-rekening." + Self.afrikaansAdvice
        case .suspended(.bounced): "Ons boodskappe na jou nommer het nie aangekom nie." + Self.afrikaansAdvice
        }
    }

    private static let afrikaansAdvice =
        " Vir jou veiligheid kan ek jou nie hier help voordat ons weer weet dat dit jy is nie. "
        + "Stuur vir my die woord uit jou brief, maak die aanleg se bladsy /whatsapp/verify oop, "
        + "of vra die kantoor. *stop* werk steeds."
}
