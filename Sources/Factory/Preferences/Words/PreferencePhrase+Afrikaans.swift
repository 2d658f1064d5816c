import Messaging

extension PreferencePhrase {
    var afrikaans: String {
        let language = Language.afrikaans
        return switch self {
        case .topic(let topic):
            switch topic {
            case .assignments: "Werk vir my"
            case .escalations: "Eskalasies"
            case .parts: "Onderdele afgelewer"
            case .reminders: "Onderhoudherinneringe"
            case .emergencies: "Noodgevalle"
            case .checklists: "Kontrolelyste"
            case .news: "Nuus oor my verslae"
            case .lessons: "Lesse"
            }
        case .on: "Aan"
        case .off: "Af"
        case .settingsIntro: "⚙️ *Instellings*\nWat wil jy verander?"
        case .opener: "Instellings"
        case .languageTitle: "Taal"
        case .moreLanguages: "Nog tale …"
        case .noticesTitle: "Kennisgewings"
        case .noticesDetail(_, _, isStopped: true): "Alles gestop"
        case .noticesDetail(let on, let of, isStopped: false): "\(on) van \(of) aan"
        case .noticesIntro:
            "🔔 *Kennisgewings*\nTik op een om dit aan of af te skakel. Noodgevalle van kritieke vlak kom "
                + "altyd deur."
        case .alwaysComes:
            "Noodgevalle van kritieke vlak kom altyd deur, en ook die antwoord op wat jy vra."
        case .switched(let topic, isOn: true): "🔔 *\(text(topic))* is aan."
        case .switched(let topic, isOn: false):
            "🔕 *\(text(topic))* is af. Wat jy vra, word steeds beantwoord, en noodgevalle van kritieke vlak kom "
                + "steeds deur. Stuur *begin \(topic.number)* om dit weer aan te skakel."
        case .stopTitle: "Stop alles"
        case .stopDetail: "Net noodgevalle van kritieke vlak en antwoorde kom nog"
        case .startTitle: "Kry weer alles"
        case .startDetail: "Jy het alle kennisgewings gestop"
        case .stillStopped: "Jy het alle kennisgewings gestop. Stuur *begin* om dit weer te kry."
        case .quietTitle: "Stil ure"
        case .quietNote:
            "In hierdie ure kom net noodgevalle, en alarms as jy op bystand is. Die res wag tot dit verby is."
        case .quietIntro(let now):
            "🌙 *Stil ure*\n\(PreferencePhrase.quietNote.afrikaans)\nNou: \(now?.text ?? "geen")."
        case .otherHours: "Ander ure …"
        case .otherHoursDetail: "Jy tik dit self"
        case .noQuietHours: "Geen stil ure nie"
        case .askHours: "🌙 Watter ure? Stuur dit so: *22:00-06:00*, of *af* vir geen."
        case .hoursNotRead: "Ek kan nie hierdie ure lees nie."
        case .quietSet(let hours?):
            "🌙 Stil ure: \(hours.text). Dan kom net noodgevalle, en alarms as jy op bystand is. Die res kom "
                + "daarna."
        case .quietSet(nil): "☀️ Jy het nou geen stil ure nie."
        case .shiftTitle: "Net in my skof"
        case .shiftIs(let shift): "Jou skof: \(language.text(of: shift))"
        case .shiftSet(let shift, isOnly: true):
            "🕑 Buite jou skof (\(language.text(of: shift))) kom net noodgevalle, en alarms as jy op bystand "
                + "is. Die res kom wanneer dit begin."
        case .shiftSet(_, isOnly: false): "🕑 Kennisgewings kom ook buite jou skof."
        case .noShift: "Ek ken nie jou skof nie. Vra die kantoor om dit in te skryf."
        case .isOnCall: "Jy is op bystand: alarms bereik jou enige tyd."
        case .pageTitle: "Instellingsbladsy"
        case .pageDetail: "Alles op een slag, in jou blaaier"
        case .pageLink(let link, let minutes):
            "🔗 Jou instellingsbladsy. Die skakel is net vir jou en werk een keer, binne "
                + "\(time(minutes)):\n\(link)"
        case .from: "Van"
        case .to: "Tot"
        case .save: "Stoor"
        case .saved: "Gestoor."
        case .wrongTime: "Skryf 'n tyd soos 22:00."
        case .sameTimes: "Stil ure kan nie eindig in die minuut waarin dit begin nie."
        }
    }

    private func text(_ topic: Topic) -> String { PreferencePhrase.topic(topic).afrikaans }

    private func time(_ minutes: Int) -> String {
        Language.afrikaans.form(minutes, one: "1 minuut", other: "\(minutes) minute")
    }
}

extension Topic {
    var afrikaans: [String] {
        switch self {
        case .assignments: ["opdragte", "toewysings"]
        case .escalations: ["eskalasies", "eskalasie", "alarms"]
        case .parts: ["onderdele"]
        case .reminders: ["herinneringe", "herinnering"]
        case .emergencies: ["noodgevalle"]
        case .checklists: ["kontrolelyste"]
        case .news: ["nuus", "verslae"]
        case .lessons: ["lesse"]
        }
    }
}
