import Messaging

extension MaintenancePhrase {
    var hindi: String {
        let language = Language.hindi
        switch self {
        case .card(let card):
            let order = card.order.map { "\nवर्क ऑर्डर: \($0)" } ?? ""
            return """
                🛠️ *\(card.number)*
                उपकरण: \(card.equipment)
                काम: \(card.task)
                कब तक: \(Self.day(card.due, in: language))
                स्थिति: \(MaintenancePhrase.state(card.state).hindi)\(order)\(card.footnote)
                """
        case .state(.planned): return "तय है"
        case .state(.released): return "करना है"
        case .state(.inProgress): return "काम चल रहा है"
        case .state(.rescheduled): return "तारीख बदली गई"
        case .state(.completed): return "पूरा"
        case .state(.missed): return "नहीं हुआ"
        case .state(.skipped): return "छोड़ा गया"
        case .doneTitle: return "हो गया"
        case .rescheduleTitle: return "तारीख बदलें"
        case .undoTitle: return "वापस लें"
        case .done(let number, let equipment, let task, let next):
            let again = next.map { "\nअगली बार \(Self.day($0, in: language)) तक करना है।" } ?? ""
            return "✅ *\(number)* पूरा हो गया: \(equipment), \(task)। धन्यवाद।" + again
        case .undone(let number):
            return "↩️ *\(number)*: वापस ले लिया गया।"
        case .notUndone(let number):
            return "\(number) अब वापस नहीं लिया जा सकता: यह सिर्फ़ पाँच मिनट तक और तभी हो सकता है जब बीच में कुछ और न हुआ हो।"
        case .notYours(let number):
            return "\(number) को सिर्फ़ वही बदल सकता है जिसके पास यह काम है, या कोई सुपरवाइज़र।"
        case .taken(let number, let name):
            return "\(number) अब \(name) के पास है। सुपरवाइज़र इसे किसी और को दे सकते हैं।"
        case .notNow(let number, let state):
            return "अभी यह नहीं हो सकता। \(number) की स्थिति: \(MaintenancePhrase.state(state).hindi)।"
        case .gone(let number):
            return "\(number) अब नहीं करना है: इसकी योजना बदल गई है।"
        case .checklistFirst(let number, let checklist):
            return "\(number) पूरा करने से पहले चेकलिस्ट *\(checklist)* भरनी है। उसे खोलने के लिए *checklists* भेजें।"
        case .needsCause(let order):
            return "\(order) पूरा करने से पहले कारण बताना ज़रूरी है। */wo \(order)* से खोलें।"
        case .needsPhoto(let order):
            return "\(order) पूरा करने से पहले एक फ़ोटो चाहिए। \(order) के जवाब में भेजें।"
        case .askWhen(let number, let equipment, let due):
            return "📅 *\(number)* · \(equipment)\nकब तक: \(Self.day(due, in: language))\n\nयह कब होगा?"
        case .todayLate: return "आज, देर से"
        case .tomorrow: return "कल"
        case .nextWorkingDay: return "अगला काम का दिन"
        case .otherDate: return "दूसरी तारीख"
        case .otherDateDetail: return "आप लिखकर भेजें"
        case .at(let time): return Self.day(time, in: language)
        case .askDate:
            return "📅 कौन-सा दिन? इस तरह भेजें: *25 नवंबर*, *2026-11-25*, *शुक्रवार* या *25 नवंबर 14:00*।"
        case .dateNotRead:
            return "मैं यह तारीख नहीं पढ़ पाया।"
        case .datePast:
            return "यह समय बीत चुका है।"
        case .dateTooFar:
            return "यह तारीख एक साल से भी दूर है।"
        case .askReason(let time):
            return "इसे \(Self.day(time, in: language)) पर क्यों ले जाया जा रहा है?"
        case .confirmMove(let card, let time, let reason, let leaves):
            let warning =
                leaves.map { "\n\n⚠️ समय पर माने जाने के लिए इसे \(Self.day($0, in: language)) तक होना था। यह देर से माना जाएगा।" } ?? ""
            return """
                📅 *\(card.number)* · \(card.equipment)
                \(card.task)

                पहले: \(Self.day(card.due, in: language))
                अब: \(Self.day(time, in: language))
                कारण: \(reason)\(warning)

                क्या यह सही है?
                """
        case .moved(let number, let equipment, let time):
            return
                "📅 *\(number)* (\(equipment)) की नई तारीख \(Self.day(time, in: language)) है। वापस लेने के लिए पाँच मिनट में *undo* भेजें।"
        }
    }
}
