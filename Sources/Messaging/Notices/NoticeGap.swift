import WhatsApp

/// The gaps in the wordings of notices. The name stands in templates, so it stays.
enum NoticeGap: String, Sendable, CaseIterable {
    case order, equipment, priority, description, before, after, parts, title, time, number, task, due, checklist, items
    case text, level, sender, lesson, about, count, lines, news, code, minutes, reporter, worker, work

    /// Characters it may be filled with. With the words around, no text of a template may exceed 1024.
    var limit: Int {
        switch self {
        case .order, .number, .time, .due: 40
        case .priority, .before, .after, .level, .items, .count, .minutes, .code: 20
        case .equipment, .sender, .reporter, .worker: 80
        case .checklist, .lesson: 120
        case .title, .parts, .task, .about: 250
        case .description, .news, .work: 450
        case .text: 600
        case .lines: 700
        }
    }
}
