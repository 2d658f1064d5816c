import Messaging
import Store

/// The documents of a machine as a list writes them: `Manual https://example.com/m.pdf | Drawing media:17`.
enum Documents {
    static let titleMax = 120  // Characters.
    static let textMax = 2_000  // Characters of all together, as much as a field of a file holds.

    static func text(_ documents: [Asset.Document]) -> String {
        documents.map { document in
            switch document.place {
            case .link(let link): "\(document.title) \(link)"
            case .media(let media): "\(document.title) media:\(media)"
            }
        }.joined(separator: " | ")
    }

    /// Throws `FieldRefused` for what is neither an address nor a file that is here.
    static func read(_ text: String, in snapshot: Snapshot) throws -> [Asset.Document] {
        let parts = text.split(separator: "|").map { $0.split(whereSeparator: \.isWhitespace) }.filter { !$0.isEmpty }
        guard parts.count <= Asset.documentsMax else {
            throw FieldRefused("documents", "are more than \(Asset.documentsMax)")
        }
        return try parts.map { words in
            let address = bare(words[words.count - 1])
            let place = try place(address, in: snapshot)
            let title = words.count > 1 ? words.dropLast().joined(separator: " ") : name(in: address)
            guard title.count <= titleMax else {
                throw FieldRefused("documents", "have a title of more than \(titleMax) characters")
            }
            return Asset.Document(title: title, place: place)
        }
    }

    /// Without the brackets that some write around addresses.
    private static func bare(_ word: Substring) -> String {
        String(word.hasPrefix("<") && word.hasSuffix(">") ? word.dropFirst().dropLast() : word)
    }

    private static func place(_ address: String, in snapshot: Snapshot) throws -> Asset.Document.Place {
        if address.lowercased().hasPrefix("media:") {
            guard let id = UInt64(address.dropFirst(6)), let file = try snapshot.find(Ref<Attachment>(id)),
                case .stored = file.state
            else { throw FieldRefused("documents", "“\(address.prefix(60))” is no file that is here") }
            return .media(file.id)
        }
        let scheme = "https://"
        guard address.lowercased().hasPrefix(scheme), address.count > scheme.count,
            address.unicodeScalars.allSatisfy({ !"<>\"'`\\^{}".unicodeScalars.contains($0) })
        else {
            throw FieldRefused(
                "documents", "are written like: Manual https://example.com/manual.pdf | Drawing https://…")
        }
        return .link(scheme + address.dropFirst(scheme.count))
    }

    /// What an address without a title is called: its last part.
    private static func name(in address: String) -> String {
        let path = address.prefix { $0 != "?" && $0 != "#" }
        return String((path.split(separator: "/").last ?? "Document").prefix(titleMax))
    }
}
