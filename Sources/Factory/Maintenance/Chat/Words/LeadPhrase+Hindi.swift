import Messaging

extension LeadPhrase {
    var hindi: String {
        switch self {
        case .title(let action):
            switch action {
            case .approve: "मंज़ूर करें"
            case .decline: "नामंज़ूर करें"
            case .merge: "दूसरे में मिलाएँ"
            case .assign: "किसी को सौंपें"
            case .offer: "टीम को दें"
            case .accept: "स्वीकार करें"
            case .sendBack: "वापस भेजें"
            case .priority: "प्राथमिकता"
            case .cancel: "ऑर्डर रद्द करें"
            case .reopen: "फिर से खोलें"
            case .who: "किसे बताया गया?"
            case .more: "और"
            }
        case .detail(let action):
            switch action {
            case .approve: "टीम को बताया जाएगा; जो पहले लेगा, काम उसी का"
            case .decline: "कुछ नहीं होगा; रिपोर्ट करने वाले को कारण बताया जाएगा"
            case .merge: "यह किसी दूसरे वर्क ऑर्डर जैसा ही है"
            case .assign: "पहले वह जो शिफ़्ट में है और जिसके पास कम काम है"
            case .offer: "जो पहले लेगा, काम उसी का"
            case .accept: "काम ठीक हुआ है: इसे बंद करें"
            case .sendBack: "काम अभी ठीक नहीं है: कारण बताएँ"
            case .priority: "कितना ज़रूरी है"
            case .cancel: "अब इसकी ज़रूरत नहीं: कारण बताएँ"
            case .reopen: "खराबी फिर आई: काम जारी रहेगा"
            case .who: "पहुँचा, पढ़ा गया या जवाब मिला"
            case .more: "जो-जो आप तय कर सकते हैं"
            }
        case .undoTitle: "वापस लें"
        case .other: "कोई और…"
        case .otherDetail: "नाम या कर्मचारी नंबर भेजें"
        case .usualTeam: "मशीन के अनुसार"
        case .choose(let number): "\(number): आपका क्या फ़ैसला है?"
        case .askPerson(let number): "\(number): यह काम किसे दें? नाम या कर्मचारी नंबर भेजें।"
        case .noSuchPerson(let said): "यहाँ “\(said)” नाम का कोई नहीं मिला। नाम या कर्मचारी नंबर भेजें।"
        case .whichPerson(let number): "\(number): आपका मतलब किससे है?"
        case .askAssignee(let number): "\(number): यह काम किसे दें?"
        case .noCandidates(let number):
            "\(number): यहाँ कोई तकनीशियन नहीं मिला। *\(LeadPhrase.other.hindi)* चुनें और नाम भेजें।"
        case .candidate(let isAtWork, let jobs):
            (isAtWork ? "शिफ़्ट में" : "शिफ़्ट में नहीं") + " · "
                + (jobs == 0 ? "कोई काम नहीं" : jobs == 1 ? "1 काम" : "\(jobs) काम")
        case .askTeam(let number): "\(number): किस टीम को?"
        case .askLevel(let number, let level): "\(number): यह कितना ज़रूरी है? अभी: \(level.text(in: .hindi))।"
        case .askMerge(let number): "\(number): यह इस मशीन के किस वर्क ऑर्डर जैसा है?"
        case .nothingToMerge: "इस मशीन का कोई और खुला वर्क ऑर्डर नहीं है।"
        case .askReason(let number): "\(number): क्यों? कुछ शब्दों में कारण भेजें।"
        case .askReasonOrSkip(let number, let level):
            "\(number): \(level.text(in: .hindi))। क्यों? कुछ शब्द भेजें, या "
                + "*\(ConversationPhrase.skipTitle.text(in: .hindi))*।"
        case .offered: "✅ टीम को बताया जा रहा है: जो पहले लेगा, काम उसी का।"
        case .assigned(let name): "✅ अब यह \(name) का काम है, उन्हें बताया जा रहा है।"
        case .declined: "✅ नामंज़ूर। रिपोर्ट करने वाले को बताया जा रहा है।"
        case .merged(let number): "✅ अब इसका काम \(number) में जारी है। रिपोर्ट करने वाले को बताया जा रहा है।"
        case .accepted: "✅ स्वीकार किया और बंद किया। रिपोर्ट करने वाले को बताया जा रहा है।"
        case .sentBack: "↩️ वापस भेजा। काम करने वाले को बताया जा रहा है।"
        case .prioritised(let before, let after):
            "✅ प्राथमिकता: \(before.text(in: .hindi)) → \(after.text(in: .hindi))।"
        case .cancelled: "✅ रद्द। जिसके पास काम था, उसे बताया जा रहा है।"
        case .reopened: "✅ फिर से खुला। जिसके पास काम था, उसे बताया जा रहा है।"
        case .leadDecides: "यह फ़ैसला सुपरवाइज़र करते हैं। कृपया उनसे कहें।"
        case .notNow(let state):
            "यह अभी नहीं हो सकता। वर्क ऑर्डर की स्थिति: \(WorkTitle.state(state).text(in: .hindi))।"
        case .ownWork: "यह काम आपने ही किया है: जाँच किसी और को करनी होगी।"
        case .noSuchOrder(let said): "\(said) नाम का कोई खुला वर्क ऑर्डर नहीं मिला।"
        case .severalOrders(let said): "कई वर्क ऑर्डर \(said) पर खत्म होते हैं। कौन सा?"
        case .tooLate: "यह 14 दिन से पहले बंद हुआ था। कृपया नई रिपोर्ट करें।"
        case .tooLong(let max): "कृपया ज़्यादा से ज़्यादा \(max) अक्षरों में लिखें।"
        case .changed: "इस बीच कुछ बदल गया है। आज की स्थिति यह है:"
        case .told(let number): "👥 \(number): किसे बताया गया"
        case .toldNobody(let number): "👥 \(number): अभी किसी को नहीं बताया गया।"
        case .reach(let reach):
            switch reach {
            case .answered: "जवाब दिया"
            case .read: "पढ़ा गया"
            case .delivered: "पहुँच गया"
            case .sent: "भेजा गया"
            case .waiting: "भेजना बाकी"
            case .failed: "नहीं पहुँचा"
            }
        case .plant: "कारखाना"
        case .open(let place, let count): "🔥 \(place): \(count) खुले"
        case .nothingOpen(let place): "✅ \(place): कुछ भी खुला नहीं है।"
        case .stands(let machine, let since): "🛑 \(machine) \(since) से बंद है"
        case .nobody: "किसी के पास नहीं"
        case .age(let age):
            age.said(days: { "\($0) दिन" }, hours: { "\($0) घं" }, minutes: { "\($0) मि" })
        }
    }
}

extension LeadWord {
    var hindi: [String] {
        switch self {
        case .approve: ["मंज़ूर करें", "मंज़ूर", "मंजूर करें", "मंजूर"]
        case .decline: ["नामंज़ूर करें", "नामंज़ूर", "नामंजूर करें", "नामंजूर"]
        case .assign: ["सौंपें", "सौंपो"]
        case .offer: ["टीम को दें", "टीम को"]
        case .accept: ["स्वीकार करें", "स्वीकार"]
        case .sendBack: ["वापस भेजें", "वापस भेजो"]
        case .priority: ["प्राथमिकता"]
        case .reopen: ["फिर से खोलें", "फिर खोलें"]
        case .who: ["किसे बताया", "कौन"]
        case .cancel: FixedWord.cancel.spellings(in: .hindi)
        case .burning: ["तत्काल", "ज़रूरी", "जरूरी"]
        }
    }
}
