import Messaging
import Store
import Testing

@testable import Factory

struct `A technician's chat` {
    /// An order that Ravi has.
    private func given(
        _ floor: Floor, on code: String = "PR-04", _ body: (inout WorkOrderDraft) throws -> Void = { _ in }
    ) async throws -> WorkOrder {
        try await floor.order(on: code) {
            $0.assignee = try floor.person(floor.ravi).id
            try body(&$0)
        }
    }

    @Test func `takes, starts and finishes by taps, in three messages`() async throws {
        let floor = try await Floor.workshop()
        let order = try await floor.order { $0.reportedBy = try floor.person(floor.lucia).id }
        var heard = try await floor.ravi.taps("take", on: floor.ravi.heard())
        #expect(heard.text.contains("is yours: Press 4 (PR-04)"))
        #expect(heard.endings == ["start", "complete", "undo"])
        heard = try await floor.ravi.taps("start", on: heard)
        #expect(heard.text.contains("your time counts") && heard.text.contains("reported it is told"))
        floor.pass(.seconds(600))
        heard = try await floor.ravi.taps("complete", on: heard)
        #expect(heard.text.contains("is done and closed") && heard.text.contains("What was the cause?"))
        #expect(heard.endings.prefix(2) == ["cause-wear", "cause-loose"])
        #expect(heard.endings.suffix(3) == ["cause-words", "cause-skip", "undo"])
        heard = try await floor.ravi.taps("cause-leak", on: heard)
        #expect(heard.text.contains("What helped?"))
        heard = try await floor.ravi.taps("remedy-replaced", on: heard)
        #expect(heard.text.contains("photo") && heard.endings.contains("undo"))
        let done = try floor.workOrder(order.number)
        #expect(done.standing.state == .closed)
        #expect(try floor.factory.workOrders.details(of: done).finding == Finding(cause: .leak, remedy: .replaced))
        #expect(done.standing.labour.map(\.length) == [.seconds(600)])
    }

    @Test func `speaks the technician's language`() async throws {
        let floor = try await Floor.workshop()
        let order = try await floor.order(on: "CNC-12") { $0.team = "Mechanics" }
        var heard = try await floor.musa.taps("take", on: floor.musa.heard())
        #expect(heard.text.contains("es tuya: Lathe 12 (CNC-12)"))
        heard = try await floor.musa.taps("start", on: heard)
        heard = try await floor.musa.says("hecha")
        #expect(heard.text.contains("Falta la revisión de Ana Morales") && heard.text.contains("¿Cuál fue la causa?"))
        heard = try await floor.musa.taps("cause-words", on: heard)
        #expect(heard.text.contains("con tus palabras"))
        heard = try await floor.musa.says("fuga")
        #expect(heard.text.contains("Anotado"))
        let details = try floor.factory.workOrders.details(of: floor.workOrder(order.number))
        #expect(details.finding.cause == .leak && details.finding.causeNote.isEmpty)
        heard = try await floor.musa.says("deshacer")
        #expect(heard.text.contains("Deshecho"))
        #expect(try floor.workOrder(order.number).standing.state == .inProgress)
    }

    @Test func `tells the second who taps who has it, and gives it to one alone`() async throws {
        let floor = try await Floor.workshop()
        let order = try await floor.order()
        let offer = try floor.musa.heard()
        try await floor.ravi.taps("take", on: floor.ravi.heard())
        let heard = try await floor.musa.taps("take", on: offer)
        #expect(heard.text.contains("La tiene Ravi Patel"))
        #expect(!heard.endings.contains("take"))
        #expect(try floor.workOrder(order.number).standing.assignee == (try floor.person(floor.ravi).id))
    }

