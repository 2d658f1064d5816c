import Messaging

extension PreferencePhrase {
    var arabic: String {
        let language = Language.arabic
        return switch self {
        case .topic(let topic):
            switch topic {
            case .assignments: "أعمالي"
            case .escalations: "التصعيدات"
            case .parts: "وصول القطع"
            case .reminders: "تذكيرات الصيانة"
            case .emergencies: "الطوارئ"
            case .checklists: "قوائم الفحص"
            case .news: "مستجدات بلاغاتي"
            case .lessons: "الدروس"
            }
        case .on: "مفعّل"
        case .off: "متوقف"
        case .settingsIntro: "⚙️ *الإعدادات*\nماذا تريد أن تغيّر؟"
        case .opener: "الإعدادات"
        case .languageTitle: "اللغة"
        case .moreLanguages: "لغات أخرى …"
        case .noticesTitle: "الإشعارات"
        case .noticesDetail(_, _, isStopped: true): "كلها متوقفة"
        case .noticesDetail(let on, let of, isStopped: false): "\(on) من \(of) مفعّلة"
        case .noticesIntro: "🔔 *الإشعارات*\nاضغط على واحد لتفعيله أو إيقافه. حالات الطوارئ الحرجة تصل دائمًا."
        case .alwaysComes: "حالات الطوارئ الحرجة تصل دائمًا، وكذلك الجواب عمّا تسأل عنه."
        case .switched(let topic, isOn: true): "🔔 *\(text(topic))*: مفعّل."
        case .switched(let topic, isOn: false):
            "🔕 *\(text(topic))*: متوقف. ما تسأل عنه يُجاب عنه كالعادة، وتظل حالات الطوارئ الحرجة تصلك. أرسل "
                + "*ابدأ \(topic.number)* لتفعيله من جديد."
        case .stopTitle: "إيقاف كل الإشعارات"
        case .stopDetail: "تصل فقط حالات الطوارئ الحرجة والأجوبة"
        case .startTitle: "استقبال الإشعارات"
        case .startDetail: "لقد أوقفت كل الإشعارات"
        case .stillStopped: "لقد أوقفت كل الإشعارات. أرسل كلمة *ابدأ* لتصلك من جديد."
        case .quietTitle: "ساعات الهدوء"
        case .quietNote: "في هذه الساعات تصل الطوارئ فقط، والإنذارات إن كنت مناوبًا. والباقي ينتظر حتى تنتهي."
        case .quietIntro(let now):
            "🌙 *ساعات الهدوء*\n\(PreferencePhrase.quietNote.arabic)\nالآن: \(now?.text ?? "لا يوجد")."
        case .otherHours: "ساعات أخرى …"
        case .otherHoursDetail: "تكتبها بنفسك"
        case .noQuietHours: "بلا ساعات هدوء"
        case .askHours: "🌙 أي ساعات؟ أرسلها هكذا: *22:00-06:00*، أو *متوقف* إن كنت لا تريدها."
        case .hoursNotRead: "لا أستطيع قراءة هذه الساعات."
        case .quietSet(let hours?):
            "🌙 ساعات الهدوء: \(hours.text). فيها تصل الطوارئ فقط، والإنذارات إن كنت مناوبًا. والباقي يصل بعد "
                + "انتهائها."
        case .quietSet(nil): "☀️ ليست لديك ساعات هدوء الآن."
        case .shiftTitle: "في ورديتي فقط"
        case .shiftIs(let shift): "ورديتك: \(language.text(of: shift))"
        case .shiftSet(let shift, isOnly: true):
            "🕑 خارج ورديتك (\(language.text(of: shift))) تصل الطوارئ فقط، والإنذارات إن كنت مناوبًا. والباقي "
                + "يصل عند بدايتها."
        case .shiftSet(_, isOnly: false): "🕑 تصل الإشعارات خارج ورديتك أيضًا."
        case .noShift: "لا أعرف ورديتك. اطلب من المكتب تسجيلها."
        case .isOnCall: "أنت مناوب: تصلك الإنذارات في أي ساعة."
        case .pageTitle: "صفحة الإعدادات"
        case .pageDetail: "كل شيء معًا في المتصفح"
        case .pageLink(let link, let minutes):
            "🔗 صفحة إعداداتك. الرابط لك وحدك ويعمل مرة واحدة خلال \(time(minutes)):\n\(link)"
        case .from: "من"
        case .to: "إلى"
        case .save: "حفظ"
        case .saved: "تم الحفظ."
        case .wrongTime: "اكتب وقتًا مثل 22:00."
        case .sameTimes: "لا يمكن أن تنتهي ساعات الهدوء في الدقيقة التي تبدأ فيها."
        }
    }

    private func text(_ topic: Topic) -> String { PreferencePhrase.topic(topic).arabic }

    private func time(_ minutes: Int) -> String {
        Language.arabic.form(
            minutes, zero: "أقل من دقيقة", one: "دقيقة واحدة", two: "دقيقتين", few: "\(minutes) دقائق",
            many: "\(minutes) دقيقة", other: "\(minutes) دقيقة")
    }
}

extension Topic {
    var arabic: [String] {
        switch self {
        case .assignments: ["المهام", "مهام", "التكليفات"]
        case .escalations: ["التصعيدات", "تصعيدات"]
        case .parts: ["قطع الغيار"]
        case .reminders: ["التذكيرات", "تذكيرات", "التذكير"]
        case .emergencies: ["الطوارئ", "طوارئ"]
        case .checklists: ["قوائم الفحص", "القوائم"]
        case .news: ["الأخبار", "أخبار", "المستجدات"]
        case .lessons: ["الدروس", "دروس"]
        }
    }
}
