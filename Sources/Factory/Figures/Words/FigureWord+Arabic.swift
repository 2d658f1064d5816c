extension FigureWord {
    var arabic: String {
        switch self {
        case .minute: "د"
        case .hour: "س"
        case .day: "ي"
        case .average: "المتوسط"
        case .median: "الوسيط"
        case .taken: "تولّي العمل"
        case .takenFormula: "من البلاغ حتى يتولاه أحد"
        case .restored: "العودة للتشغيل"
        case .restoredFormula: "من البلاغ أو التوقف حتى العودة للتشغيل"
        case .open: "مفتوحة"
        case .openFormula: "أعمال لم تنجز بعد، بحسب الوقت منذ البلاغ"
        case .noneDown: "✅ لا توجد آلة مُبلّغ عن توقفها."
        case .downFormula: "منذ الإبلاغ عن التوقف"
        case .complianceFormula: "المنجز ضمن موعده ÷ المستحق، 30 يومًا"
        case .noneDue: "لم تكن هناك صيانة مستحقة."
        case .done: "المنجزة"
        case .inHand: "قيد العمل لديك"
        case .workTime: "وقت العمل"
        case .nothing: "لا شيء في هذه الفترة."
        case .newestOnly: "تُحسب أحدث أوامر العمل فقط."
        case .asFile: "📎 كملف"
        case .fileComes: "📎 ها هو الملف."
        }
    }
}
