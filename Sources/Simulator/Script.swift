/// A conversation in a file: what people do with their phones, and what andon must answer.
///
///     # Lines that begin with # are notes. A blank line ends nothing.
///     Thandi: hi                              writes; a name is a whole name, a first name, or a number
///     andon: Hello Thandi, *                  the next message on the phone that was used last
///       [Submit reject] [Skip]                an indented line goes on with the text; so are the buttons shown,
///       {Main menu} [Track item] [Help]       and so a list: the words that open it, and its rows
///     Thandi taps Submit reject               a button or row: its title, its id, or the last part of the id
///     Thandi replies: the second one          writes, quoting the newest message of andon
///     Thandi reacts 👍                        under the newest message of andon
///     Thandi sends photo "Scratched"          also voice, location; the caption may be left out
///     Thandi hides her number                 also shows; chooses a user name, or gives it up
///     Thandi changes number to +27821234599   which WhatsApp tells andon
///     Thandi passes the card on               somebody else has the number from now on
///     andon to Ravi: New job …                the next message on another phone
///
/// In what andon says, `*` and `…` stand for any text, also for none. Spaces and line breaks count as one space. The line of
/// the choices may be left out. A message that no line expects is no fault: it is written to the transcript, which has the
/// same form, so that a transcript can be played again.
public struct Script: Sendable {
    /// Lines of one file. A conversation of a whole day has some hundred.
    public static let linesMax = 10_000

    enum Deed: Hashable, Sendable {
        case says(String), replies(String), taps(String), reacts(String)
        case sendsPhoto(String?), sendsVoice, sendsLocation
        case hidesNumber, showsNumber, changesNumber(String), passesOn
    }

    enum Step: Hashable, Sendable {
        case does(person: String, Deed)
        /// Nil is the phone that was used last.
        case hears(person: String?, String)
        case note(String)
    }

    /// A line that cannot be read, or an answer that was not as the script says.
    public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
        /// Counted from 1.
        public let line: Int
        public let reason: String

        public var description: String { "line \(line): \(reason)" }
    }

    let steps: [(line: Int, step: Step)]

    /// Reads a script. `people` are those with a phone.
    public init(_ text: String, people: [PhoneOwner]) throws(Failure) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        guard lines.count <= Self.linesMax else {
            throw Failure(line: Self.linesMax, reason: "the file goes on too long")
        }
        var steps: [(line: Int, step: Step)] = []
        var blanks = 0
        for (index, line) in lines.enumerated() {
            let number = index + 1
            if line.allSatisfy(\.isWhitespace) {
                blanks += 1
                continue
            }
            if line.first?.isWhitespace == true {
                let more = String(repeating: "\n", count: blanks + 1) + line.drop(while: \.isWhitespace)
                guard let last = steps.popLast(), let step = last.step.continued(by: more) else {
                    throw Failure(
                        line: number, reason: "this line is indented, but there is no text before it to go on with")
                }
                steps.append((last.line, step))
            } else {
                steps.append((number, try Self.step(line, number, people)))
            }
            blanks = 0
        }
        self.steps = steps
    }

    private static func step(_ line: String, _ number: Int, _ people: [PhoneOwner]) throws(Failure) -> Step {
        if line.hasPrefix("#") { return .note(line) }
        if let text = line.rest(after: "andon:") { return .hears(person: nil, text) }
        if let rest = line.rest(after: "andon to ") {
            let parts = rest.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, let person = people.first(where: { $0.answers(to: parts[0]) }) else {
                throw Failure(line: number, reason: "expected “andon to NAME: TEXT” with a name that has a phone")
            }
            return .hears(person: person.phone, parts[1].trimmed)
        }
        // The longest name first: “Ana” must not win over “Ana Morales”.
        for name in people.flatMap({ [$0.name, $0.firstName, $0.phone, "+" + $0.phone] }).sorted(by: {
            $0.count > $1.count
        }) {
            guard let rest = line.rest(after: name, ignoringCase: true),
                " :".contains(line.dropFirst(name.count).prefix(1)),
                let person = people.first(where: { $0.answers(to: name) })
            else { continue }
            guard let deed = deed(rest) else {
                throw Failure(
                    line: number,
                    reason: "\(name) does something unknown; known are “\(name): TEXT”, taps, "
                        + "replies:, reacts, sends photo, sends voice, sends location, hides number, shows number, "
                        + "changes number to, passes the card on")
            }
            return .does(person: person.phone, deed)
        }
        let names = people.map(\.firstName).joined(separator: ", ")
        throw Failure(line: number, reason: "nobody has a phone by this name; there are \(names), and andon")
    }

    private static func deed(_ rest: String) -> Deed? {
        if let text = rest.rest(after: ":") { return .says(text) }
        if let text = rest.rest(after: "replies:") { return .replies(text) }
        if let called = rest.rest(after: "taps ") { return .taps(called.unquoted) }
        if let emoji = rest.rest(after: "reacts ") { return .reacts(emoji) }
        if let caption = rest.rest(after: "sends photo") {
            return .sendsPhoto(caption.isEmpty ? nil : caption.unquoted)
        }
        if rest.rest(after: "sends voice") != nil { return .sendsVoice }
        if rest.rest(after: "sends location") != nil { return .sendsLocation }
        if let number = rest.rest(after: "changes number to ") { return .changesNumber(number) }
        if ["hides her number", "hides his number", "hides number"].contains(rest.trimmed) { return .hidesNumber }
        if ["shows her number", "shows his number", "shows number"].contains(rest.trimmed) { return .showsNumber }
        if rest.rest(after: "passes the card on") != nil { return .passesOn }
        return nil
    }
}

extension Script.Step {
    fileprivate func continued(by more: String) -> Script.Step? {
        switch self {
        case .does(let person, .says(let text)): .does(person: person, .says(text + more))
        case .does(let person, .replies(let text)): .does(person: person, .replies(text + more))
        case .hears(let person, let text): .hears(person: person, text + more)
        default: nil
        }
    }
}

extension String {
    /// What follows `start`, without spaces around it; nil if the text does not begin so.
    fileprivate func rest(after start: String, ignoringCase: Bool = false) -> String? {
        let beginning = String(prefix(start.count))
        let isSame = ignoringCase ? beginning.lowercased() == start.lowercased() : beginning == start
        return isSame ? String(dropFirst(start.count)).trimmed : nil
    }

    var trimmed: String {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    fileprivate var unquoted: String {
        for (open, close) in [("\"", "\""), ("“", "”")] where count > 1 && hasPrefix(open) && hasSuffix(close) {
            return String(dropFirst().dropLast())
        }
        return self
    }
}
