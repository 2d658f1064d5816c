public import Messaging
public import Store
public import Vault

/// What somebody found at one item of a run. A correction is another answer; the last one in force counts.
public struct ChecklistAnswer: Record {
    /// What was typed, and by whom who is not in the directory.
    public struct Words: Codable, Sendable, Equatable {
        /// The answer itself, to an item that asks for words.
        public var text: String?
        public var comment: String?
        /// An operator or a script.
        public var author: String?

        var isEmpty: Bool { text == nil && comment == nil && author == nil }
    }

    public let id: Ref<ChecklistAnswer>
    public let run: Ref<ChecklistRun>
    /// Counted from 0.
    public let item: Int
    public let value: ChecklistValue
    public let isFail: Bool
    public let by: Ref<Person>?
    public let at: Timestamp
    public var words: Sealed<Words>?
    public var evidence: [Ref<Attachment>]
    /// The work order that was opened for it, by number.
    public var order: String?
    /// When whoever gave it took it back.
    public var withdrawnAt: Timestamp?

    static let evidenceMax = 10  // Photos of one item; each costs the box a download.
    static let commentMax = 700  // Characters.

    public static let table = Table("checklistanswer", indexes: byRun, byPerson)
    public static let byRun = Index<ChecklistAnswer, Ref<ChecklistRun>, Timestamp>("checklistanswer.run") {
        ($0.run, $0.at)
    }
    public static let byPerson = Index<ChecklistAnswer, Ref<Person>, Timestamp>("checklistanswer.person") { answer in
        answer.by.map { ($0, answer.at) }
    }
}
