import Messaging
import Store

extension WorkNews {
    var hindi: String {
        let language = Language.hindi
        switch self {
        case .takenBy(let name): return "अब यह \(name) के पास है।"
        case .reassigned(let name): return "अब यह काम \(name) का है।"
        case .sentBack(let name, let reason): return because("\(name) ने वापस भेजा", reason, in: language)
        case .cancelled(let reason): return because("रद्द किया गया", reason, in: language)
        case .declined(let reason): return because("नामंज़ूर किया गया", reason, in: language)
        case .reopened(let reason): return because("फिर से खोला गया", reason, in: language)
        case .resolved(let at, let cause, let remedy, let minutes):
            return "समस्या हल हो गई: \(language.dateAndTime(at))।" + found("कारण", cause, in: language)
                + found("क्या किया गया", remedy, in: language)
                + (minutes.map { " मशीन \(span($0)) बंद रही।" } ?? "")
        case .notResolved: return "समस्या अभी हल नहीं हुई: काम जारी है।"
        case .merged(let number): return "अब इसका काम \(number) में जारी है।"
        case .refusedBy(let name, let reason): return because("\(name) से यह काम नहीं हो पाएगा", reason, in: language)
        case .offeredAgain: return "यह फिर खुला है: किसी के पास नहीं है।"
        case .untaken(let minutes): return "\(span(minutes)) से किसी ने इसे नहीं लिया है।"
        case .unsolved(let minutes): return "\(span(minutes)) बाद भी समस्या हल नहीं हुई है।"
        case .overdue(let since): return "इसका समय \(language.dateAndTime(since)) को निकल गया।"
        case .accepted(let name): return "\(name) ने जाँचकर स्वीकार किया।"
        case .startedBy(let name): return "\(name) ने काम शुरू किया।"
        case .onHold(let reason, let name):
            let reason = WorkTitle.hold(reason).hindi
            return "काम रुका है: \(reason) (\(name))।"
        case .resumed(let name): return "\(name) ने काम फिर शुरू किया।"
        case .priorityAgain(let level): return "प्राथमिकता फिर से यह है: \(level.text(in: .hindi))।"
        }
    }

    private func span(_ minutes: Int) -> String { "\(Language.hindi.number(minutes)) मिनट" }
}
