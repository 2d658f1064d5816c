import Messaging
import Store
import Testing
import Vault

@testable import Factory

struct `A code` {
    private struct Sent {
        let challenge: String
        let digits: String
    }

    private func number(_ text: String) throws -> PhoneNumber { try PhoneNumber(whatsApp: text) }

    private func ask(
        _ floor: Floor, _ phone: String, for purpose: VerificationCode.Purpose = .verify
    ) async throws -> Codes.Asked {
        let (codes, number) = (floor.factory.codes, try number(phone))
        return try await floor.store.write { try codes.ask(number, for: purpose, in: .english, tx: $0) }
    }

    /// The code that came to the phone.
    private func sent(
        _ floor: Floor, _ phone: String, for purpose: VerificationCode.Purpose = .verify
    ) async throws
        -> Sent
    {
        guard case .taken(let challenge) = try await ask(floor, phone, for: purpose) else {
            Issue.record("no code")
            throw CancellationError()
        }
        let notice = try floor.messages(to: phone).last.flatMap { try floor.factory.outbox.notice(of: $0) }
        guard case .verificationCode(let digits, 10)? = notice else { return Sent(challenge: challenge, digits: "") }
        return Sent(challenge: challenge, digits: digits)
    }

    private func type(_ floor: Floor, _ code: String, _ challenge: String) async throws -> String {
        let codes = floor.factory.codes
        let checked: Codes.Checked = try await floor.store.write { tx in
            guard let open = try codes.open(challenge: challenge, in: tx) else { return .over }
            return try codes.check(code, against: open, in: tx)
        }
        return switch checked {
        case .right(let person, let purpose): "\(person.employeeNumber) \(purpose)"
        case .wrong(let left): "wrong \(left)"
        case .over: "over"
        }
    }

    private func other(_ digits: String) -> String { digits == "000000" ? "111111" : "000000" }

    @Test func `has six digits, goes first, and is worth ten minutes`() async throws {
        let floor = try await Floor.sample()
        let code = try await sent(floor, "27821234503")
        #expect(code.digits.wholeMatch(of: /[0-9]{6}/) != nil)
        let message = try #require(try floor.messages(to: "27821234503").last)
        #expect(message.priority == .code && message.usefulUntil == floor.now + .seconds(600))
        #expect(message.language == .spanish && !message.isRepeatSafe)
    }

    @Test func `verifies whoever types it back`() async throws {
        let floor = try await Floor.sample()
        let at = floor.now
        try await floor.change("E3") { $0.suspension = Person.Suspension(.bounced, at: at) }
        let code = try await sent(floor, "27821234503")
        #expect(try await type(floor, code.digits, code.challenge) == "E3 verify")
        let lucia = try floor.person("E3")
        #expect(lucia.standing == .active)
        #expect(try floor.contact("27821234503")?.person == lucia.id)
        #expect(try floor.verifications() == ["code on the page, wording 1"])
        #expect(try await type(floor, code.digits, code.challenge) == "over")
    }

