import Messaging

extension LeadPhrase {
    var spanish: String {
        switch self {
        case .title(let action):
            switch action {
            case .approve: "Aprobar"
            case .decline: "Rechazar"
            case .merge: "Unir a otra"
            case .assign: "Asignar"
            case .offer: "Ofrecer a un grupo"
            case .accept: "Aceptar"
            case .sendBack: "Devolver"
            case .priority: "Prioridad"
            case .cancel: "Cancelar orden"
            case .reopen: "Reabrir"
            case .who: "¿Quién lo sabe?"
            case .more: "Más"
            }
        case .detail(let action):
            switch action {
            case .approve: "Se avisa al grupo; la tiene quien la tome primero"
            case .decline: "No se hace nada; se avisa el motivo a quien la reportó"
            case .merge: "Es lo mismo que otra orden de trabajo"
            case .assign: "A alguien: primero quien está en turno y tiene menos"
            case .offer: "La tiene quien la tome primero"
            case .accept: "El trabajo está bien hecho: cerrarla"
            case .sendBack: "Todavía no está bien: di por qué"
            case .priority: "Más o menos urgente"
            case .cancel: "Ya no hace falta: di por qué"
            case .reopen: "La falla volvió: el trabajo sigue"
            case .who: "Entregado, leído o contestado"
            case .more: "Todo lo que puedes decidir"
            }
        case .undoTitle: "Deshacer"
        case .other: "Otra persona…"
        case .otherDetail: "Envía un nombre o un número de empleado"
        case .usualTeam: "Según la máquina"
        case .choose(let number): "\(number): ¿qué decides?"
        case .askPerson(let number): "\(number): ¿para quién es? Envía un nombre o un número de empleado."
        case .noSuchPerson(let said):
            "No encontré a nadie llamado “\(said)” que trabaje aquí. Envía un nombre o un número de empleado."
        case .whichPerson(let number): "\(number): ¿a quién te refieres?"
        case .askAssignee(let number): "\(number): ¿para quién es?"
        case .noCandidates(let number):
            "\(number): no conozco a ningún técnico aquí. Elige *\(LeadPhrase.other.spanish)* y envía un nombre."
        case .candidate(let isAtWork, let jobs):
            (isAtWork ? "en turno" : "fuera de turno") + " · "
                + (jobs == 0 ? "sin trabajos" : jobs == 1 ? "1 trabajo" : "\(jobs) trabajos")
        case .askTeam(let number): "\(number): ¿a qué grupo?"
        case .askLevel(let number, let level): "\(number): ¿qué tan urgente es? Ahora: \(level.text(in: .spanish))."
        case .askMerge(let number): "\(number): ¿con qué orden de esta máquina es lo mismo?"
        case .nothingToMerge: "No hay otra orden de trabajo abierta de esta máquina."
        case .askReason(let number): "\(number): ¿por qué? Envía el motivo en pocas palabras."
        case .askReasonOrSkip(let number, let level):
            "\(number): \(level.text(in: .spanish)). ¿Por qué? Envía unas palabras, o "
                + "*\(ConversationPhrase.skipTitle.text(in: .spanish))*."
        case .offered: "✅ Ofrecida al grupo: la tiene quien la tome primero."
        case .assigned(let name): "✅ Ahora es de \(name), y ya se le avisa."
        case .declined: "✅ Rechazada. Se avisa a quien la reportó."
        case .merged(let number): "✅ Sigue como \(number). Se avisa a quien la reportó."
        case .accepted: "✅ Aceptada y cerrada. Se avisa a quien la reportó."
        case .sentBack: "↩️ Devuelta. Se avisa a quien la hizo."
        case .prioritised(let before, let after):
            "✅ Prioridad: \(before.text(in: .spanish)) → \(after.text(in: .spanish))."
        case .cancelled: "✅ Cancelada. Se avisa a quien la tenía."
        case .reopened: "✅ Abierta de nuevo. Se avisa a quien la tenía."
        case .leadDecides: "Eso lo decide un supervisor. Por favor, habla con el tuyo."
        case .notNow(let state): "Ahora no es posible: la orden está \(WorkTitle.state(state).text(in: .spanish))."
        case .ownWork: "Tú hiciste este trabajo: tiene que revisarlo otra persona."
        case .noSuchOrder(let said): "No encontré ninguna orden de trabajo abierta \(said)."
        case .severalOrders(let said): "Hay varias órdenes que terminan en \(said). ¿Cuál?"
        case .tooLate: "Se cerró hace más de 14 días. Por favor, repórtalo de nuevo."
        case .tooLong(let max): "Por favor, dilo en \(max) caracteres como máximo."
        case .changed: "Ha pasado algo desde entonces. Así está hoy:"
        case .told(let number): "👥 \(number): a quién se avisó"
        case .toldNobody(let number): "👥 \(number): todavía no se ha avisado a nadie."
        case .reach(let reach):
            switch reach {
            case .answered: "contestó"
            case .read: "leído"
            case .delivered: "entregado"
            case .sent: "enviado"
            case .waiting: "por enviar"
            case .failed: "no entregado"
            }
        case .plant: "Planta"
        case .open(let place, let count): "🔥 \(place): \(count) abiertas"
        case .nothingOpen(let place): "✅ \(place): no hay nada abierto."
        case .stands(let machine, let since): "🛑 \(machine) está parada desde \(since)"
        case .nobody: "no la tiene nadie"
        case .age(let age):
            age.said(days: { "\($0) d" }, hours: { "\($0) h" }, minutes: { "\($0) min" })
        }
    }
}

extension LeadWord {
    var spanish: [String] {
        switch self {
        case .approve: ["aprobar", "aprobada", "aprobado"]
        case .decline: ["rechazar", "rechazada", "rechazado"]
        case .assign: ["asignar"]
        case .offer: ["ofrecer"]
        case .accept: ["aceptar", "aceptada", "aceptado"]
        case .sendBack: ["devolver", "devuelta"]
        case .priority: ["prioridad"]
        case .reopen: ["reabrir"]
        case .who: ["quién", "quien"]
        case .cancel: FixedWord.cancel.spellings(in: .spanish)
        case .burning: ["urgente", "urgencias"]
        }
    }
}