    @Test func `answers an old button by how it stands, without a second effect`() async throws {
        let floor = try await Floor.workshop()
        let order = try await given(floor)
        let first = try floor.ravi.heard()
        let started = try await floor.ravi.taps("start", on: first)
        let version = try floor.workOrder(order.number).version
        let again = try await floor.ravi.taps("start", on: first)
        #expect(again.text.contains("from earlier") && again.text.contains("in progress"))
        #expect(again.endings == ["complete", "hold", "more"])
        #expect(try floor.workOrder(order.number).version == version)
        try await floor.ravi.taps("undo", on: started)
        let late = try await floor.ravi.taps("undo", on: started)
        #expect(late.text.contains("cannot be taken back"))
        #expect(try floor.workOrder(order.number).standing.state == .assigned)
    }

    @Test func `hears a second delivery once`() async throws {
        let floor = try await Floor.workshop()
        let order = try await given(floor)
        let tap = floor.ravi.tap(try floor.ravi.heard().id("start"))
        try await floor.ravi.sends(tap, wamid: "wamid.twice")
        let (count, version) = (try floor.count(to: floor.ravi), try floor.workOrder(order.number).version)
        try await floor.ravi.sends(tap, wamid: "wamid.twice")
        #expect(try floor.count(to: floor.ravi) == count)
        #expect(try floor.workOrder(order.number).version == version)
    }

    @Test func `asks for a reason, and takes none`() async throws {
        let floor = try await Floor.workshop()
        let order = try await given(floor)
        var heard = try await floor.ravi.taps("refuse", on: floor.ravi.heard())
        #expect(heard.text.contains("Why can you not do") && heard.endings == ["skip", "cancel"])
        heard = try await floor.ravi.says("No key for the cabinet")
        #expect(heard.text.contains("is free again"))
        #expect(try floor.workOrder(order.number).standing.state == .offered)
        let note = try floor.store.read { snapshot in
            try floor.factory.workOrders.timeline(of: order, limit: 20, in: snapshot)
                .map(floor.factory.workOrders.note).last { !$0.isEmpty }
        }
        #expect(note == "No key for the cabinet")
    }

    @Test func `goes on after a restart in the middle`() async throws {
        let floor = try await Floor.workshop()
        let order = try await given(floor)
        let heard = try await floor.ravi.taps("refuse", on: floor.ravi.heard())
        let skip = floor.ravi.webhook(floor.ravi.tap(try heard.id("skip")), wamid: floor.nextWamid())
        try await floor.deliverAfterRestart(skip)
        #expect(try floor.ravi.heard().text.contains("is free again"))
        #expect(try floor.workOrder(order.number).standing.state == .offered)
    }

