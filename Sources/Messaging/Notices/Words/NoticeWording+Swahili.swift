extension NoticeKind {
    var swahili: NoticeWording {
        let optOut = "Tuma ACHA ili usipate ujumbe tena."
        let startOrLook: [(NoticeAction, String)] = [(.start, "Anza kazi"), (.details, "Angalia maelezo")]
        switch self {
        case .assignment:
            return NoticeWording(
                body: """
                    🔧 Umepewa agizo jipya la kazi

                    Agizo la kazi: {{order}}
                    Kifaa: {{equipment}}
                    Kipaumbele: {{priority}}
                    Maelezo: {{description}}

                    Gusa *Anza kazi* unapoanza.
                    """,
                buttons: startOrLook + [(.refuse, "Siwezi")],
                line: "🔧 {{order}} ni yako: {{equipment}} ({{priority}})")
        case .escalation:
            return NoticeWording(
                body: """
                    🚨 Kipaumbele kimepandishwa

                    Agizo la kazi: {{order}}
                    Kifaa: {{equipment}}
                    Kipaumbele: {{before}} → {{after}}

                    Tafadhali litangulize agizo hili la kazi.
                    """,
                buttons: startOrLook + [(.complete, "Weka imekamilika")],
                line: "🚨 {{order}} sasa ni ya dharura zaidi: {{equipment}} ({{before}} → {{after}})")
        case .partsDelivered:
            return NoticeWording(
                body: """
                    📦 Vipuri vimefika

                    Agizo la kazi: {{order}}
                    Kifaa: {{equipment}}
                    Vipuri: {{parts}}

                    Vipuri viko hapa: kazi inaweza kuendelea.
                    """,
                buttons: startOrLook + [(.complete, "Weka imekamilika")],
                line: "📦 Vipuri vya {{order}} vimefika: {{parts}}")
        case .workOrderOffered:
            return NoticeWording(
                body: """
                    🔧 Agizo jipya la kazi kwa timu yako

                    Agizo la kazi: {{order}}
                    Kifaa: {{equipment}}
                    Kipaumbele: {{priority}}
                    Maelezo: {{description}}

                    Wa kwanza kugusa *Nalichukua* ndiye mwenye kazi.
                    """,
                buttons: [(.take, "Nalichukua"), (.refuse, "Siwezi"), (.details, "Angalia maelezo")],
                line: "🔧 {{order}} liko wazi kwa timu yako: {{equipment}} ({{priority}})")
        case .workOrderRequested:
            return NoticeWording(
                body: """
                    📝 Agizo la kazi linasubiri idhini

                    Agizo la kazi: {{order}}
                    Kifaa: {{equipment}}
                    Imeripotiwa na: {{reporter}}
                    Maelezo: {{description}}

                    Gusa *Idhinisha* ikiwa kazi ifanyike, la sivyo *Kataa*.
                    """,
                buttons: [(.approve, "Idhinisha"), (.decline, "Kataa"), (.details, "Angalia maelezo")],
                line: "📝 {{order}} linasubiri idhini: {{equipment}}, {{description}}")
        case .workOrderClaimed:
            return NoticeWording(
                body: """
                    🔎 Kazi imekamilika: tafadhali ikague

                    Agizo la kazi: {{order}}
                    Kifaa: {{equipment}}
                    Imefanywa na: {{worker}}
                    Kilichofanywa: {{work}}

                    Gusa *Kubali* ikiwa yote ni sawa, la sivyo *Rudisha*.
                    """,
                buttons: [(.accept, "Kubali"), (.sendBack, "Rudisha"), (.details, "Angalia maelezo")],
                line: "🔎 {{order}} limekamilika, likaguliwe: {{equipment}} ({{worker}})")
        case .workOrderNews:
            return NoticeWording(
                body: """
                    🔧 Habari za {{order}}

                    Kifaa: {{equipment}}
                    Jipya: {{news}}

                    Gusa *Angalia maelezo* kuona agizo lote la kazi.
                    """,
                buttons: [(.details, "Angalia maelezo")],
                line: "🔧 Habari za {{order}}: {{news}}")
        case .workOrderCreated:
            return NoticeWording(
                body: """
                    📝 Agizo la kazi {{order}} limeundwa

                    Kifaa: {{equipment}}
                    Tatizo: {{title}}

                    Tutakujulisha kazi itakapoanza.
                    """,
                footer: optOut, line: "📝 {{order}} limeundwa: {{equipment}}, {{title}}")
        case .workOrderStarted:
            return NoticeWording(
                body: """
                    🛠️ Agizo la kazi {{order}} limeanza

                    Kifaa: {{equipment}}

                    Tutakujulisha tatizo litakapotatuliwa.
                    """,
                footer: optOut, line: "🛠️ {{order}} limeanza: {{equipment}}")
        case .workOrderResolved:
            return NoticeWording(
                body: """
                    ✅ Tatizo limetatuliwa: {{time}}

                    Agizo la kazi: {{order}}
                    Kifaa: {{equipment}}

                    Hakuna kilichobaki kwako kufanya. Asante kwa uvumilivu wako.
                    """,
                footer: optOut, line: "✅ {{order}} limetatuliwa, {{time}}: {{equipment}}")
        case .maintenanceDue:
            return NoticeWording(
                body: """
                    📅 Kikumbusho cha matengenezo

                    Namba: {{number}}
                    Kifaa: {{equipment}}
                    Kazi: {{task}}
                    Inatakiwa: {{due}}

                    Gusa *Weka imefanywa* kazi ikikamilika.
                    """,
                buttons: [(.done, "Weka imefanywa"), (.reschedule, "Badilisha tarehe")],
                line: "📅 {{number}} inatakiwa {{due}}: {{equipment}}, {{task}}")
        case .maintenanceOverdue:
            return NoticeWording(
                body: """
                    ⏰ Matengenezo yamechelewa

                    Namba: {{number}}
                    Kifaa: {{equipment}}
                    Kazi: {{task}}
                    Ilitakiwa: {{due}}

                    Tafadhali ifanye sasa, au chagua siku nyingine.
                    """,
                buttons: [(.done, "Weka imefanywa"), (.reschedule, "Badilisha tarehe")],
                line: "⏰ {{number}} imechelewa tangu {{due}}: {{equipment}}, {{task}}")
        case .checklistDue:
            return NoticeWording(
                body: """
                    📋 Orodha ya ukaguzi: {{checklist}}

                    Namba: {{number}}
                    Vipengele: {{items}}
                    Inatakiwa: {{due}}

                    Gusa *Anza* kisha jibu vipengele kimoja baada ya kingine.
                    """,
                buttons: [(.start, "Anza")],
                line: "📋 {{number}} inatakiwa {{due}}: {{checklist}}")
        case .checklistNews:
            return NoticeWording(
                body: """
                    📋 Orodha ya ukaguzi: {{checklist}}

                    Namba: {{number}}
                    Jipya: {{news}}

                    Gusa *Angalia maelezo* kuona orodha yote ya ukaguzi.
                    """,
                buttons: [(.details, "Angalia maelezo")],
                line: "📋 Habari za {{number}}: {{news}}")
        case .emergency:
            return NoticeWording(
                body: """
                    🚨 DHARURA: {{text}}

                    Kipaumbele: {{level}}
                    Tahadhari: {{number}}
                    Kutoka kwa: {{sender}}

                    Gusa *Niko salama* au *Nahitaji msaada* sasa, ili mtu yeyote asilazimike kukutafuta.
                    """,
                buttons: [(.safe, "Niko salama"), (.help, "Nahitaji msaada")],
                line: "🚨 DHARURA {{number}}: {{text}}")
        case .emergencySeen:
            return NoticeWording(
                body: """
                    🚨 DHARURA: {{text}}

                    Kipaumbele: {{level}}
                    Tahadhari: {{number}}
                    Kutoka kwa: {{sender}}

                    Gusa *Nimeona* mara tu unaposoma ujumbe huu.
                    """,
                buttons: [(.seen, "Nimeona")],
                line: "🚨 DHARURA {{number}}: {{text}}")
        case .emergencyTold:
            return NoticeWording(
                body: """
                    🚨 DHARURA: {{text}}

                    Kipaumbele: {{level}}
                    Tahadhari: {{number}}
                    Kutoka kwa: {{sender}}

                    Chukua hatua mara moja. Huhitaji kujibu.
                    """,
                line: "🚨 DHARURA {{number}}: {{text}}")
        case .emergencyAllClear:
            return NoticeWording(
                body: """
                    ✅ HALI NI SALAMA: {{text}}

                    Tahadhari: {{number}}
                    Kutoka kwa: {{sender}}

                    Dharura imekwisha. Kazi inaweza kuendelea kama kawaida.
                    """,
                buttons: [(.seen, "Nimeona")],
                line: "✅ HALI NI SALAMA {{number}}: {{text}}")
        case .lesson:
            return NoticeWording(
                body: """
                    🎓 Somo jipya kwa ajili yako: {{lesson}}

                    Namba: {{number}}
                    Kuhusu: {{about}}

                    Gusa *Anza* ukiwa na dakika chache.
                    """,
                footer: optOut, buttons: [(.start, "Anza")],
                line: "🎓 Somo {{number}} liko tayari: {{lesson}}")
        case .verificationCode:
            return NoticeWording(
                body: """
                    🔑 *{{code}}* ni msimbo wako wa uthibitisho.

                    Unatumika kwa dakika {{minutes}}. Usimwambie mtu yeyote.
                    """,
                line: "🔑 Msimbo wa uthibitisho umeombwa")
        case .knock:
            return NoticeWording(
                body: """
                    🔔 Kuna ujumbe kuhusu kazi yako kiwandani.

                    Gusa *Isome*, au jibu, nao utafuata.
                    """,
                buttons: [(.details, "Isome")],
                line: "🔔 Kuna ujumbe kwa ajili yako")
        case .missed:
            return NoticeWording(
                body: """
                    ⌛ Huduma yetu ilikatizwa.

                    Arifa zilizochelewa mno kuwa na faida: {{count}}

                    Tuma *zangu* kuona kilicho wazi kwako sasa.
                    """,
                buttons: [(.details, "Angalia zilizo wazi")],
                line: "⌛ Arifa zilizochelewa mno: {{count}}")
        case .digest:
            return NoticeWording(
                body: """
                    🗂️ Arifa zako katika ujumbe mmoja: {{count}}

                    Zinasema:
                    {{lines}}

                    Tuma *zangu* kuona kilicho wazi kwako sasa.
                    """,
                line: "🗂️ Arifa katika ujumbe mmoja: {{count}}")
        case .reportNews:
            return NoticeWording(
                body: """
                    📣 Habari za ripoti yako {{number}}

                    Kilichotokea: {{news}}

                    Asante kwa kuripoti. Ilisaidia.
                    """,
                buttons: [(.details, "Angalia maelezo")],
                line: "📣 {{number}}: {{news}}")
        }
    }
}
