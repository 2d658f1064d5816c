extension MenuPhrase {
    var afrikaans: String {
        switch self {
        case .welcome: "👋 Wat wil jy doen?"
        case .help:
            """
            ℹ️ *Wat jy kan stuur*
            • *kieslys*: hierdie lys
            • *afkeur 4711 12 gekrap*: 'n hele afkeuring in een reël
            • 'n nommer soos *REJ-1042*: hoe dit daarmee staan
            • *myne*: jou werk en jou verslae
            • *K7M2QX klaar*: 'n werkopdrag, aan die einde van sy nommer; ook gevat, begonne, onderbreek, kan nie
            • */wo K7M2QX*, */why K7M2QX*, */status K7M2QX completed*: sien dit, wie gesê is, die status
            • 'n masjien se kode soos *PR-04*: meld 'n fout aan
            • *terug*, *slaan oor*, *kanselleer*: terwyl ek vra
            • *taal*: verander die taal
            • *stop*, *begin*: geen kennisgewings, weer kennisgewings; ook *stop herinneringe*
            """
        case .opener: "Maak kieslys oop"
        case .title(let row):
            switch row {
            case .reject: "📦 Meld afkeuring aan"
            case .return: "🔄 Kliënt stuur terug"
            case .sop: "⚠️ SOP nie gevolg nie"
            case .track: "🔍 Volg item"
            case .data: "📊 Kry syfers"
            case .myWork: "🔧 My werk"
            case .checklists: "📋 Kontrolelyste"
            case .settings: "⚙️ Instellings"
            case .help: "ℹ️ Hulp"
            }
        case .detail(let row):
            switch row {
            case .reject: "Meld foutiewe produkte aan"
            case .return: "Meld goedere aan wat 'n kliënt terugstuur"
            case .sop: "Meld 'n prosedure aan wat nie gevolg is nie"
            case .track: "Soek 'n verslag of 'n bestelling"
            case .data: "Syfers, en jou eie verslae"
            case .myWork: "Jou werksopdragte en wat jy aangemeld het"
            case .checklists: "Kontrolelyste wat vir jou oop is"
            case .settings: "Taal, kennisgewings, stil ure"
            case .help: "Wat jy kan stuur"
            }
        case .dataIntro: "📊 Watter syfers?"
        case .dataTitle(let report):
            switch report {
            case .rejects: "Afkeurings, 7 dae"
            case .returns: "Terugsendings, 30 dae"
            case .sop: "SOP-afwykings, 7 dae"
            case .mine: "My verslae"
            case .myWeek: "My werk, 7 dae"
            case .times: "Reaksie en herstel"
            case .openWork: "Oop werk"
            case .machinesDown: "Masjiene wat staan"
            case .pmCompliance: "Onderhoud betyds"
            }
        case .notUnderstood: "Ek het dit nie verstaan nie. Kies asseblief:"
        case .stranger:
            "Hallo. Dit is die aanleg se toonbank vir onderhoud en gehalte, en jou nommer is nie op ons "
                + "lys nie. Vra asseblief jou toesighouer of die kantoor om dit by te voeg, en skryf dan weer."
        case .inactive:
            "Hallo. Jou inskrywing op die aanleg se lys is nie aktief nie, so ek kan jou nie hier help "
                + "nie. Vra asseblief jou toesighouer of die kantoor om dit te aktiveer, en skryf dan weer."
        }
    }
}

extension MainMenu.Row {
    var afrikaans: [String] {
        switch self {
        case .reject: ["afkeur", "afkeuring", "afkeurings"]
        case .return: ["terugsending", "terugsendings", "retoer"]
        case .sop: ["prosedure"]
        case .track: ["volg", "soek"]
        case .data: ["syfers"]
        case .myWork: ["werk"]
        case .checklists: ["kontrolelyste", "kontrolelys"]
        case .settings: ["instellings"]
        case .help: []
        }
    }
}
