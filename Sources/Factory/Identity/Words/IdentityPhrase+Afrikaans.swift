import Messaging

extension IdentityPhrase {
    var afrikaans: String {
        switch self {
        case .suspended(.numberChanged): "Jou nommer het verander." + afrikaansAdvice
        case .suspended(.userIDChanged):
            "Hierdie nommer behoort nou aan 'n ander WhatsApp-rekening." + afrikaansAdvice
        case .suspended(.bounced): "Ons boodskappe na jou nommer het nie aangekom nie." + afrikaansAdvice
        }
    }

    private var afrikaansAdvice: String {
        let page = namesPage ? ", maak die aanleg se bladsy /whatsapp/verify oop" : ""
        return " Vir jou veiligheid kan ek jou nie hier help voordat ons weer weet dat dit jy is nie. "
            + "Stuur vir my die woord uit jou brief\(page), of vra die kantoor. *stop* werk steeds."
    }
}
