extension WorkWord {
    var portuguese: [String] {
        switch self {
        case .taken: ["eu assumo", "assumo", "assumida", "peguei"]
        case .started: ["iniciada", "iniciado", "iniciar trabalho", "iniciei"]
        case .done:
            [
                "feita", "feito", "concluída", "concluida", "concluído", "concluido", "pronta", "pronto", "terminada",
                "terminei", "consertada",
            ]
        case .hold: ["pausar", "em pausa", "pausada"]
        case .resume: ["continuar", "retomar", "retomada"]
        case .cannot: ["não posso", "nao posso"]
        case .open: ["aberta", "aberto"]
        case .inProgress: ["em andamento"]
        case .cancelled: ["cancelada", "cancelado"]
        }
    }
}

extension FaultLine {
    static var portuguese: [Word: [String]] {
        [
            .report: ["informar", "ocorrência", "ocorrencia", "defeito"],
            .stopped: ["parada", "parado"],
            .badly: ["funciona mal"],
            .safety: ["segurança", "seguranca", "perigo"],
        ]
    }
}
