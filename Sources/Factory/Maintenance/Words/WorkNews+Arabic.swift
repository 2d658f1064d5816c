import Messaging
import Store

extension WorkNews {
    var arabic: String {
        let language = Language.arabic
        switch self {
        case .takenBy(let name): return "أصبح الآن لدى \(name)."
        case .reassigned(let name): return "أُسند الآن إلى \(name)."
        case .sentBack(let name, let reason): return because("أُعيد بطلب من \(name)", reason, in: language)
        case .cancelled(let reason): return because("أُلغي", reason, in: language)
        case .declined(let reason): return because("رُفض", reason, in: language)
        case .reopened(let reason): return because("أُعيد فتحه", reason, in: language)
        case .resolved(let at, let cause, let remedy, let minutes):
            return "تم حل المشكلة: \(language.dateAndTime(at))." + found("السبب", cause, in: language)
                + found("الإجراء", remedy, in: language)
                + (minutes.map { " توقفت الآلة لمدة \(span($0))." } ?? "")
        case .notResolved: return "لم تُحل المشكلة بعد: العمل مستمر."
        case .merged(let number): return "يستمر العمل عليه برقم \(number)."
        case .refusedBy(let name, let reason): return because("تعذّر تنفيذه على \(name)", reason, in: language)
        case .offeredAgain: return "أصبح متاحًا من جديد: ليس لدى أحد."
        case .untaken(let minutes): return "لم يتولّه أحد منذ \(span(minutes))."
        case .unsolved(let minutes): return "لم تُحل المشكلة بعد مرور \(span(minutes))."
        case .overdue(let since): return "متأخر منذ \(language.dateAndTime(since))."
        case .accepted(let name): return "تم الفحص والقبول من \(name)."
        case .startedBy(let name): return "بدأ العمل (\(name))."
        case .onHold(let reason, let name):
            let reason = WorkTitle.hold(reason).arabic
            return "متوقف مؤقتًا: \(reason) (\(name))."
        case .resumed(let name): return "استؤنف العمل (\(name))."
        case .priorityAgain(let level): return "عادت الأولوية إلى: \(level.text(in: .arabic))."
        }
    }

    private func span(_ minutes: Int) -> String {
        let number = Language.arabic.number(minutes)
        return Language.arabic.form(
            minutes, zero: "أقل من دقيقة", one: "دقيقة واحدة", two: "دقيقتين", few: "\(number) دقائق",
            many: "\(number) دقيقة", other: "\(number) دقيقة")
    }
}
