public import Messaging
public import Store
public import Vault
import WhatsApp

/// Six digits sent to a WhatsApp and typed back on a page: whoever can do that holds the number.
///
/// A number nobody has is dealt with like one of ours, as far as anybody outside can see: the same answers, the same
/// waiting times, and one commit of much the same size.
public struct Codes: Sendable {
    let vault: Vault
    let random: SecureRandom
    let people: People
    let contacts: Contacts
    let outbox: Outbox
    let access: WorkerAccess
    let verification: Verification

    public static let length = Duration.seconds(600)
    public static let minutes = 10
    static let digits = 6
    static let triesMax = 5
    /// Wrong codes for a number from who names it and shows no challenge. Who knows a number can use these up, which
    /// closes that way alone; with ten codes a day a guesser gets 1 in 4,000.
    static let blindTriesMax = 20
    static let pause = Duration.seconds(60)  // Between two codes for a number.
    static let hourMax = 3  // Codes for a number in an hour.
    static let dayMax = 10  // In a day: with five tries each a guesser gets 1 in 20,000.
    static let hour = Duration.seconds(3600)
    static let day = Duration.seconds(24 * 3600)
    static let forgottenMax = 100  // Codes older than a day cleared when one is asked for.

    public enum Asked: Sendable {
        /// The page that gets this may type the code.
        case taken(challenge: String)
        /// Asked for too often.
        case wait(Duration)
    }

    /// Sends a code to this number if it is somebody's of ours; who asks does not learn that.
    public func ask(
        _ phone: PhoneNumber, for purpose: VerificationCode.Purpose, in language: Language, tx: Transaction
    ) throws -> Asked {
        try forgetOld(limit: Self.forgottenMax, in: tx)
        let id = number(phone)
        let known = try tx.find(VerificationCode.self, id)
        let asked = (known?.askedAt ?? []).filter { $0 > tx.now - Self.day && $0 <= tx.now }
        if let wait = Self.wait(after: asked, now: tx.now) { return .wait(wait) }
        let (challenge, digits) = (random.token(), random.digits(Self.digits))
        let recipient = try recipient(phone, purpose, in: tx)
        try tx.put(
            VerificationCode(
                id: id, askedAt: asked + [tx.now], challenge: vault.token(challenge, .challenge), purpose: purpose,
                person: recipient?.person.id, contact: recipient?.contact.id, code: code(digits, of: id), tries: 0,
                expiresAt: tx.now + Self.length,
                earlier: known?.sent.first { $0.isOpen(at: tx.now) }))
        let notice = Notice.verificationCode(code: digits, minutes: Self.minutes)
        if let recipient {
            try send(notice, to: recipient, purpose, asked: language, in: tx)
        } else {
            // As long as sealing it takes.
            let nowhere = SealedPlace(table: "verificationcode", record: id.description, field: "nowhere")
            _ = (try vault.seal(notice.message(in: language), nowhere), try vault.seal(notice, nowhere))
        }
        return .taken(challenge: challenge)
    }

    /// How long a number that was asked for at these times has to wait; nil: it need not.
    static func wait(after asked: [Timestamp], now: Timestamp) -> Duration? {
        let bounds = [(1, pause), (hourMax, hour), (dayMax, day)]
        let ends = bounds.compactMap { count, span in asked.suffix(count).first.map { ($0 + span, count) } }
        guard let end = ends.filter({ asked.count >= $0.1 }).map(\.0).max(), end > now else { return nil }
        return end - now
    }

    private struct Receiver {
        let person: Person
        let contact: Contact
    }

    private func recipient(
        _ phone: PhoneNumber, _ purpose: VerificationCode.Purpose, in tx: Transaction
    ) throws -> Receiver? {
        guard let person = try people.find(phone, in: tx)?.current(in: tx), person.isActive else { return nil }
        switch purpose {
        case .verify:
            // Who has got the number of somebody else holds it, too: they need the word of a letter, or the office.
            guard person.isProven(byHolding: people.token(phone)) else { return nil }
            let contact = try contacts.contact(for: phone, in: tx)
            guard try verification.obstacle(to: person, by: contact, in: tx) == nil else { return nil }
            return Receiver(person: person, contact: contact)
        case .settings:
            guard person.standing == .active else { return nil }
            return try contacts.account(at: phone, of: person, in: tx).map { Receiver(person: person, contact: $0) }
        }
    }

    /// A link where one can be sent freely, else the code.
    private func send(
        _ notice: Notice, to recipient: Receiver, _ purpose: VerificationCode.Purpose, asked: Language,
        in tx: Transaction
    ) throws {
        let language = recipient.contact.language ?? recipient.person.language ?? asked
        if purpose == .settings, try outbox.windowOpenUntil(recipient.contact.id, in: tx) != nil,
            let link = try access.link(for: recipient.person.id, in: tx)
        {
            let words = VerificationPhrase.settingsLink(link, minutes: Self.minutes).text(in: language)
            try outbox.post(
                try Saying([words]).message(), to: recipient.contact.id, as: .secret,
                usefulUntil: tx.now + WorkerAccess.linkLength, in: tx)
        } else {
            try outbox.post(
                notice, to: recipient.contact.id, in: language, usefulUntil: tx.now + Self.length, in: tx)
        }
    }

    // MARK: Typing it back

