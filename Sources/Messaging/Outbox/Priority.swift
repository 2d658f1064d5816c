public import Store

/// Which of our messages goes first, also to the same person. Order is kept within a class.
public enum Priority: UInt8, Codable, Sendable, CaseIterable, Comparable, KeyPart {
    /// A code somebody waits for with the page open.
    case code
    case emergency
    /// Something is wrong and somebody has to act.
    case alarm
    /// Orders, answers and whatever else moves work on.
    case work
    /// What may as well be read tomorrow.
    case info

    public static func < (a: Priority, b: Priority) -> Bool { a.rawValue < b.rawValue }

    /// The word for it outside.
    public var word: String { "\(self)" }
}
