import Messaging
import WhatsApp

/// What somebody wants of us, read from a tap or from what they typed.
enum Request: Equatable {
    case word(FixedWord)
    case row(MainMenu.Row)
    case data(PullData.Report)
    /// The same as a file.
    case dataFile(PullData.Report)
    /// A tap on a button that names an object.
    case object(ObjectTap)
    /// What is said about the object of the message it answers.
    case about(ObjectReference, Visit.Said)
    case settings(SettingsRequest)
    /// Of one kind of notice, or said in more than the word alone.
    case stop(StopOrder)
    /// A command about a work order.
    case work(WorkLine)
    /// A whole reject in one line.
    case quickReject([Substring])
    /// A tap on a flow's button, of this turn or of an older one.
    case flowButton(String)
    case reply(Reply)

    /// A tap, by the id of its button or row.
    init(tap id: String, title: String) {
        let parts = id.split(separator: ":", maxSplits: 1)
        if let row = MainMenu.Row(rawValue: id) {
            self = .row(row)
        } else if parts.first == "data", parts.count == 2, let report = PullData.Report(rawValue: String(parts[1])) {
            self = .data(report)
        } else if parts.first == "data", parts.count == 2, parts[1].hasSuffix(":file"),
            let report = PullData.Report(rawValue: String(parts[1].dropLast(5)))
        {
            self = .dataFile(report)
        } else if let request = SettingsRequest(id: id) {
            self = .settings(request)
        } else if let tap = ObjectTap(id: id) {
            self = .object(tap)
        } else if let kind = parts.first.flatMap({ NoticeKind(rawValue: String($0)) }) {
            // What a summary leaves out stands in one's own list; nothing waits any more behind a knock.
            self = .word(kind == .knock ? .menu : .mine)
        } else if id.contains(":") {
            self = .flowButton(id)
        } else if let order = StopOrder(tap: id, title: title) {
            // Of everything it is the word itself, which may also open the menu.
            self = order.topic == nil ? .word(order.isStop ? .stop : .start) : .stop(order)
        } else {
            // The button of a template comes back with its title.
            self = .init(words: title.isEmpty ? id : title, isAsking: false)
        }
    }

    /// Typed words. While a question is open only fixed words are more than its answer.
    init(words text: String, isAsking: Bool) {
        if let word = FixedWord(text) {
            self = .word(word)
            return
        }
        if let order = StopOrder(text) {
            self = order.topic == nil ? .word(order.isStop ? .stop : .start) : .stop(order)
            return
        }
        if let line = WorkLine(text), !isAsking || text.hasPrefix("/") {
            self = .work(line)
            return
        }
        self = .reply(.text(text))
        guard !isAsking else { return }
        let words = text.split(whereSeparator: \.isWhitespace)
        let first = words.first.map { FixedWord.folded(String($0)) } ?? ""
        if let row = MainMenu.Row.allCases.first(where: { Self.isTitle(text, of: $0) }) {
            self = .row(row)
        } else if let report = PullData.Report.allCases.first(where: { Self.isTitle(text, of: $0) }) {
            self = .data(report)
        } else if let row = MainMenu.Row.allCases.first(where: { $0.words.contains(first) }) {
            if words.count == 1 { self = .row(row) }
            if row == .reject, words.count > 1 { self = .quickReject(Array(words.dropFirst())) }
        } else if let language = Language(said: text) {
            self = .settings(.change(.language(language)))
        } else if words.count > 1, FixedWord(first) == .language,
            let language = Language(said: words.dropFirst().joined(separator: " "))
        {
            self = .settings(.change(.language(language)))
        }
    }

    private static func isTitle(_ text: String, of row: MainMenu.Row) -> Bool {
        Language.allCases.contains { same(text, MenuPhrase.title(row).text(in: $0)) }
    }

    private static func isTitle(_ text: String, of report: PullData.Report) -> Bool {
        Language.allCases.contains { same(text, MenuPhrase.dataTitle(report).text(in: $0)) }
    }

    /// Equal but for case, pictures and outer white space.
    private static func same(_ typed: String, _ title: String) -> Bool {
        func plain(_ text: String) -> String {
            FixedWord.folded(String(text.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "," }))
        }
        return !plain(typed).isEmpty && plain(typed) == plain(title)
    }
}
