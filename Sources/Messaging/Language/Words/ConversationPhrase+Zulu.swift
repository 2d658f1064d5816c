extension ConversationPhrase {
    var zulu: String {
        switch self {
        case .skipTitle: "Yeqa"
        case .backTitle: "Emuva"
        case .cancelTitle: "Khansela"
        case .confirmTitle: "Qinisekisa"
        case .continueTitle: "Qhubeka"
        case .startOverTitle: "Qala kabusha"
        case .chooseTitle: "Khetha"
        case .tooLong(let max): "Kude kakhulu. Sicela uthumele izinhlamvu ezingeqile ku-\(max)."
        case .wordsPlease: "Sicela uphendule ngamagama."
        case .chooseOne: "Sicela ukhethe okukodwa kulokhu."
        case .photoOrSkip: "Sicela uthumele isithombe, noma uthephe u-Yeqa."
        case .confirmOrCancel:
            "Sicela uthephe u-Qinisekisa, noma u-Khansela uma kukhona okungalungile. Usengasengeza isithombe."
        case .cancelled: "Kukhanseliwe. Akukho okugciniwe. Thumela *imenyu* ukuze uqale futhi."
        case .nothingToCancel: "Akukho okungakhanselwa. Thumela *imenyu* ukuze ubone engingakwenza."
        case .nothingToUndo: "Akukho okungahlehliswa. Thumela *imenyu* ukuze ubone engingakwenza."
        case .nothingBefore: "Lona umbuzo wokuqala."
        case .oldButton: "Leyo nkinobho ngeyomyalezo omdala. Manje silapha:"
        case .sessionEnded: "Ingxoxo yakho yokugcina iphele ngemva kwamahora angu-24 kungekho myalezo."
        case .sessionEndedWithDraft:
            "Ingxoxo yakho iphele ngemva kwamahora angu-24 kungekho myalezo. Umbiko wakho ongakapheli "
                + "usekhona. Uyaqhubeka nawo, noma uqala kabusha?"
        case .stopped:
            "🔕 Ngeke usathola izaziso ezivela kithi, ngaphandle kwezimo eziphuthumayo zezinga elibucayi. "
                + "Okubuzayo kusazophendulwa. Thumela *qala* ukuze uthole zonke izaziso futhi."
        case .startedAgain: "🔔 Siyakwamukela futhi. Uzothola izaziso zethu futhi."
        case .cannotRead: "Angikwazi ukufunda lolo hlobo lomyalezo."
        case .somethingWentWrong:
            "Siyaxolisa, kukhona okungahambanga kahle ngakithi futhi umyalezo wakho awukwazanga "
                + "ukusetshenzwa. Ugciniwe, futhi ihhovisi liyawubona. Sicela uthumele *imenyu* uzame futhi."
        case .fileNotFetched:
            "Siyaxolisa, ifayela olithumelile alikwazanga ukulandwa ku-WhatsApp. Sicela ulithumele futhi."
        case .photoKept(let count):
            Language.zulu.form(count, one: "📷 Isithombe sitholiwe.", other: "📷 Izithombe ezingu-\(count) zitholiwe.")
        case .askLanguage: "Ukhetha luphi ulimi?"
        case .languageSet(let language):
            "Kusukela manje ngizobhala ngalolu limi: \(language.name). Thumela *imenyu* ukuze uqhubeke."
        case .draftDropped: "Umbiko wakho ongakapheli awuthunyelwanga."
        }
    }
}
