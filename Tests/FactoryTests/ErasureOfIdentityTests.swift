import FoundationEssentials
import Store
import Testing
import Vault
import WhatsApp

@testable import Factory
@testable import Messaging

extension Floor {
    /// Somebody writes with both ids, as WhatsApp sends them while the number is not hidden.
    func seen(_ phone: String, _ userID: String, says text: String) async throws {
        try await deliver(
            """
            {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{
            "messaging_product":"whatsapp","metadata":{"phone_number_id":"106540352242922"},
            "messages":[{"from":"\(phone)","from_user_id":"\(userID)","id":"\(nextWamid())",
            "timestamp":"\(now.seconds)","type":"text","text":{"body":"\(text)"}}]}}]}]}
            """)
    }

    /// WhatsApp says that somebody has another number.
    func moves(_ phone: String, to new: String) async throws {
        try await Voice(floor: self, phone: phone).sends(
            #""type":"system","system":{"body":"changed","type":"user_changed_number","wa_id":"\#(new)"}"#)
    }

    @discardableResult
    func merge(_ from: String, into: String) async throws -> Merger {
        let (from, into) = (try person(from), try person(into))
        return try await store.write {
            try self.factory.merging.merge(from, into: into, by: "Nomsa", .confirmed, in: $0)
        }
    }

    /// A browser signed in, a link under way, a letter and a code: everything that opens a door to them.
    func openDoors(for employeeNumber: String) async throws {
        let person = try person(employeeNumber)
        _ = try await word(for: employeeNumber)
        let phone = try factory.people.phone(of: person)
        try await store.write { tx in
            _ = try self.factory.workerAccess.beginSession(of: person.id, in: tx)
            let id: Ref<WorkerLink> = try tx.newRef()
            try tx.put(
                WorkerLink(
                    id: id, token: self.factory.vault.token("link \(id)", .workerLink), person: person.id,
                    expiresAt: tx.now + .seconds(600)))
            if let phone { _ = try self.factory.codes.ask(phone, for: .verify, in: .english, tx: tx) }
        }
    }

    func keepDraft(_ text: String) async throws {
        try await store.write { tx in
            let mark = self.factory.vault.token("mark", .session)
            _ = try self.factory.drafts.keep(text, for: .people, shown: mark, to: "Nomsa", in: tx)
        }
    }

    func count<R: Record>(_: R.Type) throws -> Int { try store.read { try $0.count(R.self) } }
}

struct `Erasing somebody who has several entries, accounts or names` {
    @Test(arguments: ["E1", "e2", "+27821234501", "082 123 4502", "ZA.77"])
    func `takes all that are one person, and nothing brings them back`(who: String) async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("Words of one")
        try await floor.ravi.says("stop")
        try await floor.seen(floor.ravi.phone, "ZA.77", says: "Words of two")
        for number in ["E1", "E2"] { try await floor.openDoors(for: number) }
        let (thandi, ravi) = (try floor.person("E1"), try floor.person("E2"))
        let merger = try await floor.merge("E2", into: "E1")
        let survey = try await floor.erasure.survey(who, in: floor.store)
        let counts = try await floor.erase(who)
        #expect(counts == survey && counts.people == 2 && counts.contacts == 2)
        let left = try floor.everythingReadable()
        for secret in ["27821234501", "27821234502", "Thandi", "Ravi", "\"E1\"", "\"E2\"", "ZA.77", "Words of"] {
            #expect(!left.contains(secret), "\(secret) is left")
        }
        for token in [thandi.phoneToken, ravi.phoneToken] { #expect(!left.contains("\(try #require(token))")) }
        #expect(try floor.count(Merger.self) + floor.count(IdentityChange.self) + floor.count(Consent.self) == 0)
        #expect(try floor.count(WorkerSession.self) + floor.count(WorkerLink.self) + floor.count(Invitation.self) == 0)
        #expect(try floor.count(VerificationCode.self) == 0)
        await #expect(throws: Merging.Refused.self) {
            try await floor.store.write { try floor.factory.merging.undo(merger, by: "Nomsa", in: $0) }
        }
        for id in [thandi.id, ravi.id] {
            let shell = try #require(try floor.store.read { try $0.find(id) })
            #expect(shell.erasedAt != nil && shell.mergedInto == nil && !shell.isListed)
        }
        #expect(try floor.isSound())
    }

