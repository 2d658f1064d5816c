extension ConversationPhrase {
    var swahili: String {
        switch self {
        case .skipTitle: "Ruka"
        case .backTitle: "Rudi"
        case .cancelTitle: "Ghairi"
        case .confirmTitle: "Thibitisha"
        case .continueTitle: "Endelea"
        case .startOverTitle: "Anza upya"
        case .chooseTitle: "Chagua"
        case .tooLong(let max): "Ni ndefu mno. Tafadhali tuma kwa herufi zisizozidi \(max)."
        case .wordsPlease: "Tafadhali jibu kwa maneno."
        case .chooseOne: "Tafadhali chagua moja kati ya hizi."
        case .photoOrSkip: "Tafadhali tuma picha, au gusa Ruka."
        case .confirmOrCancel: "Tafadhali gusa Thibitisha, au Ghairi kama kuna kosa. Bado unaweza kuongeza picha."
        case .cancelled: "Imeghairiwa. Hakuna kilichohifadhiwa. Tuma *menyu* kuanza tena."
        case .nothingToCancel: "Hakuna cha kughairi. Tuma *menyu* kuona ninachoweza kufanya."
        case .nothingToUndo: "Hakuna cha kutengua. Tuma *menyu* kuona ninachoweza kufanya."
        case .nothingBefore: "Hili ni swali la kwanza."
        case .oldButton: "Kitufe hicho ni cha ujumbe wa zamani. Sasa tuko hapa:"
        case .sessionEnded: "Mazungumzo yako ya mwisho yaliisha baada ya saa 24 bila ujumbe."
        case .sessionEndedWithDraft:
            "Mazungumzo yako yaliisha baada ya saa 24 bila ujumbe. Ripoti yako ambayo haijakamilika bado "
                + "ipo. Uendelee nayo, au uanze upya?"
        case .stopped:
            "🔕 Hutapata tena arifa kutoka kwetu, isipokuwa dharura za kiwango cha hatari. Unachouliza "
                + "bado kitajibiwa. Tuma *anza* kupata arifa zote tena."
        case .startedAgain: "🔔 Karibu tena. Utapata arifa zetu tena."
        case .cannotRead: "Siwezi kusoma ujumbe wa aina hiyo."
        case .somethingWentWrong:
            "Samahani, kuna tatizo upande wetu na ujumbe wako haukuweza kushughulikiwa. Umehifadhiwa, na "
                + "ofisi inaweza kuuona. Tafadhali tuma *menyu* ujaribu tena."
        case .fileNotFetched:
            "Samahani, faili uliyotuma haikuweza kupakuliwa kutoka WhatsApp. Tafadhali itume tena."
        case .photoKept(let count):
            Language.swahili.form(count, one: "📷 Picha imepokelewa.", other: "📷 Picha \(count) zimepokelewa.")
        case .askLanguage: "Unapendelea lugha gani?"
        case .languageSet(let language): "Kuanzia sasa nitaandika kwa \(language.name). Tuma *menyu* kuendelea."
        case .draftDropped: "Ripoti yako ambayo haijakamilika haikutumwa."
        }
    }
}