    @Test(arguments: [" 12 34-56 ", "１２３４５６", "١٢٣٤٥٦"])
    func `is read as people type it`(typed: String) { #expect(Codes.digits(in: typed) == "123456") }

    @Test func `is tried five times`() async throws {
        let floor = try await Floor.sample()
        let code = try await sent(floor, "27821234503")
        var heard: [String] = []
        for _ in 0..<5 { heard.append(try await type(floor, other(code.digits), code.challenge)) }
        #expect(heard == ["wrong 4", "wrong 3", "wrong 2", "wrong 1", "over"])
        #expect(try await type(floor, code.digits, code.challenge) == "over")
        #expect(try floor.person("E3").verifiedAt == nil)
    }

    @Test func `is right at the fifth try still`() async throws {
        let floor = try await Floor.sample()
        let code = try await sent(floor, "27821234503")
        for _ in 0..<4 { _ = try await type(floor, other(code.digits), code.challenge) }
        #expect(try await type(floor, code.digits, code.challenge) == "E3 verify")
    }

    @Test func `ends after ten minutes`() async throws {
        let floor = try await Floor.sample()
        let code = try await sent(floor, "27821234503")
        floor.pass(.seconds(600))
        #expect(try await type(floor, code.digits, code.challenge) == "over")
    }

    @Test func `counts beside the next one, and ends with the one after`() async throws {
        let floor = try await Floor.sample()
        var codes: [Sent] = []
        for _ in 0..<3 {
            codes.append(try await sent(floor, "27821234503"))
            floor.pass(.seconds(61))
        }
        #expect(try await type(floor, codes[0].digits, codes[0].challenge) == "over")
        // Tries are counted for each by itself.
        for _ in 0..<5 { _ = try await type(floor, other(codes[2].digits), codes[2].challenge) }
        #expect(try await type(floor, codes[2].digits, codes[2].challenge) == "over")
        #expect(try await type(floor, codes[1].digits, codes[1].challenge) == "E3 verify")
        #expect(try await type(floor, codes[1].digits, codes[1].challenge) == "over")
    }

    @Test func `counts no longer than its ten minutes beside another`() async throws {
        let floor = try await Floor.sample()
        let first = try await sent(floor, "27821234503")
        floor.pass(.seconds(300))
        let second = try await sent(floor, "27821234503")
        floor.pass(.seconds(300))
        #expect(try await type(floor, first.digits, first.challenge) == "over")
        #expect(try await type(floor, second.digits, second.challenge) == "E3 verify")
    }

    @Test(arguments: [VerificationCode.Purpose.verify, .settings])
    func `does nothing once the number is not theirs any more`(purpose: VerificationCode.Purpose) async throws {
        let floor = try await Floor.sample()
        let code = try await sent(floor, "27821234501", for: purpose)
        try await floor.load(
            .people, "employee_number,name,phone,verified\nE1,Thandi Nkosi,+27821234577,yes")
        #expect(try floor.person("E1").standing == .active)
        #expect(try await type(floor, code.digits, code.challenge) == "over")
    }

    @Test func `may be typed by who names the number, but not for ever`() async throws {
        let floor = try await Floor.sample()
        let code = try await sent(floor, "27821234503")
        let (codes, phone, digits) = (floor.factory.codes, try number("27821234503"), code.digits)
        func tries(_ typed: String) async throws -> Bool {
            try await floor.store.write { tx in
                guard let open = try codes.open(phone, in: tx) else { return false }
                _ = try codes.check(typed, against: open, in: tx)
                return true
            }
        }
        for _ in 0..<Codes.blindTriesMax { #expect(try await tries(other(digits))) }
        #expect(try await !tries(digits))
        #expect(try floor.person("E3").verifiedAt == nil)
        // Where it was asked for it counts as before.
        #expect(try await type(floor, digits, code.challenge) == "E3 verify")
    }

    @Test func `counts only where it was asked for`() async throws {
        let floor = try await Floor.sample()
        let (thandi, lucia) = (try await sent(floor, "27821234501"), try await sent(floor, "27821234503"))
        let crossed = try await type(floor, lucia.digits, thandi.challenge)
        #expect(crossed == "wrong 4" || lucia.digits == thandi.digits)
    }

    @Test func `does nothing for who has left meanwhile`() async throws {
        let floor = try await Floor.sample()
        let code = try await sent(floor, "27821234503")
        try await floor.change("E3") { $0.isActive = false }
        #expect(try await type(floor, code.digits, code.challenge) == "over")
    }

    @Test(arguments: [VerificationCode.Purpose.verify, .settings])
    func `goes to nobody unknown or gone, and nobody can tell`(purpose: VerificationCode.Purpose) async throws {
        let floor = try await Floor.sample()
        for phone in ["34600111222", "27821234504"] {
            let code = try await sent(floor, phone, for: purpose)
            #expect(try floor.messages(to: phone).isEmpty && floor.contact(phone) == nil)
            var heard: [String] = []
            for _ in 0..<6 { heard.append(try await type(floor, "123456", code.challenge)) }
            #expect(heard == ["wrong 4", "wrong 3", "wrong 2", "wrong 1", "over", "over"])
        }
    }

    @Test func `lets in to the settings only who is verified`() async throws {
        let floor = try await Floor.sample()
        _ = try await sent(floor, "27821234503", for: .settings)
        #expect(try floor.messages(to: "27821234503").isEmpty)
        let code = try await sent(floor, "27821234501", for: .settings)
        #expect(try await type(floor, code.digits, code.challenge) == "E1 settings")
        #expect(try floor.verifications().isEmpty)
    }

    @Test(arguments: ["27821234503", "34600111222"])
    func `is sent once a minute, three times an hour, ten times a day`(phone: String) async throws {
        let floor = try await Floor.sample()
        func wait() async throws -> Duration? {
            if case .wait(let wait) = try await ask(floor, phone) { wait } else { nil }
        }
        #expect(try await wait() == nil)
        #expect(try await wait() == .seconds(60))
        floor.pass(.seconds(60))
        #expect(try await wait() == nil)
        floor.pass(.seconds(60))
        #expect(try await wait() == nil)
        floor.pass(.seconds(60))
        #expect(try await wait() == .seconds(3600 - 180))
        floor.pass(.seconds(3600 - 180))
        #expect(try await wait() == nil)
        for _ in 0..<6 {
            floor.pass(.seconds(3600))
            #expect(try await wait() == nil)
        }
        floor.pass(.seconds(3600))
        #expect(try #require(try await wait()) > .seconds(12 * 3600))
    }

    @Test func `leaves nothing behind after a day`() async throws {
        let floor = try await Floor.sample()
        for number in 0..<5 { _ = try await ask(floor, "3460011122\(number)") }
        floor.pass(Codes.day)
        _ = try await ask(floor, "34600111229")
        #expect(try floor.store.read { try $0.count(VerificationCode.self) } == 1)
    }

    @Test func `is nowhere in the store`() async throws {
        let floor = try await Floor.sample()
        let code = try await sent(floor, "27821234503")
        let kept = try #require(try floor.store.read { try $0.page(VerificationCode.self, limit: 2).records.first })
        #expect(!"\(kept)".contains(code.digits) && !"\(kept)".contains("821234503"))
        #expect(kept.code != nil && kept.code != floor.factory.vault.token(code.digits, .verificationCode))
    }
}

struct `Signing in from the floor` {
    private func person(_ floor: Floor, _ session: String) throws -> String? {
        try floor.store.read { try floor.factory.workerAccess.person(ofSession: session, in: $0)?.employeeNumber }
    }

    private func begin(_ floor: Floor, _ employee: String) async throws -> String {
        let (access, id) = (floor.factory.workerAccess, try floor.person(employee).id)
        return try await floor.store.write { try access.beginSession(of: id, in: $0) }
    }

    @Test func `lasts twelve hours`() async throws {
        let floor = try await Floor.sample()
        let session = try await begin(floor, "E1")
        #expect(try person(floor, session) == "E1")
        floor.pass(WorkerAccess.sessionLength)
        #expect(try person(floor, session) == nil)
    }

    @Test(arguments: ["active", "verified"])
    func `ends when the list says so`(column: String) async throws {
        let floor = try await Floor.sample()
        let session = try await begin(floor, "E1")
        try await floor.load(.people, "employee_number,name,phone,\(column)\nE1,Thandi Nkosi,+27821234501,no")
        #expect(try person(floor, session) == nil)
        #expect(try floor.store.read { try $0.count(WorkerSession.self) } == 0)
        try await floor.load(.people, "employee_number,name,phone,\(column)\nE1,Thandi Nkosi,+27821234501,yes")
        #expect(try person(floor, session) == nil)
    }

    @Test func `ends with a new number, though it is vouched for`() async throws {
        let floor = try await Floor.sample()
        let session = try await begin(floor, "E1")
        try await floor.load(
            .people, "employee_number,name,phone,area,verified\nE1,Thandi Nkosi,+27821234501,Press,yes")
        #expect(try person(floor, session) == "E1")
        try await floor.load(.people, "employee_number,name,phone,verified\nE1,Thandi Nkosi,+27821234577,yes")
        #expect(try floor.person("E1").standing == .active && person(floor, session) == nil)
    }

    @Test func `ends everywhere at once`() async throws {
        let floor = try await Floor.sample()
        let sessions = [try await begin(floor, "E1"), try await begin(floor, "E1"), try await begin(floor, "E2")]
        let (access, id) = (floor.factory.workerAccess, try floor.person("E1").id)
        try await floor.store.write { try access.endAll(of: id, in: $0) }
        #expect(try sessions.map { try person(floor, $0) } == [nil, nil, "E2"])
    }

    @Test func `is for some browsers at a time`() async throws {
        let floor = try await Floor.sample()
        var sessions: [String] = []
        for _ in 0..<WorkerAccess.sessionsMax + 2 {
            floor.pass(.seconds(1))
            sessions.append(try await begin(floor, "E1"))
        }
        #expect(try sessions.count { try person(floor, $0) != nil } == WorkerAccess.sessionsMax)
        #expect(try person(floor, sessions[0]) == nil && person(floor, sessions.last ?? "") == "E1")
    }

    @Test func `needs an address of ours for a link`() async throws {
        let floor = try await Floor.sample()
        let (access, id) = (floor.factory.workerAccess, try floor.person("E1").id)
        #expect(try await floor.store.write { try access.link(for: id, in: $0) } == nil)
    }
}
