import Messaging

/// What somebody wants of their settings, by the id of a row.
///
/// A row that switches carries the state it leads to, so that an old one, or a second tap, never switches back.
enum SettingsRequest: Equatable {
    case notices, quietHours, otherHours, languages, moreLanguages, page
    case change(PreferenceDesk.Change)

    /// Nil for the id of anything else.
    init?(id: String) {
        let parts = id.split(separator: ":", maxSplits: 2).map(String.init)
        guard parts.count > 1 else { return nil }
        switch (parts[0], parts[1]) {
        case ("settings", "notices"): self = .notices
        case ("settings", "quiet"): self = .quietHours
        case ("settings", "hours"): self = .otherHours
        case ("settings", "language"): self = .languages
        case ("settings", "page"): self = .page
        case ("language", "more"): self = .moreLanguages
        case ("language", let code):
            guard let language = Language(rawValue: code) else { return nil }
            self = .change(.language(language))
        case ("prefs", let name):
            guard parts.count == 3, let change = Self.change(name, parts[2]) else { return nil }
            self = .change(change)
        default: return nil
        }
    }

    private static func change(_ name: String, _ wish: String) -> PreferenceDesk.Change? {
        if name == "quiet" {
            if wish == "off" { return .quietHours(nil) }
            return DayHours(wish).map { .quietHours($0) }
        }
        guard let isOn = ["on": true, "off": false][wish] else { return nil }
        switch name {
        case "all": return .everything(isOn: isOn)
        case "shift": return .onlyOnShift(isOn)
        default: return Topic(rawValue: name).map { .topic($0, isOn: isOn) }
        }
    }

    var id: String {
        switch self {
        case .notices: "settings:notices"
        case .quietHours: "settings:quiet"
        case .otherHours: "settings:hours"
        case .languages: "settings:language"
        case .page: "settings:page"
        case .moreLanguages: "language:more"
        case .change(.language(let language)): "language:\(language.rawValue)"
        case .change(.topic(let topic, let isOn)): "prefs:\(topic.rawValue):\(isOn ? "on" : "off")"
        case .change(.everything(let isOn)): "prefs:all:\(isOn ? "on" : "off")"
        case .change(.onlyOnShift(let isOnly)): "prefs:shift:\(isOnly ? "on" : "off")"
        case .change(.quietHours(let hours)): "prefs:quiet:\(hours?.text ?? "off")"
        }
    }
}
