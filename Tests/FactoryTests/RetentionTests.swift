import Store
import Testing
import WhatsApp

@testable import Factory
@testable import Messaging

struct `The nightly removal` {
    private static let days = Duration.seconds(24 * 3600)

    private func apply(_ floor: Floor, days: Int = 30) async throws -> RetentionCounts {
        try await Retention(floor.factory, days: days).apply(in: floor.store).counts
    }

    @Test func `removes what is too old, and keeps audit, reports, evidence and the directory`() async throws {
        let (floor, evidence, other) = try await `Erasing a person`.busyFloor()
        try await floor.stranger.says("Anybody there?")
        try await floor.finishSending()
        floor.pass(Self.days * 31)
        let audit = try floor.store.read { try $0.count(Interaction.self) }
        let survey = try Retention(floor.factory, days: 30).survey(floor.store)
        let counts = try await apply(floor)
        #expect(counts.received == 13 && counts.sent == 13 && counts.conversations == 2)
        #expect(counts.attachments == 1 && counts.contacts == 1)
        #expect(survey.over == counts)
        try floor.store.read { (snapshot) throws -> Void in
            #expect(try snapshot.count(InboundMessage.self) + snapshot.count(OutboundMessage.self) == 0)
            #expect(try snapshot.count(Interaction.self) == audit && snapshot.count(Nonconformance.self) == 2)
            #expect(try snapshot.count(Person.self) == 4 && snapshot.count(Contact.self) == 2)
            #expect(try snapshot.count(Attachment.self) == 1)
        }
        #expect(floor.isThere(evidence) && !floor.isThere(other))
        #expect(try floor.isSound())
    }

