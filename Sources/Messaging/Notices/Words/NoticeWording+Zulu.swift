extension NoticeKind {
    var zulu: NoticeWording {
        let optOut = "Thumela u-YIMA ukuze ungasatholi imiyalezo."
        let startOrLook: [(NoticeAction, String)] = [(.start, "Qala umsebenzi"), (.details, "Bona imininingwane")]
        switch self {
        case .assignment:
            return NoticeWording(
                body: """
                    🔧 Unikezwe umyalelo womsebenzi omusha

                    Umyalelo womsebenzi: {{order}}
                    Umshini: {{equipment}}
                    Ukubaluleka: {{priority}}
                    Incazelo: {{description}}

                    Thepha *Qala umsebenzi* lapho uqala.
                    """,
                buttons: startOrLook + [(.refuse, "Angikwazi")],
                line: "🔧 {{order}} unikezwe wena: {{equipment}} ({{priority}})")
        case .escalation:
            return NoticeWording(
                body: """
                    🚨 Ukubaluleka kunyusiwe

                    Umyalelo womsebenzi: {{order}}
                    Umshini: {{equipment}}
                    Ukubaluleka: {{before}} → {{after}}

                    Sicela uqale ngalo myalelo womsebenzi.
                    """,
                buttons: startOrLook + [(.complete, "Maka uqediwe")],
                line: "🚨 {{order}} manje uphuthuma kakhulu: {{equipment}} ({{before}} → {{after}})")
        case .partsDelivered:
            return NoticeWording(
                body: """
                    📦 Izingxenye zifikile

                    Umyalelo womsebenzi: {{order}}
                    Umshini: {{equipment}}
                    Izingxenye: {{parts}}

                    Izingxenye sezikhona: umsebenzi ungaqhubeka.
                    """,
                buttons: startOrLook + [(.complete, "Maka uqediwe")],
                line: "📦 Izingxenye ze-{{order}} zifikile: {{parts}}")
        case .workOrderOffered:
            return NoticeWording(
                body: """
                    🔧 Umyalelo womsebenzi omusha wethimba lakho

                    Umyalelo womsebenzi: {{order}}
                    Umshini: {{equipment}}
                    Ukubaluleka: {{priority}}
                    Incazelo: {{description}}

                    Ungowalowo othepha *Ngiyawuthatha* kuqala.
                    """,
                buttons: [(.take, "Ngiyawuthatha"), (.refuse, "Angikwazi"), (.details, "Bona imininingwane")],
                line: "🔧 {{order}} uvulelwe ithimba lakho: {{equipment}} ({{priority}})")
        case .workOrderRequested:
            return NoticeWording(
                body: """
                    📝 Umyalelo womsebenzi odinga imvume

                    Umyalelo womsebenzi: {{order}}
                    Umshini: {{equipment}}
                    Ubikwe ngu: {{reporter}}
                    Incazelo: {{description}}

                    Thepha *Vuma* uma umsebenzi kumele wenziwe, noma *Nqaba* uma kungenjalo.
                    """,
                buttons: [(.approve, "Vuma"), (.decline, "Nqaba"), (.details, "Bona imininingwane")],
                line: "📝 {{order}} udinga imvume: {{equipment}}, {{description}}")
        case .workOrderClaimed:
            return NoticeWording(
                body: """
                    🔎 Umsebenzi uqediwe: sicela uwuhlole

                    Umyalelo womsebenzi: {{order}}
                    Umshini: {{equipment}}
                    Wenziwe ngu: {{worker}}
                    Okwenziwe: {{work}}

                    Thepha *Yamukela* uma konke kulungile, noma *Buyisela* uma kungenjalo.
                    """,
                buttons: [(.accept, "Yamukela"), (.sendBack, "Buyisela"), (.details, "Bona imininingwane")],
                line: "🔎 {{order}} uqediwe, kumele uhlolwe: {{equipment}} ({{worker}})")
        case .workOrderNews:
            return NoticeWording(
                body: """
                    🔧 Izindaba nge-{{order}}

                    Umshini: {{equipment}}
                    Okusha: {{news}}

                    Thepha *Bona imininingwane* ukuze ubone wonke umyalelo womsebenzi.
                    """,
                buttons: [(.details, "Bona imininingwane")],
                line: "🔧 Izindaba nge-{{order}}: {{news}}")
        case .workOrderCreated:
            return NoticeWording(
                body: """
                    📝 Umyalelo womsebenzi {{order}} udaliwe

                    Umshini: {{equipment}}
                    Inkinga: {{title}}

                    Sizokwazisa lapho umsebenzi uqala.
                    """,
                footer: optOut, line: "📝 {{order}} udaliwe: {{equipment}}, {{title}}")
        case .workOrderStarted:
            return NoticeWording(
                body: """
                    🛠️ Umyalelo womsebenzi {{order}} uqalile

                    Umshini: {{equipment}}

                    Sizokwazisa lapho inkinga isixazululiwe.
                    """,
                footer: optOut, line: "🛠️ {{order}} uqalile: {{equipment}}")
        case .workOrderResolved:
            return NoticeWording(
                body: """
                    ✅ Inkinga ixazululiwe: {{time}}

                    Umyalelo womsebenzi: {{order}}
                    Umshini: {{equipment}}

                    Akukho okunye okumele ukwenze. Siyabonga ngokubekezela kwakho.
                    """,
                footer: optOut, line: "✅ {{order}} uxazululiwe, {{time}}: {{equipment}}")
        case .maintenanceDue:
            return NoticeWording(
                body: """
                    📅 Isikhumbuzi sokulungisa

                    Inombolo: {{number}}
                    Umshini: {{equipment}}
                    Umsebenzi: {{task}}
                    Kumele kwenziwe: {{due}}

                    Thepha *Maka kwenziwe* uma umsebenzi usuphelile.
                    """,
                buttons: [(.done, "Maka kwenziwe"), (.reschedule, "Shintsha usuku")],
                line: "📅 {{number}} kumele yenziwe {{due}}: {{equipment}}, {{task}}")
        case .maintenanceOverdue:
            return NoticeWording(
                body: """
                    ⏰ Ukulungisa sekwephuzile

                    Inombolo: {{number}}
                    Umshini: {{equipment}}
                    Umsebenzi: {{task}}
                    Bekumele kwenziwe: {{due}}

                    Sicela ukwenze manje, noma ukhethe olunye usuku.
                    """,
                buttons: [(.done, "Maka kwenziwe"), (.reschedule, "Shintsha usuku")],
                line: "⏰ {{number}} yephuzile kusukela {{due}}: {{equipment}}, {{task}}")
        case .checklistDue:
            return NoticeWording(
                body: """
                    📋 Uhlu lokuhlola: {{checklist}}

                    Inombolo: {{number}}
                    Izinto: {{items}}
                    Kumele kwenziwe: {{due}}

                    Thepha *Qala* bese uphendula into ngayinye.
                    """,
                buttons: [(.start, "Qala")],
                line: "📋 {{number}} kumele yenziwe {{due}}: {{checklist}}")
        case .checklistNews:
            return NoticeWording(
                body: """
                    📋 Uhlu lokuhlola: {{checklist}}

                    Inombolo: {{number}}
                    Okusha: {{news}}

                    Thepha *Bona imininingwane* ukuze ubone lonke uhlu lokuhlola.
                    """,
                buttons: [(.details, "Bona imininingwane")],
                line: "📋 Izindaba nge-{{number}}: {{news}}")
        case .emergency:
            return NoticeWording(
                body: """
                    🚨 ISIMO ESIPHUTHUMAYO: {{text}}

                    Ukubaluleka: {{level}}
                    Isexwayiso: {{number}}
                    Sivela ku: {{sender}}

                    Thepha *Ngiphephile* noma *Ngidinga usizo* manje, ukuze kungabikho muntu okufunayo.
                    """,
                buttons: [(.safe, "Ngiphephile"), (.help, "Ngidinga usizo")],
                line: "🚨 ISIMO ESIPHUTHUMAYO {{number}}: {{text}}")
        case .emergencySeen:
            return NoticeWording(
                body: """
                    🚨 ISIMO ESIPHUTHUMAYO: {{text}}

                    Ukubaluleka: {{level}}
                    Isexwayiso: {{number}}
                    Sivela ku: {{sender}}

                    Thepha *Ngibonile* ngokushesha lapho usufunde lo myalezo.
                    """,
                buttons: [(.seen, "Ngibonile")],
                line: "🚨 ISIMO ESIPHUTHUMAYO {{number}}: {{text}}")
        case .emergencyTold:
            return NoticeWording(
                body: """
                    🚨 ISIMO ESIPHUTHUMAYO: {{text}}

                    Ukubaluleka: {{level}}
                    Isexwayiso: {{number}}
                    Sivela ku: {{sender}}

                    Thatha isinyathelo ngokushesha manje. Akudingeki ukuthi uphendule.
                    """,
                line: "🚨 ISIMO ESIPHUTHUMAYO {{number}}: {{text}}")
        case .emergencyAllClear:
            return NoticeWording(
                body: """
                    ✅ SEKUPHEPHILE: {{text}}

                    Isexwayiso: {{number}}
                    Sivela ku: {{sender}}

                    Isimo esiphuthumayo siphelile. Umsebenzi ungaqhubeka njengenjwayelo.
                    """,
                buttons: [(.seen, "Ngibonile")],
                line: "✅ SEKUPHEPHILE {{number}}: {{text}}")
        case .lesson:
            return NoticeWording(
                body: """
                    🎓 Isifundo esisha sakho: {{lesson}}

                    Inombolo: {{number}}
                    Simayelana: {{about}}

                    Thepha *Qala* uma unemizuzu embalwa.
                    """,
                footer: optOut, buttons: [(.start, "Qala")],
                line: "🎓 Isifundo {{number}} silungile: {{lesson}}")
        case .verificationCode:
            return NoticeWording(
                body: """
                    🔑 *{{code}}* yikhodi yakho yokuqinisekisa.

                    Isebenza imizuzu engu-{{minutes}} kuphela. Ungatsheli muntu.
                    """,
                line: "🔑 Ikhodi yokuqinisekisa iceliwe")
        case .knock:
            return NoticeWording(
                body: """
                    🔔 Kunomyalezo mayelana nomsebenzi wakho efektri.

                    Thepha *Wufunde*, noma uphendule, uzolandela.
                    """,
                buttons: [(.details, "Wufunde")],
                line: "🔔 Kunomyalezo wakho")
        case .missed:
            return NoticeWording(
                body: """
                    ⌛ Isevisi yethu iphazamisekile.

                    Izaziso ezifike sekwephuze kakhulu: {{count}}

                    Thumela *okwami* ukuze ubone okukulindele manje.
                    """,
                buttons: [(.details, "Bona okuvuliwe")],
                line: "⌛ Izaziso ezifike sekwephuze: {{count}}")
        case .digest:
            return NoticeWording(
                body: """
                    🗂️ Izaziso zakho emyalezweni owodwa: {{count}}

                    Zithi:
                    {{lines}}

                    Thumela *okwami* ukuze ubone okukulindele manje.
                    """,
                line: "🗂️ Izaziso emyalezweni owodwa: {{count}}")
        case .reportNews:
            return NoticeWording(
                body: """
                    📣 Izindaba ngombiko wakho {{number}}

                    Okwenzekile ngawo: {{news}}

                    Siyabonga ngokuwubika. Usizile.
                    """,
                buttons: [(.details, "Bona imininingwane")],
                line: "📣 {{number}}: {{news}}")
        }
    }
}
