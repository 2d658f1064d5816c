extension WorkTitle {
    var portuguese: String {
        switch self {
        case .state(let state):
            switch state {
            case .requested: "a aprovar"
            case .declined: "recusada"
            case .merged: "unida a outra"
            case .approved: "aprovada"
            case .offered: "oferecida à equipe"
            case .assigned: "atribuída"
            case .inProgress: "em andamento"
            case .onHold: "em pausa"
            case .done: "feita, a verificar"
            case .closed: "encerrada"
            case .cancelled: "cancelada"
            }
        case .impact(let impact):
            switch impact {
            case .stopped: "🛑 Parada"
            case .badly: "⚠️ Funciona mal"
            case .safety: "🦺 Segurança"
            }
        case .hold(let reason):
            switch reason {
            case .parts: "aguarda peças"
            case .production: "em uso na produção"
            case .contractor: "aguarda terceirizado"
            case .safety: "não é seguro"
            case .shiftEnd: "fim do turno"
            case .otherJob: "outro trabalho"
            case .other: "outro motivo"
            }
        case .cause(let cause):
            switch cause {
            case .wear: "desgaste"
            case .loose: "peça solta"
            case .leak: "vazamento"
            case .blocked: "entupimento"
            case .lubrication: "falta de lubrificação"
            case .electrical: "falha elétrica"
            case .sensor: "falha de sensor"
            case .software: "falha de software"
            case .operation: "erro de operação"
            case .material: "material ruim"
            case .other: "outra causa"
            }
        case .remedy(let remedy):
            switch remedy {
            case .replaced: "troca de peça"
            case .repaired: "reparo"
            case .adjusted: "ajuste"
            case .cleaned: "limpeza"
            case .lubricated: "lubrificação"
            case .tightened: "aperto"
            case .reset: "reinício"
            case .none: "nada foi preciso"
            }
        }
    }
}
