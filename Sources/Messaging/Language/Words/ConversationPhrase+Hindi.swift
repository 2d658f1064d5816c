extension ConversationPhrase {
    var hindi: String {
        switch self {
        case .skipTitle: "छोड़ें"
        case .backTitle: "वापस"
        case .cancelTitle: "रद्द करें"
        case .confirmTitle: "पुष्टि करें"
        case .continueTitle: "जारी रखें"
        case .startOverTitle: "फिर से शुरू करें"
        case .chooseTitle: "चुनें"
        case .tooLong(let max): "यह बहुत लंबा है। कृपया ज़्यादा से ज़्यादा \(max) अक्षरों में भेजें।"
        case .wordsPlease: "कृपया शब्दों में जवाब दें।"
        case .chooseOne: "कृपया दिए गए विकल्पों में से एक चुनें।"
        case .photoOrSkip: "कृपया फ़ोटो भेजें, या “छोड़ें” पर टैप करें।"
        case .confirmOrCancel:
            "कृपया “पुष्टि करें” पर टैप करें। कुछ गलत हो, तो “रद्द करें” पर। फ़ोटो अब भी जोड़ी जा सकती है।"
        case .cancelled: "रद्द हो गया। कुछ भी सेव नहीं हुआ। फिर से शुरू करने के लिए *मेनू* भेजें।"
        case .nothingToCancel: "रद्द करने के लिए कुछ नहीं है। क्या-क्या हो सकता है, यह देखने के लिए *मेनू* भेजें।"
        case .nothingToUndo: "वापस लेने के लिए कुछ नहीं है। क्या-क्या हो सकता है, यह देखने के लिए *मेनू* भेजें।"
        case .nothingBefore: "यह पहला सवाल है।"
        case .oldButton: "वह बटन पुराने संदेश का है। अभी हम यहाँ हैं:"
        case .sessionEnded: "24 घंटे तक कोई संदेश न आने से आपका पिछला सेशन ख़त्म हो गया।"
        case .sessionEndedWithDraft:
            "24 घंटे तक कोई संदेश न आने से आपका सेशन ख़त्म हो गया। आपकी अधूरी रिपोर्ट अब भी यहाँ है। "
                + "उसे जारी रखना है, या फिर से शुरू करना है?"
        case .stopped:
            "🔕 अब हमारी तरफ़ से आपको कोई सूचना नहीं आएगी, सिवाय “अति गंभीर” स्तर की इमरजेंसी के। आप जो पूछेंगे, "
                + "उसका जवाब मिलता रहेगा। सारी सूचनाएँ फिर से पाने के लिए *शुरू* भेजें।"
        case .startedAgain: "🔔 फिर से स्वागत है। हमारी सूचनाएँ आपको फिर मिलने लगेंगी।"
        case .cannotRead: "इस तरह का संदेश यहाँ पढ़ा नहीं जा सकता।"
        case .somethingWentWrong:
            "माफ़ कीजिए, हमारी तरफ़ कुछ गड़बड़ हो गई और आपके संदेश पर काम नहीं हो सका। "
                + "संदेश सुरक्षित है और ऑफ़िस उसे देख सकता है। कृपया *मेनू* भेजकर दोबारा कोशिश करें।"
        case .fileNotFetched:
            "माफ़ कीजिए, आपकी भेजी हुई फ़ाइल WhatsApp से डाउनलोड नहीं हो सकी। कृपया उसे दोबारा भेजें।"
        case .photoKept(let count):
            Language.hindi.form(count, one: "📷 फ़ोटो मिल गई।", other: "📷 \(count) फ़ोटो मिल गईं।")
        case .askLanguage: "आपको कौन-सी भाषा पसंद है?"
        case .languageSet(let language): "अब से संदेश \(language.name) में आएँगे। आगे बढ़ने के लिए *मेनू* भेजें।"
        case .draftDropped: "आपकी अधूरी रिपोर्ट नहीं भेजी गई।"
        }
    }
}
