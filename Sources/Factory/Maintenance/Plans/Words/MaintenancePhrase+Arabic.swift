import Messaging

extension MaintenancePhrase {
    var arabic: String {
        let language = Language.arabic
        switch self {
        case .card(let card):
            let order = card.order.map { "\nأمر العمل: \($0)" } ?? ""
            return """
                🛠️ *\(card.number)*
                المعدّة: \(card.equipment)
                المهمة: \(card.task)
                الموعد: \(Self.day(card.due, in: language))
                الحالة: \(MaintenancePhrase.state(card.state).arabic)\(order)\(card.footnote)
                """
        case .state(.planned): return "مخطَّطة"
        case .state(.released): return "مستحقة"
        case .state(.inProgress): return "قيد التنفيذ"
        case .state(.rescheduled): return "تغيّر موعدها"
        case .state(.completed): return "تمّت"
        case .state(.missed): return "فاتت"
        case .state(.skipped): return "تُركت هذه المرة"
        case .doneTitle: return "تم التنفيذ"
        case .rescheduleTitle: return "تغيير الموعد"
        case .undoTitle: return "تراجع"
        case .done(let number, let equipment, let task, let next):
            let again = next.map { "\nموعد المرة القادمة \(Self.day($0, in: language))." } ?? ""
            return "✅ تمّت الصيانة *\(number)*: \(equipment)، \(task). شكرًا لك." + again
        case .undone(let number):
            return "↩️ *\(number)*: تم التراجع."
        case .notUndone(let number):
            return "لم يعد التراجع عن \(number) ممكنًا: هو ممكن خلال خمس دقائق فقط وما لم يحدث شيء آخر."
        case .notYours(let number):
            return "لا يغيّر \(number) إلا من أُسندت إليه أو مسؤول."
        case .taken(let number, let name):
            return "\(number) الآن مع \(name). يمكن لمسؤول أن يعطيها لشخص آخر."
        case .notNow(let number, let state):
            return "هذا غير ممكن الآن. حالة \(number): \(MaintenancePhrase.state(state).arabic)."
        case .gone(let number):
            return "لم تعد \(number) مستحقة: تغيّرت خطتها."
        case .checklistFirst(let number, let checklist):
            return "قبل إنهاء \(number) يجب ملء قائمة الفحص *\(checklist)*. أرسل *checklists* لفتحها."
        case .needsCause(let order):
            return "يحتاج \(order) إلى السبب قبل إنهائه. افتحه بإرسال */wo \(order)*."
        case .needsPhoto(let order):
            return "يحتاج \(order) إلى صورة قبل إنهائه. أرسلها ردًا على \(order)."
        case .askWhen(let number, let equipment, let due):
            return "📅 *\(number)* · \(equipment)\nالموعد: \(Self.day(due, in: language))\n\nمتى ستُنفَّذ؟"
        case .todayLate: return "اليوم، لاحقًا"
        case .tomorrow: return "غدًا"
        case .nextWorkingDay: return "يوم العمل القادم"
        case .otherDate: return "تاريخ آخر"
        case .otherDateDetail: return "تكتبه بنفسك"
        case .at(let time): return Self.day(time, in: language)
        case .askDate:
            return "📅 أي يوم؟ أرسله هكذا: *25 نوفمبر* أو *2026-11-25* أو *الجمعة* أو *25 نوفمبر 14:00*."
        case .dateNotRead:
            return "لا أستطيع قراءة هذا التاريخ."
        case .datePast:
            return "هذا الوقت مضى."
        case .dateTooFar:
            return "هذا التاريخ بعد أكثر من سنة."
        case .askReason(let time):
            return "لماذا يُنقل الموعد إلى \(Self.day(time, in: language))؟"
        case .confirmMove(let card, let time, let reason, let leaves):
            let warning =
                leaves.map { "\n\n⚠️ لتُحسب في وقتها يجب تنفيذها قبل \(Self.day($0, in: language)). ستُحسب متأخرة." } ?? ""
            return """
                📅 *\(card.number)* · \(card.equipment)
                \(card.task)

                من: \(Self.day(card.due, in: language))
                إلى: \(Self.day(time, in: language))
                السبب: \(reason)\(warning)

                هل هذا صحيح؟
                """
        case .moved(let number, let equipment, let time):
            return
                "📅 الموعد الجديد لـ *\(number)* (\(equipment)) هو \(Self.day(time, in: language)). أرسل *undo* خلال خمس دقائق للتراجع."
        }
    }
}
