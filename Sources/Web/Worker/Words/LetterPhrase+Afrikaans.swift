extension LetterPhrase {
    var afrikaans: String {
        switch self {
        case .title: "Die aanleg op jou WhatsApp"
        case .about:
            "Meld afkeurings en foute aan, sien jou take en kry die aanleg se boodskappe, in jou eie WhatsApp. Deur die "
                + "woord te stuur, stem jy daartoe in; STOP beëindig dit enige tyd."
        case .scan: "Skandeer die prent met jou foon se kamera."
        case .send: "WhatsApp maak oop met die woord daarin. Tik op Stuur."
        case .done: "Die antwoord sê dat jou WhatsApp bevestig is en wys wat jy kan doen."
        case .orType(let number): "Geen kamera nie? Stuur hierdie woord per WhatsApp na \(number):"
        case .until(let day): "Geldig tot \(day), een keer."
        case .keep: "Die woord staan vir jou: gee dit vir niemand nie."
        }
    }
}
