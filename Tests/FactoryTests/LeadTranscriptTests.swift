import Messaging
import Store
import Testing

@testable import Factory

struct `A lead in the chat` {
    private func request(_ floor: Floor) async throws -> WorkOrder {
        let lucia = try floor.person(floor.lucia).id
        return try await floor.order(by: floor.doer(floor.lucia)) { ($0.isRequest, $0.reportedBy) = (true, lucia) }
    }

    private func claim(_ floor: Floor, on code: String = "CNC-12") async throws -> WorkOrder {
        let ravi = try floor.doer(floor.ravi)
        let order = try await floor.order(on: code) { $0.assignee = ravi.person?.id }
        return try await floor.perform(.finish(nil), order, by: ravi)
    }

    private func count(_ kind: NoticeKind, _ floor: Floor, to voice: Voice) throws -> Int {
        try floor.notices(to: voice).count { $0.kind == kind }
    }

    @Test func `approves with one tap, takes it back, and the old button does nothing more`() async throws {
        let floor = try await Floor.workshop()
        let order = try await request(floor)
        let asked = try floor.ana.heard()
        let approved = try await floor.ana.taps("approve", on: asked)
        #expect(approved.text.hasPrefix("✅ Offered to the team") && approved.text.contains(order.number))
        #expect(approved.endings.first == "undo" && approved.endings.count <= 3)
        #expect(try floor.workOrder(order.number).standing.state == .offered)
        let again = try await floor.ana.taps("approve", on: asked)
        #expect(again.text.contains("Something has happened since"))
        #expect(again.options.isEmpty == false)
        #expect(try count(.workOrderOffered, floor, to: floor.ravi) == 1)
        try await floor.ana.taps("undo", on: approved)
        #expect(try floor.workOrder(order.number).standing.state == .requested)
    }

    @Test func `declines with a reason, which whoever reported it reads`() async throws {
        let floor = try await Floor.workshop()
        let order = try await request(floor)
        let question = try await floor.ana.taps("decline", on: floor.ana.heard())
        #expect(question.text == "\(order.number): why? Send the reason in a few words.")
        #expect(question.endings == ["cancel"])
        let declined = try await floor.ana.says("The press is sold")
        #expect(declined.text.hasPrefix("✅ Declined.") && declined.endings.contains("undo"))
        #expect(try floor.workOrder(order.number).standing.state == .declined)
        guard case .reportNews(_, let news)? = try floor.notices(to: floor.lucia).last else {
            return #expect(Bool(false), "Lucía heard nothing")
        }
        #expect(news == "Se rechazó: The press is sold")
    }

    @Test func `who asks for nothing more changes nothing`() async throws {
        let floor = try await Floor.workshop()
        let order = try await request(floor)
        try await floor.ana.taps("decline", on: floor.ana.heard())
        try await floor.ana.says("cancel")
        #expect(try floor.workOrder(order.number).standing.state == .requested)
    }

    @Test func `is asked for a reason that is too long once more`() async throws {
        let floor = try await Floor.workshop()
        let order = try await request(floor)
        try await floor.ana.taps("decline", on: floor.ana.heard())
        let again = try await floor.ana.says(String(repeating: "long ", count: 101))
        #expect(again.text.contains("500") && again.text.contains("why?"))
        #expect(try floor.workOrder(order.number).standing.state == .requested)
    }

    @Test func `whose question is open finds that somebody was quicker`() async throws {
        let floor = try await Floor.workshop()
        let order = try await request(floor)
        try await floor.ana.taps("decline", on: floor.ana.heard())
        try await floor.perform(.offer(team: nil), order, by: .office("nomsa"))
        #expect(try await floor.ana.says("Not needed").text.contains("Something has happened since"))
        #expect(try floor.workOrder(order.number).standing.state == .offered)
    }

    @Test func `is asked on after the program was stopped`() async throws {
        let floor = try await Floor.workshop()
        let order = try await request(floor)
        try await floor.ana.taps("decline", on: floor.ana.heard())
        let later = try Floor(over: floor)
        let declined = try await later.ana.says("Not needed", wamid: "wamid.later")
        #expect(declined.text.hasPrefix("✅ Declined."))
        #expect(try later.workOrder(order.number).standing.state == .declined)
    }

