extension FigureWord {
    var portuguese: String {
        switch self {
        case .minute: "min"
        case .hour: "h"
        case .day: "d"
        case .average: "média"
        case .median: "mediana"
        case .taken: "Assumidas"
        case .takenFormula: "do aviso até alguém assumir"
        case .restored: "Funcionando de novo"
        case .restoredFormula: "do aviso, ou da parada, até voltar a funcionar"
        case .open: "Abertas"
        case .openFormula: "ordens não concluídas, pelo tempo desde o aviso"
        case .noneDown: "✅ Nenhuma máquina consta como parada."
        case .downFormula: "desde o aviso da parada"
        case .complianceFormula: "feita dentro do prazo ÷ prevista, 30 dias"
        case .noneDue: "Não havia manutenção prevista."
        case .done: "Feitas"
        case .inHand: "Com você"
        case .workTime: "Tempo de trabalho"
        case .nothing: "Nada neste período."
        case .newestOnly: "Só as ordens mais recentes são contadas."
        case .asFile: "📎 Como arquivo"
        case .fileComes: "📎 Aqui está o arquivo."
        }
    }
}
