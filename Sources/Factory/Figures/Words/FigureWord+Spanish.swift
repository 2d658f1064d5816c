extension FigureWord {
    var spanish: String {
        switch self {
        case .minute: "min"
        case .hour: "h"
        case .day: "d"
        case .average: "promedio"
        case .median: "mediana"
        case .taken: "Tomadas"
        case .takenFormula: "del aviso hasta que alguien la toma"
        case .restored: "De nuevo en marcha"
        case .restoredFormula: "del aviso, o de la parada, hasta que vuelve a funcionar"
        case .open: "Abiertas"
        case .openFormula: "órdenes sin terminar, por el tiempo desde el aviso"
        case .noneDown: "✅ Ninguna máquina está reportada como parada."
        case .downFormula: "desde que se reportó la parada"
        case .complianceFormula: "hecho dentro de su plazo ÷ previsto, 30 días"
        case .noneDue: "No había mantenimiento previsto."
        case .done: "Hechas"
        case .inHand: "En tus manos"
        case .workTime: "Tiempo de trabajo"
        case .nothing: "Nada en este tiempo."
        case .newestOnly: "Solo se cuentan las órdenes más recientes."
        case .asFile: "📎 Como archivo"
        case .fileComes: "📎 Aquí está como archivo."
        }
    }
}
