import Messaging

extension IdentityPhrase {
    var swahili: String {
        switch self {
        case .suspended(.numberChanged): "Namba yako imebadilika." + Self.swahiliAdvice
        case .suspended(.userIDChanged): "Namba hii sasa ni ya akaunti nyingine ya WhatsApp." + Self.swahiliAdvice
        case .suspended(.bounced): "Ujumbe wetu kwa namba yako haukufika." + Self.swahiliAdvice
        }
    }

    private static let swahiliAdvice =
        " Kwa usalama wako, siwezi kukusaidia hapa hadi tujue tena kuwa ni wewe. Nitumie neno "
        + "lililo kwenye barua yako, fungua ukurasa wa kiwanda /whatsapp/verify, au uliza ofisini. "
        + "Neno *acha* bado linafanya kazi."
}
