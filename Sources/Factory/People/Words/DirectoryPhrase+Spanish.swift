extension DirectoryPhrase {
    var spanish: String {
        switch self {
        case .officeTold: "He avisado a la oficina de que escribiste."
        case .welcome(let name): "👋 ¡Te damos la bienvenida, \(name)! La oficina te ha añadido a la lista de la planta."
        case .accountAdded(let name):
            "👍 La oficina ha añadido este teléfono a tu registro, \(name). Puedes seguir aquí."
        case .left(let name): "ℹ️ \(name) ya no está en activo en la lista de la planta."
        case .leftWaiting: "Esto le esperaba y ya no le llegará:"
        case .leftOrders: "Estas órdenes de trabajo suyas están libres de nuevo y se ofrecen al grupo:"
        case .leftDraft: "Un reporte que había empezado aquí no se envió."
        case .leftAsk: "Por favor, mira quién se hace cargo."
        }
    }
}
