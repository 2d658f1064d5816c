extension FigureWord {
    var zulu: String {
        switch self {
        case .minute: "min"
        case .hour: "h"
        case .day: "izinsuku"
        case .average: "isilinganiso"
        case .median: "maphakathi"
        case .taken: "Kuthathiwe"
        case .takenFormula: "kusukela embikweni kuze kuthathwe"
        case .restored: "Kuyasebenza futhi"
        case .restoredFormula: "kusukela embikweni, noma ekumeni, kuze kusebenze futhi"
        case .open: "Okuvulekile"
        case .openFormula: "umsebenzi ongakaqedwa, ngesikhathi kusukela embikweni"
        case .noneDown: "✅ Awukho umshini okubikwe ukuthi umile."
        case .downFormula: "kusukela kubikwe ukuthi umile"
        case .complianceFormula: "okwenziwe ngesikhathi sakho ÷ obekufanele, izinsuku 30"
        case .noneDue: "Akukho kunakekelwa obekufanele."
        case .done: "Okuqediwe"
        case .inHand: "Okuphethe"
        case .workTime: "Isikhathi somsebenzi"
        case .nothing: "Akukho lutho kulesi sikhathi."
        case .newestOnly: "Kubalwe ama-oda omsebenzi amasha kuphela."
        case .asFile: "📎 Njengefayela"
        case .fileComes: "📎 Nali ifayela."
        }
    }
}