    @Test func `assigns from a list, at work and least loaded first`() async throws {
        let floor = try await Floor.workshop()
        try await floor.order("Other job") { $0.assignee = try floor.person(floor.musa).id }
        let order = try await floor.order()
        let list = try await floor.ana.says("assign \(order.number.suffix(4))")
        #expect(list.options.map(\.title) == ["Ravi Patel", "Musa Zulu", "Other…"])
        let musa = try floor.person(floor.musa).id
        let given = try await floor.ana.taps("assign-\(musa)", on: list)
        #expect(given.text.hasPrefix("✅ Musa Zulu gets it and is told."))
        #expect(try floor.workOrder(order.number).standing.assignee == musa)
        #expect(try floor.notices(to: floor.musa).last?.kind == .assignment)
        #expect(try await floor.ana.taps("assign-\(musa)", on: list).text.contains("Something has happened since"))
        #expect(try floor.workOrder(order.number).standing.assignee == musa)
    }

    @Test func `assigns to a typed name, and says when nobody has it`() async throws {
        let floor = try await Floor.workshop()
        let order = try await floor.order()
        let list = try await floor.ana.says("assign \(order.number)")
        let question = try await floor.ana.taps("assign-other", on: list)
        #expect(question.text.contains("Send a name or an employee number"))
        #expect(try await floor.ana.says("Zaphod").text.contains("nobody called “Zaphod”"))
        try await floor.ana.says("mus zu")
        #expect(try floor.workOrder(order.number).standing.assignee == floor.person(floor.musa).id)
        // In one line, by the number.
        try await floor.ana.says("assign \(order.number.suffix(6)) e2")
        #expect(try floor.workOrder(order.number).standing.assignee == floor.person(floor.ravi).id)
    }

    @Test func `accepts and sends back what is claimed, by a tap and by words`() async throws {
        let floor = try await Floor.workshop()
        var order = try await claim(floor)
        try await floor.ana.taps("send-back", on: floor.ana.heard())
        let back = try await floor.ana.says("Still drips")
        #expect(back.text.hasPrefix("↩️ Sent back."))
        order = try floor.workOrder(order.number)
        #expect(order.standing.state == .inProgress)
        try await floor.perform(.finish(nil), order, by: floor.doer(floor.ravi))
        let accepted = try await floor.ana.says("Accept \(order.number.suffix(5))", wamid: "wamid.once")
        #expect(accepted.text.hasPrefix("✅ Accepted and closed."))
        let version = try floor.workOrder(order.number).version
        // Delivered a second time.
        try await floor.ana.says("Accept \(order.number.suffix(5))", wamid: "wamid.once")
        #expect(try floor.workOrder(order.number).version == version)
        #expect(try await floor.ana.says("accept \(order.number)").text.contains("not possible now"))
    }

    @Test func `does not check their own work`() async throws {
        let floor = try await Floor.workshop()
        let ana = try floor.doer(floor.ana)
        let order = try await floor.order(on: "CNC-12") { $0.assignee = ana.person?.id }
        try await floor.perform(.finish(nil), order, by: ana)
        #expect(try await floor.ana.says("accept \(order.number)").text.contains("somebody else has to check it"))
        #expect(try floor.workOrder(order.number).standing.state == .done)
    }

    @Test func `raises the priority, with or without a reason`() async throws {
        let floor = try await Floor.workshop()
        let order = try await floor.order { $0.assignee = try floor.person(floor.ravi).id }
        let levels = try await floor.ana.says("priority \(order.number)")
        #expect(levels.options.map(\.title) == ["Critical", "High", "Low"])
        let question = try await floor.ana.taps("priority-high", on: levels)
        #expect(question.endings == ["skip", "cancel"])
        let raised = try await floor.ana.taps("skip", on: question)
        #expect(raised.text.hasPrefix("✅ Priority: Medium → High."))
        #expect(try count(.escalation, floor, to: floor.ravi) == 1)
        try await floor.ana.says("prio \(order.number) critical: fire risk")
        #expect(try floor.workOrder(order.number).standing.priority == .critical)
        #expect(try await floor.ana.says("undo").text.contains(order.number))
        #expect(try floor.workOrder(order.number).standing.priority == .high)
    }

