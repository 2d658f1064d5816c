extension MenuPhrase {
    var swahili: String {
        switch self {
        case .welcome: "👋 Ungependa kufanya nini?"
        case .help:
            """
            ℹ️ *Unachoweza kutuma*
            • *menyu*: orodha hii
            • *mbovu 4711 12 zimekwaruzwa*: ripoti nzima ya bidhaa mbovu kwa mstari mmoja
            • namba kama *REJ-1042*: hali yake ilivyo
            • *zangu*: kazi yako na ripoti zako
            • *K7M2QX imekamilika*: agizo la kazi, kwa mwisho wa namba yake; pia nimechukua, nimeanza, sitisha, siwezi
            • */wo K7M2QX*, */why K7M2QX*, */status K7M2QX completed*: kuliona, nani aliambiwa, hali yake
            • msimbo wa mashine kama *PR-04*: ripoti hitilafu
            • *rudi*, *ruka*, *ghairi*: ninapouliza
            • *lugha*: badilisha lugha
            • *acha*, *anza*: bila arifa, arifa tena; pia *acha vikumbusho*
            """
        case .opener: "Fungua menyu"
        case .title(let row):
            switch row {
            case .reject: "📦 Ripoti bidhaa mbovu"
            case .return: "🔄 Rejesho la mteja"
            case .sop: "⚠️ SOP haikufuatwa"
            case .track: "🔍 Fuatilia"
            case .data: "📊 Pata takwimu"
            case .myWork: "🔧 Kazi zangu"
            case .checklists: "📋 Orodha za ukaguzi"
            case .settings: "⚙️ Mipangilio"
            case .help: "ℹ️ Msaada"
            }
        case .detail(let row):
            switch row {
            case .reject: "Ripoti bidhaa zenye kasoro"
            case .return: "Ripoti bidhaa ambazo mteja anarudisha"
            case .sop: "Ripoti utaratibu ambao haukufuatwa"
            case .track: "Tafuta ripoti au oda"
            case .data: "Takwimu, na ripoti zako mwenyewe"
            case .myWork: "Maagizo yako ya kazi na ulichoripoti"
            case .checklists: "Orodha za ukaguzi zilizo wazi kwako"
            case .settings: "Lugha, arifa, saa za utulivu"
            case .help: "Unachoweza kutuma"
            }
        case .dataIntro: "📊 Takwimu zipi?"
        case .dataTitle(let report):
            switch report {
            case .rejects: "Bidhaa mbovu, siku 7"
            case .returns: "Marejesho, siku 30"
            case .sop: "SOP, siku 7"
            case .mine: "Ripoti zangu"
            case .myWeek: "Kazi zangu, siku 7"
            case .times: "Kupokea na kutengeneza"
            case .openWork: "Kazi zilizo wazi"
            case .machinesDown: "Mashine zilizosimama"
            case .pmCompliance: "Matengenezo kwa wakati"
            }
        case .notUnderstood: "Sikuelewa. Tafadhali chagua:"
        case .stranger:
            "Habari. Hili ni dawati la matengenezo na ubora la kiwanda, na namba yako haipo kwenye orodha "
                + "yetu. Tafadhali mwombe msimamizi wako au ofisi iiongeze, kisha uandike tena."
        case .inactive:
            "Habari. Taarifa zako kwenye orodha ya kiwanda hazitumiki kwa sasa, kwa hiyo siwezi "
                + "kukusaidia hapa. Tafadhali mwombe msimamizi wako au ofisi waziwashe, kisha uandike tena."
        }
    }
}

extension MainMenu.Row {
    var swahili: [String] {
        switch self {
        case .reject: ["mbovu", "kasoro"]
        case .return: ["rejesho", "marejesho"]
        case .sop: ["utaratibu"]
        case .track: ["fuatilia", "tafuta"]
        case .data: ["takwimu"]
        case .myWork: ["kazi"]
        case .checklists: ["ukaguzi"]
        case .settings: ["mipangilio"]
        case .help: []
        }
    }
}
