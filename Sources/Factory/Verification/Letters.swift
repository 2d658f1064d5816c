public import Messaging
public import Store

/// What somebody gets on paper to verify their WhatsApp: a word to send, and where to.
public struct Letter: Sendable {
    public let name: String
    public let employeeNumber: String
    public let language: Language
    /// Our number as people dial it.
    public let number: String
    public let word: VerificationWord
    public let expiresAt: Timestamp

    /// Opens WhatsApp with the word typed in already. Source: Meta, Click to chat.
    public var link: String { "https://wa.me/\(number.filter { $0.isASCII && $0.isNumber })?text=\(word.text)" }
}

/// Makes letters: each has a new word, and ends the one before.
public struct Letters: Sendable {
    let people: People
    let contacts: Contacts
    let invitations: Invitations
    let audit: Audit
    let language: Language

    public static let lettersMax = 2_000  // Letters at a time: one commit, and more paper than a printer holds.
    static let peopleMax = 100_000  // Entries looked through; a plant has some hundreds.

    /// Why there are no letters.
    public enum Refused: Error, Equatable, CustomStringConvertible {
        case unknown(String)
        case notActive(String)
        case tooMany(Int)
        case numberNotKnown
        case notANumber

        public var description: String {
            switch self {
            // It may be a phone number that was typed by mistake.
            case .unknown(let number):
                "nobody has the employee number “\(ChannelProse.masked(String(number.prefix(40))))”"
            case .notActive(let number): "employee \(number) is not active, or another entry has taken over"
            case .tooMany(let count):
                "\(count) letters are too many at a time; name at most \(Letters.lettersMax) people"
            case .numberNotKnown:
                "our own WhatsApp number is not known yet: Meta says it once the daemon runs with its settings; "
                    + "or give it, such as +27311230000"
            case .notANumber: "our number is none that can be dialled; write it like +27311230000"
            }
        }
    }

    /// Who gets a letter: those named by employee number, else everybody of the plant, or only who is not verified.
    public func recipients(
        _ employeeNumbers: [String], everybody: Bool, in snapshot: Snapshot
    ) throws -> [Person] {
        var chosen: [Person] = []
        if employeeNumbers.isEmpty {
            chosen = try snapshot.page(Person.self, limit: Self.peopleMax).records.filter { person in
                switch person.standing {
                case .listed, .invited, .suspended: true
                case .active: everybody
                case .inactive, .merged: false
                }
            }
        } else {
            var seen: Set<Ref<Person>> = []
            for number in employeeNumbers {
                guard let person = try people.find(employeeNumber: number, in: snapshot) else {
                    throw Refused.unknown(number)
                }
                guard person.isActive, person.mergedInto == nil else { throw Refused.notActive(number) }
                if seen.insert(person.id).inserted { chosen.append(person) }
            }
        }
        guard chosen.count <= Self.lettersMax else { throw Refused.tooMany(chosen.count) }
        return chosen
    }

    /// The one entry at which a letter was asked for.
    public func recipient(_ id: Ref<Person>, in snapshot: Snapshot) throws -> Person {
        guard let person = try snapshot.find(id) else { throw Refused.unknown("\(id)") }
        guard person.isActive, person.mergedInto == nil else { throw Refused.notActive(person.employeeNumber) }
        return person
    }

    /// Makes the letters. Their words are in them and nowhere else.
    ///
    /// - Parameter language: of all letters; nil: each in the person's own.
    /// - Parameter number: ours, as people dial it.
    public func make(
        for recipients: [Person], number: String?, language: Language?, in tx: Transaction
    ) throws -> [Letter] {
        guard let number else { throw Refused.numberNotKnown }
        guard let dialled = try? PhoneNumber(whatsApp: number) else { throw Refused.notANumber }
        // Meta writes spaces; a row of digits gets its plus.
        let shown = number.contains("+") ? number : dialled.e164
        return try recipients.map { person in
            let word = try invitations.invite(person, in: tx)
            try audit.note("verification", detail: "letter made", person: person.id, contact: nil, in: tx)
            return Letter(
                name: try people.name(of: person), employeeNumber: person.employeeNumber,
                language: try language ?? contacts.language(of: person, else: self.language, in: tx), number: shown,
                word: word, expiresAt: tx.now + Invitations.length)
        }
    }
}
