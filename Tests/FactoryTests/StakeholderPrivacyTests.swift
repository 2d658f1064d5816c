import Messaging
import Store
import Testing
import WhatsApp

@testable import Factory

struct `What is kept of a stakeholder` {
    private func dossier(_ floor: Floor, _ who: String) async throws -> JSON {
        let subject = try #require(try floor.store.read { try Subject.find(who, floor.factory, in: $0) })
        var bytes: [UInt8] = []
        try await Dossier(floor.factory, store: floor.store).write(subject) { bytes += $0 }
        return try JSON(bytes)
    }

    @Test func `goes with an erasure, and nothing goes to them from then on`() async throws {
        let floor = try await Floor.withStakeholders()
        try await floor.lindiwe.says("Hello from Karoo")
        try await floor.tell(Floor.created, order: "4711")
        let erasure = floor.erasure
        _ = try await floor.store.write { try erasure.begin("+27821234520", in: $0) }
        #expect(try await floor.tell(Floor.created, order: "4711") == 0)
        _ = try await floor.erase("+27821234520")
        let left = try floor.everythingReadable()
        for secret in ["27821234520", "Lindiwe", "Khumalo", "Hello from Karoo"] { #expect(!left.contains(secret)) }
        #expect(try floor.stakeholders().count == 1 && floor.isSound())
        #expect(try await floor.lindiwe.says("hi").text.contains("not on our list"))
    }

    @Test func `goes with the person who works here, also with a number they had before`() async throws {
        let floor = try await Floor.withStakeholders()
        try await floor.load(.stakeholders, "name,phone,area\nThandi Nkosi,082 123 4501,Press Shop\n")
        try await floor.take("employee_number,name,phone\nE1,Thandi Nkosi,+27821234577\n")
        _ = try await floor.erase("E1")
        #expect(try floor.stakeholders().count == 2)
        #expect(try !floor.everythingReadable().contains("Thandi"))
    }

    @Test func `stands in their dossier, and in nobody else's`() async throws {
        let floor = try await Floor.withStakeholders()
        let own = try await dossier(floor, "+27821234520")["stakeholders"]
        #expect(own.array.count == 1 && own[0]["name"].text == "Lindiwe Khumalo" && own[0]["order"].text == "4711")
        try await floor.take("employee_number,name,phone\nE9,Zanele Zuma,+27821234520\n")
        let taken = try await dossier(floor, "E9")
        #expect(taken["stakeholders"].array.isEmpty)
        #expect(!String(decoding: taken.rawBytes, as: UTF8.self).contains("Lindiwe"))
    }

    @Test func `does not reach an employee who was given the number, neither what waits nor what comes`() async throws {
        let floor = try await Floor.withStakeholders()
        try await floor.tell(Floor.created, order: "4711")
        #expect(try floor.messages(to: "27821234520").contains { $0.queue != nil })
        try await floor.take("employee_number,name,phone,verified\nE9,Zanele Zuma,+27821234520,yes\n")
        #expect(try floor.messages(to: "27821234520").allSatisfy { $0.queue == nil })
        #expect(try await floor.tell(Floor.created, order: "4711") == 0)
        #expect(try floor.stakeholder("Lindiwe").isActive == false)
        #expect(try await floor.lindiwe.says("hi").text.contains("👋"))
    }

    @Test func `goes on where the same person has come to work here`() async throws {
        let floor = try await Floor.withStakeholders()
        try await floor.take("employee_number,name,phone,verified\nE9,lindiwe khumalo,+27821234520,yes\n")
        #expect(try floor.stakeholder("Lindiwe").person == floor.person("E9").id)
        #expect(try floor.told(order: "4711") == ["Lindiwe"])
    }

    @Test func `does not follow a number that an employee gave up`() async throws {
        let floor = try await Floor.withStakeholders()
        try await floor.load(.stakeholders, "name,phone,area\nThandi Nkosi,082 123 4501,Press Shop\n")
        try await floor.take("employee_number,name,phone\nE1,Thandi Nkosi,+27821234577\n")
        try await floor.tell(Floor.created, asset: "PR-04")
        #expect(try floor.messages(to: "27821234501").isEmpty)
    }

    @Test func `keeps the account while they hear of things, and goes some time after they were removed`() async throws
    {
        let floor = try await Floor.withStakeholders()
        try await floor.load(.stakeholders, "name,phone\nZola,+27821234530\n")
        func night() async throws -> Int {
            _ = try await Retention(floor.factory, days: 30).apply(in: floor.store)
            return try floor.stakeholders().count
        }
        floor.pass(.seconds(40 * 24 * 3600))
        #expect(try await night() == 3)
        #expect(try floor.contact("27821234520") != nil)
        for name in ["Lindiwe", "Zola"] {
            let stakeholder = try floor.stakeholder(name)
            try await floor.store.write { try floor.factory.stakeholders.end(stakeholder, by: "Nomsa", in: $0) }
        }
        _ = try await floor.store.write {
            try floor.factory.holds.add("+27821234530", reason: "Claim 7", floor.factory, in: $0)
        }
        #expect(try await night() == 3)
        floor.pass(.seconds(31 * 24 * 3600))
        #expect(try await night() == 2)
        #expect(try floor.stakeholder("Zola").isActive == false)
        #expect(try floor.contact("27821234520") == nil && floor.contact("27821234530") != nil)
    }
}
