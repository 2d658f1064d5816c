extension FigureWord {
    var hindi: String {
        switch self {
        case .minute: "मि॰"
        case .hour: "घं॰"
        case .day: "दिन"
        case .average: "औसत"
        case .median: "माध्यिका"
        case .taken: "कार्य लिया गया"
        case .takenFormula: "रिपोर्ट से कार्य लेने तक"
        case .restored: "फिर चालू"
        case .restoredFormula: "रिपोर्ट या बंद होने से फिर चालू होने तक"
        case .open: "खुले"
        case .openFormula: "अधूरे कार्य, रिपोर्ट के बाद के समय के अनुसार"
        case .noneDown: "✅ कोई मशीन बंद होने की सूचना नहीं है।"
        case .downFormula: "बंद होने की सूचना के समय से"
        case .complianceFormula: "तय समय में पूरा ÷ निर्धारित, 30 दिन"
        case .noneDue: "कोई रखरखाव निर्धारित नहीं था।"
        case .done: "पूरे किए"
        case .inHand: "हाथ में"
        case .workTime: "काम का समय"
        case .nothing: "इस अवधि में कुछ नहीं।"
        case .newestOnly: "केवल सबसे नए कार्य गिने गए हैं।"
        case .asFile: "📎 फ़ाइल में"
        case .fileComes: "📎 यह रही फ़ाइल।"
        }
    }
}
