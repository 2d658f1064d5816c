import Messaging
import Store

extension WorkNews {
    var zulu: String {
        let language = Language.zulu
        switch self {
        case .takenBy(let name): return "\(name) usewuthathile."
        case .reassigned(let name): return "Manje ungoka-\(name)."
        case .sentBack(let name, let reason): return because("Ubuyiselwe ngu-\(name)", reason, in: language)
        case .cancelled(let reason): return because("Ukhanseliwe", reason, in: language)
        case .declined(let reason): return because("Wenqatshiwe", reason, in: language)
        case .reopened(let reason): return because("Uvulwe futhi", reason, in: language)
        case .resolved(let at, let cause, let remedy, let minutes):
            return "Inkinga ixazululiwe: \(language.dateAndTime(at))." + found("Imbangela", cause, in: language)
                + found("Okwenziwe", remedy, in: language)
                + (minutes.map { " Umshini ume \(span($0))." } ?? "")
        case .notResolved: return "Inkinga ayikaxazululwa: umsebenzi uyaqhubeka."
        case .merged(let number): return "Uqhubeka njengo-\(number)."
        case .refusedBy(let name, let reason): return because("\(name) akakwazi ukuwenza", reason, in: language)
        case .offeredAgain: return "Usukhululekile futhi: akekho onawo."
        case .untaken(let minutes): return "Sekuphele \(span(minutes)) kungekho muntu owuthathayo."
        case .unsolved(let minutes): return "Sekuphele \(span(minutes)) inkinga ingakaxazululwa."
        case .overdue(let since): return "Wephuzile kusukela \(language.dateAndTime(since))."
        case .accepted(let name): return "Uhlolwe wamukelwa ngu-\(name)."
        case .startedBy(let name): return "\(name) useqalile."
        case .onHold(let reason, let name):
            let reason = WorkTitle.hold(reason).zulu
            return "Umile okwamanje: \(reason) (\(name))."
        case .resumed(let name): return "\(name) uyaqhubeka nomsebenzi."
        case .priorityAgain(let level): return "Ukubaluleka sekubuyele ku: \(level.text(in: .zulu))."
        }
    }

    private func span(_ minutes: Int) -> String {
        let number = Language.zulu.number(minutes)
        return Language.zulu.form(minutes, one: "umzuzu ongu-\(number)", other: "imizuzu engu-\(number)")
    }
}