    public enum Checked: Sendable {
        /// It is this person. With `verify` their number is verified from now on.
        case right(Person, VerificationCode.Purpose)
        case wrong(left: Int)
        /// Used, replaced, too old, or tried too often.
        case over
    }

    /// Where a code may still be typed.
    public struct Open: Sendable {
        let number: BlindToken
        /// Of the code that is meant; of the newest where any of the number's is.
        public let challenge: BlindToken
        /// The number alone was named: nothing shows that a code was asked for here.
        public let isBlind: Bool
    }

    /// What a browser with this challenge still may type.
    public func open(challenge: String, in snapshot: Snapshot) throws -> Open? {
        let token = vault.token(challenge, .challenge)
        let newest = try snapshot.find(VerificationCode.byChallenge, token)
        guard let found = try newest ?? snapshot.find(VerificationCode.byEarlier, token),
            found.sent.contains(where: { $0.challenge == token && $0.isOpen(at: snapshot.now) })
        else { return nil }
        return Open(number: found.id, challenge: token, isBlind: false)
    }

    /// The same for a script, which names the number again.
    public func open(_ phone: PhoneNumber, in snapshot: Snapshot) throws -> Open? {
        guard let found = try snapshot.find(VerificationCode.self, number(phone)),
            found.sent.contains(where: { $0.isOpen(at: snapshot.now) }),
            (found.blindTries ?? 0) < Self.blindTriesMax
        else { return nil }
        return Open(number: found.id, challenge: found.challenge, isBlind: true)
    }

    /// Compares what was typed; a right code counts once, and a try counts whatever becomes of it.
    public func check(_ typed: String, against open: Open, in tx: Transaction) throws -> Checked {
        guard var record = try tx.find(VerificationCode.self, open.number) else { return .over }
        let typed = code(Self.digits(in: typed), of: record.id)
        func isRight(_ sent: VerificationCode.Sent) -> Bool {
            sent.code.map { ConstantTime.equal($0.bytes, typed.bytes) } ?? false
        }
        let meant = record.sent.filter { $0.isOpen(at: tx.now) && (open.isBlind || $0.challenge == open.challenge) }
        if let right = meant.first(where: isRight), let person = try right.person.flatMap({ try tx.find($0) }),
            let contact = try right.contact.flatMap({ try tx.find($0) })
        {
            record.end()
            try tx.put(record)
            return try prove(person, contact, right, in: tx)
        }
        let left: Int
        if open.isBlind {
            let tries = (record.blindTries ?? 0) + 1
            record.blindTries = tries
            left = Self.blindTriesMax - tries
        } else {
            guard var sent = meant.first else { return .over }
            sent.tries += 1
            left = Self.triesMax - sent.tries
            if left <= 0 { sent.code = nil }
            record.put(sent)
        }
        try tx.put(record)
        return left > 0 ? .wrong(left: left) : .over
    }

    private func prove(
        _ person: Person, _ contact: Contact, _ record: VerificationCode.Sent, in tx: Transaction
    ) throws -> Checked {
        // The office may have changed the entry in these ten minutes.
        guard person.isActive, person.mergedInto == nil, let token = contact.phoneToken,
            let holder = try tx.find(Person.byPhone, token), try holder.current(in: tx).id == person.id
        else { return .over }
        switch record.purpose {
        case .settings: return person.standing == .active ? .right(person, .settings) : .over
        case .verify:
            guard person.isProven(byHolding: token),
                try verification.obstacle(to: person, by: contact, in: tx) == nil
            else { return .over }
            return .right(try verification.confirm(person, by: contact, .code, in: tx), .verify)
        }
    }

    // MARK: What is not kept any longer

    /// What is kept of codes that were asked for with this number, by whomever.
    func asked(for phone: PhoneNumber, in snapshot: Snapshot) throws -> VerificationCode? {
        try snapshot.find(VerificationCode.self, number(phone))
    }

    /// No code that was sent there is right any more, and nothing says that there was one.
    func forget(_ phone: PhoneNumber, in tx: Transaction) throws {
        try tx.delete(VerificationCode.self, number(phone))
    }

    /// Removes codes older than a day, at most `limit`. Returns how many.
    @discardableResult
    func forgetOld(limit: Int, in tx: Transaction) throws -> Int {
        let old = try tx.all(VerificationCode.byAge, 0, through: tx.now - Self.day, limit: limit)
        for code in old { try tx.delete(VerificationCode.self, code.id) }
        return old.count
    }

    private func number(_ phone: PhoneNumber) -> BlindToken { vault.token(phone.matchKey, .verifiedNumber) }

    /// Of a code for this number; as a code alone it could be found by trying a million.
    private func code(_ digits: String, of number: BlindToken) -> BlindToken {
        vault.token("\(number) \(digits)", .verificationCode)
    }

    static let typedMax = 40  // Characters that are looked at.

    /// Spaces and dashes are left out; digits of other scripts are read.
    static func digits(in typed: String) -> String {
        typed.prefix(typedMax).compactMap { $0.wholeNumberValue }.filter { (0...9).contains($0) }.map { "\($0)" }
            .joined()
    }
}

extension TokenPurpose {
    static let challenge = TokenPurpose("challenge")
    static let verifiedNumber = TokenPurpose("verified number")
    static let verificationCode = TokenPurpose("verification code")
}
