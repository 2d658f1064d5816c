import Messaging

extension VerificationPhrase {
    var hindi: String {
        switch self {
        case .verified(let name):
            "✅ धन्यवाद, \(name): यह WhatsApp अब सत्यापित है। प्लांट के संदेश आपको यहीं मिलेंगे; *रोकें* लिखकर इन्हें "
                + "कभी भी बंद कर सकते हैं।"
        case .alreadyVerified:
            "✅ यह WhatsApp पहले से सत्यापित है, और कुछ नहीं करना है।"
        case .wordUnknown:
            "🤔 यह शब्द पहचाना नहीं गया। कृपया इसे ठीक वैसे ही भेजें जैसे आपके पत्र में है, जैसे ANDON-7K3Q-9XPM, या "
                + "ऑफ़िस से नया पत्र माँगें।"
        case .wordUsed:
            "यह शब्द किसी दूसरे WhatsApp से इस्तेमाल हो चुका है, इसलिए यहाँ मान्य नहीं है। कृपया ऑफ़िस से नया पत्र "
                + "माँगें।"
        case .wordOver:
            "यह शब्द अब मान्य नहीं है। कृपया ऑफ़िस से नया पत्र माँगें।"
        case .numberOfAnother:
            "धन्यवाद। प्लांट की सूची में यह WhatsApp किसी और का है, इसलिए मैंने कुछ नहीं बदला। ऑफ़िस इसे देख रहा "
                + "है; कृपया उनसे बात करें।"
        case .offerLanguage:
            "🌐 मैं किस भाषा में लिखूँ?"
        case .settingsLink(let link, let minutes):
            "🔗 आपकी सेटिंग:\n\(link)\n\n"
                + Language.hindi.form(
                    minutes, one: "1 मिनट तक, एक बार मान्य। ", other: "\(minutes) मिनट तक, एक बार मान्य। ")
                + "इसे किसी को न दें। आपने कुछ नहीं माँगा? तो कुछ न करें।"
        }
    }
}
