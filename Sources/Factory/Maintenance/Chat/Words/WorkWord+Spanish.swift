extension WorkWord {
    var spanish: [String] {
        switch self {
        case .taken: ["tomada", "yo la tomo", "la tomo", "la tengo"]
        case .started: ["empezada", "empezado", "empezar", "empezar trabajo", "iniciada", "iniciado"]
        case .done:
            [
                "hecha", "hecho", "terminada", "terminado", "completada", "completado", "lista", "listo", "arreglada",
                "arreglado",
            ]
        case .hold: ["pausa", "pausar", "en pausa", "en espera"]
        case .resume: ["seguir", "sigo", "reanudar", "continuar"]
        case .cannot: ["no puedo", "no puede"]
        case .open: ["abierta", "abierto", "libre"]
        case .inProgress: ["en curso", "en progreso", "en proceso"]
        case .cancelled: ["cancelada", "cancelado"]
        }
    }
}

extension FaultLine {
    static var spanish: [Word: [String]] {
        [
            .report: ["reportar", "reporte", "avería", "averia"],
            .stopped: ["parada", "parado"],
            .badly: ["funciona mal", "mal", "lenta", "lento"],
            .safety: ["seguridad", "peligro"],
        ]
    }
}
