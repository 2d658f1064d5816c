import Messaging
import Store
import WhatsApp

/// What is known of a work order, as its reader needs it on a phone.
struct WorkCard: AboutObject {
    enum Label: CaseIterable, Sendable { case equipment, priority, state, due, labour, files, reporter, cause, remedy }

    let number: String
    let title: String
    let description: String
    let equipment: String
    let priority: Urgency
    let state: WorkOrderState
    /// Why it rests, and what was said of it.
    let holdReason: HoldReason?
    let holdNote: String
    /// Who has it, and since when they say so or work on it.
    let holder: String?
    let since: Timestamp?
    let due: Timestamp?
    let labour: Duration
    let isRunning: Bool
    let files: Int
    let reporter: String?
    let createdAt: Timestamp
    let finding: Finding
    let now: Timestamp

    static let descriptionMax = 300  // Characters, so that the state below is seen without scrolling.

    var about: String { ObjectReference(.work, number).text }

    func text(in language: Language) -> String {
        var lines = ["🔧 *\(number)*", title]
        if !description.isEmpty, description != title { lines.append(Text.fitted(description, Self.descriptionMax)) }
        func add(_ label: Label, _ value: String) {
            guard !value.isEmpty, value != "–" else { return }
            lines.append(WorkPhrase.label(label).text(in: language) + language.mark + value)
        }
        func time(_ time: Timestamp) -> String { language.time(time, seenAt: now) }
        add(.equipment, equipment)
        add(.priority, priority.text(in: language))
        add(.state, state(in: language, since.map(time)))
        add(.due, due.map(time) ?? "")
        if labour > .zero || isRunning {
            add(.labour, Self.span(labour).text(in: language) + (isRunning ? " ⏱️" : ""))
        }
        if files > 0 { add(.files, language.number(files)) }
        add(.reporter, reporter.map { "\($0), \(time(createdAt))" } ?? "")
        add(.cause, finding.cause(in: language))
        add(.remedy, finding.remedy(in: language))
        return lines.joined(separator: "\n")
    }

    /// `in progress · Ravi Patel, 14:02`
    private func state(in language: Language, _ since: String?) -> String {
        var text = WorkTitle.state(state).text(in: language)
        if let holdReason { text += " (\(WorkTitle.hold(holdReason).text(in: language)))" }
        if !holdNote.isEmpty, holdReason != nil { text += " “\(Text.fittedLine(holdNote, WorkNews.reasonMax))”" }
        guard let holder else { return text }
        return text + " · " + [holder, since].compactMap { $0 }.joined(separator: ", ")
    }

    static func span(_ length: Duration) -> WorkPhrase {
        let minutes = Int(length.components.seconds / 60)
        return .span(hours: minutes / 60, minutes: minutes % 60)
    }
}

extension Language {
    /// Between a label and its value.
    var mark: String {
        switch self {
        case .chinese: "："
        case .french: " : "
        default: ": "
        }
    }
}
