import Messaging

extension MaintenancePhrase {
    var spanish: String {
        let language = Language.spanish
        switch self {
        case .card(let card):
            let order = card.order.map { "\nOrden de trabajo: \($0)" } ?? ""
            return """
                🛠️ *\(card.number)*
                Equipo: \(card.equipment)
                Tarea: \(card.task)
                Vence: \(Self.day(card.due, in: language))
                Estado: \(MaintenancePhrase.state(card.state).spanish)\(order)\(card.footnote)
                """
        case .state(.planned): return "Planificada"
        case .state(.released): return "Por hacer"
        case .state(.inProgress): return "En curso"
        case .state(.rescheduled): return "Cambiada de fecha"
        case .state(.completed): return "Hecha"
        case .state(.missed): return "No se hizo"
        case .state(.skipped): return "Omitida"
        case .doneTitle: return "Marcar como hecha"
        case .rescheduleTitle: return "Cambiar fecha"
        case .undoTitle: return "Deshacer"
        case .done(let number, let equipment, let task, let next):
            let again = next.map { "\nLa próxima vence el \(Self.day($0, in: language))." } ?? ""
            return "✅ *\(number)* está hecha: \(equipment), \(task). Gracias." + again
        case .undone(let number):
            return "↩️ *\(number)*: deshecho."
        case .notUndone(let number):
            return "\(number) ya no se puede deshacer: solo se puede durante cinco minutos y si no pasa nada más."
        case .notYours(let number):
            return "Solo puede cambiar \(number) quien la tiene asignada o un responsable."
        case .taken(let number, let name):
            return "\(name) tiene \(number) ahora. Un responsable puede dársela a otra persona."
        case .notNow(let number, let state):
            return "Ahora no es posible. Estado de \(number): \(MaintenancePhrase.state(state).spanish)."
        case .gone(let number):
            return "\(number) ya no está pendiente: su plan cambió."
        case .checklistFirst(let number, let checklist):
            return
                "Antes de terminar \(number) hay que rellenar la lista de control *\(checklist)*. Envía *checklists* para abrirla."
        case .needsCause(let order):
            return "\(order) necesita la causa antes de terminar. Ábrela con */wo \(order)*."
        case .needsPhoto(let order):
            return "\(order) necesita una foto antes de terminar. Envíala como respuesta a \(order)."
        case .askWhen(let number, let equipment, let due):
            return "📅 *\(number)* · \(equipment)\nVence: \(Self.day(due, in: language))\n\n¿Cuándo se hará?"
        case .todayLate: return "Hoy, más tarde"
        case .tomorrow: return "Mañana"
        case .nextWorkingDay: return "Próximo día laborable"
        case .otherDate: return "Otra fecha"
        case .otherDateDetail: return "La escribes tú"
        case .at(let time): return Self.day(time, in: language)
        case .askDate:
            return "📅 ¿Qué día? Envíalo como *25 nov*, *2026-11-25*, *viernes* o *25 nov 14:00*."
        case .dateNotRead:
            return "No puedo leer esta fecha."
        case .datePast:
            return "Esa hora ya pasó."
        case .dateTooFar:
            return "Falta más de un año para esa fecha."
        case .askReason(let time):
            return "¿Por qué se cambia al \(Self.day(time, in: language))?"
        case .confirmMove(let card, let time, let reason, let leaves):
            let warning =
                leaves.map {
                    "\n\n⚠️ Para estar a tiempo tendría que hacerse antes del \(Self.day($0, in: language)). Contará como tarde."
                } ?? ""
            return """
                📅 *\(card.number)* · \(card.equipment)
                \(card.task)

                De: \(Self.day(card.due, in: language))
                A: \(Self.day(time, in: language))
                Motivo: \(reason)\(warning)

                ¿Es correcto?
                """
        case .moved(let number, let equipment, let time):
            return
                "📅 *\(number)* (\(equipment)) pasa al \(Self.day(time, in: language)). Envía *deshacer* en cinco minutos para volver atrás."
        }
    }
}
