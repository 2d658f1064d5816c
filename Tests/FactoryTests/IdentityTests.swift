import Messaging
import Store
import Testing
import WhatsApp

@testable import Factory

/// A phone that hides its number, shows it, or is not whose it was.
struct Caller {
    let floor: Floor
    var phone: String?
    var userID: String?

    private var from: String {
        [phone.map { #""from":"\#($0)""# }, userID.map { #""from_user_id":"\#($0)""# }].compactMap { $0 }
            .joined(separator: ",")
    }

    @discardableResult
    func says(_ text: String) async throws -> String? {
        try await sends(#""type":"text","text":{"body":"\#(text)"}"#)
    }

    @discardableResult
    func sends(_ content: String) async throws -> String? {
        let known = try newest()?.id
        try await floor.deliver(
            """
            {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{
            "messaging_product":"whatsapp","metadata":{"phone_number_id":"106540352242922"},
            "messages":[{\(from),"id":"\(floor.nextWamid())","timestamp":"\(floor.now.seconds)",\(content)}]}}]}]}
            """)
        guard let last = try newest(), last.id != known else { return nil }
        return try floor.factory.outbox.message(of: last).plainText
    }

    /// The newest message to this account.
    func newest() throws -> OutboundMessage? {
        try floor.store.read { snapshot in
            let contacts = floor.factory.contacts
            let contact =
                try phone.flatMap { try contacts.find(try PhoneNumber(whatsApp: $0), in: snapshot) }
                ?? userID.flatMap { try contacts.find(userID: $0, in: snapshot) }
            guard let contact else { return nil }
            let pieces = try Contacts.pieces(of: contact.id, in: snapshot)
            return try snapshot.page(OutboundMessage.byContact, pieces, .descending, limit: 1).records.first
        }
    }
}

struct `Somebody who hides the number` {
    @Test func `two changes of a number that come in the wrong order are both made`() async throws {
        let floor = try await Floor.sample()
        try await floor.lucia.says("hi")
        try await floor.moves("27829990002", to: "27829990003")
        try await floor.moves("27821234503", to: "27829990002")
        let lucia = try floor.person("E3")
        #expect(try floor.factory.people.phone(of: lucia)?.e164 == "+27829990003")
        #expect(lucia.standing == .suspended)
        #expect(try floor.store.read { try $0.all(InboundMessage.byState, .kept, limit: 5).isEmpty })
    }

    @Test func `reports a reject by user id alone, once both were seen together`() async throws {
        let floor = try await Floor.sample()
        let thandi = Caller(floor: floor, phone: "27821234501", userID: "ZA.1")
        try await thandi.says("hi")
        let hidden = Caller(floor: floor, phone: nil, userID: "ZA.1")
        #expect(try await hidden.says("reject 4711 12 scratched") != nil)
        #expect(try await hidden.says("skip")?.contains("4711") == true)
        try await hidden.says("confirm")
        #expect(try floor.reports().map(\.number) == ["REJ-1001"] || floor.reports().count == 1)
        #expect(try floor.reports().first?.reportedBy == floor.person("E1").id)
    }

    @Test func `is answered by user id, and nobody's until it is bound`() async throws {
        let floor = try await Floor.sample()
        let hidden = Caller(floor: floor, phone: nil, userID: "ZA.77")
        #expect(try await hidden.says("hi")?.contains("not on our list") == true)
        let (factory, contacts) = (floor.factory, floor.factory.contacts)
        try await floor.store.write { tx in
            let contact = try #require(try contacts.find(userID: "ZA.77", in: tx))
            let lucia = try #require(try factory.people.find(employeeNumber: "E3", in: tx))
            try factory.merging.bind(contact, to: lucia, by: .desk("Nomsa"), in: tx)
            #expect(try contacts.recipient(of: contact) == .userID("ZA.77"))
        }
        #expect(try await hidden.says("hi")?.contains("¿") == true)
        #expect(try floor.person("E3").standing == .active)
    }
}

extension Floor {
    fileprivate func kinds(_ number: String) throws -> [String] {
        let id = try person(number).id
        return try store.read { try $0.page(Interaction.byPerson, id, limit: 100).records.map(\.kind) }
    }
}

struct `Somebody with another number` {
    private let system =
        #""type":"system","system":{"body":"changed","type":"user_changed_number","wa_id":"27829999901","user_id":"ZA.2"}"#

    @Test func `hears once a day what happened, and nothing else`() async throws {
        let floor = try await Floor.sample()
        let old = Caller(floor: floor, phone: "27821234501", userID: "ZA.1")
        try await old.says("hi")
        #expect(try await old.sends(system) == nil)
        #expect(try floor.person("E1").standing == .suspended)
        #expect(try floor.kinds("E1").filter { $0 == "verification" }.count == 1)
        let new = Caller(floor: floor, phone: "27829999901", userID: "ZA.2")
        #expect(try await new.says("menu")?.contains("letter") == true)
        #expect(try await new.says("my") == nil)
        #expect(try await new.says("reject 4711 12 scratched") == nil)
        #expect(try floor.reports().isEmpty)
        #expect(try await new.says("stop") != nil)
        #expect(try await new.says("start") != nil)
        floor.pass(.seconds(25 * 3600))
        #expect(try await new.says("hello")?.contains("letter") == true)
        // The office vouches for the number: all is as it was.
        try await floor.vouch(for: "E1")
        #expect(try await new.says("hi")?.contains("What would you like") == true)
    }

    @Test func `whose card was passed on gives nothing away`() async throws {
        let floor = try await Floor.sample()
        try await Caller(floor: floor, phone: "27821234501", userID: "ZA.1").says("hi")
        let finder = Caller(floor: floor, phone: "27821234501", userID: "ZA.66")
        #expect(try await finder.says("my")?.contains("another WhatsApp account") == true)
        #expect(try floor.person("E1").suspension?.reason == .userIDChanged)
    }

    @Test func `that is another one's is parked, and takes nothing`() async throws {
        let floor = try await Floor.sample()
        try await floor.ravi.says("hi")
        let old = Caller(floor: floor, phone: "27821234501", userID: "ZA.1")
        try await old.says("hi")
        try await old.sends(
            #""type":"system","system":{"body":"x","type":"user_changed_number","wa_id":"27821234502"}"#)
        let parked = try floor.store.read { try $0.all(InboundMessage.byState, .parked, limit: 10) }
        #expect(parked.count == 1)
        guard case .parked(let reason)? = parked.first?.state else { return }
        #expect(reason.contains("E2"))
        #expect(try floor.person("E2").standing == .active && floor.person("E1").standing == .suspended)
    }
}

struct `One person in two entries` {
    @Test func `sees in one list what was reported under both`() async throws {
        let floor = try await Floor.sample()
        for voice in [floor.thandi, floor.ravi] {
            try await voice.says("reject 4711 12 scratched")
            try await voice.says("skip")
            try await voice.says("confirm")
        }
        let merging = floor.factory.merging
        let (ravi, thandi) = (try floor.person("E2"), try floor.person("E1"))
        try await floor.store.write {
            _ = try merging.merge(ravi, into: thandi, by: "Nomsa", .confirmed, in: $0)
        }
        let numbers = try floor.reports().map(\.number)
        #expect(numbers.count == 2)
        for voice in [floor.thandi, floor.ravi] {
            let heard = try await voice.says("my")
            #expect(numbers.allSatisfy { heard.text.contains($0) })
        }
        #expect(try floor.store.check().isEmpty)
    }
}

struct `What a person in doubt is told` {
    @Test(arguments: Person.Doubt.allCases, Language.allCases)
    func `fits a message, and names the way out, and the page where a code proves anything`(
        doubt: Person.Doubt, language: Language
    ) {
        let text = IdentityPhrase.suspended(doubt).text(in: language)
        #expect(Text.length(text) <= 600)
        // A code would come to whoever has the number.
        #expect(text.contains("/whatsapp/verify") == (doubt != .userIDChanged))
        #expect(FixedWord.stop.spellings(in: language).contains { text.lowercased().contains("*\($0)*") })
    }

    @Test(arguments: Language.allCases)
    func `differs by the reason`(language: Language) {
        #expect(Set(Person.Doubt.allCases.map { IdentityPhrase.suspended($0).text(in: language) }).count == 3)
    }
}
