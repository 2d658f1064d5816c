extension FigureWord {
    var afrikaans: String {
        switch self {
        case .minute: "min"
        case .hour: "u"
        case .day: "d"
        case .average: "gemiddeld"
        case .median: "mediaan"
        case .taken: "Gevat"
        case .takenFormula: "van verslag tot gevat"
        case .restored: "Loop weer"
        case .restoredFormula: "van verslag, of van stilstand, totdat dit weer loop"
        case .open: "Oop"
        case .openFormula: "werk wat nog nie klaar is nie, volgens tyd sedert die verslag"
        case .noneDown: "✅ Geen masjien is as stilstaande aangemeld nie."
        case .downFormula: "sedert dit as stilstaande aangemeld is"
        case .complianceFormula: "klaar binne sy venster ÷ verskuldig, 30 dae"
        case .noneDue: "Geen onderhoud was verskuldig nie."
        case .done: "Klaar"
        case .inHand: "In jou hande"
        case .workTime: "Werktyd"
        case .nothing: "Niks in hierdie tyd nie."
        case .newestOnly: "Net die nuutste werkopdragte word getel."
        case .asFile: "📎 As lêer"
        case .fileComes: "📎 Hier is die lêer."
        }
    }
}