    @Test(arguments: ["E3", "ZA.88"])
    func `takes an account without a number that was bound to them`(who: String) async throws {
        let floor = try await Floor.sample()
        _ = try await floor.hidden("ZA.88", says: "Words of hers")
        let lucia = try floor.person("E3")
        try await floor.store.write { tx in
            let contact = try #require(try floor.factory.contacts.find(userID: "ZA.88", in: tx))
            try floor.factory.merging.bind(contact, to: lucia, by: .desk("Nomsa"), in: tx)
        }
        let counts = try await floor.erase(who)
        #expect(counts.people == 1 && counts.contacts == 1 && counts.received == 1)
        let left = try floor.everythingReadable()
        for secret in ["Lucía", "ZA.88", "Words of hers"] { #expect(!left.contains(secret), "\(secret) is left") }
    }

    @Test func `takes what was written before two accounts turned out to be one`() async throws {
        let floor = try await Floor.sample()
        try await floor.stranger.says("Words with a number")
        _ = try await floor.hidden("ES.9", says: "Words without one")
        try await floor.seen("34600111222", "ES.9", says: "Words with both")
        let counts = try await floor.erase("ES.9")
        #expect(counts.contacts == 2 && counts.received == 3)
        let left = try floor.everythingReadable()
        for secret in ["34600111222", "ES.9", "Words"] { #expect(!left.contains(secret), "\(secret) is left") }
        #expect(try floor.count(Contact.self) + floor.count(IdentityChange.self) == 0)
    }

    @Test func `takes what names them by a number or an employee number of before`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("hi")
        try await floor.openDoors(for: "E1")
        try await floor.deliver(floor.receipt(to: floor.thandi, opaque: "somebody.else.1"))
        let person = try floor.person("E1")
        try await floor.store.write { tx in
            try floor.factory.audit.note(
                "person", object: "E1", detail: "changed", person: person.id, contact: nil, in: tx)
            try floor.factory.merging.rename(person, to: "F7", by: .desk("Nomsa"), in: tx)
        }
        try await floor.moves("27821234501", to: "27829998877")
        let survey = try await floor.erasure.survey("F7", in: floor.store)
        let counts = try await floor.erase("F7")
        #expect(counts == survey)
        let left = try floor.everythingReadable()
        for secret in ["27821234501", "27829998877", "\"E1\"", "\"F7\"", "\(try #require(person.phoneToken))"] {
            #expect(!left.contains(secret), "\(secret) is left")
        }
        #expect(try floor.count(VerificationCode.self) == 0)
        let objects = try floor.store.read { try $0.page(Interaction.self, limit: 100).records.map(\.object) }
        #expect(!objects.contains("E1") && !objects.contains("F7"))
    }

    @Test func `takes a stranger with what was kept because they are one`() async throws {
        let floor = try await Floor.sample()
        try await floor.stranger.says("It is me, Ana")
        try await floor.stranger.says("ANDON-ABCD-EFGH")
        try await floor.stranger.says("stop")
        try await floor.store.write { tx in
            let contact = try #require(try tx.page(Contact.self, limit: 1).records.first)
            try tx.put(WordTries(id: contact.id, since: tx.now))
            _ = try floor.factory.codes.ask(
                PhoneNumber(whatsApp: "34600111222"), for: .verify, in: .english, tx: tx)
        }
        #expect(try floor.count(Stranger.self) == 1 && floor.count(Consent.self) == 1)
        _ = try await floor.erase("+34600111222")
        #expect(try floor.count(Stranger.self) + floor.count(Consent.self) + floor.count(WordTries.self) == 0)
        #expect(try floor.count(VerificationCode.self) == 0)
        #expect(try !floor.everythingReadable().contains("Ana"))
    }

    @Test func `takes changes in which they are the other side, and leaves others theirs`() async throws {
        let floor = try await Floor.sample()
        for voice in [floor.thandi, floor.ravi] { try await voice.says("stop") }
        let merger = try await floor.merge("E2", into: "E1")
        try await floor.store.write { try floor.factory.merging.undo(merger, by: "Nomsa", in: $0) }
        let thandi = try floor.person("E1")
        try await floor.store.write { tx in
            // She used his account once.
            let his = try #require(try floor.factory.contacts.find(PhoneNumber(whatsApp: "27821234502"), in: tx))
            try Consents().note(true, .parts, way: .chat, contact: his.id, person: thandi.id, in: tx)
        }
        #expect(try await floor.erase("E2").people == 1)
        #expect(try floor.count(IdentityChange.self) == 0 && floor.count(Merger.self) == 0)
        let consents = try floor.store.read { try Consents().page(of: thandi.id, limit: 10, in: $0).records }
        #expect(consents.map(\.topic) == [.parts, nil])
        #expect(try floor.count(Consent.self) == 2)
        #expect(try floor.person("E1").standing == .active)
        #expect(try !floor.everythingReadable().contains("\"E2\""))
    }

    @Test func `ends files that wait to be imported`() async throws {
        let floor = try await Floor.sample()
        try await floor.keepDraft("employee_number,name\nE1,Thandi Nkosi\n")
        _ = try await floor.erase("E1")
        #expect(try floor.count(ImportDraft.self) == 0)
    }

    @Test func `leaves no address at once, in whatever form it was known to work`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("hi")
        try await floor.store.write { tx in
            var contact = try #require(try tx.page(Contact.self, limit: 1).records.first)
            contact.workingPhone = contact.phone
            contact.bounces = [.init(message: Ref(1), at: tx.now)]
            contact.person = Ref(1)
            contact.stoppedBy = Ref(1)
            try tx.put(contact)
        }
        let erasure = floor.erasure
        _ = try await floor.store.write { try erasure.begin("E1", in: $0) }
        let contact = try #require(try floor.contact(of: floor.thandi))
        #expect(contact.workingPhone == nil && contact.bounces == nil && contact.person == nil)
        #expect(try floor.factory.contacts.recipient(of: contact) == nil)
    }

