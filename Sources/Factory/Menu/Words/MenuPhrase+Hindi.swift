extension MenuPhrase {
    var hindi: String {
        switch self {
        case .welcome: "👋 आपको क्या करना है?"
        case .help:
            """
            ℹ️ *क्या-क्या भेज सकते हैं*
            • *मेनू*: यह सूची
            • *रिजेक्ट 4711 12 खरोंच*: पूरा रिजेक्ट एक ही लाइन में
            • कोई नंबर, जैसे *REJ-1042*: उस पर क्या हुआ
            • *मेरी रिपोर्ट*: आपका काम और आपकी रिपोर्टें
            • *K7M2QX हो गया*: वर्क ऑर्डर, नंबर के आख़िरी अक्षरों से; ले लिया, शुरू किया, होल्ड, नहीं होगा भी
            • */wo K7M2QX*, */why K7M2QX*, */status K7M2QX completed*: देखें, किसे बताया गया, स्थिति
            • मशीन का कोड, जैसे *PR-04*: खराबी बताएँ
            • *वापस*, *छोड़ें*, *रद्द*: सवालों के बीच
            • *भाषा*: भाषा बदलें
            • *रोकें*, *शुरू*: सूचनाएँ बंद, सूचनाएँ फिर चालू; *रोकें रिमाइंडर* भी
            """
        case .opener: "मेनू खोलें"
        case .title(let row):
            switch row {
            case .reject: "📦 रिजेक्ट दर्ज करें"
            case .return: "🔄 ग्राहक वापसी"
            case .sop: "⚠️ SOP उल्लंघन"
            case .track: "🔍 खोजें"
            case .data: "📊 आँकड़े देखें"
            case .myWork: "🔧 मेरे कार्य"
            case .checklists: "📋 चेकलिस्ट"
            case .settings: "⚙️ सेटिंग"
            case .help: "ℹ️ मदद"
            }
        case .detail(let row):
            switch row {
            case .reject: "ख़राब माल की रिपोर्ट करें"
            case .return: "ग्राहक के लौटाए माल की रिपोर्ट करें"
            case .sop: "तय प्रक्रिया का पालन न होने की रिपोर्ट करें"
            case .track: "कोई रिपोर्ट या ऑर्डर खोजें"
            case .data: "आँकड़े, और आपकी अपनी रिपोर्टें"
            case .myWork: "आपके वर्क ऑर्डर और आपकी रिपोर्टें"
            case .checklists: "आपके लिए खुली चेकलिस्ट"
            case .settings: "भाषा, सूचनाएँ, शांत समय"
            case .help: "क्या-क्या भेज सकते हैं"
            }
        case .dataIntro: "📊 कौन-से आँकड़े?"
        case .dataTitle(let report):
            switch report {
            case .rejects: "रिजेक्ट, 7 दिन"
            case .returns: "वापसी का खर्च, 30 दिन"
            case .sop: "SOP उल्लंघन, 7 दिन"
            case .mine: "मेरी रिपोर्टें"
            case .myWeek: "मेरे कार्य, 7 दिन"
            case .times: "जवाब और मरम्मत"
            case .openWork: "खुले कार्य"
            case .machinesDown: "बंद मशीनें"
            case .pmCompliance: "समय पर रखरखाव"
            }
        case .notUnderstood: "यह समझ में नहीं आया। कृपया चुनें:"
        case .stranger:
            "नमस्ते। यह प्लांट का मेंटेनेंस और क्वालिटी डेस्क है, और आपका नंबर हमारी सूची में नहीं है। "
                + "कृपया अपने सुपरवाइज़र या ऑफ़िस से इसे जुड़वाएँ, फिर दोबारा लिखें।"
        case .inactive:
            "नमस्ते। प्लांट की सूची में आपका नाम चालू नहीं है, इसलिए यहाँ आपकी मदद नहीं हो सकती। "
                + "कृपया अपने सुपरवाइज़र या ऑफ़िस से इसे चालू करवाएँ, फिर दोबारा लिखें।"
        }
    }
}

extension MainMenu.Row {
    var hindi: [String] {
        switch self {
        case .reject: ["रिजेक्ट", "रिजेक्शन", "रिजैक्ट"]
        case .return: ["वापसी", "रिटर्न", "vapasi", "wapsi"]
        case .sop: ["उल्लंघन", "एसओपी"]
        case .track: ["खोजें", "खोज", "खोजो", "ट्रैक", "khojo"]
        case .data: ["आँकड़े", "आंकड़े", "आंकडे", "डेटा", "डाटा", "रिपोर्ट", "रिपोर्टें"]
        case .myWork: ["कार्य"]
        case .checklists: ["चेकलिस्ट"]
        case .settings: ["सेटिंग", "सेटिंग्स", "सेटिंग्ज़"]
        case .help: []
        }
    }
}
