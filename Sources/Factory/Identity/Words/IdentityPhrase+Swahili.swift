import Messaging

extension IdentityPhrase {
    var swahili: String {
        switch self {
        case .suspended(.numberChanged): "Namba yako imebadilika." + swahiliAdvice
        case .suspended(.userIDChanged): "Namba hii sasa ni ya akaunti nyingine ya WhatsApp." + swahiliAdvice
        case .suspended(.bounced): "Ujumbe wetu kwa namba yako haukufika." + swahiliAdvice
        }
    }

    private var swahiliAdvice: String {
        let page = namesPage ? ", fungua ukurasa wa kiwanda /whatsapp/verify" : ""
        return " Kwa usalama wako, siwezi kukusaidia hapa hadi tujue tena kuwa ni wewe. Nitumie neno "
            + "lililo kwenye barua yako\(page), au uliza ofisini. Neno *acha* bado linafanya kazi."
    }
}
