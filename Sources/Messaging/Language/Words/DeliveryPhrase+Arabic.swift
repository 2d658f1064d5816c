extension DeliveryPhrase {
    var arabic: String {
        switch self {
        case .ended(let quoted):
            "⚠️ لم تُرسل: «\(quoted)»\nتعذّر إرسالها قبل فوات وقتها. أرسلها مرة أخرى إذا كانت ما زالت مهمة."
        case .notSent(let quoted, .window):
            "⚠️ لم تُرسل بعد: «\(quoted)»\nلم يكتب لنا هذا الشخص منذ أكثر من 24 ساعة. ستُرسل حالما يكتب لنا؛ "
                + "اطلب منه ذلك أو اتصل به."
        case .notSent(let quoted, .template):
            "⚠️ لم تُرسل بعد: «\(quoted)»\nلم يكتب لنا هذا الشخص منذ أكثر من 24 ساعة، ولا يوجد قالب معتمد. "
                + "ستُرسل حالما يُعتمد القالب؛ أبلغ المكتب بذلك."
        case .notSent(let quoted, .stopped):
            "⚠️ لم تُرسل بعد: «\(quoted)»\nأرسل هذا الشخص كلمة STOP. أخبره بطريقة أخرى."
        case .notSent(let quoted, .switchedOff):
            "⚠️ لم تُرسل بعد: «\(quoted)»\nأوقف هذا الشخص هذا النوع من الإشعارات. أخبره بطريقة أخرى."
        case .notSent(let quoted, .unverified):
            "⚠️ لم تُرسل بعد: «\(quoted)»\nلم يتم التحقق من رقم هذا الشخص. ستُرسل حالما يتم ذلك؛ أبلغ المكتب بذلك."
        case .notSent(let quoted, .quiet):
            "⚠️ لم تُرسل بعد: «\(quoted)»\nهذه ساعات الهدوء لهذا الشخص. ستُرسل عند انتهائها."
        case .notSent(let quoted, .offShift):
            "⚠️ لم تُرسل بعد: «\(quoted)»\nهذا الشخص خارج ورديته الآن. ستُرسل عند بدايتها."
        case .notSent(let quoted, .tier):
            "⚠️ لم تُرسل بعد: «\(quoted)»\nبلغ الحساب الحد الأقصى لعدد الأشخاص في اليوم. ستُرسل لاحقًا."
        }
    }
}
