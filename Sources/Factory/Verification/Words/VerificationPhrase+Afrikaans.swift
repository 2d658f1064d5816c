import Messaging

extension VerificationPhrase {
    var afrikaans: String {
        switch self {
        case .verified(let name):
            "✅ Dankie, \(name): hierdie WhatsApp is nou bevestig. Jy kry die aanleg se boodskappe hier; *stop* "
                + "beëindig dit enige tyd."
        case .alreadyVerified:
            "✅ Hierdie WhatsApp is reeds bevestig, daar is niks meer om te doen nie."
        case .wordUnknown:
            "🤔 Ek ken nie hierdie woord nie. Stuur dit asseblief net soos dit in jou brief staan, soos "
                + "ANDON-7K3Q-9XPM, of vra die kantoor vir 'n nuwe brief."
        case .wordUsed:
            "Hierdie woord is reeds van 'n ander WhatsApp af gebruik en tel nie hier nie. Vra die kantoor asseblief "
                + "vir 'n nuwe brief."
        case .wordOver:
            "Hierdie woord tel nie meer nie. Vra die kantoor asseblief vir 'n nuwe brief."
        case .numberOfAnother:
            "Dankie. Hierdie WhatsApp behoort op die aanleg se lys aan iemand anders, so ek het niks verander nie. "
                + "Die kantoor sien dit; praat asseblief met hulle."
        case .offerLanguage:
            "🌐 In watter taal moet ek skryf?"
        case .settingsLink(let link, let minutes):
            "🔗 Jou instellings:\n\(link)\n\n"
                + Language.afrikaans.form(
                    minutes, one: "Geldig vir 1 minuut, een keer. ", other: "Geldig vir \(minutes) minute, een keer. ")
                + "Gee dit vir niemand nie. Niks gevra nie? Doen dan niks."
        }
    }
}
