import Messaging
import Store
import Testing
import Vault
import WhatsApp

@testable import Factory

struct `A stakeholder` {
    @Test func `hears of the area, the machine with its parts, or the order`() async throws {
        let floor = try await Floor.withStakeholders()
        try await floor.load(.stakeholders, "name,phone,asset\nZola,+27821234530,pr-04\n")
        #expect(try floor.told(order: "4711") == ["Lindiwe"] && floor.told(order: "4712").isEmpty)
        #expect(try floor.told(asset: "PR-04") == ["Marco", "Zola"] && floor.told(asset: "OV-1").isEmpty)
        // The hydraulics stand in another hall, and are a part of the press.
        #expect(try floor.told(asset: "PR-04-H") == ["Marco", "Zola"])
        #expect(try floor.told(area: "press shop", order: "4711") == ["Lindiwe", "Marco"])
    }

    @Test func `of one work order hears of that, and of everything where nothing is named`() async throws {
        let floor = try await Floor.withStakeholders()
        try await floor.load(
            .stakeholders, "name,phone,order\nZola,+27821234530,WO-20261121-K7M2QX\nAna,+34600111222,\n")
        #expect(try floor.told(workOrder: "wo-20261121-k7m2qx") == ["Ana", "Zola"])
        #expect(try floor.told(asset: "OV-1") == ["Ana"])
    }

    @Test func `is told once of an event, however often they are entered`() async throws {
        let floor = try await Floor.withStakeholders()
        try await floor.load(
            .stakeholders,
            "name,phone,area,asset,order\nMarco,+27821234521,,PR-04,\nMarco B,+27821234521,,,\nM,0821234521,,,4711\n")
        #expect(try floor.stakeholders().count == 5)
        #expect(try await floor.tell(Floor.created, asset: "PR-04", order: "4711") == 2)
        #expect(try floor.messages(to: "27821234521").count == 1)
    }

    @Test func `reads it in their language, as a template where nobody wrote`() async throws {
        let floor = try await Floor.withStakeholders()
        try await floor.tell(Floor.created, asset: "PR-04")
        let message = try #require(try floor.messages(to: "27821234521").first)
        #expect(message.language == .spanish && message.kind == .workOrderCreated)
        #expect(try floor.factory.outbox.message(of: message).plainText.contains("WO-20261121-K7M2QX"))
    }

    @Test func `who works here is reached as that person, with their switches`() async throws {
        let floor = try await Floor.withStakeholders()
        try await floor.load(.stakeholders, "name,phone,area\nThandi,082 123 4501,Press Shop\n")
        #expect(try floor.stakeholder("Thandi").person == floor.person("E1").id)
        // A second entry leads to the same person by another account.
        let word = try await floor.word(for: "E1")
        _ = try await floor.hidden("ZA.13491208655302741918", says: word)
        #expect(try await floor.tell(Floor.created, asset: "PR-04") == 2)
        let token = floor.factory.vault.token("ZA.13491208655302741918", .userID)
        let told = try floor.store.read { snapshot in
            let account = try #require(try snapshot.find(Contact.byUserID, token))
            return try snapshot.page(OutboundMessage.byContact, account.id, limit: 50).records.filter { $0.kind != nil }
        }
        #expect(told.map(\.kind) == [.workOrderCreated])
        try await floor.take("employee_number,name,phone,active\nE1,Thandi Nkosi,+27821234501,no\n")
        #expect(try floor.told(asset: "PR-04") == ["Marco"])
    }

    @Test func `is entered by the number and what they hear of, again and again the same`() async throws {
        let floor = try await Floor.withStakeholders()
        let text = "name,phone,language,area,asset,order\nLindiwe K.,+27 82 123 4520,zu,,,#4711\n"
        let run = ListImport(floor.factory)
        let changed = try await run.run(text, into: .stakeholders, isDryRun: false, store: floor.store)
        #expect(changed.changed == 1 && changed.rows[0].differences.map(\.column) == ["name", "language"])
        #expect(try await run.run(text, into: .stakeholders, isDryRun: false, store: floor.store).same == 1)
        #expect(try floor.stakeholders().count == 2)
    }

