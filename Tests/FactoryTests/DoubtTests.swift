import Messaging
import Store
import Testing
import Vault
import WhatsApp

@testable import Factory

extension Floor {
    /// The office vouches for somebody, on their page.
    func vouch(for number: String) async throws {
        let (directory, person) = (Directory(factory, by: "Nomsa"), try person(number))
        try await store.write { try directory.vouch(for: person, tx: $0) }
    }

    /// Asks for a code for this number. Returns its challenge, and the code that came, if one did.
    func code(
        _ phone: String, for purpose: VerificationCode.Purpose = .verify
    ) async throws -> (challenge: String, digits: String?) {
        let (codes, number) = (factory.codes, try PhoneNumber(whatsApp: phone))
        let asked = try await store.write { try codes.ask(number, for: purpose, in: .english, tx: $0) }
        guard case .taken(let challenge) = asked else { throw CancellationError() }
        let notice = try messages(to: phone).last.flatMap { try factory.outbox.notice(of: $0) }
        guard case .verificationCode(let digits, _)? = notice else { return (challenge, nil) }
        return (challenge, digits)
    }

    func isRight(_ digits: String, _ challenge: String) async throws -> Bool {
        let codes = factory.codes
        return try await store.write { tx in
            guard let open = try codes.open(challenge: challenge, in: tx),
                case .right = try codes.check(digits, against: open, in: tx)
            else { return false }
            return true
        }
    }

    /// Whose the account is that has this number now.
    func owner(of phone: String) throws -> String? {
        try store.read { snapshot in
            try factory.contacts.find(try PhoneNumber(whatsApp: phone), in: snapshot).flatMap {
                try factory.people.person(of: $0, in: snapshot)?.employeeNumber
            }
        }
    }

    fileprivate func changes(_ number: String) throws -> [(IdentityChange.Kind, IdentityChange.Source)] {
        let (history, person) = (IdentityHistory(vault: factory.vault), try person(number))
        return try store.read { try history.changes(of: person, in: $0).map { ($0.kind, $0.source) } }
    }
}

struct `Whoever finds a card` {
    private static let number = "27821234501"

    /// Thandi's card is another's now.
    private func floor() async throws -> Floor {
        let floor = try await Floor.sample()
        try await Caller(floor: floor, phone: Self.number, userID: "ZA.1").says("hi")
        try await floor.thandi.says(try await floor.word(for: "E1"))
        try await Caller(floor: floor, phone: Self.number, userID: "ZA.66").says("hi")
        try #require(try floor.person("E1").suspension?.reason == .userIDChanged)
        return floor
    }

    @Test func `gets no code, and nobody can tell`() async throws {
        let floor = try await floor()
        let asked = try await floor.code(Self.number)
        #expect(asked.digits == nil)
        #expect(try await !floor.isRight("123456", asked.challenge))
    }

    @Test func `gets nothing by a code that was asked for before`() async throws {
        let floor = try await Floor.sample()
        try await Caller(floor: floor, phone: Self.number, userID: "ZA.1").says("hi")
        let asked = try await floor.code(Self.number)
        let digits = try #require(asked.digits)
        try await Caller(floor: floor, phone: Self.number, userID: "ZA.66").says("hi")
        #expect(try await !floor.isRight(digits, asked.challenge))
        #expect(try floor.person("E1").standing == .suspended)
    }

    @Test func `is nobody once the person has sent the word of a letter from another phone`() async throws {
        let floor = try await floor()
        try await floor.stranger.says(try await floor.word(for: "E1"))
        #expect(try floor.person("E1").standing == .active)
        #expect(try floor.owner(of: floor.stranger.phone) == "E1" && floor.owner(of: Self.number) == nil)
    }

    @Test func `is nobody once the office has said whose the new phone is`() async throws {
        let floor = try await floor()
        try await floor.stranger.says("it is me, Thandi")
        let (strangers, thandi) = (floor.factory.strangers, try floor.person("E1").id)
        try await floor.store.write { tx in
            let knock = try #require(try strangers.page(after: nil, limit: 1, in: tx).records.first)
            try strangers.bind(knock, to: thandi, isNew: false, by: "Nomsa", in: tx)
        }
        #expect(try floor.person("E1").standing == .active && floor.owner(of: Self.number) == nil)
        #expect(try floor.factory.people.phone(of: floor.person("E1"))?.e164 == "+34600111222")
    }

