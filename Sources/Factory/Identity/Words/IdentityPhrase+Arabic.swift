import Messaging

extension IdentityPhrase {
    var arabic: String {
        switch self {
        case .suspended(.numberChanged): "لقد تغيّر رقمك." + Self.arabicAdvice
        case .suspended(.userIDChanged): "هذا الرقم يخصّ الآن حساب واتساب آخر." + Self.arabicAdvice
        case .suspended(.bounced): "رسائلنا إلى رقمك لم تصل." + Self.arabicAdvice
        }
    }

    private static let arabicAdvice =
        " حفاظًا على أمانك لا أستطيع مساعدتك هنا حتى نتأكد من جديد "
        + "أنك أنت. أرسل لي الكلمة المكتوبة في ورقتك، أو افتح صفحة "
        + "المصنع /whatsapp/verify، أو اسأل المكتب. كلمة *توقف* ما "
        + "زالت تعمل."
}