    @Test func `puts it on hold for a reason of the list, and resumes`() async throws {
        let floor = try await Floor.workshop()
        let order = try await given(floor)
        try await floor.ravi.taps("start", on: floor.ravi.heard())
        var heard = try await floor.ravi.says("hold")
        #expect(
            heard.endings == [
                "hold-parts", "hold-production", "hold-contractor", "hold-safety", "hold-shift_end", "hold-other",
            ])
        heard = try await floor.ravi.taps("hold-parts", on: heard)
        #expect(heard.text.contains("rests: waiting for parts"))
        #expect(try floor.workOrder(order.number).standing.holdReason == .parts)
        heard = try await floor.ravi.taps("resume", on: heard)
        #expect(heard.text.contains("counts again"))
        heard = try await floor.ravi.says("hold: the crane is broken")
        #expect(heard.text.contains("rests: the crane is broken"))
    }

    @Test func `asks for what the machine demands before it is done`() async throws {
        let floor = try await Floor.workshop()
        try await floor.change("PR-04") { $0.requires = [.cause, .photo] }
        let order = try await given(floor)
        try await floor.ravi.taps("start", on: floor.ravi.heard())
        var heard = try await floor.ravi.says("done")
        #expect(heard.text.contains("What was the cause?"))
        heard = try await floor.ravi.says("a mouse in the cabinet")
        heard = try await floor.ravi.says("cleaned")
        #expect(heard.text.contains("needs a photo"))
        heard = try await floor.ravi.says("no")
        #expect(heard.text.contains("needs a photo"))
        #expect(try floor.workOrder(order.number).standing.state == .inProgress)
        heard = try await floor.ravi.sendsPhoto()
        #expect(heard.text.contains("is done and closed") && heard.endings.contains("undo"))
        let done = try floor.workOrder(order.number)
        #expect(done.attachments.count == 1)
        let finding = try floor.factory.workOrders.details(of: done).finding
        #expect(finding.causeNote == "a mouse in the cabinet" && finding.remedy == .cleaned)
    }

    @Test func `offers the causes that this machine has most, first`() async throws {
        let floor = try await Floor.workshop()
        let ravi = try floor.doer(floor.ravi)
        for cause in [FailureCause.sensor, .leak, .sensor] {
            let order = try await given(floor)
            try await floor.perform(.finish(Finding(cause: cause)), order, by: ravi)
        }
        _ = try await given(floor)
        let heard = try await floor.ravi.says("done")
        #expect(heard.endings.prefix(3) == ["cause-sensor", "cause-leak", "cause-wear"])
    }

    @Test func `asks which one when it could be several, and never guesses`() async throws {
        let floor = try await Floor.workshop()
        let first = try await given(floor)
        let second = try await given(floor)
        var heard = try await floor.ravi.says("started")
        #expect(heard.text.contains("Which work order") && heard.options.count == 2)
        heard = try await floor.ravi.taps("\(second.number):v\(second.version):start", on: heard)
        #expect(try floor.workOrder(second.number).standing.clock != nil)
        #expect(try floor.workOrder(first.number).standing.state == .assigned)
        heard = try await floor.ravi.says("done")
        #expect(heard.text.contains(second.number))
    }

    @Test(arguments: ["done", "Fixed!", "fertig", "hecha", "完成", "✅ done"])
    func `reads words of any language as an answer to the notice`(said: String) async throws {
        let floor = try await Floor.workshop()
        let order = try await given(floor)
        let notice = try await floor.message(about: order, to: floor.ravi)
        try await floor.ravi.answers(notice, said)
        let isWord = said != "✅ done"
        #expect(try floor.workOrder(order.number).standing.state == (isWord ? .closed : .assigned))
    }

    @Test(arguments: ["done?", "Done？", "¿hecha?", "accept?"])
    func `answers a question by how it stands`(asked: String) async throws {
        let floor = try await Floor.workshop()
        let order = try await given(floor)
        let notice = try await floor.message(about: order, to: floor.ravi)
        #expect(try await floor.ravi.answers(notice, asked).text.contains("Leaks oil"))
        if asked != "accept?" { #expect(try await floor.ravi.says(asked).text.contains("Leaks oil")) }
        #expect(try floor.workOrder(order.number).version == order.version)
    }

    @Test func `refuses before it asks why`() async throws {
        let floor = try await Floor.workshop()
        let order = try await given(floor)
        let hold = ObjectTap(.work, order.number, version: order.version, "hold").id
        #expect(try await floor.musa.sends(floor.musa.tap(hold)).text.contains("La tiene Ravi Patel"))
        try await floor.ravi.says("\(order.number) started")
        let undo = ObjectTap(.work, order.number, version: nil, "undo").id
        #expect(try await floor.musa.sends(floor.musa.tap(undo)).text.contains("un encargado"))
    }

    @Test func `keeps a button and an answer good while only the priority changes`() async throws {
        let floor = try await Floor.workshop()
        let order = try await given(floor)
        let first = try floor.ravi.heard()
        try await floor.ravi.taps("refuse", on: first)
        let (orders, office) = (floor.factory.workOrders, Doer.office("nomsa"))
        try await floor.store.write { _ = try orders.prioritise(.critical, reason: "", order, by: office, in: $0) }
        #expect(try await floor.ravi.says("No key").text.contains("is free again"))
    }

    @Test func `keeps what answers a notice from the report that is open`() async throws {
        let floor = try await Floor.workshop()
        let order = try await given(floor)
        let notice = try await floor.message(about: order, to: floor.ravi)
        try await floor.ravi.says("reject")
        let photo = try await floor.ravi.answersWithPhoto(notice)
        #expect(photo.text.contains("Added to") && photo.text.contains("Which order number"))
        let words = try await floor.ravi.answers(notice, "The seal is 40 mm")
        #expect(words.text.contains("Noted for") && words.text.contains("Which order number"))
        #expect(try floor.workOrder(order.number).attachments.count == 1)
    }

    @Test func `acts on a tap after a long silence, with the open report below`() async throws {
        let floor = try await Floor.workshop()
        try await floor.ravi.says("reject")
        floor.pass(.seconds(25 * 3600))
        let order = try await given(floor)
        let heard = try await floor.ravi.taps("start", on: floor.ravi.heard())
        #expect(heard.text.contains("is running") && heard.endings.contains("continue"))
        #expect(try floor.workOrder(order.number).standing.state == .inProgress)
    }

    @Test func `notes other words below a notice, and lets commands be commands`() async throws {
        let floor = try await Floor.workshop()
        let order = try await given(floor)
        let notice = try await floor.message(about: order, to: floor.ravi)
        #expect(try await floor.ravi.answers(notice, "The seal is 40 mm").text.contains("Noted for"))
        #expect(try await floor.ravi.answers(notice, "menu").endings.contains("reject"))
        #expect(try await floor.ravi.answers(notice, "start").text.contains("is running"))
    }

    @Test func `reads short codes`() async throws {
        let floor = try await Floor.workshop()
        let order = try await given(floor)
        let code = String(order.number.suffix(6)).lowercased()
        #expect(try await floor.ravi.says("\(code) started").text.contains("is running"))
        #expect(try await floor.ravi.says("d \(code)").text.contains("is done"))
    }

    @Test func `obeys commands, with what to send instead`() async throws {
        let floor = try await Floor.workshop()
        let order = try await given(floor)
        let code = String(order.number.suffix(5))
        let card = try await floor.ravi.says("/wo \(code)")
        #expect(card.text.contains("Leaks oil") && card.text.contains("Equipment: Press 4 (PR-04)"))
        #expect(Set(card.endings).isSuperset(of: ["start", "refuse", "need", "history", "timeline"]))
        #expect(try await floor.ravi.says("/wo ZZZZZZ").text.contains("no work order"))
        #expect(try await floor.ravi.says("/status").text.contains("/status K7M2QX completed"))
        #expect(try await floor.ravi.says("/status \(code) soon").text.contains("one of: open"))
        for (said, state) in [
            ("in_progress", WorkOrderState.inProgress), ("open", .offered), ("in progress", .inProgress),
            ("completed", .closed),
        ] {
            try await floor.ravi.says("/status \(code) \(said)")
            #expect(try floor.workOrder(order.number).standing.state == state, "\(said)")
        }
        #expect(try await floor.ravi.says("/status \(code) cancelled").text.contains("for a lead"))
        try await floor.ravi.says("reject")
        let aside = try await floor.ravi.says("/wo \(code)")
        #expect(aside.text.contains("Leaks oil") && aside.text.contains("Which order number"))
    }

    @Test func `says who was told, to those whom it concerns`() async throws {
        let floor = try await Floor.workshop()
        let order = try await given(floor) { $0.reportedBy = try floor.person(floor.lucia).id }
        let why = try await floor.ana.says("/why \(order.number)")
        #expect(why.text.contains("Ravi Patel · 🔧 New Work Order Assigned · waiting"))
        #expect(try await floor.musa.says("/why \(order.number)").text.contains("un encargado"))
    }

    @Test func `lists what is to be done, and what was reported`() async throws {
        let floor = try await Floor.workshop()
        #expect(try await floor.ravi.says("my").text.contains("Your tickets"))
        let low = try await given(floor) { $0.priority = .low }
        let high = try await given(floor) { $0.priority = .high }
        let open = try await floor.order { $0.priority = .critical }
        try await floor.ravi.says("\(low.number) started")
        let list = try await floor.ravi.says("my")
        #expect(list.text.contains("Your work*: 3"))
        #expect(list.options.map(\.title) == [low.number, high.number, open.number])
        let report = try await floor.order { $0.reportedBy = try floor.person(floor.lucia).id }
        let own = try await floor.lucia.says("mis")
        #expect(own.text.contains("Tú reportaste") && own.text.contains(report.number))
    }

    @Test func `lets nobody do who may not`() async throws {
        let floor = try await Floor.workshop()
        let order = try await given(floor)
        let id = ObjectTap(.work, order.number, version: order.version, "start").id
        #expect(try await floor.lucia.sends(floor.lucia.tap(id)).text.contains("La tiene Ravi Patel"))
        #expect(try await floor.musa.sends(floor.musa.tap(id)).text.contains("La tiene Ravi Patel"))
        let offered = try await floor.order()
        let take = ObjectTap(.work, offered.number, version: offered.version, "take").id
        #expect(try await floor.lucia.sends(floor.lucia.tap(take)).text.contains("un encargado"))
        #expect(try floor.workOrder(offered.number).standing.state == .offered)
    }

    @Test func `passes on what is needed`() async throws {
        let floor = try await Floor.workshop()
        let order = try await given(floor)
        var heard = try await floor.ravi.says("/wo \(order.number)")
        heard = try await floor.ravi.taps("need", on: heard)
        heard = try await floor.ravi.taps("need-person", on: heard)
        heard = try await floor.ravi.says("The cover is too heavy for one")
        #expect(heard.text.contains("Told: Ana Morales, Musa Zulu"))
        #expect(
            try floor.musa.heard().text.contains("Ravi Patel necesita ayuda (Otra persona): The cover is too heavy"))
    }

    @Test func `shows the machine's history and the order's timeline`() async throws {
        let floor = try await Floor.workshop()
        let before = try await given(floor)
        try await floor.perform(
            .finish(Finding(cause: .leak, remedy: .replaced, parts: [PartUsed("Seal 40 mm", quantity: 2)])), before,
            by: floor.doer(floor.ravi))
        let order = try await given(floor)
        let card = try await floor.ravi.says("/wo \(order.number)")
        #expect(try await floor.ravi.taps("history", on: card).text.contains("Leaks oil: leak → replaced"))
        #expect(try await floor.ravi.taps("parts", on: card).text.contains("Seal 40 mm × 2"))
        #expect(try await floor.ravi.taps("timeline", on: card).text.contains("assigned"))
    }
}

