extension StakeholderPhrase {
    var spanish: String {
        switch self {
        case .about(let names):
            "Hola. Por aquí te avisamos de los trabajos relacionados con \(said(names)): cuando se reportan, "
                + "cuando empiezan y cuando terminan. "
                + "Envía *parar* para no recibir más estos mensajes."
        case .everything:
            "Hola. Por aquí te avisamos de todos los trabajos de la planta: cuando se reportan, cuando empiezan y "
                + "cuando terminan. "
                + "Envía *parar* para no recibir más estos mensajes."
        case .order(let number): "pedido \(number)"
        case .stopped:
            "Hola. Has parado nuestros mensajes, así que no te avisamos de los trabajos. Envía *empezar* para "
                + "recibirlos otra vez."
        }
    }
}
