import Messaging

extension PreferencePhrase {
    var swahili: String {
        let language = Language.swahili
        return switch self {
        case .topic(let topic):
            switch topic {
            case .assignments: "Kazi zangu"
            case .escalations: "Kupandishwa ngazi"
            case .parts: "Vipuri vimefika"
            case .reminders: "Vikumbusho vya huduma"
            case .emergencies: "Dharura"
            case .checklists: "Orodha za ukaguzi"
            case .news: "Habari za ripoti"
            case .lessons: "Masomo"
            }
        case .on: "Imewashwa"
        case .off: "Imezimwa"
        case .settingsIntro: "⚙️ *Mipangilio*\nUngependa kubadilisha nini?"
        case .opener: "Mipangilio"
        case .languageTitle: "Lugha"
        case .moreLanguages: "Lugha zaidi …"
        case .noticesTitle: "Arifa"
        case .noticesDetail(_, _, isStopped: true): "Zote zimesimamishwa"
        case .noticesDetail(let on, let of, isStopped: false): "\(on) kati ya \(of) zimewashwa"
        case .noticesIntro: "🔔 *Arifa*\nGusa moja kuiwasha au kuizima. Dharura za kiwango cha hatari huja daima."
        case .alwaysComes: "Dharura za kiwango cha hatari huja daima, na pia majibu ya unachouliza."
        case .switched(let topic, isOn: true): "🔔 *\(text(topic))*: imewashwa."
        case .switched(let topic, isOn: false):
            "🔕 *\(text(topic))*: imezimwa. Unachouliza bado kinajibiwa, na dharura za kiwango cha hatari "
                + "bado zinakuja. Tuma *anza \(topic.number)* kuiwasha tena."
        case .stopTitle: "Simamisha arifa zote"
        case .stopDetail: "Dharura za kiwango cha hatari na majibu tu ndiyo yanakuja"
        case .startTitle: "Pokea arifa tena"
        case .startDetail: "Umesimamisha arifa zote"
        case .stillStopped: "Umesimamisha arifa zote. Tuma *anza* kuzipokea tena."
        case .quietTitle: "Saa za utulivu"
        case .quietNote:
            "Katika saa hizi zinakuja dharura tu, na tahadhari kama uko zamu ya wito. Mengine yanasubiri "
                + "ziishe."
        case .quietIntro(let now):
            "🌙 *Saa za utulivu*\n\(PreferencePhrase.quietNote.swahili)\nSasa: \(now?.text ?? "hakuna")."
        case .otherHours: "Saa nyingine …"
        case .otherHoursDetail: "Unaziandika mwenyewe"
        case .noQuietHours: "Bila saa za utulivu"
        case .askHours: "🌙 Saa zipi? Tuma hivi: *22:00-06:00*, au *imezimwa* kama hutaki."
        case .hoursNotRead: "Siwezi kusoma saa hizo."
        case .quietSet(let hours?):
            "🌙 Saa za utulivu: \(hours.text). Wakati huo zinakuja dharura tu, na tahadhari kama uko zamu ya "
                + "wito. Mengine yanakuja zikiisha."
        case .quietSet(nil): "☀️ Sasa huna saa za utulivu."
        case .shiftTitle: "Zamu yangu tu"
        case .shiftIs(let shift): "Zamu yako: \(language.text(of: shift))"
        case .shiftSet(let shift, isOnly: true):
            "🕑 Nje ya zamu yako (\(language.text(of: shift))) zinakuja dharura tu, na tahadhari kama uko zamu "
                + "ya wito. Mengine yanakuja zamu ikianza."
        case .shiftSet(_, isOnly: false): "🕑 Arifa zinakuja pia nje ya zamu yako."
        case .noShift: "Sijui zamu yako. Iombe ofisi iiandike."
        case .isOnCall: "Uko zamu ya wito: tahadhari zinakufikia saa yoyote."
        case .pageTitle: "Ukurasa wa mipangilio"
        case .pageDetail: "Yote kwa pamoja, kwenye kivinjari"
        case .pageLink(let link, let minutes):
            "🔗 Ukurasa wako wa mipangilio. Kiungo ni chako peke yako na kinafanya kazi mara moja, ndani ya "
                + "\(time(minutes)):\n\(link)"
        case .from: "Kuanzia"
        case .to: "Hadi"
        case .save: "Hifadhi"
        case .saved: "Imehifadhiwa."
        case .wrongTime: "Andika saa kama 22:00."
        case .sameTimes: "Saa za utulivu haziwezi kuisha dakika zinapoanza."
        }
    }

    private func text(_ topic: Topic) -> String { PreferencePhrase.topic(topic).swahili }

    private func time(_ minutes: Int) -> String {
        Language.swahili.form(minutes, one: "dakika 1", other: "dakika \(minutes)")
    }
}

extension Topic {
    var swahili: [String] {
        switch self {
        case .assignments: ["kazi zangu", "majukumu"]
        case .escalations: ["kupandishwa"]
        case .parts: ["vipuri"]
        case .reminders: ["vikumbusho", "kikumbusho", "kumbusho"]
        case .emergencies: ["dharura"]
        case .checklists: ["orodha za ukaguzi"]
        case .news: ["habari za ripoti", "taarifa"]
        case .lessons: ["masomo"]
        }
    }
}
