import Messaging

extension WorkerPhrase {
    var afrikaans: String {
        switch self {
        case .language: "Taal"
        case .signOut: "Teken uit"
        case .signIn: "Teken in"
        case .phone: "WhatsApp-nommer"
        case .notANumber: "Dit is nie 'n telefoonnommer nie. Skryf dit met die landkode, soos +27 82 123 4567."
        case .verifyTitle: "Bevestig jou nommer"
        case .verifyIntro:
            "Tik jou WhatsApp-nommer in. As dit op die aanleg se lys is, kom 'n 6-syferkode op daardie WhatsApp aan; "
                + "jy tik dit op die volgende bladsy in."
        case .consent:
            "Met die kode stem jy in om die aanleg se boodskappe op WhatsApp te kry. Jy kan dit enige tyd beëindig: "
                + "stuur STOP."
        case .sendCode: "Stuur kode"
        case .codeTitle: "Tik die kode in"
        case .codeSent(let minutes):
            "As die nommer op die aanleg se lys is, is 'n kode per WhatsApp op pad. "
                + Language.afrikaans.form(
                    minutes, one: "Dit geld vir 1 minuut.", other: "Dit geld vir \(minutes) minute.")
        case .code: "6-syferkode"
        case .checkCode: "Bevestig kode"
        case .wrongCode(let left):
            "Dit is nie die kode nie. "
                + Language.afrikaans.form(
                    left, one: "Jy het nog 1 poging.", other: "Jy het nog \(left) pogings.")
        case .codeOver: "Hierdie kode tel nie meer nie. Vra 'n nuwe een."
        case .tooMany(let minutes):
            "Te veel pogings. "
                + Language.afrikaans.form(
                    minutes, one: "Probeer weer oor 1 minuut.", other: "Probeer weer oor \(minutes) minute.")
        case .nothingArrived: "Niks gekry nie?"
        case .helpNumber: "Kyk of die nommer met sy landkode reg is, en of WhatsApp op daardie foon werk."
        case .helpWait: "Wag twee of drie minute en vra dan 'n nuwe kode."
        case .helpWord:
            "Of vra die kantoor vir 'n brief met jou woord en stuur daardie woord van jou WhatsApp af. Dit werk "
                + "sonder kode."
        case .newCode: "Vra 'n nuwe kode"
        case .verifiedTitle: "Nommer bevestig"
        case .verified: "Dankie. Van nou af kry jy die aanleg se boodskappe op hierdie WhatsApp."
        case .toSettings: "Na my instellings"
        case .settingsTitle: "My instellings"
        case .settingsIntro:
            "Tik jou WhatsApp-nommer in. As dit bevestig is, kom 'n skakel of 'n kode op daardie WhatsApp aan en "
                + "laat jou in."
        case .sendLink: "Stuur skakel"
        case .linkSent(let minutes):
            "As die nommer bevestig is, is 'n skakel of 'n kode per WhatsApp op pad. Maak die skakel oop, of tik die "
                + "kode hier in. "
                + Language.afrikaans.form(
                    minutes, one: "Dit geld vir 1 minuut.", other: "Dit geld vir \(minutes) minute.")
        case .notVerifiedYet: "Is jou nommer nog nie bevestig nie?"
        case .linkIntro: "Hierdie skakel teken jou een keer in."
        case .linkOver: "Hierdie skakel is reeds gebruik, of is te oud. Vra 'n nuwe een."
        case .signedInAs(let name): "Ingeteken as \(name)"
        case .notAllowed:
            "Hierdie vorm is te oud, of kom van 'n ander werf. Maak die bladsy hier oop en probeer weer."
        case .notThere: "Daar is niks by hierdie adres nie."
        case .notNow: "Dit werk nie nou nie. Probeer netnou weer."
        }
    }
}
