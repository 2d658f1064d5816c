import Messaging
import Store

extension WorkNews {
    var swahili: String {
        let language = Language.swahili
        switch self {
        case .takenBy(let name): return "\(name) anayo sasa."
        case .reassigned(let name): return "Sasa ni ya \(name)."
        case .sentBack(let name, let reason): return because("Imerudishwa na \(name)", reason, in: language)
        case .cancelled(let reason): return because("Imeghairiwa", reason, in: language)
        case .declined(let reason): return because("Imekataliwa", reason, in: language)
        case .reopened(let reason): return because("Imefunguliwa tena", reason, in: language)
        case .resolved(let at, let cause, let remedy, let minutes):
            return "Tatizo limetatuliwa: \(language.dateAndTime(at))." + found("Sababu", cause, in: language)
                + found("Kilichofanywa", remedy, in: language)
                + (minutes.map { " Mashine ilisimama kwa \(span($0))." } ?? "")
        case .notResolved: return "Tatizo bado halijatatuliwa: kazi inaendelea."
        case .merged(let number): return "Inaendelea kama \(number)."
        case .refusedBy(let name, let reason): return because("\(name) hawezi kuifanya", reason, in: language)
        case .offeredAgain: return "Iko wazi tena: hakuna aliye nayo."
        case .untaken(let minutes): return "Hakuna aliyeichukua kwa \(span(minutes))."
        case .unsolved(let minutes): return "Tatizo bado halijatatuliwa baada ya \(span(minutes))."
        case .overdue(let since): return "Imechelewa tangu \(language.dateAndTime(since))."
        case .accepted(let name): return "Imekaguliwa na kukubaliwa na \(name)."
        case .startedBy(let name): return "\(name) ameanza."
        case .onHold(let reason, let name):
            let reason = WorkTitle.hold(reason).swahili
            return "Imesitishwa: \(reason) (\(name))."
        case .resumed(let name): return "\(name) anaendelea na kazi."
        case .priorityAgain(let level): return "Kipaumbele kimerudi kuwa: \(level.text(in: .swahili))."
        }
    }

    private func span(_ minutes: Int) -> String { "dakika \(Language.swahili.number(minutes))" }
}
