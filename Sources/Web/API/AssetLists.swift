import Factory
import WhatsApp

/// The fields of a machine that are lists in the API and one column in a file.
enum AssetLists {
    static func requires(_ asset: Asset) -> JSONValue {
        .list((asset.requires ?? []).map(\.rawValue).sorted().map { .text($0) })
    }

    static func documents(_ asset: Asset) -> JSONValue {
        .list(
            (asset.documents ?? []).map { document in
                switch document.place {
                case .link(let link): ["title": .text(document.title), "url": .text(link)]
                case .media(let media): ["title": .text(document.title), "media": .text("\(media)")]
                }
            })
    }

    /// Whether it runs, since when it does not, and by which work order.
    static func state(_ condition: AssetCondition) -> [(name: String, value: JSONValue)] {
        switch condition {
        case .up: [("state", "up"), ("stateSince", .null), ("stateOrder", .null)]
        case .degraded(let since, let order):
            [("state", "degraded"), ("stateSince", .time(since)), ("stateOrder", .text(order))]
        case .down(let since, let order):
            [("state", "down"), ("stateSince", .time(since)), ("stateOrder", .text(order))]
        }
    }

    /// As the column has it: `["cause", "photo"]`, or `[{"title": …, "url": …}]`.
    static func text(_ name: String, _ value: JSON) throws(Problem) -> String {
        switch name {
        case "requires":
            var words: [String] = []
            for entry in value.array {
                guard let word = entry.strictText else { throw .refused(name, "requires is a list of texts") }
                words.append(word)
            }
            return words.joined(separator: " ")
        case "documents":
            var documents: [String] = []
            for entry in value.array { documents.append(try document(entry)) }
            return documents.joined(separator: " | ")
        default: throw .refused(name, "\(name) is to be a text, a number or a truth value")
        }
    }

    private static func document(_ entry: JSON) throws(Problem) -> String {
        let (title, url, media) = (entry["title"].strictText ?? "", entry["url"].strictText, entry["media"].text)
        guard let place = url ?? media.map({ "media:\($0)" }), !place.contains(where: \.isWhitespace),
            !place.contains("|"), !title.contains("|")
        else {
            throw .refused("documents", "documents is a list of {title, url} or {title, media}, without “|”")
        }
        return "\(title) \(place)".trimmed
    }
}
