/// A checklist as somebody writes it: in a file, on a page, or by the API. Empty means none.
public struct ChecklistDraft: Sendable, Equatable {
    public var name: String
    public var items: [ChecklistItem]
    /// The machine's code.
    public var asset = ""
    /// As `ChecklistSchedule` reads it.
    public var schedule = ""
    public var dueHours: Int?
    /// An employee number.
    public var assignee = ""
    /// Whose role has it, where no one person has.
    public var role = ""
    public var onFail = Checklist.OnFail.ask
    public var isActive = true

    public init(name: String, items: [ChecklistItem]) {
        self.name = name
        self.items = items
    }

    /// Reads how long there is to do it: whole hours, or nothing.
    public static func dueHours(_ text: String) throws(FieldRefused) -> Int? {
        if text.isEmpty { return nil }
        guard let hours = Int(text), Checklist.dueHours.contains(hours) else {
            let (first, last) = (Checklist.dueHours.lowerBound, Checklist.dueHours.upperBound)
            throw FieldRefused("due_hours", "is not a whole number from \(first) to \(last)")
        }
        return hours
    }

    /// Empty reads as `ask`.
    public static func onFail(_ text: String) throws(FieldRefused) -> Checklist.OnFail {
        if text.isEmpty { return .ask }
        guard let onFail = Checklist.OnFail(rawValue: text.lowercased()) else {
            let known = Checklist.OnFail.allCases.map(\.rawValue).joined(separator: ", ")
            throw FieldRefused("on_fail", "is one of \(known)")
        }
        return onFail
    }
}
