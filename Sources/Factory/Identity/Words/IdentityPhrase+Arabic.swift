import Messaging

extension IdentityPhrase {
    var arabic: String {
        switch self {
        case .suspended(.numberChanged): "لقد تغيّر رقمك." + arabicAdvice
        case .suspended(.userIDChanged): "هذا الرقم يخصّ الآن حساب واتساب آخر." + arabicAdvice
        case .suspended(.bounced): "رسائلنا إلى رقمك لم تصل." + arabicAdvice
        }
    }

    private var arabicAdvice: String {
        let page = namesPage ? "أو افتح صفحة المصنع /whatsapp/verify، " : ""
        return " حفاظًا على أمانك لا أستطيع مساعدتك هنا حتى نتأكد من جديد "
            + "أنك أنت. أرسل لي الكلمة المكتوبة في ورقتك، \(page)أو اسأل المكتب. كلمة "
            + "*توقف* ما زالت تعمل."
    }
}
