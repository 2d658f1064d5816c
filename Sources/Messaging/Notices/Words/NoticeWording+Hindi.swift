extension NoticeKind {
    var hindi: NoticeWording {
        let optOut = "और संदेश न पाने के लिए “रोकें” भेजें।"
        let startOrLook: [(NoticeAction, String)] = [(.start, "काम शुरू करें"), (.details, "विवरण देखें")]
        switch self {
        case .assignment:
            return NoticeWording(
                body: """
                    🔧 आपको नया वर्क ऑर्डर मिला है

                    वर्क ऑर्डर: {{order}}
                    उपकरण: {{equipment}}
                    प्राथमिकता: {{priority}}
                    विवरण: {{description}}

                    काम शुरू करते समय *काम शुरू करें* पर टैप करें।
                    """,
                buttons: startOrLook + [(.refuse, "मुझसे नहीं होगा")],
                line: "🔧 {{order}} आपको सौंपा गया है: {{equipment}} ({{priority}})")
        case .escalation:
            return NoticeWording(
                body: """
                    🚨 प्राथमिकता बढ़ाई गई है

                    वर्क ऑर्डर: {{order}}
                    उपकरण: {{equipment}}
                    प्राथमिकता: {{before}} → {{after}}

                    कृपया पहले इस वर्क ऑर्डर पर ध्यान दें।
                    """,
                buttons: startOrLook + [(.complete, "पूरा हुआ")],
                line: "🚨 {{order}} अब ज़्यादा ज़रूरी है: {{equipment}} ({{before}} → {{after}})")
        case .partsDelivered:
            return NoticeWording(
                body: """
                    📦 पुर्ज़े आ गए हैं

                    वर्क ऑर्डर: {{order}}
                    उपकरण: {{equipment}}
                    पुर्ज़े: {{parts}}

                    पुर्ज़े यहाँ पहुँच गए हैं: काम आगे बढ़ सकता है।
                    """,
                buttons: startOrLook + [(.complete, "पूरा हुआ")],
                line: "📦 {{order}} के पुर्ज़े आ गए: {{parts}}")
        case .workOrderOffered:
            return NoticeWording(
                body: """
                    🔧 आपकी टीम के लिए नया वर्क ऑर्डर

                    वर्क ऑर्डर: {{order}}
                    उपकरण: {{equipment}}
                    प्राथमिकता: {{priority}}
                    विवरण: {{description}}

                    जो पहले *मुझे दें* पर टैप करे, काम उसी का है।
                    """,
                buttons: [(.take, "मुझे दें"), (.refuse, "मुझसे नहीं होगा"), (.details, "विवरण देखें")],
                line: "🔧 {{order}} आपकी टीम के लिए खुला है: {{equipment}} ({{priority}})")
        case .workOrderRequested:
            return NoticeWording(
                body: """
                    📝 वर्क ऑर्डर को मंज़ूरी चाहिए

                    वर्क ऑर्डर: {{order}}
                    उपकरण: {{equipment}}
                    किसने बताया: {{reporter}}
                    विवरण: {{description}}

                    काम करवाना हो तो *मंज़ूर करें* पर टैप करें, नहीं तो *नामंज़ूर करें* पर।
                    """,
                buttons: [(.approve, "मंज़ूर करें"), (.decline, "नामंज़ूर करें"), (.details, "विवरण देखें")],
                line: "📝 {{order}} को मंज़ूरी चाहिए: {{equipment}}, {{description}}")
        case .workOrderClaimed:
            return NoticeWording(
                body: """
                    🔎 काम पूरा हुआ: कृपया जाँचें

                    वर्क ऑर्डर: {{order}}
                    उपकरण: {{equipment}}
                    किसने किया: {{worker}}
                    क्या किया गया: {{work}}

                    सब ठीक हो तो *स्वीकार करें* पर टैप करें, नहीं तो *वापस भेजें* पर।
                    """,
                buttons: [(.accept, "स्वीकार करें"), (.sendBack, "वापस भेजें"), (.details, "विवरण देखें")],
                line: "🔎 {{order}} पूरा हुआ, जाँच बाकी: {{equipment}} ({{worker}})")
        case .workOrderNews:
            return NoticeWording(
                body: """
                    🔧 वर्क ऑर्डर {{order}} की ताज़ा जानकारी

                    उपकरण: {{equipment}}
                    नया क्या है: {{news}}

                    पूरा वर्क ऑर्डर देखने के लिए *विवरण देखें* पर टैप करें।
                    """,
                buttons: [(.details, "विवरण देखें")],
                line: "🔧 {{order}} की ताज़ा जानकारी: {{news}}")
        case .workOrderCreated:
            return NoticeWording(
                body: """
                    📝 वर्क ऑर्डर {{order}} बन गया है

                    उपकरण: {{equipment}}
                    समस्या: {{title}}

                    काम शुरू होते ही हम आपको बताएँगे।
                    """,
                footer: optOut, line: "📝 {{order}} बन गया: {{equipment}}, {{title}}")
        case .workOrderStarted:
            return NoticeWording(
                body: """
                    🛠️ वर्क ऑर्डर {{order}} पर काम शुरू हो गया है

                    उपकरण: {{equipment}}

                    समस्या हल होते ही हम आपको बताएँगे।
                    """,
                footer: optOut, line: "🛠️ {{order}} पर काम शुरू हुआ: {{equipment}}")
        case .workOrderResolved:
            return NoticeWording(
                body: """
                    ✅ समस्या हल हो गई: {{time}}

                    वर्क ऑर्डर: {{order}}
                    उपकरण: {{equipment}}

                    अब आपको कुछ नहीं करना है। धैर्य रखने के लिए धन्यवाद।
                    """,
                footer: optOut, line: "✅ {{order}} की समस्या हल हुई, {{time}}: {{equipment}}")
        case .maintenanceDue:
            return NoticeWording(
                body: """
                    📅 मेंटेनेंस रिमाइंडर

                    नंबर: {{number}}
                    उपकरण: {{equipment}}
                    काम: {{task}}
                    कब तक: {{due}}

                    काम पूरा होने पर *हो गया* पर टैप करें।
                    """,
                buttons: [(.done, "हो गया"), (.reschedule, "तारीख बदलें")],
                line: "📅 {{number}}, {{due}} तक: {{equipment}}, {{task}}")
        case .maintenanceOverdue:
            return NoticeWording(
                body: """
                    ⏰ मेंटेनेंस का समय निकल गया है

                    नंबर: {{number}}
                    उपकरण: {{equipment}}
                    काम: {{task}}
                    कब तक था: {{due}}

                    कृपया इसे अभी करें, या कोई और दिन चुनें।
                    """,
                buttons: [(.done, "हो गया"), (.reschedule, "तारीख बदलें")],
                line: "⏰ {{number}} का समय {{due}} को निकल गया: {{equipment}}, {{task}}")
        case .checklistDue:
            return NoticeWording(
                body: """
                    📋 चेकलिस्ट: {{checklist}}

                    नंबर: {{number}}
                    कुल बिंदु: {{items}}
                    कब तक: {{due}}

                    *शुरू करें* पर टैप करें और एक-एक बिंदु का जवाब दें।
                    """,
                buttons: [(.start, "शुरू करें")], line: "📋 {{checklist}} ({{number}}), कब तक: {{due}}")
        case .checklistNews:
            return NoticeWording(
                body: """
                    📋 चेकलिस्ट: {{checklist}}

                    नंबर: {{number}}
                    नया क्या है: {{news}}

                    पूरी चेकलिस्ट देखने के लिए *विवरण देखें* पर टैप करें।
                    """,
                buttons: [(.details, "विवरण देखें")],
                line: "📋 {{number}} की ताज़ा जानकारी: {{news}}")
        case .emergency:
            return NoticeWording(
                body: """
                    🚨 इमरजेंसी: {{text}}

                    प्राथमिकता: {{level}}
                    अलर्ट: {{number}}
                    किसने भेजा: {{sender}}

                    अभी *मैं सुरक्षित हूँ* या *मुझे मदद चाहिए* पर टैप करें, ताकि किसी को आपको ढूँढना न पड़े।
                    """,
                buttons: [(.safe, "मैं सुरक्षित हूँ"), (.help, "मुझे मदद चाहिए")],
                line: "🚨 इमरजेंसी {{number}}: {{text}}")
        case .emergencySeen:
            return NoticeWording(
                body: """
                    🚨 इमरजेंसी: {{text}}

                    प्राथमिकता: {{level}}
                    अलर्ट: {{number}}
                    किसने भेजा: {{sender}}

                    यह संदेश पढ़ते ही *देख लिया* पर टैप करें।
                    """,
                buttons: [(.seen, "देख लिया")], line: "🚨 इमरजेंसी {{number}}: {{text}}")
        case .emergencyTold:
            return NoticeWording(
                body: """
                    🚨 इमरजेंसी: {{text}}

                    प्राथमिकता: {{level}}
                    अलर्ट: {{number}}
                    किसने भेजा: {{sender}}

                    तुरंत इसके अनुसार काम करें। जवाब देने की ज़रूरत नहीं है।
                    """,
                line: "🚨 इमरजेंसी {{number}}: {{text}}")
        case .emergencyAllClear:
            return NoticeWording(
                body: """
                    ✅ ख़तरा टल गया: {{text}}

                    अलर्ट: {{number}}
                    किसने भेजा: {{sender}}

                    इमरजेंसी ख़त्म हो गई है। काम पहले की तरह चल सकता है।
                    """,
                buttons: [(.seen, "देख लिया")], line: "✅ ख़तरा टल गया {{number}}: {{text}}")
        case .lesson:
            return NoticeWording(
                body: """
                    🎓 आपके लिए नया पाठ: {{lesson}}

                    नंबर: {{number}}
                    विषय: {{about}}

                    कुछ मिनट मिलें, तो *शुरू करें* पर टैप करें।
                    """,
                footer: optOut, buttons: [(.start, "शुरू करें")], line: "🎓 पाठ {{number}} तैयार है: {{lesson}}")
        case .verificationCode:
            return NoticeWording(
                body: """
                    🔑 *{{code}}* आपका सत्यापन कोड है।

                    यह {{minutes}} मिनट तक चलेगा। इसे किसी को न बताएँ।
                    """,
                line: "🔑 सत्यापन कोड माँगा गया")
        case .knock:
            return NoticeWording(
                body: """
                    🔔 प्लांट में आपके काम के बारे में एक संदेश है।

                    *संदेश पढ़ें* पर टैप करें या जवाब दें, संदेश आ जाएगा।
                    """,
                buttons: [(.details, "संदेश पढ़ें")], line: "🔔 आपके लिए एक संदेश है")
        case .missed:
            return NoticeWording(
                body: """
                    ⌛ हमारी सेवा बीच में रुक गई थी।

                    समय पर न भेजी जा सकी सूचनाएँ: {{count}}

                    अभी आपके लिए क्या बाकी है, यह देखने के लिए *मेरा काम* भेजें।
                    """,
                buttons: [(.details, "बाकी काम देखें")], line: "⌛ समय पर न भेजी जा सकी सूचनाएँ: {{count}}")
        case .digest:
            return NoticeWording(
                body: """
                    🗂️ एक ही संदेश में आपकी सूचनाएँ: {{count}}

                    उनमें लिखा है:
                    {{lines}}

                    अभी आपके लिए क्या बाकी है, यह देखने के लिए *मेरा काम* भेजें।
                    """,
                line: "🗂️ एक संदेश में सूचनाएँ: {{count}}")
        case .reportNews:
            return NoticeWording(
                body: """
                    📣 आपकी रिपोर्ट {{number}} की ताज़ा जानकारी

                    उस पर क्या हुआ: {{news}}

                    रिपोर्ट करने के लिए धन्यवाद। इससे मदद मिली।
                    """,
                buttons: [(.details, "विवरण देखें")], line: "📣 {{number}}: {{news}}")
        }
    }
}
