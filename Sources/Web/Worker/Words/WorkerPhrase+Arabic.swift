import Messaging

extension WorkerPhrase {
    var arabic: String {
        switch self {
        case .language: "اللغة"
        case .signOut: "تسجيل الخروج"
        case .signIn: "تسجيل الدخول"
        case .phone: "رقم واتساب"
        case .notANumber: "هذا ليس رقم هاتف. اكتبه مع رمز البلد، مثل +27 82 123 4567."
        case .verifyTitle: "تحقّق من رقمك"
        case .verifyIntro:
            "أدخل رقم واتساب الخاص بك. إذا كان في قائمة المصنع فسيصل إلى واتساب هذا رمز من 6 أرقام، تكتبه في الصفحة "
                + "التالية."
        case .consent: "بكتابة الرمز توافق على استلام رسائل المصنع عبر واتساب. يمكنك إيقافها في أي وقت: أرسل STOP."
        case .sendCode: "أرسل الرمز"
        case .codeTitle: "اكتب الرمز"
        case .codeSent(let minutes):
            "إذا كان الرقم في قائمة المصنع فالرمز في طريقه عبر واتساب. "
                + Language.arabic.form(
                    minutes,
                    zero: "صالح لأقل من دقيقة.",
                    one: "صالح لدقيقة واحدة.",
                    two: "صالح لدقيقتين.",
                    few: "صالح لمدة \(minutes) دقائق.",
                    many: "صالح لمدة \(minutes) دقيقة.",
                    other: "صالح لمدة \(minutes) دقيقة.")
        case .code: "الرمز من 6 أرقام"
        case .checkCode: "تحقّق من الرمز"
        case .wrongCode(let left):
            "ليس هذا هو الرمز. "
                + Language.arabic.form(
                    left,
                    zero: "لم تبق لك محاولات.",
                    one: "بقيت لك محاولة واحدة.",
                    two: "بقيت لك محاولتان.",
                    few: "بقيت لك \(left) محاولات.",
                    many: "بقيت لك \(left) محاولة.",
                    other: "بقيت لك \(left) محاولة.")
        case .codeOver: "لم يعد هذا الرمز صالحًا. اطلب رمزًا جديدًا."
        case .tooMany(let minutes):
            "محاولات كثيرة جدًا. "
                + Language.arabic.form(
                    minutes,
                    zero: "حاول مرة أخرى بعد أقل من دقيقة.",
                    one: "حاول مرة أخرى بعد دقيقة.",
                    two: "حاول مرة أخرى بعد دقيقتين.",
                    few: "حاول مرة أخرى بعد \(minutes) دقائق.",
                    many: "حاول مرة أخرى بعد \(minutes) دقيقة.",
                    other: "حاول مرة أخرى بعد \(minutes) دقيقة.")
        case .nothingArrived: "لم يصل شيء؟"
        case .helpNumber: "تأكد من الرقم مع رمز البلد، ومن أن واتساب يعمل على ذلك الهاتف."
        case .helpWait: "انتظر دقيقتين أو ثلاثًا، ثم اطلب رمزًا جديدًا."
        case .helpWord:
            "أو اطلب من المكتب ورقة فيها كلمتك، وأرسل تلك الكلمة من واتساب الخاص بك. ولا حاجة عندئذٍ إلى رمز."
        case .newCode: "اطلب رمزًا جديدًا"
        case .verifiedTitle: "تم التحقق من الرقم"
        case .verified: "شكرًا. من الآن تصلك رسائل المصنع على واتساب هذا."
        case .toSettings: "إلى إعداداتي"
        case .settingsTitle: "إعداداتي"
        case .settingsIntro: "أدخل رقم واتساب الخاص بك. إذا كان متحقَّقًا منه فسيصل إليه رابط أو رمز للدخول."
        case .sendLink: "أرسل الرابط"
        case .linkSent(let minutes):
            "إذا كان الرقم متحقَّقًا منه فالرابط أو الرمز في طريقه عبر واتساب. افتح الرابط أو اكتب الرمز هنا. "
                + Language.arabic.form(
                    minutes,
                    zero: "صالح لأقل من دقيقة.",
                    one: "صالح لدقيقة واحدة.",
                    two: "صالح لدقيقتين.",
                    few: "صالح لمدة \(minutes) دقائق.",
                    many: "صالح لمدة \(minutes) دقيقة.",
                    other: "صالح لمدة \(minutes) دقيقة.")
        case .notVerifiedYet: "لم يتم التحقق من رقمك بعد؟"
        case .linkIntro: "هذا الرابط يُدخلك مرة واحدة."
        case .linkOver: "استُعمل هذا الرابط من قبل أو أصبح قديمًا. اطلب رابطًا جديدًا."
        case .signedInAs(let name): "تم الدخول باسم \(name)"
        case .notAllowed: "هذا النموذج قديم جدًا أو جاء من موقع آخر. افتح الصفحة هنا وحاول مرة أخرى."
        case .notThere: "لا يوجد شيء في هذا العنوان."
        case .notNow: "هذا غير ممكن الآن. حاول مرة أخرى بعد قليل."
        }
    }
}
