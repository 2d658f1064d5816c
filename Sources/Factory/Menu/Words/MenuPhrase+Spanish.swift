extension MenuPhrase {
    var spanish: String {
        switch self {
        case .welcome: "👋 ¿Qué quieres hacer?"
        case .help:
            """
            ℹ️ *Lo que puedes enviar*
            • *menú*: esta lista
            • *rechazo 4711 12 rayadas*: un rechazo completo en una línea
            • un número como *REJ-1042*: cómo va
            • *mis*: tu trabajo y tus reportes
            • *K7M2QX hecha*: una orden, por el final de su número; también tomada, empezada, pausa, no puedo
            • */wo K7M2QX*, */why K7M2QX*, */status K7M2QX completed*: verla, a quién se avisó, su estado
            • el código de una máquina como *PR-04*: reportar una falla
            • *atrás*, *omitir*, *cancelar*: mientras pregunto
            • *idioma*: cambiar el idioma
            • *parar*, *empezar*: sin avisos, con avisos otra vez; también *parar recordatorios*
            """
        case .opener: "Abrir menú"
        case .title(let row):
            switch row {
            case .reject: "📦 Reportar rechazo"
            case .return: "🔄 Devolución"
            case .sop: "⚠️ Falla de proceso"
            case .track: "🔍 Consultar"
            case .data: "📊 Ver datos"
            case .myWork: "🔧 Mi trabajo"
            case .checklists: "📋 Listas"
            case .settings: "⚙️ Ajustes"
            case .help: "ℹ️ Ayuda"
            }
        case .detail(let row):
            switch row {
            case .reject: "Reportar productos defectuosos"
            case .return: "Reportar lo que devuelve un cliente"
            case .sop: "Reportar un procedimiento no seguido"
            case .track: "Buscar un reporte o un pedido"
            case .data: "Cifras, y tus propios reportes"
            case .myWork: "Tus órdenes de trabajo y lo que reportaste"
            case .checklists: "Listas de control que tienes abiertas"
            case .settings: "Idioma, avisos, horas de descanso"
            case .help: "Lo que puedes enviar"
            }
        case .dataIntro: "📊 ¿Qué cifras?"
        case .dataTitle(let report):
            switch report {
            case .rejects: "Rechazos, 7 días"
            case .returns: "Devoluciones, 30 días"
            case .sop: "Fallas, 7 días"
            case .mine: "Mis reportes"
            case .myWeek: "Mi trabajo, 7 días"
            case .times: "Respuesta y reparación"
            case .openWork: "Trabajo abierto"
            case .machinesDown: "Máquinas paradas"
            case .pmCompliance: "Mantenimiento a tiempo"
            }
        case .notUnderstood: "No entendí eso. Por favor, elige:"
        case .stranger:
            "Hola. Esta es la mesa de mantenimiento y calidad de la planta, y tu número no está en nuestra lista. "
                + "Pide a tu supervisor o a la oficina que lo añada y vuelve a escribir."
        case .inactive:
            "Hola. Tu registro en la lista de la planta no está activo, así que aquí no puedo ayudarte. "
                + "Pide a tu supervisor o a la oficina que lo active y vuelve a escribir."
        }
    }
}

extension MainMenu.Row {
    var spanish: [String] {
        switch self {
        case .reject: ["rechazo", "rechazos"]
        case .return: ["devolución", "devolucion"]
        case .sop: ["falla"]
        case .track: ["consultar", "buscar"]
        case .data: ["datos"]
        case .myWork: ["trabajos", "trabajo"]
        case .checklists: ["listas", "lista"]
        case .settings: ["ajustes"]
        case .help: []
        }
    }
}