struct `A reaction` {
    private func noticed() async throws -> (Floor, WorkOrder, String) {
        let floor = try await Floor.workshop()
        let order = try await floor.order { $0.assignee = try floor.person(floor.ravi).id }
        return (floor, order, try await floor.message(about: order, to: floor.ravi))
    }

    @Test(arguments: [
        ("👍", WorkOrderState.assigned), ("👍🏿", .assigned), ("🔧", .inProgress), ("🛠️", .inProgress), ("✅", .closed),
        ("❌", .offered),
    ])
    func `does what its picture says`(emoji: String, state: WorkOrderState) async throws {
        let (floor, order, notice) = try await noticed()
        let count = try floor.count(to: floor.ravi)
        let heard = try await floor.ravi.reacts(emoji, to: notice)
        #expect(heard.text.contains(order.number))
        #expect(try floor.count(to: floor.ravi) == count + 1)
        let now = try floor.workOrder(order.number)
        #expect(now.standing.state == state)
        if state == .assigned { #expect(now.standing.takenAt == floor.now) }
    }

    @Test(arguments: ["😂", "❤️", "🙏"])
    func `that says nothing of work is not answered`(emoji: String) async throws {
        let (floor, order, notice) = try await noticed()
        let count = try floor.count(to: floor.ravi)
        try await floor.ravi.reacts(emoji, to: notice)
        #expect(try floor.count(to: floor.ravi) == count)
        #expect(try floor.workOrder(order.number).version == order.version)
    }

    @Test func `of eyes is noted, and nothing else`() async throws {
        let (floor, order, notice) = try await noticed()
        #expect(try await floor.ravi.reacts("👀", to: notice).text.contains("you have seen"))
        #expect(try floor.workOrder(order.number).standing == order.standing)
        let events = try floor.store.read { try floor.factory.workOrders.timeline(of: order, limit: 20, in: $0) }
        #expect(events.last?.what == .acknowledged)
    }

    @Test func `taken away takes back what it did, and only that`() async throws {
        let (floor, order, notice) = try await noticed()
        try await floor.ravi.reacts("🔧", to: notice)
        #expect(try floor.workOrder(order.number).standing.state == .inProgress)
        #expect(try await floor.ravi.reacts("", to: notice).text.contains("Taken back"))
        #expect(try floor.workOrder(order.number).standing.state == .assigned)
        try await floor.ravi.says("\(order.number) started")
        let count = try floor.count(to: floor.ravi)
        try await floor.ravi.reacts("", to: notice)
        #expect(try floor.workOrder(order.number).standing.state == .inProgress)
        #expect(try floor.count(to: floor.ravi) == count)
    }

    @Test func `that comes twice has one effect`() async throws {
        let (floor, order, notice) = try await noticed()
        try await floor.ravi.reacts("🔧", to: notice, wamid: "wamid.once")
        let (count, version) = (try floor.count(to: floor.ravi), try floor.workOrder(order.number).version)
        try await floor.ravi.reacts("🔧", to: notice, wamid: "wamid.once")
        #expect(try floor.count(to: floor.ravi) == count)
        #expect(try floor.workOrder(order.number).version == version)
    }

    @Test func `below news only says that it was seen`() async throws {
        let floor = try await Floor.workshop()
        let order = try await floor.order { $0.reportedBy = try floor.person(floor.musa).id }
        try await floor.perform(.start, order, by: floor.doer(floor.ravi))
        let news = try await floor.message(about: order, to: floor.musa)
        let (count, before) = (try floor.count(to: floor.musa), try floor.workOrder(order.number))
        for emoji in ["👍", "✅", "❌"] { try await floor.musa.reacts(emoji, to: news) }
        #expect(try floor.count(to: floor.musa) == count)
        #expect(try floor.workOrder(order.number).version == before.version)
    }

    @Test func `of a lead below what is to be checked accepts it`() async throws {
        let floor = try await Floor.workshop()
        let order = try await floor.order(on: "CNC-12") { $0.assignee = try floor.person(floor.ravi).id }
        try await floor.perform(.finish(nil), order, by: floor.doer(floor.ravi))
        let claim = try await floor.message(about: order, to: floor.ana)
        try await floor.ana.reacts("❌", to: claim)
        #expect(try floor.workOrder(order.number).standing.state == .done)
        try await floor.ana.reacts("✅", to: claim)
        #expect(try floor.workOrder(order.number).standing.state == .closed)
    }

    @Test func `taken away takes back nothing where it did nothing`() async throws {
        let (floor, order, notice) = try await noticed()
        try await floor.ravi.reacts("✅", to: notice)
        try await floor.ravi.reacts("❌", to: notice)
        try await floor.ravi.reacts("", to: notice)
        #expect(try floor.workOrder(order.number).standing.state == .closed)
    }

    @Test func `of somebody who does no such work is not answered`() async throws {
        let floor = try await Floor.workshop()
        let order = try await floor.order { $0.reportedBy = try floor.person(floor.lucia).id }
        try await floor.perform(.start, order, by: floor.doer(floor.ravi))
        let notice = try await floor.message(about: order, to: floor.lucia)
        let count = try floor.count(to: floor.lucia)
        try await floor.lucia.reacts("✅", to: notice)
        #expect(try floor.count(to: floor.lucia) == count)
        #expect(try floor.workOrder(order.number).standing.state == .inProgress)
    }
}

struct `A photo of work` {
    private func given(_ floor: Floor) async throws -> WorkOrder {
        try await floor.order { $0.assignee = try floor.person(floor.ravi).id }
    }

