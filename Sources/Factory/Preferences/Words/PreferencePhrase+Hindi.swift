import Messaging

extension PreferencePhrase {
    var hindi: String {
        let language = Language.hindi
        return switch self {
        case .topic(let topic):
            switch topic {
            case .assignments: "मेरे लिए काम"
            case .escalations: "एस्केलेशन"
            case .parts: "पुर्ज़ों की डिलीवरी"
            case .reminders: "मेंटेनेंस रिमाइंडर"
            case .emergencies: "इमरजेंसी"
            case .checklists: "चेकलिस्ट"
            case .news: "मेरी रिपोर्ट की ख़बर"
            case .lessons: "पाठ"
            }
        case .on: "चालू"
        case .off: "बंद"
        case .settingsIntro: "⚙️ *सेटिंग*\nआप क्या बदलना चाहते हैं?"
        case .opener: "सेटिंग"
        case .languageTitle: "भाषा"
        case .moreLanguages: "और भाषाएँ …"
        case .noticesTitle: "सूचनाएँ"
        case .noticesDetail(_, _, isStopped: true): "सब बंद हैं"
        case .noticesDetail(let on, let of, isStopped: false): "\(of) में से \(on) चालू"
        case .noticesIntro:
            "🔔 *सूचनाएँ*\nचालू या बंद करने के लिए किसी एक पर टैप करें। "
                + "“अति गंभीर” स्तर की इमरजेंसी की सूचना हमेशा आती है।"
        case .alwaysComes:
            "“अति गंभीर” स्तर की इमरजेंसी की सूचना हमेशा आती है, और आपके सवाल का जवाब भी।"
        case .switched(let topic, isOn: true): "🔔 *\(text(topic))*: चालू।"
        case .switched(let topic, isOn: false):
            "🔕 *\(text(topic))*: बंद। आपके सवालों के जवाब मिलते रहेंगे, और “अति गंभीर” स्तर की इमरजेंसी की "
                + "सूचना आती रहेगी। फिर चालू करने के लिए *शुरू \(topic.number)* भेजें।"
        case .stopTitle: "सब सूचनाएँ बंद करें"
        case .stopDetail: "केवल “अति गंभीर” स्तर की इमरजेंसी और जवाब आएँगे"
        case .startTitle: "सूचनाएँ फिर पाएँ"
        case .startDetail: "आपने सब सूचनाएँ बंद की हैं"
        case .stillStopped: "आपने सब सूचनाएँ बंद की हैं। फिर पाने के लिए *शुरू* भेजें।"
        case .quietTitle: "शांत समय"
        case .quietNote:
            "इस समय केवल इमरजेंसी की सूचना आती है, और ऑन-कॉल होने पर अलार्म। बाकी सूचनाएँ समय पूरा होने तक रुकी रहती हैं।"
        case .quietIntro(let now):
            "🌙 *शांत समय*\n\(PreferencePhrase.quietNote.hindi)\nअभी: \(now?.text ?? "कोई नहीं")।"
        case .otherHours: "दूसरा समय …"
        case .otherHoursDetail: "आप ख़ुद लिखें"
        case .noQuietHours: "शांत समय नहीं"
        case .askHours: "🌙 कौन-सा समय? ऐसे भेजें: *22:00-06:00*, या न चाहिए तो *बंद*।"
        case .hoursNotRead: "यह समय पढ़ा नहीं जा सका।"
        case .quietSet(let hours?):
            "🌙 शांत समय: \(hours.text)। तब केवल इमरजेंसी की सूचना आएगी, और ऑन-कॉल होने पर अलार्म। बाकी सूचनाएँ "
                + "उसके बाद आएँगी।"
        case .quietSet(nil): "☀️ अब आपका कोई शांत समय नहीं है।"
        case .shiftTitle: "केवल मेरी शिफ़्ट में"
        case .shiftIs(let shift): "आपकी शिफ़्ट: \(language.text(of: shift))"
        case .shiftSet(let shift, isOnly: true):
            "🕑 आपकी शिफ़्ट (\(language.text(of: shift))) के बाहर केवल इमरजेंसी की सूचना आएगी, और ऑन-कॉल होने पर "
                + "अलार्म। बाकी सूचनाएँ शिफ़्ट शुरू होने पर आएँगी।"
        case .shiftSet(_, isOnly: false): "🕑 सूचनाएँ शिफ़्ट के बाहर भी आएँगी।"
        case .noShift: "मुझे आपकी शिफ़्ट नहीं पता। ऑफ़िस से दर्ज करने को कहें।"
        case .isOnCall: "आप ऑन-कॉल हैं: अलार्म किसी भी समय आएँगे।"
        case .pageTitle: "सेटिंग पेज"
        case .pageDetail: "सब एक साथ, ब्राउज़र में"
        case .pageLink(let link, let minutes):
            "🔗 आपका सेटिंग पेज। यह लिंक केवल आपके लिए है और \(time(minutes)) के भीतर एक बार चलता है:\n\(link)"
        case .from: "से"
        case .to: "तक"
        case .save: "सहेजें"
        case .saved: "सहेजा गया।"
        case .wrongTime: "दिन का समय लिखें, जैसे 22:00।"
        case .sameTimes: "शांत समय उसी मिनट पर ख़त्म नहीं हो सकता जिस पर शुरू होता है।"
        }
    }

    private func text(_ topic: Topic) -> String { PreferencePhrase.topic(topic).hindi }

    private func time(_ minutes: Int) -> String { "\(minutes) मिनट" }
}

extension Topic {
    var hindi: [String] {
        switch self {
        case .assignments: ["असाइनमेंट"]
        case .escalations: ["एस्केलेशन"]
        case .parts: ["पुर्ज़े", "पुर्जे", "पार्ट्स"]
        case .reminders: ["रिमाइंडर", "रिमाइंडर्स"]
        case .emergencies: ["इमरजेंसी", "आपातकाल"]
        case .checklists: ["चेकलिस्ट", "जाँच सूची"]
        case .news: ["ख़बर", "खबर", "समाचार"]
        case .lessons: ["पाठ"]
        }
    }
}
