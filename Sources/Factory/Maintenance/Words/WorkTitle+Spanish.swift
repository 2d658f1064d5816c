extension WorkTitle {
    var spanish: String {
        switch self {
        case .state(let state):
            switch state {
            case .requested: "por aprobar"
            case .declined: "rechazada"
            case .merged: "unida a otra"
            case .approved: "aprobada"
            case .offered: "ofrecida al grupo"
            case .assigned: "asignada"
            case .inProgress: "en curso"
            case .onHold: "en pausa"
            case .done: "hecha, por revisar"
            case .closed: "cerrada"
            case .cancelled: "cancelada"
            }
        case .impact(let impact):
            switch impact {
            case .stopped: "🛑 Parada"
            case .badly: "⚠️ Funciona mal"
            case .safety: "🦺 Seguridad"
            }
        case .hold(let reason):
            switch reason {
            case .parts: "espera repuestos"
            case .production: "la usa producción"
            case .contractor: "espera al contratista"
            case .safety: "no es seguro"
            case .shiftEnd: "fin de turno"
            case .otherJob: "otro trabajo"
            case .other: "otro motivo"
            }
        case .cause(let cause):
            switch cause {
            case .wear: "desgaste"
            case .loose: "pieza floja"
            case .leak: "fuga"
            case .blocked: "atasco"
            case .lubrication: "falta de lubricación"
            case .electrical: "falla eléctrica"
            case .sensor: "falla de sensor"
            case .software: "falla de software"
            case .operation: "error de operación"
            case .material: "material defectuoso"
            case .other: "otra causa"
            }
        case .remedy(let remedy):
            switch remedy {
            case .replaced: "cambio de pieza"
            case .repaired: "reparación"
            case .adjusted: "ajuste"
            case .cleaned: "limpieza"
            case .lubricated: "lubricación"
            case .tightened: "apriete"
            case .reset: "reinicio"
            case .none: "no hizo falta nada"
            }
        }
    }
}