    @Test func `goes to the job that runs, with its words`() async throws {
        let floor = try await Floor.workshop()
        let (order, other) = (try await given(floor), try await given(floor))
        try await floor.ravi.says("\(order.number) started")
        let heard = try await floor.ravi.sendsPhoto("the torn seal")
        #expect(heard.text.contains("Added to *\(order.number)*"))
        #expect(try floor.workOrder(order.number).attachments.count == 1)
        #expect(try floor.workOrder(other.number).attachments.isEmpty)
    }

    @Test func `goes to the order of the message that it answers, and does what its words say`() async throws {
        let floor = try await Floor.workshop()
        let (order, other) = (try await given(floor), try await given(floor))
        try await floor.ravi.says("\(other.number) started")
        let notice = try await floor.message(about: order, to: floor.ravi)
        let heard = try await floor.ravi.answersWithPhoto(notice, "done")
        #expect(heard.text.contains("Added to") && heard.text.contains("is done and closed"))
        #expect(try floor.workOrder(order.number).attachments.count == 1)
        #expect(try floor.workOrder(order.number).standing.state == .closed)
    }

    @Test func `goes to the order that its words name`() async throws {
        let floor = try await Floor.workshop()
        let (order, other) = (try await given(floor), try await given(floor))
        #expect(try await floor.ravi.sendsPhoto("for \(order.number).").text.contains("Added to *\(order.number)*"))
        #expect(try floor.workOrder(order.number).attachments.count == 1)
        #expect(try floor.workOrder(other.number).attachments.isEmpty)
    }

