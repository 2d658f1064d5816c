extension ConversationPhrase {
    var arabic: String {
        switch self {
        case .skipTitle: "تخطي"
        case .backTitle: "رجوع"
        case .cancelTitle: "إلغاء"
        case .confirmTitle: "تأكيد"
        case .continueTitle: "متابعة"
        case .startOverTitle: "البدء من جديد"
        case .chooseTitle: "اختيار"
        case .tooLong(let max): "النص طويل جدًا. اختصره من فضلك، فأقصى عدد للأحرف هو \(max)."
        case .wordsPlease: "أجب كتابةً من فضلك."
        case .chooseOne: "اختر أحد الخيارات من فضلك."
        case .photoOrSkip: "أرسل صورة من فضلك، أو اضغط «تخطي»."
        case .confirmOrCancel: "اضغط «تأكيد» من فضلك، أو «إلغاء» إذا كان هناك خطأ. ما زال بإمكانك إضافة صورة."
        case .cancelled: "تم الإلغاء ولم يُحفظ شيء. أرسل كلمة *القائمة* لتبدأ من جديد."
        case .nothingToCancel: "لا يوجد ما يمكن إلغاؤه. أرسل كلمة *القائمة* لترى ما يمكنني فعله."
        case .nothingToUndo: "لا يوجد ما يمكن التراجع عنه. أرسل كلمة *القائمة* لترى ما يمكنني فعله."
        case .nothingBefore: "هذا هو السؤال الأول."
        case .oldButton: "هذا الزر من رسالة سابقة. نحن الآن هنا:"
        case .sessionEnded: "انتهت جلستك السابقة بعد مرور 24 ساعة بلا رسائل."
        case .sessionEndedWithDraft:
            "انتهت جلستك بعد مرور 24 ساعة بلا رسائل. بلاغك غير المكتمل ما زال هنا. "
                + "هل تريد متابعته أم البدء من جديد؟"
        case .stopped:
            "🔕 لن تصلك منا إشعارات بعد الآن، ما عدا حالات الطوارئ الحرجة. وسنظل نجيب عن كل ما تسأل عنه. "
                + "أرسل كلمة *ابدأ* لتصلك كل الإشعارات من جديد."
        case .startedAgain: "🔔 أهلًا بعودتك. ستصلك إشعاراتنا من جديد."
        case .cannotRead: "لا يمكنني قراءة هذا النوع من الرسائل."
        case .somethingWentWrong:
            "عذرًا، حدث خطأ من جهتنا ولم نتمكن من معالجة رسالتك. "
                + "الرسالة محفوظة ويمكن للمكتب الاطلاع عليها. أرسل كلمة *القائمة* وحاول مرة أخرى."
        case .fileNotFetched:
            "عذرًا، لم نتمكن من تنزيل ملفك من واتساب. أرسله مرة أخرى من فضلك."
        case .photoKept(let count):
            Language.arabic.form(
                count, zero: "📷 لم تصل أي صورة.", one: "📷 تم استلام الصورة.", two: "📷 تم استلام صورتين.",
                few: "📷 تم استلام \(count) صور.", many: "📷 تم استلام \(count) صورة.",
                other: "📷 تم استلام \(count) صورة.")
        case .askLanguage: "ما اللغة التي تفضلها؟"
        case .languageSet(let language): "لغة رسائلنا من الآن: \(language.name). أرسل كلمة *القائمة* للمتابعة."
        case .draftDropped: "لم يُرسل بلاغك غير المكتمل."
        }
    }
}
