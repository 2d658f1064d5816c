extension ConversationPhrase {
    var spanish: String {
        switch self {
        case .skipTitle: "Omitir"
        case .backTitle: "Atrás"
        case .cancelTitle: "Cancelar"
        case .confirmTitle: "Confirmar"
        case .continueTitle: "Continuar"
        case .startOverTitle: "Empezar de nuevo"
        case .chooseTitle: "Elegir"
        case .tooLong(let max): "Es demasiado largo. Envíalo en un máximo de \(max) caracteres."
        case .wordsPlease: "Por favor, responde con palabras."
        case .chooseOne: "Por favor, elige una de las opciones."
        case .photoOrSkip: "Por favor, envía una foto o toca Omitir."
        case .confirmOrCancel: "Toca Confirmar, o Cancelar si algo está mal. Todavía puedes añadir una foto."
        case .cancelled: "Cancelado. No se guardó nada. Envía *menú* para empezar de nuevo."
        case .nothingToCancel: "No hay nada que cancelar. Envía *menú* para ver lo que puedo hacer."
        case .nothingToUndo: "No hay nada que deshacer. Envía *menú* para ver lo que puedo hacer."
        case .nothingBefore: "Esta es la primera pregunta."
        case .oldButton: "Ese botón es de un mensaje anterior. Ahora estamos aquí:"
        case .sessionEnded: "Tu última sesión terminó tras 24 horas sin mensajes."
        case .sessionEndedWithDraft:
            "Tu sesión terminó tras 24 horas sin mensajes. Tu reporte sin terminar sigue aquí. "
                + "¿Continuarlo o empezar de nuevo?"
        case .stopped:
            "🔕 Ya no recibirás avisos nuestros, salvo emergencias de nivel crítico. Lo que preguntes se responde "
                + "igual. Envía *empezar* para recibir todos los avisos otra vez."
        case .startedAgain: "🔔 Qué bueno que vuelves. Volverás a recibir nuestros avisos."
        case .cannotRead: "No puedo leer ese tipo de mensaje."
        case .somethingWentWrong:
            "Lo sentimos, algo falló de nuestro lado y no pudimos procesar tu mensaje. "
                + "Está guardado y la oficina puede verlo. Envía *menú* e inténtalo otra vez."
        case .fileNotFetched:
            "Lo sentimos, no se pudo descargar de WhatsApp el archivo que enviaste. Envíalo otra vez."
        case .photoKept(let count): count == 1 ? "📷 Foto recibida." : "📷 \(count) fotos recibidas."
        case .askLanguage: "¿Qué idioma prefieres?"
        case .languageSet(let language): "A partir de ahora escribo en \(language.name). Envía *menú* para seguir."
        case .draftDropped: "Tu reporte sin terminar no se envió."
        }
    }
}
