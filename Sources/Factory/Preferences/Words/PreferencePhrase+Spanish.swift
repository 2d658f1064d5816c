import Messaging

extension PreferencePhrase {
    var spanish: String {
        let language = Language.spanish
        return switch self {
        case .topic(let topic):
            switch topic {
            case .assignments: "Trabajo para mí"
            case .escalations: "Escalaciones"
            case .parts: "Repuestos entregados"
            case .reminders: "Recordatorios mantto."
            case .emergencies: "Emergencias"
            case .checklists: "Listas de control"
            case .news: "Novedades de reportes"
            case .lessons: "Lecciones"
            }
        case .on: "Activado"
        case .off: "Desactivado"
        case .settingsIntro: "⚙️ *Ajustes*\n¿Qué quieres cambiar?"
        case .opener: "Ajustes"
        case .languageTitle: "Idioma"
        case .moreLanguages: "Más idiomas …"
        case .noticesTitle: "Avisos"
        case .noticesDetail(_, _, isStopped: true): "Todos parados"
        case .noticesDetail(let on, let of, isStopped: false): "\(on) de \(of) activados"
        case .noticesIntro:
            "🔔 *Avisos*\nToca uno para activarlo o desactivarlo. Las emergencias de nivel crítico "
                + "llegan siempre."
        case .alwaysComes:
            "Las emergencias de nivel crítico llegan siempre, y también la respuesta a lo que preguntes."
        case .switched(let topic, isOn: true): "🔔 *\(text(topic))*: activado."
        case .switched(let topic, isOn: false):
            "🔕 *\(text(topic))*: desactivado. Lo que preguntes se responde igual, y las emergencias de nivel "
                + "crítico siguen llegando. Envía *empezar \(topic.number)* para activarlo otra vez."
        case .stopTitle: "Parar todos los avisos"
        case .stopDetail: "Solo llegan emergencias de nivel crítico y respuestas"
        case .startTitle: "Recibir avisos otra vez"
        case .startDetail: "Has parado todos los avisos"
        case .stillStopped: "Has parado todos los avisos. Envía *empezar* para recibirlos otra vez."
        case .quietTitle: "Horas de descanso"
        case .quietNote:
            "En estas horas solo llegan emergencias, y alarmas si estás de guardia. Lo demás espera a que "
                + "terminen."
        case .quietIntro(let now):
            "🌙 *Horas de descanso*\n\(PreferencePhrase.quietNote.spanish)\nAhora: \(now?.text ?? "ninguna")."
        case .otherHours: "Otras horas …"
        case .otherHoursDetail: "Tú las escribes"
        case .noQuietHours: "Sin horas de descanso"
        case .askHours: "🌙 ¿Qué horas? Envíalas así: *22:00-06:00*, o *desactivado* para ninguna."
        case .hoursNotRead: "No puedo leer esas horas."
        case .quietSet(let hours?):
            "🌙 Horas de descanso: \(hours.text). En ellas solo llegan emergencias, y alarmas si estás de "
                + "guardia. Lo demás llega cuando terminen."
        case .quietSet(nil): "☀️ Ahora no tienes horas de descanso."
        case .shiftTitle: "Solo en mi turno"
        case .shiftIs(let shift): "Tu turno: \(language.text(of: shift))"
        case .shiftSet(let shift, isOnly: true):
            "🕑 Fuera de tu turno (\(language.text(of: shift))) solo llegan emergencias, y alarmas si estás de "
                + "guardia. Lo demás llega cuando empiece."
        case .shiftSet(_, isOnly: false): "🕑 Los avisos llegan también fuera de tu turno."
        case .noShift: "No conozco tu turno. Pide a la oficina que lo anote."
        case .isOnCall: "Estás de guardia: las alarmas te llegan a cualquier hora."
        case .pageTitle: "Página de ajustes"
        case .pageDetail: "Todo junto, en tu navegador"
        case .pageLink(let link, let minutes):
            "🔗 Tu página de ajustes. El enlace es solo para ti y sirve una vez, durante "
                + "\(time(minutes)):\n\(link)"
        case .from: "Desde"
        case .to: "Hasta"
        case .save: "Guardar"
        case .saved: "Guardado."
        case .wrongTime: "Escribe una hora del día, como 22:00."
        case .sameTimes: "Las horas de descanso no pueden terminar en el minuto en que empiezan."
        }
    }

    private func text(_ topic: Topic) -> String { PreferencePhrase.topic(topic).spanish }

    private func time(_ minutes: Int) -> String {
        Language.spanish.form(minutes, one: "1 minuto", other: "\(minutes) minutos")
    }
}

extension Topic {
    var spanish: [String] {
        switch self {
        case .assignments: ["asignaciones", "trabajos asignados"]
        case .escalations: ["escalaciones", "alarmas"]
        case .parts: ["repuestos"]
        case .reminders: ["recordatorios", "recordatorio"]
        case .emergencies: ["emergencias"]
        case .checklists: ["listas de control"]
        case .news: ["novedades", "noticias"]
        case .lessons: ["lecciones"]
        }
    }
}
