import Messaging

extension WorkerPhrase {
    var zulu: String {
        switch self {
        case .language: "Ulimi"
        case .signOut: "Phuma"
        case .signIn: "Ngena"
        case .phone: "Inombolo ye-WhatsApp"
        case .notANumber: "Leyo akuyona inombolo yocingo. Yibhale nekhodi yezwe, njenge-+27 82 123 4567."
        case .verifyTitle: "Qinisekisa inombolo yakho"
        case .verifyIntro:
            "Faka inombolo yakho ye-WhatsApp. Uma isohlwini lwefektri, ikhodi enezinombolo ezingu-6 izofika kuleyo "
                + "WhatsApp; uyibhale ekhasini elilandelayo."
        case .consent: "Ngekhodi uyavuma ukuthola imiyalezo yefektri ku-WhatsApp. Ungayimisa noma nini: thumela STOP."
        case .sendCode: "Thumela ikhodi"
        case .codeTitle: "Bhala ikhodi"
        case .codeSent(let minutes):
            "Uma inombolo isohlwini lwefektri, ikhodi isendleleni nge-WhatsApp. "
                + Language.zulu.form(
                    minutes, one: "Isebenza umzuzu ongu-1.", other: "Isebenza imizuzu engu-\(minutes).")
        case .code: "Ikhodi enezinombolo ezingu-6"
        case .checkCode: "Qinisekisa ikhodi"
        case .wrongCode(let left):
            "Leyo akuyona ikhodi. "
                + Language.zulu.form(
                    left, one: "Usunethuba elingu-1.", other: "Usunamathuba angu-\(left).")
        case .codeOver: "Le khodi ayisasebenzi. Cela entsha."
        case .tooMany(let minutes):
            "Uzame kaningi kakhulu. "
                + Language.zulu.form(
                    minutes, one: "Zama futhi emva komzuzu ongu-1.", other: "Zama futhi emva kwemizuzu engu-\(minutes)."
                )
        case .nothingArrived: "Akufikanga lutho?"
        case .helpNumber: "Hlola inombolo nekhodi yezwe, nokuthi i-WhatsApp iyasebenza yini kuleyo foni."
        case .helpWait: "Linda imizuzu emibili noma emithathu, bese ucela ikhodi entsha."
        case .helpWord:
            "Noma ucele ehhovisi incwadi enegama lakho, bese uthumela lelo gama nge-WhatsApp yakho. Lokhu "
                + "akudingi khodi."
        case .newCode: "Cela ikhodi entsha"
        case .verifiedTitle: "Inombolo iqinisekisiwe"
        case .verified: "Siyabonga. Kusukela manje uzothola imiyalezo yefektri kule WhatsApp."
        case .toSettings: "Iya kuzilungiselelo zami"
        case .settingsTitle: "Izilungiselelo zami"
        case .settingsIntro:
            "Faka inombolo yakho ye-WhatsApp. Uma iqinisekisiwe, isixhumanisi noma ikhodi izofika kuleyo WhatsApp "
                + "ikungenise."
        case .sendLink: "Thumela isixhumanisi"
        case .linkSent(let minutes):
            "Uma inombolo iqinisekisiwe, isixhumanisi noma ikhodi isendleleni nge-WhatsApp. Vula isixhumanisi, noma "
                + "ubhale ikhodi lapha. "
                + Language.zulu.form(
                    minutes, one: "Isebenza umzuzu ongu-1.", other: "Isebenza imizuzu engu-\(minutes).")
        case .notVerifiedYet: "Inombolo yakho ayikaqinisekiswa?"
        case .linkIntro: "Lesi sixhumanisi sikungenisa kanye."
        case .linkOver: "Lesi sixhumanisi sesisetshenzisiwe, noma sisidala kakhulu. Cela esisha."
        case .signedInAs(let name): "Ungene njengo-\(name)"
        case .notAllowed: "Leli fomu lidala kakhulu, noma livela kwenye isayithi. Vula ikhasi lapha uzame futhi."
        case .notThere: "Akukho lutho kuleli kheli."
        case .notNow: "Akusebenzi okwamanje. Zama futhi maduze."
        }
    }
}
