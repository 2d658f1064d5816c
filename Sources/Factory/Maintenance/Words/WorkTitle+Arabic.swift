extension WorkTitle {
    var arabic: String {
        switch self {
        case .state(let state):
            switch state {
            case .requested: "بانتظار الموافقة"
            case .declined: "مرفوض"
            case .merged: "مدمج في أمر آخر"
            case .approved: "تمت الموافقة عليه"
            case .offered: "معروض على الفريق"
            case .assigned: "مُسند"
            case .inProgress: "قيد التنفيذ"
            case .onHold: "متوقف مؤقتًا"
            case .done: "منجز، بانتظار الفحص"
            case .closed: "مغلق"
            case .cancelled: "ملغى"
            }
        case .impact(let impact):
            switch impact {
            case .stopped: "🛑 متوقفة"
            case .badly: "⚠️ تعمل بخلل"
            case .safety: "🦺 خطر السلامة"
            }
        case .hold(let reason):
            switch reason {
            case .parts: "بانتظار قطع الغيار"
            case .production: "الإنتاج يحتاج الآلة"
            case .contractor: "بانتظار المقاول"
            case .safety: "العمل غير آمن"
            case .shiftEnd: "انتهاء الوردية"
            case .otherJob: "عمل آخر"
            case .other: "سبب آخر"
            }
        case .cause(let cause):
            switch cause {
            case .wear: "اهتراء"
            case .loose: "قطعة مرتخية"
            case .leak: "تسرب"
            case .blocked: "انسداد"
            case .lubrication: "نقص التشحيم"
            case .electrical: "عطل كهربائي"
            case .sensor: "عطل في الحساس"
            case .software: "عطل في البرنامج"
            case .operation: "خطأ في التشغيل"
            case .material: "مادة رديئة"
            case .other: "سبب آخر"
            }
        case .remedy(let remedy):
            switch remedy {
            case .replaced: "استبدال"
            case .repaired: "إصلاح"
            case .adjusted: "ضبط"
            case .cleaned: "تنظيف"
            case .lubricated: "تشحيم"
            case .tightened: "شدّ"
            case .reset: "إعادة تشغيل"
            case .none: "لم يلزم شيء"
            }
        }
    }
}