    @Test func `stays out when the same list comes again, and the list's preview says so`() async throws {
        let floor = try await floor()
        let list = "employee_number,name,phone,verified\nE1,Thandi Nkosi,+27821234501,yes\n"
        for isDry in [true, false] {
            let report = try await ListImport(floor.factory).run(
                list, into: .people, isDryRun: isDry, store: floor.store)
            #expect(report.same == 1 && report.changed == 0)
            #expect(report.rows.map(\.sentence) == ["line 2: E1 unchanged: \(Directory.doubtStays)"])
        }
        #expect(try floor.person("E1").standing == .suspended)
        try await floor.vouch(for: "E1")
        #expect(try floor.person("E1").standing == .active)
    }
}

struct `A number that is somebody else's by now` {
    /// Thandi and Ravi are bound to their accounts by the word of a letter.
    private func floor() async throws -> Floor {
        let floor = try await Floor.sample()
        try await floor.thandi.says(try await floor.word(for: "E1"))
        try await floor.ravi.says(try await floor.word(for: "E2"))
        return floor
    }

    @Test func `is left by who gets another one from the office`() async throws {
        let floor = try await floor()
        try await floor.take("employee_number,name,phone,verified\nE1,Thandi Nkosi,+27821234599,yes\n")
        #expect(try floor.owner(of: floor.thandi.phone) == nil)
        try await floor.take("employee_number,name,phone,verified\nE9,Zola,+27821234501,yes\n")
        #expect(try floor.owner(of: floor.thandi.phone) == "E9")
    }

    @Test func `is swapped with the account`() async throws {
        let floor = try await floor()
        try await floor.take(
            "employee_number,name,phone,verified\nE1,Thandi Nkosi,+27821234502,yes\nE2,Ravi Patel,+27821234501,yes\n")
        #expect(try floor.owner(of: floor.thandi.phone) == "E2" && floor.owner(of: floor.ravi.phone) == "E1")
    }

    @Test func `is free once it is cleared, however long after they left`() async throws {
        let floor = try await floor()
        try await floor.take("employee_number,name,phone,active\nE1,Thandi Nkosi,+27821234501,no\n")
        #expect(try floor.owner(of: floor.thandi.phone) == "E1")
        floor.pass(.seconds(30 * 24 * 3600))
        try await floor.take("employee_number,name,phone,active\nE1,Thandi Nkosi,,no\n")
        try await floor.take("employee_number,name,phone,verified\nE9,Zola,+27821234501,yes\n")
        #expect(try floor.owner(of: floor.thandi.phone) == "E9")
    }

    @Test(arguments: [VerificationCode.Purpose.verify, .settings])
    func `gets no code for who is listed with it`(purpose: VerificationCode.Purpose) async throws {
        let floor = try await floor()
        let ravi = try floor.person("E2").id
        let factory = floor.factory
        try await floor.store.write { tx in
            var account = try #require(
                try factory.contacts.find(try PhoneNumber(whatsApp: "27821234501"), in: tx))
            account.person = ravi
            try tx.put(account)
        }
        #expect(try await floor.code("27821234501", for: purpose).digits == nil)
        let person = try floor.person("E1")
        let account = try await floor.store.write { tx in
            try factory.account(of: try factory.addressee(person, in: tx), in: tx)
        }
        #expect(account == nil)
    }
}

struct `A proof` {
    @Test func `is for the last of all entries that took over`() async throws {
        let floor = try await Floor.sample()
        let word = try await floor.word(for: "E3")
        let (ravi, thandi) = (try floor.person("E2").id, try floor.person("E1").id)
        try await floor.change("E3") { $0.mergedInto = ravi }
        try await floor.change("E2") { $0.mergedInto = thandi }
        #expect(try await floor.lucia.says(word).text.contains("Thandi"))
        #expect(try floor.owner(of: floor.lucia.phone) == "E1")
    }

    @Test func `by the word of a letter is written down, with what it took away`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says(try await floor.word(for: "E1"))
        #expect(try floor.changes("E1").map(\.0) == [.bound])
        floor.pass(.seconds(60))
        try await floor.stranger.says(try await floor.word(for: "E1"))
        let changes = try floor.changes("E1")
        #expect(Set(changes.map(\.0)) == [.bound, .unbound, .phone] && changes.count == 4)
        #expect(changes.allSatisfy { $0.1 == .letter })
    }

    @Test func `by a code is written down as one`() async throws {
        let floor = try await Floor.sample()
        let asked = try await floor.code("27821234503")
        #expect(try await floor.isRight(asked.digits ?? "", asked.challenge))
        #expect(try floor.changes("E3").map(\.0) == [.bound] && floor.changes("E3").map(\.1) == [.code])
    }
}