    @Test(arguments: [
        ("Zola,,,,,", "phone is missing"), ("Zola,12,,,,", "phone is too short"),
        (",+27821234530,,,,", "name is missing"),
        ("Zola,+27821234530,tlh,,,", "language “tlh”"), ("Zola,+27821234530,,,PR-99,", "asset “PR-99” is not among"),
        ("L,0821234520,,,,4711", "the same stands in line 2 already"),
    ])
    func `is refused with the line where something is wrong`(row: String, reason: String) async throws {
        let floor = try await Floor.sample()
        let text = "name,phone,language,area,asset,order\nLindiwe,082 123 4520,en,,,4711\n\(row)\n"
        let report = try await ListImport(floor.factory).run(
            text, into: .stakeholders, isDryRun: false, store: floor.store)
        #expect(report.refused.map(\.line) == [3] && report.refused[0].reason.contains(reason), "\(report.refused)")
        #expect(try floor.stakeholders().isEmpty && !report.isWritten)
    }

    @Test func `of an order that is not in the list yet is entered with a remark`() async throws {
        let floor = try await Floor.sample()
        let report = try await ListImport(floor.factory).run(
            "name,phone,order\nZola,+27821234530,9999\n", into: .stakeholders, isDryRun: false, store: floor.store)
        #expect(report.rows.map(\.remark) == ["order “9999” is not among the orders yet"] && report.isWritten)
    }

    @Test func `who was removed hears nothing, not even what waited, until the office brings them back`() async throws {
        let floor = try await Floor.withStakeholders()
        try await floor.tell(Floor.created, asset: "PR-04")
        let marco = try floor.stakeholder("Marco")
        try await floor.store.write { try floor.factory.stakeholders.end(marco, by: "Nomsa", in: $0) }
        #expect(try floor.messages(to: "27821234521").allSatisfy { $0.queue == nil })
        #expect(try floor.told(asset: "PR-04").isEmpty)
        // A nightly list that still names them does not bring them back.
        try await floor.load(.stakeholders, "name,phone,language,area\nMarco Botha,+27821234521,es,Press Shop\n")
        #expect(try floor.told(asset: "PR-04").isEmpty)
        try await floor.store.write {
            _ = try Directory(floor.factory, by: "Nomsa").addStakeholder(
                Fields(["name": "Marco Botha", "phone": "+27821234521", "area": "Press Shop"]), tx: $0)
        }
        #expect(try floor.told(asset: "PR-04") == ["Marco"] && floor.stakeholders().count == 2)
        #expect(try floor.isSound())
    }

    @Test func `whose number was wrong hears it at the right one, and nobody else does`() async throws {
        let floor = try await Floor.withStakeholders()
        try await floor.tell(Floor.created, asset: "PR-04")
        let marco = try floor.stakeholder("Marco")
        try await floor.store.write {
            _ = try Directory(floor.factory, by: "Nomsa").change(marco, Fields(["phone": "+27821234531"]), tx: $0)
        }
        #expect(try floor.messages(to: "27821234521").allSatisfy { $0.queue == nil })
        try await floor.tell(Floor.created, asset: "PR-04")
        #expect(try floor.messages(to: "27821234531").count == 1 && floor.messages(to: "27821234521").count == 1)
    }

    @Test func `takes their news along to a new number of theirs`() async throws {
        let floor = try await Floor.withStakeholders()
        try await floor.lindiwe.says("hi")
        try await floor.moves("27821234520", to: "27821234599")
        try await floor.tell(Floor.created, order: "4711")
        #expect(try floor.messages(to: "27821234599").compactMap(\.kind) == [.workOrderCreated])
    }
}

