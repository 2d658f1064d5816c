import Messaging

extension VerificationPhrase {
    var swahili: String {
        switch self {
        case .verified(let name):
            "✅ Asante, \(name): WhatsApp hii sasa imethibitishwa. Utapata ujumbe wa kiwanda hapa; tuma "
                + "*acha* kuusimamisha wakati wowote."
        case .alreadyVerified:
            "✅ WhatsApp hii imeshathibitishwa, hakuna zaidi cha kufanya."
        case .wordUnknown:
            "🤔 Silijui neno hili. Tafadhali litume kama lilivyo kwenye barua yako, mfano ANDON-7K3Q-9XPM, au omba "
                + "barua mpya ofisini."
        case .wordUsed:
            "Neno hili limeshatumika kutoka WhatsApp nyingine, kwa hiyo halitumiki hapa. Tafadhali omba barua mpya "
                + "ofisini."
        case .wordOver:
            "Neno hili halitumiki tena. Tafadhali omba barua mpya ofisini."
        case .numberOfAnother:
            "Asante. Kwenye orodha ya kiwanda WhatsApp hii ni ya mtu mwingine, kwa hiyo sijabadilisha chochote. "
                + "Ofisi inaliona hilo; tafadhali zungumza nao."
        case .offerLanguage:
            "🌐 Niandike kwa lugha gani?"
        case .settingsLink(let link, let minutes):
            "🔗 Mipangilio yako:\n\(link)\n\n"
                + Language.swahili.form(
                    minutes, one: "Kinatumika kwa dakika 1, mara moja. ",
                    other: "Kinatumika kwa dakika \(minutes), mara moja. ")
                + "Usimpe mtu yeyote. Hukuomba chochote? Basi usifanye chochote."
        }
    }
}