    @Test func `merges into another order of the machine, and cancels and reopens`() async throws {
        let floor = try await Floor.workshop()
        let (first, second) = (try await floor.order("First"), try await floor.order("Second"))
        let all = try await floor.ana.sends(Self.tap("wo:\(second.number):v\(second.version):lead"))
        #expect(all.endings.contains("merge") && all.endings.contains("cancel") && !all.endings.contains("accept"))
        let list = try await floor.ana.taps("merge", on: all)
        try await floor.ana.taps("merge-\(first.number)", on: list)
        #expect(try floor.workOrder(second.number).standing.mergedInto == first.number)
        let order = try await claim(floor, on: "CV-07")
        #expect(order.standing.state == .closed)
        try await floor.ana.says("reopen \(order.number) it is back")
        #expect(try floor.workOrder(order.number).standing.state == .inProgress)
        try await floor.ana.says("cancel \(order.number) scrapped")
        #expect(try floor.workOrder(order.number).standing.state == .cancelled)
    }

    @Test func `reads who was told, and how far it came`() async throws {
        let floor = try await Floor.workshop()
        let order = try await floor.order()
        try await floor.finishSending()
        try await floor.perform(.take, order, by: floor.doer(floor.ravi))
        let told = try await floor.ana.says("who \(order.number)")
        #expect(told.text.contains("• Ravi Patel: answered") && told.text.contains("• Musa Zulu: read"))
    }

    @Test func `in Spanish is answered in Spanish`() async throws {
        let floor = try await Floor.workshop()
        try await floor.load(
            .people,
            """
            employee_number,name,phone,role,language,active,verified,area,team
            E5,Ana Morales,+27821234505,supervisor,es,yes,yes,Press Shop,Mechanics
            """)
        let order = try await request(floor)
        let question = try await floor.ana.taps("decline", on: floor.ana.heard())
        #expect(question.text == "\(order.number): ¿por qué? Envía el motivo en pocas palabras.")
        let declined = try await floor.ana.says("No hace falta")
        #expect(declined.text.hasPrefix("✅ Rechazada."))
        #expect(declined.options.first?.title == "Deshacer")
        let second = try await claim(floor)
        #expect(try await floor.ana.says("aceptar \(second.number.suffix(4))").text.hasPrefix("✅ Aceptada y cerrada."))
        #expect(try await floor.ana.says("prioridad \(order.number) alta").text.contains("Ahora no es posible"))
        #expect(try await floor.ana.says("urgente").text.contains("no hay nada abierto"))
    }

    @Test func `is who decides: a technician who taps their button is told so`() async throws {
        let floor = try await Floor.workshop()
        let order = try await claim(floor)
        let forwarded = "wo:\(order.number):v\(order.version):accept"
        #expect(try await floor.musa.sends(Self.tap(forwarded)).text.contains("Eso lo decide un supervisor"))
        #expect(try await floor.ravi.says("accept \(order.number)").text.contains("A lead decides this"))
        #expect(try floor.workOrder(order.number).standing.state == .done)
    }

    @Test func `who only talks is not taken at their word`() async throws {
        let floor = try await Floor.workshop()
        try await floor.order()
        #expect(try await floor.ana.says("accept the parts please").text.contains("did not understand"))
        #expect(try await floor.thandi.says("burning").text.contains("did not understand"))
    }

