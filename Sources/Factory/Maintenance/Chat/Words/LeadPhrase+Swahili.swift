import Messaging

extension LeadPhrase {
    var swahili: String {
        switch self {
        case .title(let action):
            switch action {
            case .approve: "Idhinisha"
            case .decline: "Kataa"
            case .merge: "Unganisha"
            case .assign: "Kabidhi"
            case .offer: "Tolea timu"
            case .accept: "Kubali"
            case .sendBack: "Rudisha"
            case .priority: "Kipaumbele"
            case .cancel: "Ghairi agizo"
            case .reopen: "Fungua tena"
            case .who: "Nani ameambiwa?"
            case .more: "Zaidi"
            }
        case .detail(let action):
            switch action {
            case .approve: "Timu itaambiwa; wa kwanza kulichukua ndiye mwenye nalo"
            case .decline: "Halifanywi; aliyeripoti ataambiwa sababu"
            case .merge: "Ni sawa na agizo lingine la kazi"
            case .assign: "Kwa mtu: aliye kazini na mwenye kazi chache kwanza"
            case .offer: "Wa kwanza kulichukua ndiye mwenye nalo"
            case .accept: "Kazi ni nzuri: lifunge"
            case .sendBack: "Bado si sawa: sema sababu"
            case .priority: "Haraka zaidi au kidogo"
            case .cancel: "Halihitajiki tena: sema sababu"
            case .reopen: "Hitilafu imerudi: kazi inaendelea"
            case .who: "Limefika, limesomwa au limejibiwa"
            case .more: "Yote unayoweza kuamua"
            }
        case .undoTitle: "Tengua"
        case .other: "Mtu mwingine…"
        case .otherDetail: "Tuma jina au namba ya mfanyakazi"
        case .usualTeam: "Kama mashine inavyosema"
        case .choose(let number): "\(number): unaamua nini?"
        case .askPerson(let number): "\(number): ni la nani? Tuma jina au namba ya mfanyakazi."
        case .noSuchPerson(let said): "Sikumpata “\(said)” anayefanya kazi hapa. Tuma jina au namba ya mfanyakazi."
        case .whichPerson(let number): "\(number): unamaanisha nani?"
        case .askAssignee(let number): "\(number): ni la nani?"
        case .noCandidates(let number):
            "\(number): simjui fundi yeyote hapa. Chagua *\(LeadPhrase.other.swahili)* kisha tuma jina."
        case .candidate(let isAtWork, let jobs):
            (isAtWork ? "yuko kazini" : "hayuko kazini") + " · "
                + (jobs == 0 ? "hana kazi" : jobs == 1 ? "kazi 1" : "kazi \(jobs)")
        case .askTeam(let number): "\(number): kwa timu gani?"
        case .askLevel(let number, let level): "\(number): ni la haraka kiasi gani? Sasa: \(level.text(in: .swahili))."
        case .askMerge(let number): "\(number): ni sawa na agizo gani la mashine hii?"
        case .nothingToMerge: "Hakuna agizo lingine la kazi lililo wazi la mashine hii."
        case .askReason(let number): "\(number): kwa nini? Tuma sababu kwa maneno machache."
        case .askReasonOrSkip(let number, let level):
            "\(number): \(level.text(in: .swahili)). Kwa nini? Tuma maneno machache, au "
                + "*\(ConversationPhrase.skipTitle.text(in: .swahili))*."
        case .offered: "✅ Limetolewa kwa timu: wa kwanza kulichukua ndiye mwenye nalo."
        case .assigned(let name): "✅ Sasa ni la \(name), naye anaambiwa."
        case .declined: "✅ Limekataliwa. Aliyeripoti anaambiwa."
        case .merged(let number): "✅ Linaendelea kama \(number). Aliyeripoti anaambiwa."
        case .accepted: "✅ Limekubaliwa na kufungwa. Aliyeripoti anaambiwa."
        case .sentBack: "↩️ Limerudishwa. Aliyelifanya anaambiwa."
        case .prioritised(let before, let after):
            "✅ Kipaumbele: \(before.text(in: .swahili)) → \(after.text(in: .swahili))."
        case .cancelled: "✅ Limeghairiwa. Aliyekuwa nalo anaambiwa."
        case .reopened: "✅ Liko wazi tena. Aliyekuwa nalo anaambiwa."
        case .leadDecides: "Msimamizi ndiye anayeamua hili. Tafadhali mwulize wako."
        case .notNow(let state): "Haiwezekani sasa: agizo \(WorkTitle.state(state).text(in: .swahili))."
        case .ownWork: "Wewe ndiye uliyefanya kazi hii: mtu mwingine lazima aikague."
        case .noSuchOrder(let said): "Sikupata agizo la kazi lililo wazi \(said)."
        case .severalOrders(let said): "Maagizo kadhaa yanaishia na \(said). Lipi?"
        case .tooLate: "Lilifungwa zaidi ya siku 14 zilizopita. Tafadhali ripoti upya."
        case .tooLong(let max): "Tafadhali sema kwa herufi zisizozidi \(max)."
        case .changed: "Kuna kilichobadilika tangu hapo. Hali ya leo ni hii:"
        case .told(let number): "👥 \(number): walioambiwa"
        case .toldNobody(let number): "👥 \(number): hakuna aliyeambiwa bado."
        case .reach(let reach):
            switch reach {
            case .answered: "amejibu"
            case .read: "umesomwa"
            case .delivered: "umefika"
            case .sent: "umetumwa"
            case .waiting: "unasubiri kutumwa"
            case .failed: "haukufika"
            }
        case .plant: "Kiwanda"
        case .open(let place, let count): "🔥 \(place): \(count) wazi"
        case .nothingOpen(let place): "✅ \(place): hakuna lililo wazi."
        case .stands(let machine, let since): "🛑 \(machine) imesimama tangu \(since)"
        case .nobody: "hakuna aliye nalo"
        case .age(let age):
            age.said(days: { "siku \($0)" }, hours: { "saa \($0)" }, minutes: { "dk \($0)" })
        }
    }
}

extension LeadWord {
    var swahili: [String] {
        switch self {
        case .approve: ["idhinisha"]
        case .decline: ["kataa"]
        case .assign: ["kabidhi"]
        case .offer: ["tolea"]
        case .accept: ["kubali", "nimekubali"]
        case .sendBack: ["rudisha"]
        case .priority: ["kipaumbele"]
        case .reopen: ["fungua tena"]
        case .who: ["nani"]
        case .cancel: FixedWord.cancel.spellings(in: .swahili)
        case .burning: ["dharura", "haraka"]
        }
    }
}
