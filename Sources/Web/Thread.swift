import Factory
import Messaging
import Store
import WhatsApp

/// What was said between us and one person, by all of their accounts, both sides merged, newest first.
struct Thread {
    struct Line {
        let id: String
        let isIncoming: Bool
        let at: Timestamp
        let type: String
        let text: String?
        let media: [MediaView]
        let state: String
        var wamid: String?
        var error: GraphError?
    }

    /// Where the next part begins: behind so many messages of this instant.
    struct Place {
        let at: Timestamp
        let given: Int

        static let givenMax = 1_000  // Messages of one contact in one millisecond; there are never more than a few.

        /// Nil for the beginning. Throws `StoreError.badCursor` for text that is no place.
        init?(_ text: String?) throws(StoreError) {
            guard let text else { return nil }
            let parts = text.split(separator: "-").map { Int64($0) }
            guard parts.count == 2, let at = parts[0], let given = parts[1], at >= 0,
                (0...Int64(Self.givenMax)).contains(given)
            else { throw .badCursor }
            self.init(at: Timestamp(milliseconds: at), given: Int(given))
        }

        init(at: Timestamp, given: Int) {
            self.at = at
            self.given = given
        }

        var text: String { "\(at.milliseconds)-\(given)" }
    }

    let lines: [Line]
    /// Nil: there is nothing older.
    let next: Place?

    private enum Entry {
        case incoming(InboundMessage)
        case outgoing(OutboundMessage)

        var at: Timestamp {
            switch self {
            case .incoming(let message): message.receivedAt
            case .outgoing(let message): message.createdAt
            }
        }
    }

    init(_ accounts: [Contact], after place: Place?, limit: Int, _ factory: Factory, in snapshot: Snapshot) throws {
        let skipped = place?.given ?? 0
        // One more than is shown tells whether there is more.
        let count = limit + skipped + 1
        let pieces = try accounts.flatMap { try Contacts.pieces(of: $0.id, in: snapshot) }
        let incoming = try pieces.flatMap {
            try snapshot.all(InboundMessage.byContact, $0, through: place?.at, direction: .descending, limit: count)
        }.sorted { ($1.receivedAt, $1.sequence) < ($0.receivedAt, $0.sequence) }.prefix(count)
        let outgoing = try pieces.flatMap {
            try snapshot.all(OutboundMessage.byContact, $0, through: place?.at, direction: .descending, limit: count)
        }.sorted { ($1.createdAt, $1.id) < ($0.createdAt, $0.id) }.prefix(count)
        let merged = Self.merged(outgoing.map(Entry.outgoing), incoming.map(Entry.incoming)).dropFirst(skipped)
        let shown = Array(merged.prefix(limit))
        if merged.count > limit, let last = shown.last {
            let ofInstant = shown.reversed().prefix { $0.at == last.at }.count
            next = Place(at: last.at, given: ofInstant + (last.at == place?.at ? skipped : 0))
        } else {
            next = nil
        }
        lines = try shown.map { entry in
            switch entry {
            case .incoming(let message): try Self.line(message, factory, in: snapshot)
            case .outgoing(let message): try Self.line(message, factory)
            }
        }
    }

    /// Both are newest first; of one instant our answer is the later one.
    private static func merged(_ outgoing: [Entry], _ incoming: [Entry]) -> [Entry] {
        var merged: [Entry] = []
        var (ours, theirs) = (outgoing[...], incoming[...])
        while let our = ours.first, let their = theirs.first {
            merged.append(our.at >= their.at ? ours.removeFirst() : theirs.removeFirst())
        }
        return merged + ours + theirs
    }

    private static func line(_ message: InboundMessage, _ factory: Factory, in snapshot: Snapshot) throws -> Line {
        let said = try Incoming(payload: try factory.inbox.payload(of: message))
        let attachment = try snapshot.find(Attachment.byMessage, message.id)
        let isParked = if case .parked = message.state { true } else { false }
        return Line(
            id: message.id.text, isIncoming: true, at: message.receivedAt, type: said.content.typeWord,
            text: said.content.shownText, media: try attachment.map { [try MediaView($0, factory)] } ?? [],
            state: isParked ? "parked" : "received", wamid: said.id.isEmpty ? nil : said.id)
    }

    private static func media(
        of outbound: OutboundMessage, _ message: Message, _ factory: Factory
    ) throws -> [MediaView] {
        guard case .media(let media) = message, let file = try factory.outbox.file(of: outbound) else { return [] }
        return [MediaView(file, of: outbound, caption: media.caption)]
    }

    private static func line(_ outbound: OutboundMessage, _ factory: Factory) throws -> Line {
        let message = try factory.outbox.message(of: outbound)
        return Line(
            id: "\(outbound.id)", isIncoming: false, at: outbound.createdAt, type: message.typeWord,
            text: try OutboundView.text(of: outbound, factory), media: try media(of: outbound, message, factory),
            state: outbound.delivery.word,
            wamid: try factory.outbox.wamid(of: outbound), error: try OutboundView.error(of: outbound, factory))
    }
}

extension Message {
    /// As Meta names it.
    fileprivate var typeWord: String {
        switch self {
        case .text: "text"
        case .buttons, .list: "interactive"
        case .media(let media): media.kind == .voice ? "audio" : media.kind.rawValue
        case .template: "template"
        }
    }
}

extension Incoming.Content {
    fileprivate var typeWord: String {
        switch self {
        case .text: "text"
        case .media(let media): media.kind == .voice ? "audio" : media.kind.rawValue
        case .tap(let tap): tap.source == .templateButton ? "button" : "interactive"
        case .reaction: "reaction"
        case .location: "location"
        case .contacts: "contacts"
        case .order: "order"
        case .flowReply: "interactive"
        case .system: "system"
        case .requestWelcome: "request_welcome"
        case .edit: "edit"
        case .revoke: "revoke"
        case .unsupported: "unsupported"
        case .unknown(let type): type
        }
    }

    /// What a history shows of it.
    fileprivate var shownText: String? {
        switch self {
        case .text(let text): VerificationWord.isIn(text) ? "(a verification word, not shown)" : text
        case .media(let media): media.caption
        case .tap(let tap): tap.title
        case .reaction(_, let emoji): emoji
        case .location(let place): [place.name, place.address].compactMap { $0 }.joined(separator: ", ")
        case .contacts(let cards): cards.map(\.name).joined(separator: ", ")
        case .order(let order): order.text
        case .flowReply(let name, _): name
        case .system(let notice): notice.text
        case .edit(_, let content): content.shownText
        case .unsupported(let what): what.title
        case .requestWelcome, .revoke, .unknown: nil
        }
    }
}
