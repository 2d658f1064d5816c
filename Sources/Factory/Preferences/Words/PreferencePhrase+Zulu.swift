import Messaging

extension PreferencePhrase {
    var zulu: String {
        let language = Language.zulu
        return switch self {
        case .topic(let topic):
            switch topic {
            case .assignments: "Umsebenzi wami"
            case .escalations: "Okudluliselwe phezulu"
            case .parts: "Izingxenye zifikile"
            case .reminders: "Izikhumbuzi zomshini"
            case .emergencies: "Izimo eziphuthumayo"
            case .checklists: "Uhlu lokuhlola"
            case .news: "Izindaba zemibiko"
            case .lessons: "Izifundo"
            }
        case .on: "Kuvuliwe"
        case .off: "Kuvaliwe"
        case .settingsIntro: "⚙️ *Izilungiselelo*\nUfuna ukushintsha ini?"
        case .opener: "Izilungiselelo"
        case .languageTitle: "Ulimi"
        case .moreLanguages: "Ezinye izilimi …"
        case .noticesTitle: "Izaziso"
        case .noticesDetail(_, _, isStopped: true): "Konke kumisiwe"
        case .noticesDetail(let on, let of, isStopped: false): "\(on) kwezingu-\(of) kuvuliwe"
        case .noticesIntro:
            "🔔 *Izaziso*\nThepha esisodwa ukuze usivule noma usivale. Izimo eziphuthumayo zezinga "
                + "elibucayi zihlala zifika."
        case .alwaysComes:
            "Izimo eziphuthumayo zezinga elibucayi zihlala zifika, kanye nempendulo yalokho okubuzayo."
        case .switched(let topic, isOn: true): "🔔 *\(text(topic))*: kuvuliwe."
        case .switched(let topic, isOn: false):
            "🔕 *\(text(topic))*: kuvaliwe. Okubuzayo kusaphendulwa, futhi izimo eziphuthumayo zezinga "
                + "elibucayi zisafika. Thumela *qala \(topic.number)* ukuze ukuvule futhi."
        case .stopTitle: "Misa zonke izaziso"
        case .stopDetail: "Kufika izimo eziphuthumayo zezinga elibucayi nezimpendulo kuphela"
        case .startTitle: "Thola izaziso futhi"
        case .startDetail: "Umise zonke izaziso"
        case .stillStopped: "Umise zonke izaziso. Thumela *qala* ukuze uzithole futhi."
        case .quietTitle: "Amahora okuthula"
        case .quietNote:
            "Ngalawa mahora kufika izimo eziphuthumayo kuphela, nama-alamu uma usesimweni sokubizwa. Okunye "
                + "kulinda aze aphele."
        case .quietIntro(let now):
            "🌙 *Amahora okuthula*\n\(PreferencePhrase.quietNote.zulu)\nManje: \(now?.text ?? "awekho")."
        case .otherHours: "Amanye amahora …"
        case .otherHoursDetail: "Uwabhala wena"
        case .noQuietHours: "Awekho amahora okuthula"
        case .askHours: "🌙 Yimaphi amahora? Wathumele kanje: *22:00-06:00*, noma *kuvaliwe* uma ungawafuni."
        case .hoursNotRead: "Angikwazi ukufunda lawo mahora."
        case .quietSet(let hours?):
            "🌙 Amahora okuthula: \(hours.text). Ngaleso sikhathi kufika izimo eziphuthumayo kuphela, "
                + "nama-alamu uma usesimweni sokubizwa. Okunye kufika uma esephelile."
        case .quietSet(nil): "☀️ Manje awunawo amahora okuthula."
        case .shiftTitle: "Eshifini yami kuphela"
        case .shiftIs(let shift): "Ishifu yakho: \(language.text(of: shift))"
        case .shiftSet(let shift, isOnly: true):
            "🕑 Ngaphandle kweshifu yakho (\(language.text(of: shift))) kufika izimo eziphuthumayo kuphela, "
                + "nama-alamu uma usesimweni sokubizwa. Okunye kufika uma iqala."
        case .shiftSet(_, isOnly: false): "🕑 Izaziso zifika nangaphandle kweshifu yakho."
        case .noShift: "Angiyazi ishifu yakho. Cela ihhovisi liyifake."
        case .isOnCall: "Usesimweni sokubizwa: ama-alamu akufinyelela noma nini."
        case .pageTitle: "Ikhasi lezilungiselelo"
        case .pageDetail: "Konke kanye kanye, kusiphequluli sakho"
        case .pageLink(let link, let minutes):
            "🔗 Ikhasi lakho lezilungiselelo. Isixhumanisi ngesakho wedwa futhi sisebenza kanye, phakathi "
                + "\(time(minutes)):\n\(link)"
        case .from: "Kusuka"
        case .to: "Kuze kube"
        case .save: "Londoloza"
        case .saved: "Kulondoloziwe."
        case .wrongTime: "Bhala isikhathi esifana nokuthi 22:00."
        case .sameTimes: "Amahora okuthula awakwazi ukuphela ngomzuzu aqala ngawo."
        }
    }

    private func text(_ topic: Topic) -> String { PreferencePhrase.topic(topic).zulu }

    private func time(_ minutes: Int) -> String {
        Language.zulu.form(minutes, one: "komzuzu ongu-1", other: "kwemizuzu engu-\(minutes)")
    }
}

extension Topic {
    var zulu: [String] {
        switch self {
        case .assignments: ["imisebenzi yami"]
        case .escalations: ["okudlulisiwe"]
        case .parts: ["izingxenye"]
        case .reminders: ["izikhumbuzi", "izikhumbuzo", "isikhumbuzi"]
        case .emergencies: ["izimo eziphuthumayo", "eziphuthumayo"]
        case .checklists: ["uhlu lokuhlola"]
        case .news: ["izindaba", "imibiko"]
        case .lessons: ["izifundo"]
        }
    }
}