    @Test func `is refused while a hold is on an entry that was merged since`() async throws {
        let floor = try await Floor.sample()
        let factory = floor.factory
        let held = try await floor.store.write { try factory.holds.add("E2", reason: "Claim 7", factory, in: $0) }
        let merger = try await floor.merge("E2", into: "E1")
        await #expect(throws: Erasure.Refused.held(held.id)) { try await floor.erase("E1") }
        let both = try await floor.store.write { tx in
            try factory.holds.remove(held.id, in: tx)
            return try factory.holds.add("E1", reason: "Claim 8", factory, in: tx)
        }
        try await floor.store.write { try factory.merging.undo(merger, by: "Nomsa", in: $0) }
        await #expect(throws: Erasure.Refused.held(both.id)) { try await floor.erase("E2") }
    }

    @Test func `goes through many changes and consents in small parts`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("hi")
        let (person, contact) = (try floor.person("E1"), try #require(try floor.contact(of: floor.thandi)))
        let history = IdentityHistory(vault: floor.factory.vault)
        try await floor.store.write { tx in
            for _ in 0..<300 {
                try history.note(.bound, contact: contact.id, person: person.id, .letter, in: tx)
                try history.note(.bound, otherContact: contact.id, .letter, in: tx)
                try Consents().note(true, nil, way: .chat, contact: contact.id, person: person.id, in: tx)
                try Consents().note(true, nil, way: .chat, contact: contact.id, person: nil, in: tx)
            }
        }
        let erasure = floor.erasure
        let job = try await floor.store.write { try erasure.begin("E1", in: $0) }
        var counts = [1_200]
        while try await erasure.carryOut(job, in: floor.store, partsMax: 1) == nil {
            counts.append(try floor.count(IdentityChange.self) + floor.count(Consent.self))
        }
        #expect(counts.last == 0)
        // What is looked for comes in pages: the last of them may go beyond a batch.
        let most = Erasure.batchMax + Erasure.scanMax
        #expect(zip(counts, counts.dropFirst()).allSatisfy { $0 - $1 <= most })
    }
}

struct `An empty shell` {
    @Test func `gets no letter, stands in no list, and suggests no number`() async throws {
        let floor = try await Floor.sample()
        _ = try await floor.erase("E3")
        try floor.store.read { (snapshot) throws -> Void in
            let letters = floor.factory.letters
            #expect(try letters.recipients([], everybody: true, in: snapshot).map(\.employeeNumber) == ["E1", "E2"])
            #expect(try NextNumber.suggestion(in: snapshot) == "E5")
            #expect(try snapshot.all(Person.byLead, 0, limit: 10).isEmpty)
        }
        let export = try floor.store.read { snapshot in
            var export = ""
            try ListExport(floor.factory).run(.people, in: snapshot) { export += $0 }
            return export
        }
        #expect(export.contains("Ravi") && !export.contains("erased"))
    }
}