    @Test func `is asked about in doubt, and may be a new report`() async throws {
        let floor = try await Floor.workshop()
        let (order, other) = (try await given(floor), try await given(floor))
        let heard = try await floor.ravi.sendsPhoto("oil")
        #expect(heard.text.contains("Which work order") && heard.options.count == 3)
        let id = try #require(heard.options.first { $0.title == order.number }?.id)
        #expect(try await floor.ravi.sends(floor.ravi.tap(id)).text.contains("Added to"))
        #expect(try floor.workOrder(order.number).attachments.count == 1)
        #expect(try floor.workOrder(other.number).attachments.isEmpty)
        #expect(try await floor.musa.sends(floor.musa.tap(id)).text.contains(order.number))
        #expect(try floor.workOrder(order.number).attachments.count == 1)
        let new = try #require(heard.options.last?.id)
        #expect(try await floor.ravi.sends(floor.ravi.tap(new)).text.contains("Submit reject"))
    }

    @Test func `of somebody without work begins a reject, as ever`() async throws {
        let floor = try await Floor.workshop()
        #expect(try await floor.thandi.sendsPhoto().text.contains("Submit reject"))
    }
}

struct `Somebody who works by reactions` {
    @Test func `stays within reach`() async throws {
        let floor = try await Floor.workshop()
        try await floor.ravi.says("hi")
        let heard = try await floor.ravi.says("menu")
        #expect(!heard.options.isEmpty)
        for _ in 0..<25 { try await floor.ravi.reacts("👀", to: "wamid.unknown") }
        let outbox = floor.factory.outbox
        let contact = try #require(
            try floor.store.read {
                try floor.factory.contacts.find(try PhoneNumber(whatsApp: floor.ravi.phone), in: $0)
            })
        #expect(try floor.store.read { try outbox.windowOpenUntil(contact.id, in: $0) } != nil)
    }
}
