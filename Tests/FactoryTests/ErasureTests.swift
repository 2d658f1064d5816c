import FoundationEssentials
import Messaging
import Store
import Testing
import Vault
import WhatsApp

@testable import Factory

struct `Erasing a person` {
    /// Thandi has reported a reject with a photo, sent another photo, chosen Spanish and begun a return; Ravi was there too.
    static func busyFloor() async throws -> (floor: Floor, evidence: String, other: String) {
        let floor = try await Floor.sample()
        let (thandi, ravi) = (floor.thandi, floor.ravi)
        for words in ["reject", "4711", "Deep scratch", "12"] { try await thandi.says(words) }
        try await thandi.sendsPhoto()
        let evidence = try await floor.fetch("the scratch")
        try await thandi.says("confirm")
        try await thandi.sendsPhoto("Private picture")
        let other = try await floor.fetch("a private picture")
        try await thandi.says("cancel")
        try await thandi.says("return")
        try await thandi.says("Secret beginnings")
        try await ravi.says("reject 4711 3 bent")
        try await ravi.says("confirm")
        return (floor, evidence, other)
    }

    static let secrets = ["27821234501", "Thandi", "Nkosi", "\"E1\"", "Private picture", "Secret beginnings"]

    @Test(arguments: ["+27821234501", "082 123 4501", "(082) 123-4501", "E1", "e1", "0027 82 123 4501"])
    func `takes any way to name them`(who: String) async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("hi")
        #expect(try await floor.erase(who).people == 1)
        #expect(try floor.contact(of: floor.thandi) == nil)
    }

    @Test func `leaves nothing that tells of them`() async throws {
        let (floor, evidence, other) = try await Self.busyFloor()
        let contact = try #require(try floor.contact(of: floor.thandi))
        let person = try #require(try floor.store.read { try floor.factory.people.find(employeeNumber: "E1", in: $0) })
        let survey = try await floor.erasure.survey("E1", in: floor.store)
        let counts = try await floor.erase("E1")
        #expect(counts.people == 1 && counts.contacts == 1 && counts.received == 10 && counts.sent == 10)
        #expect(counts.attachments == 1 && counts.evidenceKept == 1 && counts.reportsKept == 1 && counts.files == 1)
        var foreseen = counts
        foreseen.filesWaiting = 0
        #expect(survey == foreseen)
        let left = try floor.everythingReadable()
        for secret in Self.secrets { #expect(!left.contains(secret), "\(secret) is left") }
        try floor.store.read { (snapshot) throws -> Void in
            let token = try #require(contact.phoneToken)
            #expect(try snapshot.find(Contact.byPhone, token) == nil && snapshot.find(Person.byPhone, token) == nil)
            #expect(try snapshot.count(InboundMessage.byContact, contact.id, limit: 1) == 0)
            #expect(try snapshot.count(OutboundMessage.byContact, contact.id, limit: 1) == 0)
            #expect(try snapshot.count(Interaction.byPerson, person.id, limit: 1) == 0)
            #expect(
                try snapshot.find(Conversation.self, contact.id) == nil && snapshot.find(Pace.self, contact.id) == nil)
            #expect(try snapshot.page(Lane.self, limit: 100).records.allSatisfy { $0.id.contact != contact.id })
            #expect(try snapshot.count(ErasureJob.self) == 0 && snapshot.count(ShelfRemoval.self) == 0)
        }
        #expect(floor.isThere(evidence) && !floor.isThere(other))
        #expect(try floor.isSound())
    }

    @Test func `keeps the report, its evidence and the facts of the audit, made by nobody`() async throws {
        let (floor, _, _) = try await Self.busyFloor()
        let before = try floor.store.read { try $0.page(Interaction.self, limit: 100).records }
        _ = try await floor.erase("E1")
        let report = try #require(try floor.reports().first)
        #expect(report.number == "REJ-1001")
        #expect(try floor.factory.reports.details(of: report).description == "Deep scratch")
        let (shell, evidence, after) = try floor.store.read { snapshot in
            (
                try snapshot.find(report.reportedBy), try snapshot.find(report.attachments[0]),
                try snapshot.page(Interaction.self, limit: 100).records
            )
        }
        #expect(try shell.map(floor.factory.people.name) == "erased person")
        #expect(shell?.isActive == false && shell?.employeeNumber.contains("E1") == false)
        #expect(evidence?.contact == Contact.nobody)
        #expect(
            after.map(\.kind) == before.map(\.kind) + ["erase"]
                && after.map(\.object).prefix(before.count) == before.map(\.object)[...])
        #expect(after.count { $0.person == nil } == before.count { $0.person == report.reportedBy } + 1)
    }

    @Test func `leaves everybody else alone`() async throws {
        let (floor, _, _) = try await Self.busyFloor()
        let before = try floor.messages(to: floor.ravi.phone).map(\.id)
        _ = try await floor.erase("E1")
        #expect(try floor.messages(to: floor.ravi.phone).map(\.id) == before)
        #expect(try await floor.ravi.says("my").text.contains("REJ-1002"))
    }

    @Test func `takes a stranger, by phone or by user id`() async throws {
        let floor = try await Floor.sample()
        try await floor.stranger.says("Who are you?")
        let byID =
            #"{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{"messaging_product":"whatsapp","metadata":{"phone_number_id":"106540352242922"},"contacts":[{"profile":{"name":"Zanele"},"user_id":"ZA.13491208655302741918"}],"messages":[{"from_user_id":"ZA.13491208655302741918","id":"wamid.bsuid","timestamp":"\#(floor.now.seconds)","type":"text","text":{"body":"Without a number"}}]}}]}]}"#
        try await floor.deliver(byID)
        #expect(try floor.everythingReadable().contains("Without a number"))
        let counts = try await floor.erase("+34600111222")
        #expect(counts.people == 0 && counts.contacts == 1 && counts.interactions == 1)
        #expect(try await floor.erase("ZA.13491208655302741918").received == 1)
        let left = try floor.everythingReadable()
        for secret in ["34600111222", "Who are you", "ZA.1349", "Without a number", "Zanele"] {
            #expect(!left.contains(secret), "\(secret) is left")
        }
    }

    @Test func `says that there is nobody`() async throws {
        let floor = try await Floor.sample()
        for who in ["+27829999999", "E99", "nobody", "erased-1"] {
            await #expect(throws: Erasure.Refused.nobody) { try await floor.erase(who) }
        }
        _ = try await floor.erase("E1")
        await #expect(throws: Erasure.Refused.nobody) { try await floor.erase("E1") }
        await #expect(throws: Erasure.Refused.nobody) { try await floor.erase("erased-1") }
    }

    @Test func `ends what waits, so that nothing is sent afterwards`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("hi")
        let waiting = try #require(try floor.messages(to: floor.thandi.phone).last)
        #expect(waiting.queue == .composed)
        // Killed right after its first commit: the rest is still there, and has nowhere to go.
        let erasure = floor.erasure
        _ = try await floor.store.write { try erasure.begin("E1", in: $0) }
        let contact = try #require(try floor.contact(of: floor.thandi))
        #expect(try floor.factory.contacts.recipient(of: contact) == nil)
        _ = try await floor.erase("E1")
        #expect(try floor.store.read { try $0.count(OutboundMessage.self) + $0.count(Lane.self) } == 0)
    }

    @Test func `leaves unanswered what was not answered yet`() async throws {
        let floor = try await Floor.sample()
        try await floor.accept(floor.thandi.webhook(#""type":"text","text":{"body":"Too late"}"#, wamid: "wamid.late"))
        #expect(try await floor.erase("E1").received == 1)
        #expect(try floor.store.read { try $0.all(InboundMessage.byState, .waiting, limit: 1).isEmpty })
        #expect(try !floor.everythingReadable().contains("Too late"))
    }

    @Test func `does not answer a message that is delivered again, until WhatsApp delivers no more`() async throws {
        let floor = try await Floor.sample()
        let body = floor.thandi.webhook(#""type":"text","text":{"body":"hi"}"#, wamid: "wamid.again")
        try await floor.deliver(body)
        _ = try await floor.erase("E1")
        try await floor.deliver(body)
        floor.pass(.seconds(6 * 24 * 3600))
        try await floor.deliver(body)
        #expect(try floor.store.read { try $0.count(InboundMessage.self) + $0.count(OutboundMessage.self) } == 0)
        #expect(try floor.contact(of: floor.thandi) == nil)
        floor.pass(.seconds(2 * 24 * 3600))
        _ = try await Retention(floor.factory, days: 730).apply(in: floor.store)
        #expect(try floor.store.read { try $0.count(Tombstone.self) } == 0)
    }

    @Test func `takes receipts from before, and keeps nothing of those that come after`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("hi")
        let message = try #require(try floor.messages(to: floor.thandi.phone).last)
        let opaque = floor.opaque(message)
        try await floor.deliver(floor.receipt(to: floor.thandi, "delivered", opaque: opaque))
        try await floor.deliver(floor.receipt(to: floor.thandi, "delivered", opaque: "somebody.else.1"))
        #expect(try await floor.erase("E1").received == 3)
        try await floor.deliver(floor.receipt(to: floor.thandi, "read", opaque: opaque))
        let left = try floor.everythingReadable()
        #expect(!left.contains("27821234501") && !left.contains("wamid."))
        #expect(try floor.store.read { try $0.all(InboundMessage.byState, .kept, limit: 1).isEmpty })
    }

    @Test func `takes what is parked unread and names them`() async throws {
        let floor = try await Floor.sample()
        try await floor.deliver(
            floor.thandi.webhook(
                #""type":"system","system":{"type":"user_changed_number","body":"Thandi has moved","wa_id":"27829998888"}"#,
                wamid: "wamid.system"))
        #expect(try floor.everythingReadable().contains("Thandi has moved"))
        _ = try await floor.erase("E1")
        #expect(try !floor.everythingReadable().contains("Thandi has moved"))
    }

    @Test func `keeps a file that somebody else needs`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.sendsPhoto()
        try await floor.ravi.sendsPhoto()
        let file = try await floor.fetch("the same picture")
        _ = try await floor.erase("E1")
        #expect(floor.isThere(file))
        _ = try await floor.erase("E2")
        #expect(!floor.isThere(file))
    }

    @Test func `takes files that were sent to them, with what Meta knows them by`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("hi")
        let (factory, contact) = (floor.factory, try #require(try floor.contact(of: floor.thandi)))
        let file = try floor.shelve("A letter to Thandi")
        try await floor.store.write { tx in
            try factory.outbox.post(.media(file.message()), to: contact.id, file: file, in: tx)
            try factory.uploads.note("meta-1", for: file, in: tx)
        }
        #expect(try await floor.erase("E1").files == 1)
        #expect(!floor.isThere(file.file))
        #expect(try floor.store.read { try $0.count(Upload.self) } == 0)
    }

    @Test func `leaves a file that has only just come to the next sweep`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.sendsPhoto()
        let file = try await floor.fetch("new")
        try floor.touch(file, age: .seconds(5))
        let counts = try await floor.erase("E1")
        #expect(counts.files == 0 && counts.filesWaiting == 1 && floor.isThere(file))
        floor.pass(.seconds(61))
        _ = try await ErasureChore(floor.erasure).tidy(floor.store)
        #expect(!floor.isThere(file))
    }

    @Test func `removes a sign-in that is named like them`() async throws {
        let floor = try await Floor.sample()
        let access = floor.factory.access
        let password = try access.hash("long enough for this")
        let session = try await floor.store.write { tx in
            _ = try access.addOperator("ravi", role: .admin, password: password, in: tx)
            let thandi = try access.addOperator("thandi nkosi", role: .clerk, password: password, in: tx)
            _ = try access.createLink(for: thandi.id, length: .seconds(60), in: tx)
            return try access.beginSession(of: thandi.id, in: tx)
        }
        #expect(try await floor.erase("E1").signIns == 1)
        try floor.store.read { (snapshot) throws -> Void in
            #expect(try access.operatorOf(session: session, in: snapshot) == nil)
            #expect(try snapshot.count(WebSession.self) + snapshot.count(SignInLink.self) == 0)
            #expect(try access.findOperator("ravi", in: snapshot) != nil)
        }
    }

    @Test func `takes what they wrote from a number they had before, and leaves its next owner theirs`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("reject 4711 3 bent")
        try await floor.thandi.says("confirm")
        try await floor.deliver(floor.receipt(to: floor.thandi, opaque: "somebody.else.1"))
        try await floor.load("E1,Thandi Nkosi,+27821234509")
        let now = Voice(floor: floor, phone: "27821234509")
        try await now.says("hi")
        // The old number is found by the audit alone.
        try await floor.store.write { tx in
            for conversation in try tx.page(Conversation.self, limit: 10).records {
                try tx.delete(Conversation.self, conversation.id)
            }
        }
        let counts = try await floor.erase("E1")
        #expect(counts.contacts == 2 && counts.received == 4)
        let left = try floor.everythingReadable()
        #expect(!left.contains("27821234501") && !left.contains("27821234509"))
    }

    @Test func `leaves a number that has passed to somebody else to its owner`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("hi")
        try await floor.load("E1,Thandi Nkosi,+27821234509")
        try await floor.load("E9,Nomsa Zulu,+27821234501")
        try await floor.thandi.says("menu")
        #expect(try await floor.erase("E1").contacts == 0)
        #expect(try await floor.thandi.says("menu").options.count == 9)
    }

    @Test func `takes lines out of the channel's log`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("hi")
        let folder = floor.erasure.channelFolder
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let file = folder + "/2026-11-21.jsonl"
        let lines = #"{"at":1,"request":"•••4501"}"# + "\n" + #"{"at":2,"request":"•••4502"}"# + "\n"
        #expect(FileManager.default.createFile(atPath: file, contents: Data(lines.utf8)))
        #expect(try await floor.erase("E1").channelLines == 1)
        let left = String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
        #expect(!left.contains("4501") && left.contains("4502"))
    }

    @Test(arguments: [3, 17, 27, 40, 2026, 41_178, 777_777])
    func `leaves nothing, whoever said what in whatever order`(seed: UInt64) async throws {
        var dice = Dice(seed: seed)
        let floor = try await Floor.sample()
        var voices = [floor.thandi, floor.ravi, floor.lucia, floor.stranger]
        let names = ["Thandi", "Ravi", "Lucía", "34600111222"]
        var secrets = voices.enumerated().map { [" of \($0).", $1.phone, "ZA.\($0)77"] + [names[$0]] }
        var mergers: [Merger] = []
        for turn in 0..<60 {
            let place = dice.roll(voices.count)
            let voice = voices[place]
            switch dice.roll(14) {
            case 0: try await voice.sendsPhoto("Caption \(turn) of \(place).")
            case 1: try await voice.says("reject 4711 \(1 + dice.roll(9)) bent")
            case 2: try await voice.says("confirm")
            case 3: try await voice.says(["stop", "start", "return", "cancel", "español"][dice.roll(5)])
            case 4:
                if let message = try floor.messages(to: voice.phone).last {
                    let isOurs = dice.roll(2) == 0
                    try await floor.deliver(
                        floor.receipt(to: voice, opaque: isOurs ? floor.opaque(message) : "else.\(turn).1"))
                }
            case 5: try await floor.seen(voice.phone, "ZA.\(place)77", says: "Words \(turn) of \(place).")
            // While two entries are one, the word of either binds the account to the one that stands for both.
            case 6 where place < 3 && mergers.isEmpty: try await voice.says(try await floor.word(for: "E\(place + 1)"))
            case 7 where place < 3: try await floor.openDoors(for: "E\(place + 1)")
            case 8:
                let new = "2782999\(1_000 + turn)"
                secrets[place].append(new)
                try await floor.moves(voice.phone, to: new)
                voices[place] = Voice(floor: floor, phone: new)
            case 9:
                if let merger = mergers.popLast() {
                    try await floor.store.write { try floor.factory.merging.undo(merger, by: "Nomsa", in: $0) }
                } else {
                    mergers.append(try await floor.merge("E2", into: "E1"))
                }
            case 10: try await floor.keepDraft("Row \(turn) of \(place).")
            default: try await voice.says("Words \(turn) of \(place).")
            }
            floor.pass(.seconds(dice.roll(7_200)))
        }
        _ = try await floor.fetch("picture of \(seed)")
        let place = dice.roll(voices.count)
        let who = place < 3 && dice.roll(2) == 0 ? "E\(place + 1)" : "+\(voices[place].phone)"
        let erasure = floor.erasure
        let job = try await floor.store.write { try erasure.begin(who, in: $0) }
        if try await erasure.carryOut(job, in: floor.store, partsMax: dice.roll(16)) == nil {
            _ = try await floor.erase(who)
        }
        let left = try floor.everythingReadable()
        for secret in secrets[place] { #expect(!left.contains(secret), "seed \(seed), \(place): \(secret)") }
        for number in secrets[place] where number.allSatisfy(\.isNumber) {
            let token = floor.factory.people.token(try PhoneNumber(whatsApp: number))
            #expect(!left.contains("\(token)"), "seed \(seed), \(place): token of \(number)")
        }
        for (other, voice) in voices.enumerated() where other != place {
            #expect(try floor.contact(of: voice) != nil || !left.contains(" of \(other)."), "seed \(seed), \(other)")
        }
        #expect(try floor.isSound(), "seed \(seed)")
    }

    @Test func `makes the number free for somebody new`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("hi")
        _ = try await floor.erase("E1")
        #expect(try await floor.thandi.says("hello again").text.contains("not on our list"))
        try await floor.load("E1,Nomsa Zulu,+27821234501")
        #expect(try await floor.thandi.says("menu").options.count == 9)
    }
}

