import Messaging
import Store
import Testing

@testable import Factory

/// Whole chats, as people have them at the machine.
struct `A checklist in the chat` {
    private static let items = [
        "Guard closed", "Oil pressure | number | 40 | 60 | bar", "Belt | choice | good, worn, !torn", "Remarks | text",
        "Gauge | photo",
    ]

    private static func tap(_ id: String, _ title: String = "x") -> String {
        #""type":"interactive","interactive":{"type":"button_reply","button_reply":{"id":"\#(id)","title":"\#(title)"}}"#
    }

    @Test func `goes item by item, and is accepted when all is right`() async throws {
        let floor = try await Floor.workshop()
        try await floor.push(floor.checklist(Self.items))
        let notice = try floor.ravi.heard()
        #expect(notice.text.contains("Daily start · Press 4") && notice.text.contains("CHK-1001"))
        let guarded = try await floor.ravi.taps("start", on: notice)
        #expect(guarded.text.contains("Daily start") && guarded.text.contains("1/5 · *Guard closed*"))
        #expect(guarded.options.map(\.title) == ["✔ Done", "✖ Not done"] && guarded.endings == ["done", "not-done"])
        let oil = try await floor.ravi.taps("done", on: guarded)
        #expect(oil.text.contains("✔ Guard closed: done") && oil.text.contains("2/5 · *Oil pressure*"))
        #expect(oil.text.contains("(40 – 60 bar)"))
        let belt = try await floor.ravi.says("٤١٫٥ bar")
        #expect(belt.text.contains("✔ Oil pressure: 41.5 bar") && belt.endings == ["c0", "c1", "c2", "back"])
        let remarks = try await floor.ravi.taps("c1", on: belt)
        #expect(remarks.text.contains("✔ Belt: worn") && remarks.text.contains("4/5 · *Remarks*"))
        // Words that would be a command elsewhere are the answer here.
        let gauge = try await floor.ravi.says("reject 4711 12 scratched")
        #expect(gauge.text.contains("5/5 · *Gauge*") && gauge.text.contains("Send a photo"))
        let summary = try await floor.ravi.sendsPhoto("all fine")
        #expect(
            summary.text.contains("All items are answered: 5") && summary.endings == ["submit", "correct", "handover"])
        #expect(try await floor.ravi.taps("submit", on: summary).text.contains("everything is right"))
        let run = try floor.run()
        #expect(run.state == .accepted && run.submittedAt == floor.now && run.fails == 0)
        let answers = try floor.answers()
        #expect(answers[1]?.value == .number(try #require(Measure(plain: "41.5"))) && answers[2]?.value == .choice(1))
        #expect(answers[3]?.words.text == "reject 4711 12 scratched" && answers[4]?.words.comment == "all fine")
        #expect(try floor.everyAnswer().map(\.evidence.count) == [0, 0, 0, 0, 1])
        #expect(try floor.reports().isEmpty && floor.isSound())
    }

    @Test func `asks once about a reading outside of its limits, and then counts it as a fail`() async throws {
        let floor = try await Floor.workshop()
        try await floor.push(floor.checklist(["Oil pressure | number | 40 | 60 | bar", "Guard closed"]))
        try await floor.ravi.taps("start", on: floor.ravi.heard())
        let sure = try await floor.ravi.says("91")
        #expect(sure.text.contains("Is it really *91 bar*?") && sure.endings == ["yes", "no"])
        #expect(try floor.everyAnswer().isEmpty)
        let again = try await floor.ravi.taps("no", on: sure)
        #expect(again.text.contains("1/2"))
        let other = try await floor.ravi.says("95")
        #expect(other.text.contains("*95 bar*"))
        // The same once more is meant.
        let evidence = try await floor.ravi.says("95,0")
        #expect(evidence.text.contains("✖ Oil pressure: 95 bar") && evidence.endings == ["skip"])
        let order = try await floor.ravi.says("the valve is stuck")
        #expect(order.text.contains("open a work order") && order.endings == ["order", "note"])
        let next = try await floor.ravi.taps("order", on: order)
        #expect(next.text.contains("is open") && next.text.contains("2/2 · *Guard closed*"))
        let number = try #require(try floor.everyAnswer()[0].order)
        let opened = try floor.workOrder(number)
        #expect(next.text.contains(number) && opened.origin == .checklist(run: "CHK-1001"))
        #expect(try opened.asset == floor.asset("PR-04").id)
        let details = try floor.factory.workOrders.details(of: opened)
        #expect(details.title == "Oil pressure" && details.description.contains("95 bar (40 – 60 bar)"))
        #expect(details.description.contains("the valve is stuck"))
    }

    @Test func `that fails is looked at by a lead, not by who did it`() async throws {
        let floor = try await Floor.workshop()
        try await floor.push(floor.checklist(["Guard closed", "Belt | choice | good, !torn"]))
        try await floor.ravi.taps("start", on: floor.ravi.heard())
        let evidence = try await floor.ravi.says("❌")
        let order = try await floor.ravi.sendsPhoto("hinge broken")
        #expect(evidence.text.contains("What is wrong?") && order.endings == ["order", "note"])
        let belt = try await floor.ravi.taps("note", on: order)
        try await floor.ravi.taps("c0", on: belt)
        let heard = try await floor.ravi.says("yes")
        #expect(heard.text.contains("Not right: 1") && heard.endings == ["undo"])
        #expect(try floor.run().state == .review && floor.everyAnswer()[0].evidence.count == 1)
        guard case .checklistNews(let number, _, let news)? = try floor.notices(to: floor.ana).last else {
            Issue.record("Ana hears of it")
            return
        }
        #expect(number == "CHK-1001" && news.contains("Not right: 1"))
        let card = try await floor.ana.taps("details", on: floor.ana.heard())
        #expect(card.text.contains("1. ✖ Guard closed: not done · hinge broken") && card.endings == ["accept"])
        #expect(try await floor.ravi.sends(Self.tap(card.id("accept"))).text.contains("Only a lead"))
        #expect(try await floor.ana.taps("accept", on: card).text.contains("is accepted"))
        #expect(try floor.run().state == .accepted && floor.run().reviewedBy == floor.person(floor.ana).id)
        // A second tap does no harm.
        #expect(try await floor.ana.taps("accept", on: card).text.contains("accepted"))
    }

    @Test func `in Spanish, with a change of language in the middle`() async throws {
        let floor = try await Floor.workshop()
        try await floor.push(
            floor.checklist(["Guard closed", "Oil pressure | number | 40 | 60 | bar"]) { $0.assignee = "E6" })
        let first = try await floor.musa.taps("start", on: floor.musa.heard())
        #expect(first.options.map(\.title) == ["✔ Hecho", "✖ No hecho"])
        let second = try await floor.musa.says("hecho")
        #expect(second.text.contains("✔ Guard closed: hecho") && second.text.contains("Envía el valor (40 – 60 bar)"))
        let english = try await floor.musa.says("english")
        #expect(english.text.contains("English") && english.text.contains("Checklist CHK-1001 waits"))
        let resumed = try await floor.musa.taps("continue", on: english)
        #expect(resumed.text.contains("Send the value (40 – 60 bar)"))
        try await floor.musa.says("español")
        try await floor.musa.taps("continue", on: floor.musa.heard())
        let summary = try await floor.musa.says("50,5")
        #expect(summary.text.contains("✔ Oil pressure: 50,5 bar") && summary.options.map(\.title).first == "Entregar")
        #expect(try await floor.musa.says("Entregar").text.contains("todo está bien"))
    }

    @Test func `in Arabic`() async throws {
        let floor = try await Floor.workshop()
        try await floor.ravi.says("العربية")
        try await floor.push(floor.checklist(["Oil pressure | number | 40 | 60 | bar", "Belt | choice | good, !torn"]))
        let first = try await floor.ravi.taps("start", on: floor.ravi.heard())
        #expect(first.text.contains("أرسل القيمة"))
        #expect(try await floor.ravi.says("عالية").text.contains("رقمًا واحدًا"))
        let sure = try await floor.ravi.says("٩١")
        #expect(sure.text.contains("هل هي فعلًا *91 bar*؟"))
        let evidence = try await floor.ravi.says("نعم")
        #expect(evidence.text.contains("ما الخلل؟"))
        let order = try await floor.ravi.taps("skip", on: evidence)
        let belt = try await floor.ravi.says("لا")
        #expect(order.options.map(\.title) == ["فتح أمر عمل", "تدوين فقط"] && belt.text.contains("2/2"))
        let summary = try await floor.ravi.says("Good")
        #expect(summary.text.contains("غير سليم: 1"))
    }

    @Test func `complains about what is no answer, and says what to send`() async throws {
        let floor = try await Floor.workshop()
        try await floor.push(floor.checklist(Self.items))
        let first = try await floor.ravi.taps("start", on: floor.ravi.heard())
        #expect(try await floor.ravi.says("it was closed").text.contains("tap ✔ or ✖"))
        try await floor.ravi.taps("done", on: floor.ravi.heard())
        for said in ["high", "4 or 5", "M14"] {
            #expect(try await floor.ravi.says(said).text.contains("for example 12.5"), "\(said)")
        }
        #expect(try await floor.ravi.says(String(repeating: "4", count: 13)).text.contains("for example"))
        try await floor.ravi.says("50")
        #expect(try await floor.ravi.says("new").text.contains("choose one"))
        try await floor.ravi.says("GOOD")
        #expect(try await floor.ravi.says(String(repeating: "x", count: 701)).text.contains("700"))
        try await floor.ravi.says("fine")
        #expect(try await floor.ravi.says("see the gauge").text.contains("send a photo of it"))
        #expect(try floor.everyAnswer().count == 4 && first.text.contains("1/5"))
    }

    @Test func `a second delivery and a second tap change nothing`() async throws {
        let floor = try await Floor.workshop()
        try await floor.push(floor.checklist(["Guard closed", "Fan runs", "Lamp on"]))
        let first = try await floor.ravi.taps("start", on: floor.ravi.heard())
        let id = try first.id("done")
        let message = floor.ravi.webhook(Self.tap(id), wamid: "wamid.twice")
        try await floor.deliver(message)
        let count = try floor.messages(to: floor.ravi.phone).count
        try await floor.deliver(message)
        #expect(try floor.messages(to: floor.ravi.phone).count == count && floor.everyAnswer().count == 1)
        let old = try await floor.ravi.sends(Self.tap(id))
        #expect(old.text.contains("earlier message") && old.text.contains("2/3 · *Fan runs*"))
        #expect(try old.endings == ["done", "not-done", "back"] && floor.everyAnswer().count == 1)
        // Today's buttons work.
        #expect(try await floor.ravi.taps("done", on: old).text.contains("3/3"))
    }

    @Test func `goes on after a restart, and on another phone`() async throws {
        let floor = try await Floor.workshop()
        try await floor.push(floor.checklist(["Guard closed", "Oil pressure | number | 40 | 60 | bar", "Lamp on"]))
        try await floor.ravi.taps("done", on: try await floor.ravi.taps("start", on: floor.ravi.heard()))
        let again = try floor.restarted()
        let lamp = try await again.ravi.says("50")
        #expect(lamp.text.contains("✔ Oil pressure: 50 bar") && lamp.text.contains("3/3"))
        // The office answers the last one; the phone is told where things stand.
        let lists = again.factory.checklists
        let run = try again.run()
        try await again.store.write { _ = try lists.answer(run, item: 2, .done, by: .office("nomsa"), in: $0) }
        let old = try await again.ravi.taps("done", on: lamp)
        #expect(old.text.contains("earlier message") && old.endings == ["submit", "correct", "handover"])
    }

    @Test func `waits while something else is done, a reject among others`() async throws {
        let floor = try await Floor.workshop()
        try await floor.push(floor.checklist(["Guard closed", "Lamp on"]))
        try await floor.ravi.taps("done", on: try await floor.ravi.taps("start", on: floor.ravi.heard()))
        let menu = try await floor.ravi.says("menu")
        #expect(menu.text.contains("Checklist CHK-1001 waits") && menu.text.contains("*checklists*"))
        try await floor.ravi.says("reject 4711 12 scratched")
        #expect(try await floor.ravi.says("done").text.contains("Please tap Confirm"))
        #expect(try floor.everyAnswer().count == 1)
        try await floor.ravi.says("confirm")
        #expect(try floor.reports().count == 1)
        let card = try await floor.ravi.says("checklists")
        #expect(card.text.contains("Answered: 1 of 2") && card.endings == ["continue", "handover"])
        #expect(try await floor.ravi.taps("continue", on: card).text.contains("2/2 · *Lamp on*"))
        let help = try await floor.ravi.says("data")
        #expect(help.text.contains("waits"))
        // No question stands open: words are read as ever.
        #expect(try await floor.ravi.says("done").options.count == 9)
        #expect(try floor.everyAnswer().count == 1)
    }

    @Test func `can be corrected, and both answers stay`() async throws {
        let floor = try await Floor.workshop()
        try await floor.push(floor.checklist(["Guard closed", "Oil pressure | number | 40 | 60 | bar"]))
        let first = try await floor.ravi.taps("start", on: floor.ravi.heard())
        #expect(try await floor.ravi.says("back").text.contains("first question"))
        try await floor.ravi.taps("done", on: floor.ravi.heard())
        let back = try await floor.ravi.says("back")
        #expect(back.text.contains("1/2") && back.text.contains("Your answer so far: done"))
        #expect(back.endings == ["done", "not-done", "next"] && first.endings == ["done", "not-done"])
        #expect(try await floor.ravi.taps("next", on: back).text.contains("2/2"))
        let summary = try await floor.ravi.says("50")
        let which = try await floor.ravi.taps("correct", on: summary)
        #expect(which.text.contains("1 to 2"))
        #expect(try await floor.ravi.says("3").text.contains("items 1 to 2"))
        let oil = try await floor.ravi.says("٢")
        #expect(oil.text.contains("Your answer so far: 50 bar"))
        let corrected = try await floor.ravi.says("55")
        #expect(corrected.endings.contains("submit"))
        #expect(try floor.answers()[1]?.value == .number(Measure(55)))
        #expect(
            try floor.everyAnswer().filter { $0.item == 1 }.map(\.value) == [
                .number(Measure(50)), .number(Measure(55)),
            ])
    }

    @Test func `a step is taken back for five minutes`() async throws {
        let floor = try await Floor.workshop()
        try await floor.push(floor.checklist(["Guard closed", "Lamp on"]) { $0.onFail = .open })
        let first = try await floor.ravi.taps("start", on: floor.ravi.heard())
        let evidence = try await floor.ravi.taps("not-done", on: first)
        let lamp = try await floor.ravi.taps("skip", on: evidence)
        let number = try #require(try floor.everyAnswer()[0].order)
        #expect(lamp.text.contains(number) && lamp.text.contains("2/2"))
        let undone = try await floor.ravi.says("undo")
        #expect(undone.text.contains("Taken back") && undone.text.contains("What is wrong?"))
        #expect(try floor.workOrder(number).standing.state == .cancelled && floor.everyAnswer()[0].order == nil)
        #expect(try await floor.ravi.says("undo").text.contains("cannot be taken back"))
        try await floor.ravi.says("back")
        try await floor.ravi.says("done")
        let done = try await floor.ravi.says("done")
        let ended = try await floor.ravi.taps("submit", on: done)
        let run = try floor.run()
        #expect(run.state == .accepted && run.fails == 0)
        let reopened = try await floor.ravi.taps("undo", on: ended)
        #expect(reopened.text.contains("Taken back") && reopened.endings.contains("submit"))
        #expect(try floor.run().state == .running && floor.run().submittedAt == nil)
        let again = try await floor.ravi.taps("submit", on: reopened)
        floor.pass(.seconds(301))
        #expect(try await floor.ravi.taps("undo", on: again).text.contains("cannot be taken back"))
        #expect(try floor.run().state == .accepted)
    }

    @Test func `is handed over to whoever is named, who goes on where it stood`() async throws {
        let floor = try await Floor.workshop()
        try await floor.push(floor.checklist(["Guard closed", "Fan runs", "Lamp on"]))
        try await floor.ravi.taps("done", on: try await floor.ravi.taps("start", on: floor.ravi.heard()))
        try await floor.ravi.says("menu")
        let card = try await floor.ravi.says("checklists")
        let who = try await floor.ravi.taps("handover", on: card)
        #expect(who.text.contains("Who goes on?") && who.options.map(\.title).contains("Musa Zulu"))
        #expect(try await floor.ravi.says("Nobody Known").text.contains("found nobody"))
        let gone = try await floor.ravi.says("musa")
        #expect(gone.text.contains("Handed over to Musa Zulu") && gone.endings == ["undo"])
        #expect(try floor.run().state == .handedOver)
        #expect(try await floor.ravi.says("checklists").text.contains("No checklist"))
        let notice = try floor.musa.heard()
        #expect(notice.text.contains("CHK-1001") && notice.text.contains("2"))
        let fan = try await floor.musa.taps("start", on: notice)
        #expect(fan.text.contains("2/3 · *Fan runs*"))
        try await floor.musa.says("hecho")
        try await floor.musa.taps("submit", on: try await floor.musa.says("hecho"))
        let (ravi, musa) = (try floor.person(floor.ravi).id, try floor.person(floor.musa).id)
        #expect(try floor.everyAnswer().map(\.by) == [ravi, musa, musa] && floor.run().submittedBy == musa)
    }

    @Test func `for a role goes to all who are at work, and the first who begins has it`() async throws {
        let floor = try await Floor.workshop()
        try await floor.push(
            floor.checklist(["Guard closed"]) { ($0.assignee, $0.role) = ("", "technician") })
        let (ravis, musas) = (try floor.ravi.heard(), try floor.musa.heard())
        #expect(ravis.text.contains("CHK-1001") && musas.text.contains("CHK-1001"))
        #expect(try floor.notices(to: floor.lucia).isEmpty)
        try await floor.musa.taps("start", on: musas)
        let late = try await floor.ravi.taps("start", on: ravis)
        #expect(late.text.contains("Musa Zulu has begun it"))
        #expect(try await floor.ravi.says("checklists").text.contains("No checklist"))
        let (lists, run) = (floor.factory.checklists, try floor.run())
        let doer = try floor.doer(floor.ravi)
        await #expect(throws: ChecklistRefusal.taken(by: try floor.person(floor.musa).id)) {
            try await floor.store.write { _ = try lists.answer(run, item: 0, .done, by: doer, in: $0) }
        }
    }

    @Test func `is not for everybody`() async throws {
        let floor = try await Floor.workshop()
        try await floor.push(floor.checklist(["Guard closed"]))
        let id = try floor.ravi.heard().id("start")
        #expect(try await floor.lucia.sends(Self.tap(id)).text.contains("otra persona"))
        #expect(try await floor.lucia.sends(Self.tap("check:CHK-1001:details")).text.contains("otra persona"))
        #expect(try await floor.lucia.sends(Self.tap("check:CHK-9999:start")).options.count == 9)
        #expect(try floor.run().state == .sent)
    }

    @Test func `an album's photos belong together, and one that comes too early to its item`() async throws {
        let floor = try await Floor.workshop()
        try await floor.push(floor.checklist(["Guard closed", "Lamp on"]) { $0.onFail = .none })
        let first = try await floor.ravi.taps("start", on: floor.ravi.heard())
        try await floor.ravi.sendsPhoto()
        let lamp = try await floor.ravi.taps("not-done", on: first)
        // The photo was there already: nothing more is asked.
        #expect(lamp.text.contains("2/2"))
        let evidence = try await floor.ravi.says("no")
        #expect(evidence.text.contains("What is wrong?"))
        try await floor.ravi.sendsPhoto()
        floor.pass(.seconds(3))
        let summary = try await floor.ravi.sendsPhoto()
        #expect(summary.text.contains("All items are answered"))
        #expect(try floor.everyAnswer().map(\.evidence.count) == [1, 2])
    }

    @Test func `words the next day are no answer`() async throws {
        let floor = try await Floor.workshop()
        try await floor.push(floor.checklist(["Guard closed", "Lamp on"]), due: .seconds(48 * 3600))
        try await floor.ravi.taps("done", on: try await floor.ravi.taps("start", on: floor.ravi.heard()))
        floor.pass(.seconds(25 * 3600))
        #expect(try await floor.ravi.says("done").text.contains("24 hours"))
        #expect(try floor.everyAnswer().count == 1)
        #expect(try await floor.ravi.says("checklists").endings == ["continue", "handover"])
    }
}
