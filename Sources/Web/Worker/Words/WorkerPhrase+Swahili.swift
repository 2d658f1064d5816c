import Messaging

extension WorkerPhrase {
    var swahili: String {
        switch self {
        case .language: "Lugha"
        case .signOut: "Toka"
        case .signIn: "Ingia"
        case .phone: "Namba ya WhatsApp"
        case .notANumber: "Hiyo si namba ya simu. Iandike pamoja na msimbo wa nchi, mfano +27 82 123 4567."
        case .verifyTitle: "Thibitisha namba yako"
        case .verifyIntro:
            "Andika namba yako ya WhatsApp. Ikiwa iko kwenye orodha ya kiwanda, msimbo wa tarakimu 6 utafika "
                + "kwenye WhatsApp hiyo; utauandika kwenye ukurasa unaofuata."
        case .consent:
            "Kwa msimbo huu unakubali kupata ujumbe wa kiwanda kwa WhatsApp. Unaweza kuusimamisha wakati wowote: "
                + "tuma STOP."
        case .sendCode: "Tuma msimbo"
        case .codeTitle: "Andika msimbo"
        case .codeSent(let minutes):
            "Ikiwa namba iko kwenye orodha ya kiwanda, msimbo uko njiani kwa WhatsApp. "
                + Language.swahili.form(
                    minutes, one: "Unatumika kwa dakika 1.", other: "Unatumika kwa dakika \(minutes).")
        case .code: "Msimbo wa tarakimu 6"
        case .checkCode: "Thibitisha msimbo"
        case .wrongCode(let left):
            "Huo si msimbo. "
                + Language.swahili.form(
                    left, one: "Umebakiwa na jaribio 1.", other: "Umebakiwa na majaribio \(left).")
        case .codeOver: "Msimbo huu hautumiki tena. Omba mpya."
        case .tooMany(let minutes):
            "Umejaribu mara nyingi mno. "
                + Language.swahili.form(
                    minutes, one: "Jaribu tena baada ya dakika 1.", other: "Jaribu tena baada ya dakika \(minutes).")
        case .nothingArrived: "Hakuna kilichofika?"
        case .helpNumber: "Angalia namba pamoja na msimbo wa nchi, na kama WhatsApp inafanya kazi kwenye simu hiyo."
        case .helpWait: "Subiri dakika mbili au tatu, kisha omba msimbo mpya."
        case .helpWord:
            "Au omba ofisini barua yenye neno lako, kisha tuma neno hilo kutoka WhatsApp yako. Njia hii haihitaji msimbo."
        case .newCode: "Omba msimbo mpya"
        case .verifiedTitle: "Namba imethibitishwa"
        case .verified: "Asante. Kuanzia sasa utapata ujumbe wa kiwanda kwenye WhatsApp hii."
        case .toSettings: "Kwenye mipangilio yangu"
        case .settingsTitle: "Mipangilio yangu"
        case .settingsIntro:
            "Andika namba yako ya WhatsApp. Ikiwa imethibitishwa, kiungo au msimbo utafika kwenye WhatsApp hiyo na "
                + "kukuingiza."
        case .sendLink: "Tuma kiungo"
        case .linkSent(let minutes):
            "Ikiwa namba imethibitishwa, kiungo au msimbo uko njiani kwa WhatsApp. Fungua kiungo, au andika msimbo "
                + "hapa. "
                + Language.swahili.form(
                    minutes, one: "Unatumika kwa dakika 1.", other: "Unatumika kwa dakika \(minutes).")
        case .notVerifiedYet: "Namba yako bado haijathibitishwa?"
        case .linkIntro: "Kiungo hiki kinakuingiza mara moja."
        case .linkOver: "Kiungo hiki kimeshatumika, au ni cha zamani mno. Omba kipya."
        case .signedInAs(let name): "Umeingia kama \(name)"
        case .notAllowed: "Fomu hii ni ya zamani mno, au imetoka tovuti nyingine. Fungua ukurasa hapa ujaribu tena."
        case .notThere: "Hakuna kitu kwenye anwani hii."
        case .notNow: "Haifanyi kazi kwa sasa. Jaribu tena baada ya muda mfupi."
        }
    }
}
