extension DeliveryPhrase {
    var afrikaans: String {
        switch self {
        case .ended(let quoted):
            "⚠️ Nie gestuur nie: “\(quoted)”\n"
                + "Dit kon nie gestuur word terwyl dit van nut was nie. Sê dit weer as dit nog saak maak."
        case .notSent(let quoted, .window):
            "⚠️ Nog nie gestuur nie: “\(quoted)”\n"
                + "Die persoon het langer as 24 uur nie aan ons geskryf nie. Dit gaan sodra hulle skryf; vra hulle, of bel hulle."
        case .notSent(let quoted, .template):
            "⚠️ Nog nie gestuur nie: “\(quoted)”\n"
                + "Die persoon het langer as 24 uur nie aan ons geskryf nie, en geen sjabloon is goedgekeur nie. Dit gaan sodra een goedgekeur is; sê vir die kantoor."
        case .notSent(let quoted, .stopped):
            "⚠️ Nog nie gestuur nie: “\(quoted)”\n"
                + "Die persoon het STOP gestuur. Laat hulle op 'n ander manier weet."
        case .notSent(let quoted, .tier):
            "⚠️ Nog nie gestuur nie: “\(quoted)”\n"
                + "Die rekening het vandag die meeste mense bereik wat dit mag. Dit gaan later."
        case .notSent(let quoted, .switchedOff):
            "⚠️ Nog nie gestuur nie: “\(quoted)”\n"
                + "Die persoon het sulke kennisgewings afgeskakel. Laat hulle op 'n ander manier weet."
        case .notSent(let quoted, .unverified):
            "⚠️ Nog nie gestuur nie: “\(quoted)”\n"
                + "Die persoon se nommer is nie bevestig nie. Dit gaan sodra dit bevestig is; sê vir die kantoor."
        case .notSent(let quoted, .quiet):
            "⚠️ Nog nie gestuur nie: “\(quoted)”\n"
                + "Dit is die persoon se stil ure. Dit gaan wanneer dit verby is."
        case .notSent(let quoted, .offShift):
            "⚠️ Nog nie gestuur nie: “\(quoted)”\n"
                + "Die persoon is nie op skof nie. Dit gaan wanneer die skof begin."
        }
    }
}
