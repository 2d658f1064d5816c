/// What a flow asks next, with the taps that answer it.
public struct Question: Sendable {
    public struct Option: Sendable {
        /// The last part of the button's or row's id.
        public let id: String
        public let title: any Phrase
        public let detail: (any Phrase)?

        public init(_ id: String, _ title: any Phrase, detail: (any Phrase)? = nil) {
            self.id = id
            self.title = title
            self.detail = detail
        }
    }

    public let key: String
    public let body: any Phrase
    /// Why the last answer was not taken, and what to send instead.
    public var complaint: (any Phrase)?
    public var options: [Option]

    public init(_ key: String, _ body: any Phrase, options: [Option] = []) {
        self.key = key
        self.body = body
        self.options = options
    }
}

/// Thrown by an interview that needs an answer.
struct Pause: Error {
    let question: Question
}
