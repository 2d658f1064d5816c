import Factory
import Messaging
import Store

/// Who of the directory is meant: by what their entry says, and by words of the name, the employee number or the end of
/// the phone number.
struct PeopleSearch: Sendable {
    // Entries looked through for one page. Names are sealed and opened to be sorted: these take 0.6 s in a debug build.
    static let looksMax = 5_000
    static let names = ["role", "team", "area", "shift", "standing", "language"]
    static let wordsMax = 60  // Characters typed.
    static let digitsMin = 3  // Of the end of a phone number; fewer find half the plant.

    /// What was typed; never part of an address.
    let words: String
    /// By the name of the field; empty ones are left out.
    let fields: [(name: String, value: String)]

    init(_ form: Form) {
        words = String((form["q"] ?? "").trimmed.prefix(Self.wordsMax))
        fields = Self.names.compactMap { name in
            form[name].flatMap { $0.isEmpty ? nil : (name, String($0.prefix(200))) }
        }
    }

    func value(_ name: String) -> String { fields.first { $0.name == name }?.value ?? "" }

    /// For an address; it names nobody.
    var query: String { fields.map { "\($0.name)=\(Percent.encoded($0.value))" }.joined(separator: "&") }

    struct Found {
        var people: [(person: Person, name: String)] = []
        var teams: Set<String> = []
        var areas: Set<String> = []
        var shifts: Set<String> = []
        /// The directory has more entries than were looked through.
        var isCut = false
    }

    /// Sorted by name. `seesPhones`: whether numbers may be searched for.
    func find(_ factory: Factory, seesPhones: Bool, in snapshot: Snapshot) throws -> Found {
        let page = try snapshot.page(Person.self, limit: Self.looksMax)
        var found = Found(isCut: page.next != nil)
        var keyed: [(key: String, person: Person, name: String)] = []
        let wanted = Wanted(words, seesPhones: seesPhones, factory.people.region)
        for person in page.records where person.isListed {
            if !person.team.isEmpty { found.teams.insert(person.team) }
            if !person.area.isEmpty { found.areas.insert(person.area) }
            if let shift = person.shift { found.shifts.insert(shift.text) }
            guard matches(person) else { continue }
            let name = try factory.people.name(of: person)
            guard try wanted.matches(person, name, factory.people) else { continue }
            keyed.append((Self.folded(name), person, name))
        }
        found.people = keyed.sorted { ($0.key, $0.person.employeeNumber) < ($1.key, $1.person.employeeNumber) }
            .map { ($0.person, $0.name) }
        return found
    }

    private func matches(_ person: Person) -> Bool {
        fields.allSatisfy { name, value in
            switch name {
            case "role": person.roles.contains { $0.rawValue == value }
            case "team": person.team == value
            case "area": person.area == value
            case "shift": person.shift?.text == value
            case "standing": person.standing.rawValue == value
            default: person.language?.rawValue == value
            }
        }
    }

    /// Lower case, without accents: who types Lucia means Lucía.
    static func folded(_ text: String) -> String {
        var folded = ""
        for character in text.lowercased() {
            if character.isASCII {
                folded.append(character)
            } else if let plain = plain[character] {
                folded += plain
            } else {
                folded.append(character)
            }
        }
        return folded
    }

    private static let plain: [Character: String] = {
        let groups = [
            ("a", "áàâäãåāă"), ("c", "çćč"), ("d", "ďđ"), ("e", "éèêëēėęě"), ("g", "ğ"), ("i", "íìîïīı"), ("l", "ł"),
            ("n", "ñńň"), ("o", "óòôöõøō"), ("r", "ř"), ("s", "śšş"), ("ss", "ß"), ("t", "ťț"), ("u", "úùûüūů"),
            ("y", "ýÿ"), ("z", "źżž"), ("ae", "æ"), ("oe", "œ"),
        ]
        let pairs = groups.flatMap { plain, letters in letters.map { ($0, plain) } }
        return Dictionary(uniqueKeysWithValues: pairs)
    }()

    /// What was typed, taken apart once.
    private struct Wanted {
        let parts: [String]
        let digits: String
        let phone: PhoneNumber?
        let whole: String

        init(_ words: String, seesPhones: Bool, _ region: Region) {
            whole = PeopleSearch.folded(words)
            parts = whole.split(whereSeparator: \.isWhitespace).map(String.init)
            let isNumber = !words.contains(where: \.isLetter)
            let digits = isNumber && seesPhones ? words.filter { $0.isASCII && $0.isNumber } : ""
            self.digits = digits.count >= PeopleSearch.digitsMin ? digits : ""
            var phone: PhoneNumber?
            if !self.digits.isEmpty {
                do throws(PhoneNumber.Invalid) { phone = try PhoneNumber(words, region: region) } catch { phone = nil }
            }
            self.phone = phone
        }

        func matches(_ person: Person, _ name: String, _ people: People) throws -> Bool {
            if parts.isEmpty || person.employeeNumber.lowercased() == whole { return true }
            let folded = PeopleSearch.folded(name) + " " + person.employeeNumber.lowercased()
            if parts.allSatisfy({ folded.contains($0) }) { return true }
            guard !digits.isEmpty, let number = try people.phone(of: person) else { return false }
            return number.e164.hasSuffix(digits) || number.matchKey == phone?.matchKey
        }
    }
}
