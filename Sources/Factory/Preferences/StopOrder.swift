import Messaging

/// "Stop", "start reminders", "stop 4", "停止提醒": what is read before everything else, in every language.
struct StopOrder: Equatable {
    let isStop: Bool
    /// Nil: everything.
    let topic: Topic?

    static let lengthMax = 60  // Characters. A longer text says something else.

    /// Nil when the text is not just that.
    init?(_ text: String) {
        let text = FixedWord.folded(text)
        guard text.count <= Self.lengthMax else { return nil }
        for (word, isStop) in Self.words where text.hasPrefix(word) {
            let rest = text.dropFirst(word.count)
            let subject = rest.drop { $0.isWhitespace }
            if rest.isEmpty || Topic.everythingWords.contains(String(subject)) {
                self.init(isStop: isStop, topic: nil)
                return
            }
            // "Stopping" is another word; scripts that write without spaces need none.
            guard subject.count < rest.count || word.allSatisfy(\.isIdeograph) else { continue }
            guard let topic = Topic(said: String(subject)) else { continue }
            self.init(isStop: isStop, topic: topic)
            return
        }
        return nil
    }

    /// The button of a template of ours, or one that Meta adds by itself, by its payload or its title.
    ///
    /// An id of ours says what is meant by itself, whatever stands on the button: a lesson is begun by “Start”, too.
    init?(tap id: String, title: String) {
        if case .change(.everything(let isOn))? = SettingsRequest(id: id) {
            self.init(isStop: !isOn, topic: nil)
            return
        }
        guard let order = StopOrder(id) ?? (id.contains(":") ? nil : StopOrder(title)) else { return nil }
        self = order
    }

    init(isStop: Bool, topic: Topic?) {
        self.isStop = isStop
        self.topic = topic
    }

    /// The longest first: one may begin with another.
    private static let words: [(word: String, isStop: Bool)] = {
        let stops = Language.allCases.flatMap { FixedWord.stop.spellings(in: $0) }.map { ($0, true) }
        let starts = Language.allCases.flatMap { FixedWord.start.spellings(in: $0) }.map { ($0, false) }
        return (stops + starts).sorted { $0.0.count > $1.0.count }
    }()
}

extension Character {
    fileprivate var isIdeograph: Bool { unicodeScalars.allSatisfy { (0x3400...0x9FFF).contains($0.value) } }
}