struct `An erasure that is killed` {
    @Test(arguments: 0..<18)
    func `ends when it is asked for again`(parts: Int) async throws {
        let (floor, _, other) = try await `Erasing a person`.busyFloor()
        let erasure = floor.erasure
        let job = try await floor.store.write { try erasure.begin("E1", in: $0) }
        let isComplete = try await erasure.carryOut(job, in: floor.store, partsMax: parts) != nil
        #expect(try floor.isSound())
        if isComplete {
            await #expect(throws: Erasure.Refused.nobody) { try await floor.erase("E1") }
        } else {
            let counts = try await floor.erase("082 123 4501")
            #expect(counts.received == 10 && counts.sent == 10 && counts.people == 1)
        }
        let left = try floor.everythingReadable()
        for secret in `Erasing a person`.secrets { #expect(!left.contains(secret), "\(secret) is left") }
        #expect(try floor.isSound() && !floor.isThere(other))
        #expect(try floor.store.read { try $0.count(ErasureJob.self) } == 0)
    }

    @Test func `is ended by the daemon when it has rested for a while`() async throws {
        let (floor, _, _) = try await `Erasing a person`.busyFloor()
        let (erasure, chore) = (floor.erasure, ErasureChore(floor.erasure))
        let job = try await floor.store.write { try erasure.begin("E1", in: $0) }
        _ = try await erasure.carryOut(job, in: floor.store, partsMax: 3)
        _ = try await chore.tidy(floor.store)
        #expect(try floor.store.read { try $0.count(ErasureJob.self) } == 1)
        floor.pass(.seconds(601))
        _ = try await chore.tidy(floor.store)
        #expect(try floor.store.read { try $0.count(ErasureJob.self) } == 0)
        #expect(try !floor.everythingReadable().contains("27821234501"))
    }

    @Test func `takes many messages in small parts`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("hi")
        let (factory, contact) = (floor.factory, try #require(try floor.contact(of: floor.thandi)))
        try await floor.store.write { tx in
            for number in 0..<1_000 {
                try factory.outbox.post(.text(TextMessage("Number \(number)")), to: contact.id, in: tx)
            }
        }
        let erasure = floor.erasure
        let job = try await floor.store.write { try erasure.begin("E1", in: $0) }
        var counts: [Int] = []
        while try await erasure.carryOut(job, in: floor.store, partsMax: 1) == nil {
            counts.append(try floor.store.read { try $0.count(OutboundMessage.self) })
        }
        let steps = zip(counts, counts.dropFirst()).map { $0 - $1 }
        #expect(counts.last == 0 && steps.allSatisfy { $0 <= Erasure.batchMax })
    }
}

struct `The list of what an erasure does with each table` {
    @Test func `names every table, and no other`() {
        #expect(Set(Factory.schema.tableNames) == Set(Erasure.tables.keys))
    }

    @Test func `has no table that the tests for secrets do not read`() throws {
        let read = try Floor().everything().tables
        for (table, treatment) in Erasure.tables {
            if case .erased = treatment { #expect(read.contains(table), "\(table)") }
        }
    }
}

/// The same throws for the same seed.
private struct Dice {
    var seed: UInt64

    mutating func roll(_ sides: Int) -> Int {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((seed >> 33) % UInt64(sides))
    }
}
