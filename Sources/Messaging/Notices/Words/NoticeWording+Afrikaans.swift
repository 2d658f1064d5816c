extension NoticeKind {
    var afrikaans: NoticeWording {
        let optOut = "Stuur STOP om geen boodskappe meer te kry nie."
        let startOrLook: [(NoticeAction, String)] = [(.start, "Begin werk"), (.details, "Sien besonderhede")]
        switch self {
        case .assignment:
            return NoticeWording(
                body: """
                    🔧 Nuwe werkopdrag toegewys

                    Werkopdrag: {{order}}
                    Toerusting: {{equipment}}
                    Prioriteit: {{priority}}
                    Beskrywing: {{description}}

                    Tik *Begin werk* wanneer jy begin.
                    """,
                buttons: startOrLook + [(.refuse, "Ek kan nie")],
                line: "🔧 {{order}} is aan jou toegewys: {{equipment}} ({{priority}})")
        case .escalation:
            return NoticeWording(
                body: """
                    🚨 Prioriteit verhoog

                    Werkopdrag: {{order}}
                    Toerusting: {{equipment}}
                    Prioriteit: {{before}} → {{after}}

                    Gee asseblief voorrang aan hierdie werkopdrag.
                    """,
                buttons: startOrLook + [(.complete, "Merk as voltooi")],
                line: "🚨 {{order}} is nou dringender: {{equipment}} ({{before}} → {{after}})")
        case .partsDelivered:
            return NoticeWording(
                body: """
                    📦 Onderdele afgelewer

                    Werkopdrag: {{order}}
                    Toerusting: {{equipment}}
                    Onderdele: {{parts}}

                    Die onderdele is hier: die werk kan voortgaan.
                    """,
                buttons: startOrLook + [(.complete, "Merk as voltooi")],
                line: "📦 Onderdele vir {{order}} is hier: {{parts}}")
        case .workOrderOffered:
            return NoticeWording(
                body: """
                    🔧 Nuwe werkopdrag vir jou span

                    Werkopdrag: {{order}}
                    Toerusting: {{equipment}}
                    Prioriteit: {{priority}}
                    Beskrywing: {{description}}

                    Wie eerste *Ek vat dit* tik, het dit.
                    """,
                buttons: [(.take, "Ek vat dit"), (.refuse, "Ek kan nie"), (.details, "Sien besonderhede")],
                line: "🔧 {{order}} is oop vir jou span: {{equipment}} ({{priority}})")
        case .workOrderRequested:
            return NoticeWording(
                body: """
                    📝 Werkopdrag moet goedgekeur word

                    Werkopdrag: {{order}}
                    Toerusting: {{equipment}}
                    Aangemeld deur: {{reporter}}
                    Beskrywing: {{description}}

                    Tik *Keur goed* as die werk gedoen moet word, anders *Wys af*.
                    """,
                buttons: [(.approve, "Keur goed"), (.decline, "Wys af"), (.details, "Sien besonderhede")],
                line: "📝 {{order}} moet goedgekeur word: {{equipment}}, {{description}}")
        case .workOrderClaimed:
            return NoticeWording(
                body: """
                    🔎 Werk klaar: gaan dit asseblief na

                    Werkopdrag: {{order}}
                    Toerusting: {{equipment}}
                    Gedoen deur: {{worker}}
                    Wat gedoen is: {{work}}

                    Tik *Aanvaar* as alles reg is, anders *Stuur terug*.
                    """,
                buttons: [(.accept, "Aanvaar"), (.sendBack, "Stuur terug"), (.details, "Sien besonderhede")],
                line: "🔎 {{order}} is klaar en moet nagegaan word: {{equipment}} ({{worker}})")
        case .workOrderNews:
            return NoticeWording(
                body: """
                    🔧 Nuus oor {{order}}

                    Toerusting: {{equipment}}
                    Wat nuut is: {{news}}

                    Tik *Sien besonderhede* om die hele werkopdrag te sien.
                    """,
                buttons: [(.details, "Sien besonderhede")],
                line: "🔧 Nuus oor {{order}}: {{news}}")
        case .workOrderCreated:
            return NoticeWording(
                body: """
                    📝 Werkopdrag {{order}} is geskep

                    Toerusting: {{equipment}}
                    Probleem: {{title}}

                    Ons sal jou laat weet wanneer die werk begin.
                    """,
                footer: optOut, line: "📝 {{order}} is geskep: {{equipment}}, {{title}}")
        case .workOrderStarted:
            return NoticeWording(
                body: """
                    🛠️ Werkopdrag {{order}} het begin

                    Toerusting: {{equipment}}

                    Ons sal jou laat weet wanneer die probleem opgelos is.
                    """,
                footer: optOut, line: "🛠️ {{order}} het begin: {{equipment}}")
        case .workOrderResolved:
            return NoticeWording(
                body: """
                    ✅ Probleem opgelos om {{time}}

                    Werkopdrag: {{order}}
                    Toerusting: {{equipment}}

                    Jy hoef niks verder te doen nie. Dankie vir jou geduld.
                    """,
                footer: optOut, line: "✅ {{order}} is opgelos, {{time}}: {{equipment}}")
        case .maintenanceDue:
            return NoticeWording(
                body: """
                    📅 Onderhoudsherinnering

                    Nommer: {{number}}
                    Toerusting: {{equipment}}
                    Taak: {{task}}
                    Moet klaar wees: {{due}}

                    Tik *Merk as gedoen* wanneer die taak klaar is.
                    """,
                buttons: [(.done, "Merk as gedoen"), (.reschedule, "Skuif datum")],
                line: "📅 {{number}} moet klaar wees {{due}}: {{equipment}}, {{task}}")
        case .maintenanceOverdue:
            return NoticeWording(
                body: """
                    ⏰ Onderhoud agterstallig

                    Nommer: {{number}}
                    Toerusting: {{equipment}}
                    Taak: {{task}}
                    Moes klaar wees: {{due}}

                    Doen dit asseblief nou, of kies 'n ander dag.
                    """,
                buttons: [(.done, "Merk as gedoen"), (.reschedule, "Skuif datum")],
                line: "⏰ {{number}} is agterstallig sedert {{due}}: {{equipment}}, {{task}}")
        case .checklistDue:
            return NoticeWording(
                body: """
                    📋 Kontrolelys: {{checklist}}

                    Nommer: {{number}}
                    Items: {{items}}
                    Moet klaar wees: {{due}}

                    Tik *Begin* en beantwoord die items een vir een.
                    """,
                buttons: [(.start, "Begin")],
                line: "📋 {{number}} moet klaar wees {{due}}: {{checklist}}")
        case .checklistNews:
            return NoticeWording(
                body: """
                    📋 Kontrolelys: {{checklist}}

                    Nommer: {{number}}
                    Wat nuut is: {{news}}

                    Tik *Sien besonderhede* om die hele kontrolelys te sien.
                    """,
                buttons: [(.details, "Sien besonderhede")],
                line: "📋 Nuus oor {{number}}: {{news}}")
        case .emergency:
            return NoticeWording(
                body: """
                    🚨 NOODGEVAL: {{text}}

                    Prioriteit: {{level}}
                    Waarskuwing: {{number}}
                    Van: {{sender}}

                    Tik nou *Ek is veilig* of *Ek het hulp nodig*, sodat niemand jou hoef te soek nie.
                    """,
                buttons: [(.safe, "Ek is veilig"), (.help, "Ek het hulp nodig")],
                line: "🚨 NOODGEVAL {{number}}: {{text}}")
        case .emergencySeen:
            return NoticeWording(
                body: """
                    🚨 NOODGEVAL: {{text}}

                    Prioriteit: {{level}}
                    Waarskuwing: {{number}}
                    Van: {{sender}}

                    Tik *Gesien* sodra jy hierdie boodskap gelees het.
                    """,
                buttons: [(.seen, "Gesien")],
                line: "🚨 NOODGEVAL {{number}}: {{text}}")
        case .emergencyTold:
            return NoticeWording(
                body: """
                    🚨 NOODGEVAL: {{text}}

                    Prioriteit: {{level}}
                    Waarskuwing: {{number}}
                    Van: {{sender}}

                    Tree dadelik op. Jy hoef nie te antwoord nie.
                    """,
                line: "🚨 NOODGEVAL {{number}}: {{text}}")
        case .emergencyAllClear:
            return NoticeWording(
                body: """
                    ✅ ALLES VEILIG: {{text}}

                    Waarskuwing: {{number}}
                    Van: {{sender}}

                    Die noodgeval is verby. Die werk kan gewoon voortgaan.
                    """,
                buttons: [(.seen, "Gesien")],
                line: "✅ ALLES VEILIG {{number}}: {{text}}")
        case .lesson:
            return NoticeWording(
                body: """
                    🎓 'n Nuwe les vir jou: {{lesson}}

                    Nommer: {{number}}
                    Oor: {{about}}

                    Tik *Begin* wanneer jy 'n paar minute het.
                    """,
                footer: optOut, buttons: [(.start, "Begin")],
                line: "🎓 Les {{number}} is gereed: {{lesson}}")
        case .verificationCode:
            return NoticeWording(
                body: """
                    🔑 *{{code}}* is jou bevestigingskode.

                    Dit is {{minutes}} minute lank geldig. Moenie dit vir enigiemand sê nie.
                    """,
                line: "🔑 'n Bevestigingskode is aangevra")
        case .knock:
            return NoticeWording(
                body: """
                    🔔 Daar is 'n boodskap oor jou werk by die aanleg.

                    Tik *Lees dit*, of antwoord, en dit volg.
                    """,
                buttons: [(.details, "Lees dit")],
                line: "🔔 Daar is 'n boodskap vir jou")
        case .missed:
            return NoticeWording(
                body: """
                    ⌛ Ons diens was onderbreek.

                    Kennisgewings wat te laat gekom het om te help: {{count}}

                    Stuur *myne* om te sien wat nou vir jou oop is.
                    """,
                buttons: [(.details, "Wat is nou oop")],
                line: "⌛ Kennisgewings wat te laat gekom het: {{count}}")
        case .digest:
            return NoticeWording(
                body: """
                    🗂️ Jou kennisgewings in een boodskap: {{count}}

                    Hulle sê:
                    {{lines}}

                    Stuur *myne* om te sien wat nou vir jou oop is.
                    """,
                line: "🗂️ Kennisgewings in een boodskap: {{count}}")
        case .reportNews:
            return NoticeWording(
                body: """
                    📣 Nuus oor jou verslag {{number}}

                    Wat daarvan geword het: {{news}}

                    Dankie dat jy dit aangemeld het. Dit het gehelp.
                    """,
                buttons: [(.details, "Sien besonderhede")],
                line: "📣 {{number}}: {{news}}")
        }
    }
}