struct `What a stakeholder hears who writes` {
    @Test func `is what will come and how to end it, and the office is not told of a knock`() async throws {
        let floor = try await Floor.withStakeholders()
        let heard = try await floor.lindiwe.says("Good morning, any news?")
        #expect(
            heard.text == """
                Hello. We tell you here about work that concerns *order 4711*: when it is reported, when it begins and when it is done. \
                Send *stop* to end these messages.
                """)
        #expect(
            try await floor.marco.says("hola").text.hasPrefix(
                "Hola. Por aquí te avisamos de los trabajos relacionados con *Press"))
        #expect(try floor.store.read { try $0.count(Stranger.self) } == 0)
        #expect(try floor.store.read { try $0.count(Conversation.self) } == 0)
    }

    @Test func `comes once for several lines, and once for a message delivered twice`() async throws {
        let floor = try await Floor.withStakeholders()
        try await floor.lindiwe.says("Hello", wamid: "wamid.once")
        try await floor.lindiwe.says("Hello", wamid: "wamid.once")
        try await floor.lindiwe.says("Anybody there?")
        #expect(try floor.messages(to: "27821234520").count == 1)
        floor.pass(.seconds(60))
        try await floor.lindiwe.says("Hello?")
        #expect(try floor.messages(to: "27821234520").count == 2)
    }

    @Test(arguments: [("stop", "start", "no more notices"), ("parar", "empezar", "Ya no recibirás")])
    func `to STOP and START is obeyed and answered`(stop: String, start: String, answer: String) async throws {
        let floor = try await Floor.withStakeholders()
        let voice = stop == "stop" ? floor.lindiwe : floor.marco
        #expect(try await voice.says(stop).text.contains(answer))
        try await floor.tell(Floor.created, asset: "PR-04", order: "4711")
        let account = try #require(try floor.contact(voice.phone))
        #expect(try floor.store.read { try floor.factory.outbox.hasStopped(account, in: $0) })
        let again = try await voice.says("hm?").text
        #expect(again.contains(stop == "stop" ? "You have stopped our messages" : "Has parado nuestros mensajes"))
        for command in [stop, "/wo"] {
            let count = try floor.messages(to: voice.phone).count
            #expect(try await voice.says(command).text == again)
            #expect(try floor.messages(to: voice.phone).count == count + 1)
        }
        let back = try await voice.says(start).text
        #expect(back.hasPrefix("🔔"))
        let silenced = try #require(try floor.messages(to: voice.phone).first { $0.notice != nil })
        #expect(silenced.queue == nil)
        floor.pass(.seconds(60))
        #expect(try await voice.says("hm?").text.contains("*\(stop)*"))
    }

    @Test func `is the same after a restart, and nothing of a flow`() async throws {
        let floor = try await Floor.withStakeholders()
        let menu = try await floor.lindiwe.says("menu")
        #expect(menu.options.isEmpty && menu.text.contains("*order 4711*"))
        floor.pass(.seconds(3600))
        let desk = Factory(
            vault: floor.factory.vault, random: .system, region: floor.factory.people.region, language: .english,
            currency: "ZAR", mediaFolder: floor.media, phoneNumberID: "106540352242922"
        ).frontDesk
        try await floor.accept(
            floor.lindiwe.webhook(#""type":"text","text":{"body":"reject 4711 12 scratched"}"#, wamid: "wamid.re"))
        try await floor.store.write { tx in
            var message = try #require(try tx.all(InboundMessage.byState, .waiting, limit: 1).first)
            try desk.answer(&message, in: tx)
            message.state = .done
            try tx.put(message)
        }
        #expect(try floor.lindiwe.heard().text.contains("*order 4711*") && floor.reports().isEmpty)
    }

    @Test func `is the strangers' answer once they were removed`() async throws {
        let floor = try await Floor.withStakeholders()
        let lindiwe = try floor.stakeholder("Lindiwe")
        try await floor.store.write { try floor.factory.stakeholders.end(lindiwe, by: "Nomsa", in: $0) }
        #expect(try await floor.lindiwe.says("hi").text.contains("not on our list"))
        #expect(try floor.store.read { try floor.factory.strangers.openCount(in: $0) } == 1)
        // Whoever the office enters is no stranger any more.
        try await floor.load(.stakeholders, "name,phone,active,order\nLindiwe Khumalo,+27821234520,yes,4711\n")
        #expect(try floor.store.read { try floor.factory.strangers.openCount(in: $0) } == 0)
    }

    @Test func `names no more than five things`() {
        let names = (1...7).map { "Line \($0)" }
        let text = StakeholderPhrase.about(names + names).text(in: .english)
        #expect(text.contains("*Line 5* …") && !text.contains("Line 6"))
    }
}
