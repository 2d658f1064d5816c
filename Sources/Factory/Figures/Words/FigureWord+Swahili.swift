extension FigureWord {
    var swahili: String {
        switch self {
        case .minute: "dk"
        case .hour: "saa"
        case .day: "siku"
        case .average: "wastani"
        case .median: "kati"
        case .taken: "Kupokelewa"
        case .takenFormula: "toka ripoti hadi kuchukuliwa"
        case .restored: "Kufanya kazi tena"
        case .restoredFormula: "toka ripoti, au kusimama, hadi kufanya kazi tena"
        case .open: "Zilizo wazi"
        case .openFormula: "kazi ambazo hazijaisha, kwa muda tangu ripoti"
        case .noneDown: "✅ Hakuna mashine iliyoripotiwa kusimama."
        case .downFormula: "tangu iliporipotiwa kusimama"
        case .complianceFormula: "zilizofanywa kwa wakati ÷ zilizotakiwa, siku 30"
        case .noneDue: "Hakuna matengenezo yaliyotakiwa."
        case .done: "Zilizoisha"
        case .inHand: "Ulizo nazo"
        case .workTime: "Muda wa kazi"
        case .nothing: "Hakuna kitu katika muda huu."
        case .newestOnly: "Ni kazi mpya zaidi tu zilizohesabiwa."
        case .asFile: "📎 Kama faili"
        case .fileComes: "📎 Hii hapa faili."
        }
    }
}
