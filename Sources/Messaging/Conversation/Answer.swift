public import Store

/// What a person sent, as far as a question is concerned.
public enum Reply: Sendable, Equatable {
    case text(String)
    /// A tap on one of the options of the question now open, or a word that stands for it.
    case choice(String)
    case attachment(Ref<Attachment>, caption: String?)
    /// A place, a contact card, a sticker: nothing a question can use.
    case other
}

/// An accepted answer, kept under the key of its question.
public enum Answer: Codable, Sendable, Equatable {
    case text(String)
    case number(Int)
    case choice(String)
    case skipped
    /// Photos were sent; the draft has them.
    case attached
}

/// The answers of an unfinished interview, in the order they were given.
public struct Draft: Codable, Sendable, Equatable {
    public private(set) var answers: [String: Answer] = [:]
    private var order: [String] = []
    /// Evidence sent at any point of the interview.
    public private(set) var attachments: [Ref<Attachment>] = []

    static let attachmentsMax = 10  // Photos. A report needs few, and each costs the box a download.

    public init() {}

    public init(prefilled answers: [(key: String, answer: Answer)], attachments: [Ref<Attachment>] = []) {
        for (key, answer) in answers { set(key, answer) }
        self.attachments = attachments
    }

    /// What the interview is about, and never asks: there is no way back into it.
    public init(fixed answers: [(key: String, answer: Answer)], attachments: [Ref<Attachment>] = []) {
        for (key, answer) in answers { self.answers[key] = answer }
        self.attachments = attachments
    }

    public var isEmpty: Bool { order.isEmpty && attachments.isEmpty }

    mutating func set(_ key: String, _ answer: Answer) {
        if answers.updateValue(answer, forKey: key) == nil { order.append(key) }
    }

    mutating func forget(_ key: String) {
        answers[key] = nil
        order.removeAll { $0 == key }
    }

    /// Takes the last answer back. False when there is none.
    mutating func stepBack() -> Bool {
        guard let last = order.popLast() else { return false }
        if answers.removeValue(forKey: last) == .attached { attachments = [] }
        return true
    }

    mutating func attach(_ attachment: Ref<Attachment>) {
        guard attachments.count < Self.attachmentsMax, !attachments.contains(attachment) else { return }
        attachments.append(attachment)
    }
}
