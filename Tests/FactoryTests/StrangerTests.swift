import Messaging
import Store
import Testing

@testable import Factory

struct `A stranger` {
    private func all(_ floor: Floor) throws -> [Stranger] {
        try floor.store.read { try floor.factory.strangers.page(after: nil, limit: 2_000, in: $0).records }
    }

    @Test func `is kept with the name they go by and their first words, and hears that the office was told`()
        async throws
    {
        let floor = try await Floor.sample()
        let heard = try await floor.stranger.says("I am Ana from the paint shop")
        #expect(
            heard.text.contains("not on our list") && heard.text.hasSuffix("I have told the office that you wrote."))
        floor.pass(.seconds(60))
        try await floor.stranger.says("hello?")
        let stranger = try #require(try all(floor).first)
        #expect(
            try floor.factory.strangers.words(of: stranger) == .init(name: "X", first: "I am Ana from the paint shop"))
        #expect(stranger.count == 2 && stranger.lastAt - stranger.firstAt == .seconds(60))
        #expect(try floor.messages(to: floor.stranger.phone).count == 1)
    }

    @Test func `counts a message once, however often it is delivered`() async throws {
        let floor = try await Floor.sample()
        try await floor.stranger.says("hi", wamid: "wamid.once")
        try await floor.stranger.says("hi", wamid: "wamid.once")
        #expect(try all(floor).map(\.count) == [1])
    }

    @Test func `is nobody of the directory, active or not`() async throws {
        let floor = try await Floor.sample()
        try await floor.sipho.says("hi")
        try await floor.lucia.says("hi")
        #expect(try all(floor).isEmpty)
    }

    @Test func `is shown again when they write 30 days after they were dismissed`() async throws {
        let floor = try await Floor.sample()
        try await floor.stranger.says("hi")
        let stranger = try #require(try all(floor).first)
        try await floor.store.write { try floor.factory.strangers.dismiss(stranger, by: "Nomsa", in: $0) }
        try await floor.stranger.says("hi")
        #expect(try all(floor).isEmpty)
        floor.pass(.seconds(30 * 24 * 3600))
        try await floor.stranger.says("hi again")
        #expect(try all(floor).map(\.count) == [3])
    }

    @Test func `is one no more once a list has their number`() async throws {
        let floor = try await Floor.sample()
        try await floor.stranger.says("hi")
        try await floor.take("employee_number,name,phone\nE9,Ana,+34600111222\n")
        #expect(try all(floor).isEmpty)
        #expect(try floor.store.read { try floor.factory.strangers.openCount(in: $0) } == 0)
    }

    @Test func `whom the office has dealt with makes room for the next`() async throws {
        let floor = try await Floor.sample()
        try await floor.stranger.says("hi")
        let first = try #require(try all(floor).first)
        try await floor.store.write { tx in
            try floor.factory.strangers.dismiss(first, by: "Nomsa", in: tx)
            for number in 0..<Strangers.keptMax - 1 {
                try tx.put(
                    Stranger(
                        id: Ref(UInt64(10_000 + number)), words: first.words, count: 1, firstAt: tx.now,
                        lastAt: tx.now, state: .open))
            }
        }
        try await Voice(floor: floor, phone: "34600111333").says("me too")
        #expect(try floor.store.read { try $0.count(Stranger.self) } == Strangers.keptMax)
        #expect(try floor.store.read { try $0.find(Stranger.self, first.id) } == nil)
    }

    @Test func `who is added is verified, and welcomed in their language while they may be written to`() async throws {
        let floor = try await Floor.sample()
        try await floor.stranger.says("hola")
        let stranger = try #require(try all(floor).first)
        try await floor.store.write { tx in
            let account = try #require(try tx.find(stranger.id))
            try Directory(floor.factory, by: "Nomsa", writingFrom: account).put(
                Fields([
                    "employee_number": "E9", "name": "Ana Gil", "phone": "+34600111222", "language": "es",
                ]), in: .people, tx: tx)
            let ana = try #require(try floor.factory.people.find(employeeNumber: "E9", in: tx))
            try floor.factory.strangers.bind(stranger, to: ana.id, isNew: true, by: "Nomsa", in: tx)
        }
        #expect(try floor.person("E9").standing == .active)
        let heard = try floor.stranger.heard()
        #expect(heard.text.contains("Ana Gil") && heard.text.contains("Te damos la bienvenida"))
        #expect(heard.options.contains { $0.id == "reject" })
        #expect(try await floor.stranger.says("menú").text.contains("👋"))
    }

    @Test func `may be somebody we know with a second phone`() async throws {
        let floor = try await Floor.sample()
        try await floor.stranger.says("it is me, Thandi")
        let stranger = try #require(try all(floor).first)
        let thandi = try floor.person("E1")
        try await floor.store.write {
            try floor.factory.strangers.bind(stranger, to: thandi.id, isNew: false, by: "Nomsa", in: $0)
        }
        #expect(try floor.stranger.heard().text.contains("Thandi Nkosi"))
        let report = try await floor.stranger.says("reject 4711 12 scratched")
        try await floor.stranger.taps("confirm", on: report)
        #expect(try floor.reports().map(\.reportedBy) == [thandi.id])
        // The number she is listed with stays hers, too.
        #expect(try await floor.thandi.says("my").text.contains("REJ-1001"))
    }

    @Test func `cannot be somebody who has left`() async throws {
        let floor = try await Floor.sample()
        try await floor.stranger.says("hi")
        let stranger = try #require(try all(floor).first)
        let sipho = try floor.person("E4")
        await #expect(throws: Merging.Refused.inactiveTarget("E4")) {
            try await floor.store.write {
                try floor.factory.strangers.bind(stranger, to: sipho.id, isNew: false, by: "Nomsa", in: $0)
            }
        }
        #expect(try all(floor).count == 1)
    }
}

struct `The next employee number` {
    @Test(arguments: [("E5", "E6"), ("E0099", "E0100"), ("Ann", "E5"), ("E9", "E10"), ("12-007,12-008", "E5")])
    func `goes on where the plant's numbers end`(newcomers: String, suggestion: String) async throws {
        let floor = try await Floor.sample()
        let rows = newcomers.split(separator: ",").enumerated().map { "\($1),N,+2782123460\($0)" }
        try await floor.take("employee_number,name,phone\n" + rows.joined(separator: "\n") + "\n")
        #expect(try floor.store.read { try NextNumber.suggestion(in: $0) } == suggestion)
    }
}
