extension ConversationPhrase {
    var afrikaans: String {
        switch self {
        case .skipTitle: "Slaan oor"
        case .backTitle: "Terug"
        case .cancelTitle: "Kanselleer"
        case .confirmTitle: "Bevestig"
        case .continueTitle: "Gaan voort"
        case .startOverTitle: "Begin oor"
        case .chooseTitle: "Kies"
        case .tooLong(let max): "Dit is te lank. Stuur dit asseblief in hoogstens \(max) karakters."
        case .wordsPlease: "Antwoord asseblief in woorde."
        case .chooseOne: "Kies asseblief een van die opsies."
        case .photoOrSkip: "Stuur asseblief 'n foto, of tik Slaan oor."
        case .confirmOrCancel:
            "Tik asseblief Bevestig, of Kanselleer as iets verkeerd is. Jy kan nog 'n foto byvoeg."
        case .cancelled: "Gekanselleer. Niks is gestoor nie. Stuur *kieslys* om weer te begin."
        case .nothingToCancel: "Daar is niks om te kanselleer nie. Stuur *kieslys* om te sien wat ek kan doen."
        case .nothingToUndo: "Daar is niks om te ontdoen nie. Stuur *kieslys* om te sien wat ek kan doen."
        case .nothingBefore: "Dit is die eerste vraag."
        case .oldButton: "Daardie knoppie hoort by 'n vroeër boodskap. Dit is waar ons nou is:"
        case .sessionEnded: "Jou vorige sessie het ná 24 uur sonder 'n boodskap geëindig."
        case .sessionEndedWithDraft:
            "Jou sessie het ná 24 uur sonder 'n boodskap geëindig. Jou onvoltooide verslag is nog hier. "
                + "Wil jy daarmee voortgaan of oor begin?"
        case .stopped:
            "🔕 Jy sal geen kennisgewings meer van ons kry nie, behalwe noodgevalle van kritieke vlak. Wat "
                + "jy vra, word steeds beantwoord. Stuur *begin* om alle kennisgewings weer te kry."
        case .startedAgain: "🔔 Welkom terug. Jy sal weer ons kennisgewings kry."
        case .cannotRead: "Ek kan nie daardie soort boodskap lees nie."
        case .somethingWentWrong:
            "Jammer, iets het aan ons kant verkeerd geloop en jou boodskap kon nie hanteer word nie. Dit "
                + "is bewaar, en die kantoor kan dit sien. Stuur asseblief *kieslys* en probeer weer."
        case .fileNotFetched:
            "Jammer, die lêer wat jy gestuur het, kon nie van WhatsApp afgelaai word nie. Stuur dit "
                + "asseblief weer."
        case .photoKept(let count):
            Language.afrikaans.form(count, one: "📷 Foto ontvang.", other: "📷 \(count) foto's ontvang.")
        case .askLanguage: "Watter taal verkies jy?"
        case .languageSet(let language): "Van nou af skryf ek in \(language.name). Stuur *kieslys* om voort te gaan."
        case .draftDropped: "Jou onvoltooide verslag is nie gestuur nie."
        }
    }
}
