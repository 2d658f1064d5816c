import Messaging
import Store

extension QualityPhrase {
    var hindi: String {
        let language = Language.hindi
        switch self {
        case .askItem: return "📦 *रिजेक्ट दर्ज करें*\nऑर्डर नंबर या प्रोडक्ट कोड क्या है?"
        case .askDefect: return "ख़राबी क्या है? कुछ शब्दों में बताएँ।"
        case .askQuantity: return "कितने पीस?"
        case .askPhoto: return "📷 फ़ोटो हो तो भेजें, नहीं तो “छोड़ें” पर टैप करें।"
        case .askOrder: return "🔄 *ग्राहक वापसी*\nऑर्डर नंबर क्या है?"
        case .askCustomer: return "ग्राहक का नाम क्या है?"
        case .askReason: return "माल क्यों लौटाया जा रहा है?"
        case .askPlace: return "⚠️ *SOP उल्लंघन*\nकौन-सी मशीन (नंबर) या प्रक्रिया?"
        case .askWhatHappened: return "क्या हुआ?"
        case .askTrack:
            return "🔍 *खोजें*\nरिपोर्ट नंबर (जैसे REJ-1042), ऑर्डर नंबर, या उसके आख़िरी अंक भेजें।"
        case .notAQuantity(let max):
            return "कृपया 1 से \(language.number(max)) तक की कोई पूरी संख्या भेजें, जैसे 12।"
        case .notFound(let typed):
            return "“\(Self.short(typed, 40))” नंबर की कोई रिपोर्ट या ऑर्डर नहीं मिला। कृपया नंबर जाँच लें।"
        case .whichOne(let count): return "\(count) नंबर मिलते-जुलते हैं। आपको कौन-सा चाहिए?"
        case .candidate(let number): return number
        case .reportedOn(let kind, let at): return "\(Self.hindiName(kind)), \(language.dateAndTime(at))"
        case .orderOf(let product): return product.isEmpty ? "ऑर्डर" : "\(product) का ऑर्डर"
        case .confirmReject(let item, let known, let defect, let quantity, let photos):
            return """
                कृपया जाँच लें:
                📦 आइटम: *\(item)*\(known.map { " (\(Self.short($0, 60)))" } ?? "")
                ख़राबी: \(defect)
                मात्रा: *\(language.number(quantity))*
                फ़ोटो: \(photos)\(known == nil ? "\nℹ️ यह हमारा कोई ऑर्डर या प्रोडक्ट नहीं है; जैसा लिखा है, वैसा ही रखा जाएगा।" : "")
                """
        case .confirmReturn(let order, let isKnown, let customer, let reason, let quantity, let photos):
            return """
                कृपया जाँच लें:
                🔄 ऑर्डर: *\(order)*
                ग्राहक: \(customer)
                कारण: \(reason)
                मात्रा: *\(language.number(quantity))*
                फ़ोटो: \(photos)\(isKnown ? "" : "\nℹ️ यह हमारा कोई ऑर्डर नहीं है; जैसा लिखा है, वैसा ही रखा जाएगा।")
                """
        case .confirmSOPFailure(let place, let known, let description, let photos):
            return """
                कृपया जाँच लें:
                ⚠️ कहाँ: *\(place)*\(known.map { " (\(Self.short($0, 60)))" } ?? "")
                क्या हुआ: \(description)
                फ़ोटो: \(photos)
                """
        case .rejectReported(let number):
            return "✅ रिजेक्ट *\(number)* दर्ज हो गया। क्वालिटी टीम तक पहुँच गया है। आगे के लिए *मेनू* भेजें।"
        case .returnReported(let number):
            return "✅ वापसी *\(number)* दर्ज हो गई। क्वालिटी टीम तक पहुँच गई है। आगे के लिए *मेनू* भेजें।"
        case .sopFailureReported(let number):
            return "✅ SOP उल्लंघन *\(number)* दर्ज हो गया। क्वालिटी टीम तक पहुँच गया है। आगे के लिए *मेनू* भेजें।"
        case .reportCard(let number, let kind, let item, let description, let quantity, let photos, let at, let isOwn):
            return """
                🔍 *\(number)* · \(Self.hindiName(kind)) · दर्ज
                आइटम: \(item)
                \(description)\(quantity.map { "\nमात्रा: \(language.number($0))" } ?? "")
                फ़ोटो: \(photos)
                कब दर्ज हुआ: \(language.dateAndTime(at))\(isOwn ? " (आपने दर्ज किया)" : "")
                """
        case .orderCard(let number, let product, let quantity, let lines):
            let head = "🔍 *ऑर्डर \(number)*\nप्रोडक्ट: \(product)\nमात्रा: \(language.number(quantity))"
            if lines.isEmpty { return head + "\nइस पर कोई रिपोर्ट नहीं है।" }
            return head + "\nरिपोर्टें:\n" + lines.map { Self.line($0, language) }.joined(separator: "\n")
        case .rejectsSummary(let reports, let pieces, let items, let defects):
            if reports == 0 { return "📊 *रिजेक्ट, पिछले 7 दिन*\nकोई दर्ज नहीं हुआ।" }
            return """
                📊 *रिजेक्ट, पिछले 7 दिन*
                रिपोर्टें: \(language.number(reports)) · पीस: \(language.number(pieces))
                सबसे ज़्यादा पीस, आइटम के अनुसार:
                \(Self.tallies(items, language))
                ख़राबी के अनुसार:
                \(Self.tallies(defects, language))
                """
        case .returnsCost(let reports, let pieces, let totals, let unpriced):
            if reports == 0 { return "📊 *वापसी का खर्च, पिछले 30 दिन*\nकोई वापसी दर्ज नहीं हुई।" }
            let cost = totals.map { "*\($0.currency) \(language.decimal($0.amount))*" }.joined(separator: " + ")
            return """
                📊 *वापसी का खर्च, पिछले 30 दिन*
                वापसी: \(language.number(reports)) · पीस: \(language.number(pieces))
                ऑर्डर के दाम पर खर्च: \(cost.isEmpty ? "पता नहीं" : cost)\(
                    unpriced.isEmpty ? "" : "\nजिनका दाम पता नहीं: " + unpriced.joined(separator: ", "))
                """
        case .sopSummary(let reports, let places):
            if reports == 0 { return "📊 *SOP उल्लंघन, पिछले 7 दिन*\nकोई दर्ज नहीं हुआ।" }
            return "📊 *SOP उल्लंघन, पिछले 7 दिन*\nरिपोर्टें: \(language.number(reports))\n"
                + Self.tallies(places, language)
        case .myReports(let lines):
            if lines.isEmpty { return "📊 *आपकी रिपोर्टें*\nआपने अभी तक कुछ रिपोर्ट नहीं किया है।" }
            return "📊 *आपकी रिपोर्टें*, सबसे नई पहले\n" + lines.map { Self.line($0, language) }.joined(separator: "\n")
        }
    }

    private static func hindiName(_ kind: Nonconformance.Kind) -> String {
        switch kind {
        case .reject: "रिजेक्ट"
        case .return: "ग्राहक वापसी"
        case .sop: "SOP उल्लंघन"
        }
    }
}
