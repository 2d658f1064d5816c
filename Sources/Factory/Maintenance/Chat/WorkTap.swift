/// What a button about a work order does; the last part of its id. Some say more behind a hyphen: `hold-parts`.
enum WorkTap: String, Sendable, CaseIterable {
    case take, refuse, details, start, hold, resume, complete, more, undo
    case manual, history, parts, need, timeline
    case needPart = "need-part"
    case needTool = "need-tool"
    case needPerson = "need-person"
    /// Of a cause or a remedy: to be typed.
    case words
    case newReport = "report"
    case newOne = "new"
}
