extension NoticeKind {
    var spanish: NoticeWording {
        let optOut = "Envía ALTO para no recibir más mensajes."
        let startOrLook: [(NoticeAction, String)] = [(.start, "Empezar trabajo"), (.details, "Ver detalles")]
        switch self {
        case .assignment:
            return NoticeWording(
                body: """
                    🔧 Nueva orden de trabajo asignada

                    Orden de trabajo: {{order}}
                    Equipo: {{equipment}}
                    Prioridad: {{priority}}
                    Descripción: {{description}}

                    Toca *Empezar trabajo* cuando comiences.
                    """,
                buttons: startOrLook + [(.refuse, "No puedo")],
                line: "🔧 {{order}} es tuya: {{equipment}} ({{priority}})")
        case .escalation:
            return NoticeWording(
                body: """
                    🚨 Prioridad aumentada

                    Orden de trabajo: {{order}}
                    Equipo: {{equipment}}
                    Prioridad: {{before}} → {{after}}

                    Por favor, da preferencia a esta orden de trabajo.
                    """,
                buttons: startOrLook + [(.complete, "Marcar terminada")],
                line: "🚨 {{order}} es ahora más urgente: {{equipment}} ({{before}} → {{after}})")
        case .partsDelivered:
            return NoticeWording(
                body: """
                    📦 Repuestos entregados

                    Orden de trabajo: {{order}}
                    Equipo: {{equipment}}
                    Repuestos: {{parts}}

                    Los repuestos ya están aquí: el trabajo puede seguir.
                    """,
                buttons: startOrLook + [(.complete, "Marcar terminada")],
                line: "📦 Llegaron los repuestos para {{order}}: {{parts}}")
        case .workOrderOffered:
            return NoticeWording(
                body: """
                    🔧 Nueva orden de trabajo para tu grupo

                    Orden de trabajo: {{order}}
                    Equipo: {{equipment}}
                    Prioridad: {{priority}}
                    Descripción: {{description}}

                    Es de quien primero toque *Yo la tomo*.
                    """,
                buttons: [(.take, "Yo la tomo"), (.refuse, "No puedo"), (.details, "Ver detalles")],
                line: "🔧 {{order}} está libre para tu grupo: {{equipment}} ({{priority}})")
        case .workOrderRequested:
            return NoticeWording(
                body: """
                    📝 Orden de trabajo por aprobar

                    Orden de trabajo: {{order}}
                    Equipo: {{equipment}}
                    Reportado por: {{reporter}}
                    Descripción: {{description}}

                    Toca *Aprobar* si hay que hacer el trabajo; si no, *Rechazar*.
                    """,
                buttons: [(.approve, "Aprobar"), (.decline, "Rechazar"), (.details, "Ver detalles")],
                line: "📝 {{order}} está por aprobar: {{equipment}}, {{description}}")
        case .workOrderClaimed:
            return NoticeWording(
                body: """
                    🔎 Trabajo hecho: revísalo, por favor

                    Orden de trabajo: {{order}}
                    Equipo: {{equipment}}
                    Hecho por: {{worker}}
                    Qué se hizo: {{work}}

                    Toca *Aceptar* si todo está bien; si no, *Devolver*.
                    """,
                buttons: [(.accept, "Aceptar"), (.sendBack, "Devolver"), (.details, "Ver detalles")],
                line: "🔎 {{order}} está hecha y por revisar: {{equipment}} ({{worker}})")
        case .workOrderNews:
            return NoticeWording(
                body: """
                    🔧 Novedades de {{order}}

                    Equipo: {{equipment}}
                    Qué hay de nuevo: {{news}}

                    Toca *Ver detalles* para ver toda la orden de trabajo.
                    """,
                buttons: [(.details, "Ver detalles")],
                line: "🔧 Novedades de {{order}}: {{news}}")
        case .workOrderCreated:
            return NoticeWording(
                body: """
                    📝 Se creó la orden de trabajo {{order}}

                    Equipo: {{equipment}}
                    Problema: {{title}}

                    Te avisaremos cuando empiece el trabajo.
                    """,
                footer: optOut, line: "📝 Se creó {{order}}: {{equipment}}, {{title}}")
        case .workOrderStarted:
            return NoticeWording(
                body: """
                    🛠️ Empezó la orden de trabajo {{order}}

                    Equipo: {{equipment}}

                    Te avisaremos cuando el problema esté resuelto.
                    """,
                footer: optOut, line: "🛠️ Empezó {{order}}: {{equipment}}")
        case .workOrderResolved:
            return NoticeWording(
                body: """
                    ✅ Problema resuelto: {{time}}

                    Orden de trabajo: {{order}}
                    Equipo: {{equipment}}

                    No tienes que hacer nada más. Gracias por tu paciencia.
                    """,
                footer: optOut, line: "✅ {{order}} se resolvió, {{time}}: {{equipment}}")
        case .maintenanceDue:
            return NoticeWording(
                body: """
                    📅 Recordatorio de mantenimiento

                    Número: {{number}}
                    Equipo: {{equipment}}
                    Tarea: {{task}}
                    Vence: {{due}}

                    Toca *Marcar como hecha* cuando la tarea esté terminada.
                    """,
                buttons: [(.done, "Marcar como hecha"), (.reschedule, "Cambiar fecha")],
                line: "📅 {{number}} vence {{due}}: {{equipment}}, {{task}}")
        case .maintenanceOverdue:
            return NoticeWording(
                body: """
                    ⏰ Mantenimiento atrasado

                    Número: {{number}}
                    Equipo: {{equipment}}
                    Tarea: {{task}}
                    Venció: {{due}}

                    Por favor, hazla ahora o elige otro día.
                    """,
                buttons: [(.done, "Marcar como hecha"), (.reschedule, "Cambiar fecha")],
                line: "⏰ {{number}} está atrasada desde {{due}}: {{equipment}}, {{task}}")
        case .checklistDue:
            return NoticeWording(
                body: """
                    📋 Lista de control: {{checklist}}

                    Número: {{number}}
                    Puntos: {{items}}
                    Vence: {{due}}

                    Toca *Empezar* y responde los puntos uno tras otro.
                    """,
                buttons: [(.start, "Empezar")], line: "📋 {{number}} vence {{due}}: {{checklist}}")
        case .checklistNews:
            return NoticeWording(
                body: """
                    📋 Lista de control: {{checklist}}

                    Número: {{number}}
                    Qué hay de nuevo: {{news}}

                    Toca *Ver detalles* para ver toda la lista de control.
                    """,
                buttons: [(.details, "Ver detalles")],
                line: "📋 Novedades de {{number}}: {{news}}")
        case .emergency:
            return NoticeWording(
                body: """
                    🚨 EMERGENCIA: {{text}}

                    Prioridad: {{level}}
                    Alerta: {{number}}
                    De: {{sender}}

                    Toca ahora *Estoy a salvo* o *Necesito ayuda*, para que nadie tenga que buscarte.
                    """,
                buttons: [(.safe, "Estoy a salvo"), (.help, "Necesito ayuda")],
                line: "🚨 EMERGENCIA {{number}}: {{text}}")
        case .emergencySeen:
            return NoticeWording(
                body: """
                    🚨 EMERGENCIA: {{text}}

                    Prioridad: {{level}}
                    Alerta: {{number}}
                    De: {{sender}}

                    Toca *Visto* en cuanto hayas leído este mensaje.
                    """,
                buttons: [(.seen, "Visto")], line: "🚨 EMERGENCIA {{number}}: {{text}}")
        case .emergencyTold:
            return NoticeWording(
                body: """
                    🚨 EMERGENCIA: {{text}}

                    Prioridad: {{level}}
                    Alerta: {{number}}
                    De: {{sender}}

                    Actúa de inmediato. No hace falta responder.
                    """,
                line: "🚨 EMERGENCIA {{number}}: {{text}}")
        case .emergencyAllClear:
            return NoticeWording(
                body: """
                    ✅ FIN DE LA ALERTA: {{text}}

                    Alerta: {{number}}
                    De: {{sender}}

                    La emergencia terminó. El trabajo puede seguir como siempre.
                    """,
                buttons: [(.seen, "Visto")], line: "✅ FIN DE LA ALERTA {{number}}: {{text}}")
        case .lesson:
            return NoticeWording(
                body: """
                    🎓 Una lección nueva para ti: {{lesson}}

                    Número: {{number}}
                    Trata de: {{about}}

                    Toca *Empezar* cuando tengas unos minutos.
                    """,
                footer: optOut, buttons: [(.start, "Empezar")], line: "🎓 La lección {{number}} está lista: {{lesson}}")
        case .verificationCode:
            return NoticeWording(
                body:
                    "🔑 *{{code}}* es tu código de verificación.\n\nSirve durante {{minutes}} minutos. No se lo digas a nadie.",
                line: "🔑 Se pidió un código de verificación")
        case .knock:
            return NoticeWording(
                body: "🔔 Hay un mensaje sobre tu trabajo en la planta.\n\nToca *Leerlo*, o responde, y te llegará.",
                buttons: [(.details, "Leerlo")], line: "🔔 Hay un mensaje para ti")
        case .missed:
            return NoticeWording(
                body: """
                    ⌛ Nuestro servicio estuvo interrumpido.

                    Avisos que llegaron demasiado tarde para servir: {{count}}

                    Envía *mis* para ver lo que tienes pendiente ahora.
                    """,
                buttons: [(.details, "Ver lo pendiente")], line: "⌛ Avisos que llegaron tarde: {{count}}")
        case .digest:
            return NoticeWording(
                body:
                    "🗂️ Tus avisos en un mensaje: {{count}}\n\nEsto dicen:\n{{lines}}\n\nEnvía *mis* para ver lo que tienes pendiente ahora.",
                line: "🗂️ Avisos en un mensaje: {{count}}")
        case .reportNews:
            return NoticeWording(
                body:
                    "📣 Novedades de tu reporte {{number}}\n\nQué pasó con él: {{news}}\n\nGracias por reportarlo. Fue de ayuda.",
                buttons: [(.details, "Ver detalles")], line: "📣 {{number}}: {{news}}")
        }
    }
}