    @Test func `sees what burns on a line, in an area, and everywhere`() async throws {
        let floor = try await Floor.workshop()
        try await floor.order("Rattles", on: "CV-07") { $0.priority = .low }
        let down = try await floor.order("Leaks oil") {
            $0.priority = .critical
            $0.impact = .stopped
        }
        floor.pass(.seconds(130 * 60))
        let line = try await floor.ana.says("line 1")
        #expect(line.text.hasPrefix("🔥 Line 1: 1 open\n🔴 \(down.number.suffix(6)) Press 4: Leaks oil"))
        #expect(line.text.contains("2 h 10 min") && line.text.contains("🛑 Press 4 (PR-04) stands since"))
        #expect(line.endings == ["details"])
        #expect(try await floor.ravi.says("Dispatch").text.hasPrefix("🔥 Dispatch: 1 open\n⚪"))
        let all = try await floor.ana.says("burning")
        #expect(all.text.hasPrefix("🔥 Plant: 2 open\n🔴") && all.options.count == 2)
        #expect(try await floor.ana.says("line 2").text == "✅ Line 2: nothing is open.")
        #expect(try await floor.musa.says("urgente").text.hasPrefix("🔥 Planta: 2 abiertas"))
    }

    static func tap(_ id: String) -> String {
        #""type":"interactive","interactive":{"type":"button_reply","button_reply":{"id":"\#(id)","title":"x"}}"#
    }
}

struct `What leads type` {
    @Test(arguments: Language.allCases, LeadWord.allCases)
    func `has a word in every language, and none that means something else`(language: Language, word: LeadWord) {
        #expect(!word.spellings(in: language).isEmpty)
        for spelling in word.spellings(in: language) {
            #expect(LeadWord.read(spelling)?.word == word, "\(spelling)")
            #expect(LeadWord.read("/\(spelling.uppercased()) 2QX Ravi P")?.rest == "2QX Ravi P", "\(spelling)")
            guard word != .cancel else { continue }
            #expect(FixedWord(spelling) == nil && StopOrder(spelling) == nil, "\(spelling)")
        }
    }

    @Test(arguments: Language.allCases, Urgency.allCases)
    func `names a priority in any language`(language: Language, level: Urgency) {
        #expect(Urgency.said(level.text(in: language).uppercased()) == level)
        #expect(Urgency.said(level.rawValue) == level)
    }

    @Test(arguments: ["acceptance test", "approver", "who's there", "prioritise 2QX", "sender back", ""])
    func `is not read out of another word`(text: String) { #expect(LeadWord.read(text) == nil) }

    @Test(arguments: [
        ("send-back", LeadAction.sendBack, ""), ("assign", .assign, ""), ("assign-17", .assign, "17"),
        ("merge-WO-20261121-K7M2QX", .merge, "WO-20261121-K7M2QX"), ("lead", .more, ""),
    ])
    func `is a tap and a choice`(id: String, action: LeadAction, choice: String) throws {
        let tap = try #require(LeadTap(id))
        #expect(tap.action == action && tap.choice == choice)
    }

    @Test(arguments: ["start", "done", "details", "hold-parts", "undo", ""])
    func `is no tap of others`(id: String) { #expect(LeadTap(id) == nil) }

    @Test(arguments: [
        (0, "0 min"), (59, "59 min"), (60, "1 h"), (130, "2 h 10 min"), (1_440, "1 d"), (2_000, "1 d 9 h"),
    ])
    func `has an age of two units`(minutes: Int, said: String) {
        #expect(LeadPhrase.age(LeadAge(.seconds(minutes * 60))).text(in: .english) == said)
    }
}

struct `Who gives somebody work that cannot reach them` {
    @Test func `stands behind the message, so that they hear of it`() async throws {
        let floor = try await Floor.workshop()
        try await floor.ana.says("hi")
        let order = try await floor.order()
        let heard = try await floor.ana.says("assign \(order.number.suffix(6)) musa")
        #expect(heard.text.contains("Musa"))
        let assignment = try #require(try floor.messages(to: floor.musa.phone).last { $0.kind == .assignment })
        let ana = try #require(
            try floor.store.read {
                try floor.factory.contacts.find(try PhoneNumber(whatsApp: floor.ana.phone), in: $0)
            })
        #expect(assignment.author == ana.id)
    }
}
