extension NoticeKind {
    var german: NoticeWording {
        let optOut = "Schick STOPP, um keine Nachrichten mehr zu bekommen."
        let startOrLook: [(NoticeAction, String)] = [(.start, "Arbeit beginnen"), (.details, "Details ansehen")]
        switch self {
        case .assignment:
            return NoticeWording(
                body: """
                    🔧 Neuer Arbeitsauftrag für dich

                    Arbeitsauftrag: {{order}}
                    Anlage: {{equipment}}
                    Priorität: {{priority}}
                    Beschreibung: {{description}}

                    Tippe auf *Arbeit beginnen*, wenn du anfängst.
                    """,
                buttons: startOrLook + [(.refuse, "Ich kann nicht")],
                line: "🔧 {{order}} ist für dich: {{equipment}} ({{priority}})")
        case .escalation:
            return NoticeWording(
                body: """
                    🚨 Priorität erhöht

                    Arbeitsauftrag: {{order}}
                    Anlage: {{equipment}}
                    Priorität: {{before}} → {{after}}

                    Bitte zieh diesen Arbeitsauftrag vor.
                    """,
                buttons: startOrLook + [(.complete, "Fertig melden")],
                line: "🚨 {{order}} ist jetzt dringender: {{equipment}} ({{before}} → {{after}})")
        case .partsDelivered:
            return NoticeWording(
                body: """
                    📦 Ersatzteile geliefert

                    Arbeitsauftrag: {{order}}
                    Anlage: {{equipment}}
                    Teile: {{parts}}

                    Die Teile sind da: Die Arbeit kann weitergehen.
                    """,
                buttons: startOrLook + [(.complete, "Fertig melden")],
                line: "📦 Die Teile für {{order}} sind da: {{parts}}")
        case .workOrderOffered:
            return NoticeWording(
                body: """
                    🔧 Neuer Arbeitsauftrag für dein Team

                    Arbeitsauftrag: {{order}}
                    Anlage: {{equipment}}
                    Priorität: {{priority}}
                    Beschreibung: {{description}}

                    Wer zuerst auf *Ich übernehme* tippt, hat ihn.
                    """,
                buttons: [(.take, "Ich übernehme"), (.refuse, "Ich kann nicht"), (.details, "Details ansehen")],
                line: "🔧 {{order}} ist frei für dein Team: {{equipment}} ({{priority}})")
        case .workOrderRequested:
            return NoticeWording(
                body: """
                    📝 Arbeitsauftrag zu genehmigen

                    Arbeitsauftrag: {{order}}
                    Anlage: {{equipment}}
                    Gemeldet von: {{reporter}}
                    Beschreibung: {{description}}

                    Tippe auf *Genehmigen*, wenn die Arbeit gemacht werden soll, sonst auf *Ablehnen*.
                    """,
                buttons: [(.approve, "Genehmigen"), (.decline, "Ablehnen"), (.details, "Details ansehen")],
                line: "📝 {{order}} ist zu genehmigen: {{equipment}}, {{description}}")
        case .workOrderClaimed:
            return NoticeWording(
                body: """
                    🔎 Arbeit erledigt: bitte prüfen

                    Arbeitsauftrag: {{order}}
                    Anlage: {{equipment}}
                    Erledigt von: {{worker}}
                    Was gemacht wurde: {{work}}

                    Tippe auf *Abnehmen*, wenn alles in Ordnung ist, sonst auf *Zurückgeben*.
                    """,
                buttons: [(.accept, "Abnehmen"), (.sendBack, "Zurückgeben"), (.details, "Details ansehen")],
                line: "🔎 {{order}} ist erledigt und zu prüfen: {{equipment}} ({{worker}})")
        case .workOrderNews:
            return NoticeWording(
                body: """
                    🔧 Neues zu {{order}}

                    Anlage: {{equipment}}
                    Was es Neues gibt: {{news}}

                    Tippe auf *Details ansehen*, um den ganzen Arbeitsauftrag zu sehen.
                    """,
                buttons: [(.details, "Details ansehen")],
                line: "🔧 Neues zu {{order}}: {{news}}")
        case .workOrderCreated:
            return NoticeWording(
                body: """
                    📝 Arbeitsauftrag {{order}} wurde angelegt

                    Anlage: {{equipment}}
                    Problem: {{title}}

                    Wir sagen dir Bescheid, wenn die Arbeit beginnt.
                    """,
                footer: optOut, line: "📝 {{order}} wurde angelegt: {{equipment}}, {{title}}")
        case .workOrderStarted:
            return NoticeWording(
                body: """
                    🛠️ Arbeitsauftrag {{order}} wurde begonnen

                    Anlage: {{equipment}}

                    Wir sagen dir Bescheid, wenn das Problem behoben ist.
                    """,
                footer: optOut, line: "🛠️ {{order}} wurde begonnen: {{equipment}}")
        case .workOrderResolved:
            return NoticeWording(
                body: """
                    ✅ Problem behoben am {{time}}

                    Arbeitsauftrag: {{order}}
                    Anlage: {{equipment}}

                    Du musst nichts weiter tun. Danke für deine Geduld.
                    """,
                footer: optOut, line: "✅ {{order}} wurde am {{time}} erledigt: {{equipment}}")
        case .maintenanceDue:
            return NoticeWording(
                body: """
                    📅 Erinnerung an eine Wartung

                    Nummer: {{number}}
                    Anlage: {{equipment}}
                    Aufgabe: {{task}}
                    Fällig: {{due}}

                    Tippe auf *Erledigt*, wenn die Aufgabe fertig ist.
                    """,
                buttons: [(.done, "Erledigt"), (.reschedule, "Verschieben")],
                line: "📅 {{number}} ist fällig am {{due}}: {{equipment}}, {{task}}")
        case .maintenanceOverdue:
            return NoticeWording(
                body: """
                    ⏰ Wartung überfällig

                    Nummer: {{number}}
                    Anlage: {{equipment}}
                    Aufgabe: {{task}}
                    War fällig: {{due}}

                    Bitte erledige sie jetzt oder wähle einen anderen Tag.
                    """,
                buttons: [(.done, "Erledigt"), (.reschedule, "Verschieben")],
                line: "⏰ {{number}} ist überfällig seit {{due}}: {{equipment}}, {{task}}")
        case .checklistDue:
            return NoticeWording(
                body: """
                    📋 Checkliste: {{checklist}}

                    Nummer: {{number}}
                    Punkte: {{items}}
                    Fällig: {{due}}

                    Tippe auf *Starten* und beantworte die Punkte nacheinander.
                    """,
                buttons: [(.start, "Starten")], line: "📋 {{number}}, fällig {{due}}: {{checklist}}")
        case .checklistNews:
            return NoticeWording(
                body: """
                    📋 Checkliste: {{checklist}}

                    Nummer: {{number}}
                    Was es Neues gibt: {{news}}

                    Tippe auf *Details ansehen*, um die ganze Checkliste zu sehen.
                    """,
                buttons: [(.details, "Details ansehen")],
                line: "📋 Neues zu {{number}}: {{news}}")
        case .emergency:
            return NoticeWording(
                body: """
                    🚨 NOTFALL: {{text}}

                    Priorität: {{level}}
                    Alarm: {{number}}
                    Von: {{sender}}

                    Tippe jetzt auf *Bin in Sicherheit* oder *Ich brauche Hilfe*, damit niemand nach dir suchen muss.
                    """,
                buttons: [(.safe, "Bin in Sicherheit"), (.help, "Ich brauche Hilfe")],
                line: "🚨 NOTFALL {{number}}: {{text}}")
        case .emergencySeen:
            return NoticeWording(
                body: """
                    🚨 NOTFALL: {{text}}

                    Priorität: {{level}}
                    Alarm: {{number}}
                    Von: {{sender}}

                    Tippe auf *Gesehen*, sobald du diese Nachricht gelesen hast.
                    """,
                buttons: [(.seen, "Gesehen")], line: "🚨 NOTFALL {{number}}: {{text}}")
        case .emergencyTold:
            return NoticeWording(
                body: """
                    🚨 NOTFALL: {{text}}

                    Priorität: {{level}}
                    Alarm: {{number}}
                    Von: {{sender}}

                    Handle sofort. Du brauchst nicht zu antworten.
                    """,
                line: "🚨 NOTFALL {{number}}: {{text}}")
        case .emergencyAllClear:
            return NoticeWording(
                body: """
                    ✅ ENTWARNUNG: {{text}}

                    Alarm: {{number}}
                    Von: {{sender}}

                    Der Notfall ist vorbei. Die Arbeit kann normal weitergehen.
                    """,
                buttons: [(.seen, "Gesehen")], line: "✅ ENTWARNUNG {{number}}: {{text}}")
        case .lesson:
            return NoticeWording(
                body: """
                    🎓 Neue Lektion für dich: {{lesson}}

                    Nummer: {{number}}
                    Thema: {{about}}

                    Tippe auf *Starten*, wenn du ein paar Minuten Zeit hast.
                    """,
                footer: optOut, buttons: [(.start, "Starten")], line: "🎓 Lektion {{number}} ist bereit: {{lesson}}")
        case .verificationCode:
            return NoticeWording(
                body: "🔑 *{{code}}* ist dein Bestätigungscode.\n\nEr gilt {{minutes}} Minuten lang. Sag ihn niemandem.",
                line: "🔑 Ein Bestätigungscode wurde angefordert")
        case .knock:
            return NoticeWording(
                body:
                    "🔔 Es gibt eine Nachricht zu deiner Arbeit im Werk.\n\nTippe auf *Nachricht lesen* oder antworte, dann bekommst du sie.",
                buttons: [(.details, "Nachricht lesen")], line: "🔔 Es gibt eine Nachricht für dich")
        case .missed:
            return NoticeWording(
                body: """
                    ⌛ Unser Dienst war unterbrochen.

                    Mitteilungen, die zu spät kamen, um noch zu helfen: {{count}}

                    Schick *meine*, um zu sehen, was für dich gerade offen ist.
                    """,
                buttons: [(.details, "Offenes ansehen")], line: "⌛ Mitteilungen, die zu spät kamen: {{count}}")
        case .digest:
            return NoticeWording(
                body:
                    "🗂️ Deine Mitteilungen in einer Nachricht: {{count}}\n\nDarin steht:\n{{lines}}\n\nSchick *meine*, um zu sehen, was für dich gerade offen ist.",
                line: "🗂️ Mitteilungen in einer Nachricht: {{count}}")
        case .reportNews:
            return NoticeWording(
                body:
                    "📣 Neues zu deiner Meldung {{number}}\n\nWas daraus geworden ist: {{news}}\n\nDanke für deine Meldung. Sie hat geholfen.",
                buttons: [(.details, "Details ansehen")], line: "📣 {{number}}: {{news}}")
        }
    }
}
