import Messaging

extension VerificationPhrase {
    var arabic: String {
        switch self {
        case .verified(let name):
            "✅ شكرًا \(name): تم التحقق من واتساب هذا. ستصلك رسائل المصنع هنا، ويمكنك إيقافها في أي وقت بإرسال "
                + "*stop*."
        case .alreadyVerified:
            "✅ تم التحقق منك من قبل، ولا شيء آخر مطلوب."
        case .wordUnknown:
            "🤔 لا أعرف هذه الكلمة. أرسلها من فضلك كما هي في رسالتك الورقية، مثل ANDON-7K3Q-9XPM، أو اطلب من المكتب "
                + "ورقة جديدة."
        case .wordUsed:
            "استُعملت هذه الكلمة من واتساب آخر، فهي غير صالحة هنا. اطلب من المكتب ورقة جديدة من فضلك."
        case .wordOver:
            "لم تعد هذه الكلمة صالحة. اطلب من المكتب ورقة جديدة من فضلك."
        case .numberOfAnother:
            "شكرًا. واتساب هذا مسجّل في قائمة المصنع باسم شخص آخر، لذلك لم أغيّر شيئًا. المكتب يرى ذلك، فتحدث إليه "
                + "من فضلك."
        case .offerLanguage:
            "🌐 بأي لغة أكتب لك؟"
        case .settingsLink(let link, let minutes):
            "🔗 إعداداتك:\n\(link)\n\n"
                + Language.arabic.form(
                    minutes, zero: "صالح لأقل من دقيقة، مرة واحدة. ", one: "صالح لدقيقة واحدة، مرة واحدة. ",
                    two: "صالح لدقيقتين، مرة واحدة. ",
                    few: "صالح لمدة \(minutes) دقائق، مرة واحدة. ", many: "صالح لمدة \(minutes) دقيقة، مرة واحدة. ",
                    other: "صالح لمدة \(minutes) دقيقة، مرة واحدة. ")
                + "لا تعطه لأحد. لم تطلب شيئًا؟ فلا تفعل شيئًا."
        }
    }
}
