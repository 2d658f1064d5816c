extension MenuPhrase {
    var zulu: String {
        switch self {
        case .welcome: "👋 Ungathanda ukwenzani?"
        case .help:
            """
            ℹ️ *Ongakuthumela*
            • *imenyu*: lolu hlu
            • *okonakele 4711 12 kuklwebhekile*: wonke umbiko womkhiqizo onephutha ngomugqa owodwa
            • inombolo efana no *REJ-1042*: ukuthi kumi kuphi
            • *okwami*: umsebenzi wakho nemibiko yakho
            • *K7M2QX uqediwe*: umyalelo womsebenzi ngesiphetho senombolo; kanye no ngiyawuthatha, ngiqalile, angikwazi
            • */wo K7M2QX*, */why K7M2QX*, */status K7M2QX completed*: wubone, ubani otsheliwe, isimo sawo
            • ikhodi yomshini efana no *PR-04*: bika inkinga
            • *emuva*, *yeqa*, *khansela*: ngenkathi ngibuza
            • *ulimi*: shintsha ulimi
            • *yima*, *qala*: ngaphandle kwezaziso, izaziso futhi; kanye no *misa izikhumbuzi*
            """
        case .opener: "Vula imenyu"
        case .title(let row):
            switch row {
            case .reject: "📦 Bika okonakele"
            case .return: "🔄 Izimpahla ezibuyisiwe"
            case .sop: "⚠️ SOP ayilandelwanga"
            case .track: "🔍 Landela"
            case .data: "📊 Thola izibalo"
            case .myWork: "🔧 Umsebenzi wami"
            case .checklists: "📋 Uhlu lokuhlola"
            case .settings: "⚙️ Izilungiselelo"
            case .help: "ℹ️ Usizo"
            }
        case .detail(let row):
            switch row {
            case .reject: "Bika imikhiqizo enephutha"
            case .return: "Bika izimpahla ezibuyiswa yikhasimende"
            case .sop: "Bika inqubo engalandelwanga"
            case .track: "Thola umbiko noma i-oda"
            case .data: "Izibalo, nemibiko yakho"
            case .myWork: "Ama-oda omsebenzi wakho nokubikile"
            case .checklists: "Uhlu lokuhlola olukulindele"
            case .settings: "Ulimi, izaziso, amahora okuthula"
            case .help: "Ongakuthumela"
            }
        case .dataIntro: "📊 Yiziphi izibalo?"
        case .dataTitle(let report):
            switch report {
            case .rejects: "Okonakele, izinsuku 7"
            case .returns: "Okubuyisiwe, izinsuku 30"
            case .sop: "SOP, izinsuku 7"
            case .mine: "Imibiko yami"
            case .myWeek: "Umsebenzi, izinsuku 7"
            case .times: "Ukuthatha nokulungisa"
            case .openWork: "Umsebenzi ovulekile"
            case .machinesDown: "Imishini emile"
            case .pmCompliance: "Ukunakekela ngesikhathi"
            }
        case .notUnderstood: "Angikuqondanga lokho. Sicela ukhethe:"
        case .stranger:
            "Sawubona. Leli ideski lefektri lokulungisa nekhwalithi, futhi inombolo yakho ayikho ohlwini "
                + "lwethu. Sicela ucele umphathi wakho noma ihhovisi ukuthi bayengeze, bese ubhala futhi."
        case .inactive:
            "Sawubona. Igama lakho ohlwini lwefektri alisebenzi okwamanje, ngakho angikwazi ukukusiza "
                + "lapha. Sicela ucele umphathi wakho noma ihhovisi ukuthi balivule, bese ubhala futhi."
        }
    }
}

extension MainMenu.Row {
    var zulu: [String] {
        switch self {
        case .reject: ["okonakele", "iphutha"]
        case .return: ["okubuyisiwe"]
        case .sop: ["inqubo"]
        case .track: ["landela", "thola"]
        case .data: ["izibalo"]
        case .myWork: ["umsebenzi"]
        case .checklists: ["uhlu"]
        case .settings: ["izilungiselelo"]
        case .help: []
        }
    }
}