    @Test func `leaves what is younger`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("hi")
        try await floor.finishSending()
        floor.pass(Self.days * 20)
        try await floor.thandi.says("menu")
        try await floor.finishSending()
        floor.pass(Self.days * 15)
        #expect(try await apply(floor).received == 1)
        #expect(try floor.messages(to: floor.thandi.phone).count == 1)
        #expect(try floor.store.read { try $0.count(Conversation.self) } == 1)
    }

    @Test func `leaves what waits, is held or is in doubt, however old`() async throws {
        let floor = try await Floor.sample()
        for _ in 0..<4 { try await floor.thandi.says("hi") }
        try await floor.store.write { tx in
            let states: [Delivery] = [
                .composed(due: tx.now), .held(since: tx.now, .window), .unknown(since: tx.now),
                .inFlight(since: tx.now),
            ]
            for (message, state) in zip(try tx.page(OutboundMessage.self, limit: 10).records, states) {
                var message = message
                message.delivery = state
                try tx.put(message)
            }
        }
        try await floor.accept(floor.ravi.webhook(#""type":"text","text":{"body":"hi"}"#, wamid: "wamid.waiting"))
        floor.pass(Self.days * 31)
        let counts = try await apply(floor)
        #expect(counts.sent == 0 && counts.received == 4)
        #expect(try floor.store.read { try $0.count(OutboundMessage.self) } == 4)
    }

    @Test func `removes parked and kept items, and remembers a stranger's STOP`() async throws {
        let floor = try await Floor.sample()
        try await floor.deliver(floor.receipt(to: floor.ravi, opaque: "somebody.else.1"))
        try await floor.stranger.says("hi")
        try await floor.store.write { tx in
            var contact = try #require(try tx.page(Contact.self, limit: 1).records.first)
            contact.stoppedAt = tx.now
            try tx.put(contact)
        }
        try await floor.finishSending()
        floor.pass(Self.days * 31)
        #expect(try await apply(floor).received == 2)
        #expect(try floor.contact(of: floor.stranger)?.stoppedAt != nil)
    }

    @Test func `keeps evidence of reports from before it was marked`() async throws {
        let (floor, evidence, _) = try await `Erasing a person`.busyFloor()
        try await floor.store.write { tx in
            for var attachment in try tx.page(Attachment.self, limit: 10).records {
                attachment.isEvidence = nil
                try tx.put(attachment)
            }
        }
        try await floor.finishSending()
        floor.pass(Self.days * 31)
        #expect(try Retention(floor.factory, days: 30).survey(floor.store).over.attachments == 1)
        #expect(try await apply(floor).attachments == 1)
        #expect(floor.isThere(evidence))
    }

    @Test func `sweeps files that nothing names for a day, and no younger ones`() async throws {
        let floor = try await Floor.sample()
        let (old, new) = (try floor.shelve("left behind", age: Self.days * 2), try floor.shelve("just put there"))
        let survey = try Retention(floor.factory, days: 30).survey(floor.store)
        #expect(survey.orphans.files == 1 && survey.shelf.files == 2)
        #expect(survey.shelf.bytes > survey.orphans.bytes && survey.diskBytes ?? 0 > survey.shelf.bytes)
        _ = try await apply(floor)
        #expect(!floor.isThere(old.file) && floor.isThere(new.file))
    }

    @Test func `does not take files of messages from before they were noted for nobody's`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("hi")
        let (factory, contact) = (floor.factory, try #require(try floor.contact(of: floor.thandi)))
        let file = try floor.shelve("a manual", age: Self.days * 3)
        let id = try await floor.store.write { tx in
            try factory.outbox.post(.media(file.message()), to: contact.id, file: file, in: tx).id
        }
        // The record as an earlier version wrote it.
        try await floor.store.write { tx in
            var message = try #require(try tx.find(id))
            message.shelfFile = nil
            try tx.put(message)
        }
        #expect(try Retention(floor.factory, days: 30).survey(floor.store).orphans.files == 0)
        _ = try await apply(floor)
        #expect(floor.isThere(file.file))
        try await floor.finishSending()
        floor.pass(Self.days * 31)
        _ = try await apply(floor)
        #expect(!floor.isThere(file.file))
    }

    @Test func `goes on after a kill, and writes in small parts`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("hi")
        let (factory, contact) = (floor.factory, try #require(try floor.contact(of: floor.thandi)))
        try await floor.store.write { tx in
            for number in 0..<1_000 {
                try factory.outbox.post(.text(TextMessage("Number \(number)")), to: contact.id, in: tx)
            }
        }
        let file = try floor.shelve("sent")
        _ = try await floor.store.write { tx in
            try factory.outbox.post(.media(file.message()), to: contact.id, file: file, in: tx)
        }
        try await floor.finishSending()
        try await floor.finishSending(after: 1_000)
        floor.pass(Self.days * 31)
        let chore = RetentionChore(factory) { 30 }
        var counts = [try floor.store.read { try $0.count(OutboundMessage.self) }]
        var next: Timestamp?
        // Killed after the last commit: the file is still there, and the next look removes it.
        repeat {
            next = try await floor.store.write { try chore.run(in: $0) }
            counts.append(try floor.store.read { try $0.count(OutboundMessage.self) })
        } while next.map { $0 < floor.now + .seconds(60) } ?? false
        #expect(zip(counts, counts.dropFirst()).allSatisfy { $0 - $1 <= Retention.batchMax } && counts.last == 0)
        #expect(floor.isThere(file.file))
        _ = try await chore.tidy(floor.store)
        #expect(!floor.isThere(file.file))
    }

    @Test func `forgets strangers and words of letters by and by, and keeps what was agreed to`() async throws {
        let floor = try await Floor.sample()
        try await floor.stranger.says("stop")
        try await floor.stranger.says("It is me")
        try await floor.thandi.says("stop")
        try await floor.openDoors(for: "E1")
        let contact = try #require(try floor.contact(of: floor.stranger))
        try await floor.store.write { try $0.put(WordTries(id: contact.id, since: $0.now)) }
        try await floor.keepDraft("employee_number,name\nE9,Ana\n")
        try await floor.moves("27821234501", to: "27829998877")
        try await floor.finishSending()
        let (consents, changes) = (try floor.count(Consent.self), try floor.count(IdentityChange.self))
        #expect(consents == 2 && changes > 0)
        _ = try await apply(floor)
        #expect(try floor.count(WordTries.self) == 1 && floor.count(VerificationCode.self) == 1)
        floor.pass(Self.days)
        _ = try await apply(floor)
        #expect(try floor.count(WordTries.self) + floor.count(VerificationCode.self) == 0)
        #expect(try floor.count(WorkerSession.self) + floor.count(WorkerLink.self) + floor.count(ImportDraft.self) == 0)
        #expect(try floor.count(Stranger.self) == 1 && floor.count(Invitation.self) == 1)
        floor.pass(Self.days * 30)
        _ = try await apply(floor)
        // Their STOP is remembered; who they said they are is not.
        #expect(try floor.count(Stranger.self) == 0 && floor.contact(of: floor.stranger)?.stoppedAt != nil)
        #expect(try floor.count(Invitation.self) == 1)
        floor.pass(Self.days * 60)
        _ = try await apply(floor)
        #expect(try floor.count(Invitation.self) == 0)
        #expect(try floor.count(Consent.self) == consents && floor.count(IdentityChange.self) == changes)
        #expect(try floor.isSound())
    }

    @Test func `leaves what a hold is on, whatever it is`() async throws {
        let floor = try await Floor.sample()
        let factory = floor.factory
        try await floor.stranger.says("It is me")
        _ = try await floor.word(for: "E1")
        try await floor.store.write { tx in
            for who in ["E1", "+34600111222"] { try factory.holds.add(who, reason: "Claim 7", factory, in: tx) }
        }
        try await floor.finishSending()
        floor.pass(Self.days * 800)
        _ = try await apply(floor)
        #expect(try floor.count(Stranger.self) == 1 && floor.count(Invitation.self) == 1)
    }

    @Test func `leaves an account of the directory that has no number, and what another was joined into`() async throws
    {
        let floor = try await Floor.sample()
        _ = try await floor.hidden("ZA.88", says: "hi")
        let lucia = try floor.person("E3")
        try await floor.store.write { tx in
            let contact = try #require(try floor.factory.contacts.find(userID: "ZA.88", in: tx))
            try floor.factory.merging.bind(contact, to: lucia, by: .desk("Nomsa"), in: tx)
        }
        try await floor.stranger.says("hi")
        _ = try await floor.hidden("ES.9", says: "hi")
        try await floor.seen("34600111222", "ES.9", says: "hi")
        try await floor.finishSending()
        floor.pass(Self.days * 31)
        let survey = try Retention(floor.factory, days: 30).survey(floor.store)
        let counts = try await apply(floor)
        // The piece goes first, and the account it was joined into in the next night.
        #expect(counts.contacts == 1 && survey.over == counts)
        #expect(try await apply(floor).contacts == 1)
        let left = try floor.store.read { try $0.page(Contact.self, limit: 10).records }
        #expect(left.map(\.person) == [lucia.id])
        #expect(try floor.count(Stranger.self) == 0)
    }

    @Test func `is done each night, and at once when a night was missed`() async throws {
        let floor = try await Floor.sample()
        let chore = RetentionChore(floor.factory) { 30 }
        func run() async throws -> Timestamp {
            while true {
                let next = try #require(try await floor.store.write { try chore.run(in: $0) })
                if next > floor.now + .seconds(1) { return next }
            }
        }
        let night = try await run()
        #expect(PlantTime.parts(night).hour == 2 && night > floor.now && night - floor.now <= Self.days)
        #expect(try await run() == night)
        floor.pass(Self.days * 3)
        #expect(try floor.store.read { try Retention.run(in: $0).endedAt }.map { $0 < floor.now - Self.days } == true)
        _ = try await run()
        #expect(try floor.store.read { try Retention.run(in: $0).endedAt } == floor.now)
    }
}

extension Floor {
    /// The same for those behind the first so many.
    func finishSending(after count: Int) async throws {
        try await store.write { tx in
            for var message in try tx.page(OutboundMessage.self, .descending, limit: 100).records {
                message.delivery = .read
                try tx.put(message)
            }
        }
    }
}
