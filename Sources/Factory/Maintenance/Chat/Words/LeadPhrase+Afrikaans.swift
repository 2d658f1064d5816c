import Messaging

extension LeadPhrase {
    var afrikaans: String {
        switch self {
        case .title(let action):
            switch action {
            case .approve: "Keur goed"
            case .decline: "Wys af"
            case .merge: "Voeg saam"
            case .assign: "Wys toe"
            case .offer: "Bied die span aan"
            case .accept: "Aanvaar"
            case .sendBack: "Stuur terug"
            case .priority: "Prioriteit"
            case .cancel: "Kanselleer opdrag"
            case .reopen: "Heropen"
            case .who: "Wie weet daarvan?"
            case .more: "Meer"
            }
        case .detail(let action):
            switch action {
            case .approve: "Die span hoor daarvan; wie dit eerste vat, het dit"
            case .decline: "Niks word gedoen nie; wie dit gemeld het, hoor hoekom"
            case .merge: "Dit is dieselfde as 'n ander werkopdrag"
            case .assign: "Aan iemand: wie aan diens is en min werk het, eerste"
            case .offer: "Wie dit eerste vat, het dit"
            case .accept: "Die werk is goed: sluit dit"
            case .sendBack: "Dit is nog nie reg nie: sê hoekom"
            case .priority: "Meer of minder dringend"
            case .cancel: "Dit is nie meer nodig nie: sê hoekom"
            case .reopen: "Die fout is terug: die werk gaan voort"
            case .who: "Afgelewer, gelees of beantwoord"
            case .more: "Alles wat jy kan besluit"
            }
        case .undoTitle: "Ontdoen"
        case .other: "Iemand anders…"
        case .otherDetail: "Stuur 'n naam of 'n werknemernommer"
        case .usualTeam: "Soos die masjien sê"
        case .choose(let number): "\(number): wat besluit jy?"
        case .askPerson(let number): "\(number): wie kry dit? Stuur 'n naam of 'n werknemernommer."
        case .noSuchPerson(let said):
            "Ek het niemand met die naam “\(said)” hier gekry nie. Stuur 'n naam of 'n werknemernommer."
        case .whichPerson(let number): "\(number): wie bedoel jy?"
        case .askAssignee(let number): "\(number): wie kry dit?"
        case .noCandidates(let number):
            "\(number): ek ken geen tegnikus hier nie. Kies *\(LeadPhrase.other.afrikaans)* en stuur 'n naam."
        case .candidate(let isAtWork, let jobs):
            (isAtWork ? "aan diens" : "nie aan diens nie") + " · "
                + (jobs == 0 ? "geen werk" : jobs == 1 ? "1 werk" : "\(jobs) werke")
        case .askTeam(let number): "\(number): watter span?"
        case .askLevel(let number, let level): "\(number): hoe dringend is dit? Nou: \(level.text(in: .afrikaans))."
        case .askMerge(let number): "\(number): met watter opdrag van hierdie masjien is dit dieselfde?"
        case .nothingToMerge: "Daar is geen ander oop werkopdrag vir hierdie masjien nie."
        case .askReason(let number): "\(number): hoekom? Stuur die rede in 'n paar woorde."
        case .askReasonOrSkip(let number, let level):
            "\(number): \(level.text(in: .afrikaans)). Hoekom? Stuur 'n paar woorde, of "
                + "*\(ConversationPhrase.skipTitle.text(in: .afrikaans))*."
        case .offered: "✅ Oop vir die span: wie dit eerste vat, het dit."
        case .assigned(let name): "✅ \(name) kry dit en word laat weet."
        case .declined: "✅ Afgewys. Wie dit gemeld het, word laat weet."
        case .merged(let number): "✅ Dit gaan voort as \(number). Wie dit gemeld het, word laat weet."
        case .accepted: "✅ Aanvaar en gesluit. Wie dit gemeld het, word laat weet."
        case .sentBack: "↩️ Teruggestuur. Wie dit gedoen het, word laat weet."
        case .prioritised(let before, let after):
            "✅ Prioriteit: \(before.text(in: .afrikaans)) → \(after.text(in: .afrikaans))."
        case .cancelled: "✅ Gekanselleer. Wie dit gehad het, word laat weet."
        case .reopened: "✅ Weer oop. Wie dit gehad het, word laat weet."
        case .leadDecides: "'n Toesighouer besluit hieroor. Vra asseblief joune."
        case .notNow(let state):
            "Dit is nie nou moontlik nie: die opdrag is \(WorkTitle.state(state).text(in: .afrikaans))."
        case .ownWork: "Jy het hierdie werk self gedoen: iemand anders moet dit nagaan."
        case .noSuchOrder(let said): "Ek het geen oop werkopdrag \(said) gekry nie."
        case .severalOrders(let said): "Verskeie opdragte eindig op \(said). Watter een?"
        case .tooLate: "Dit is meer as 14 dae gelede gesluit. Meld dit asseblief weer aan."
        case .tooLong(let max): "Sê dit asseblief in hoogstens \(max) karakters."
        case .changed: "Iets het intussen gebeur. So staan dit vandag:"
        case .told(let number): "👥 \(number): wie daarvan weet"
        case .toldNobody(let number): "👥 \(number): niemand weet nog daarvan nie."
        case .reach(let reach):
            switch reach {
            case .answered: "het geantwoord"
            case .read: "gelees"
            case .delivered: "afgelewer"
            case .sent: "gestuur"
            case .waiting: "moet nog gestuur word"
            case .failed: "nie afgelewer nie"
            }
        case .plant: "Aanleg"
        case .open(let place, let count): "🔥 \(place): \(count) oop"
        case .nothingOpen(let place): "✅ \(place): niks is oop nie."
        case .stands(let machine, let since): "🛑 \(machine) staan sedert \(since)"
        case .nobody: "niemand het dit nie"
        case .age(let age):
            age.said(days: { "\($0) d" }, hours: { "\($0) h" }, minutes: { "\($0) min" })
        }
    }
}

extension LeadWord {
    var afrikaans: [String] {
        switch self {
        case .approve: ["keur goed", "goedgekeur"]
        case .decline: ["wys af", "afgewys"]
        case .assign: ["wys toe"]
        case .offer: ["bied aan"]
        case .accept: ["aanvaar"]
        case .sendBack: ["stuur terug"]
        case .priority: ["prioriteit"]
        case .reopen: ["heropen"]
        case .who: ["wie"]
        case .cancel: FixedWord.cancel.spellings(in: .afrikaans)
        case .burning: ["dringend", "brand"]
        }
    }
}
