import Factory
import Messaging
import Store

/// Our messages that a filter lets through, newest first: as many as are wanted, or as could be looked at.
struct DeliveryWalk {
    // Messages looked at for one page; a rare kind may need several pages, some of them empty. The list needs no index
    // that every step of every message would have to write.
    static let looksMax = 2_000

    private(set) var found: [OutboundMessage] = []
    /// Where to go on; nil: there is nothing older.
    private(set) var next: PageCursor?
    private(set) var looks = 0

    init(
        _ filter: DeliveryFilter, after cursor: PageCursor? = nil, limit: Int, looksMax: Int = looksMax,
        _ factory: Factory, in snapshot: Snapshot
    ) throws {
        guard filter.who != .nobody else { return }
        next = cursor
        repeat {
            let page = try Self.page(
                filter.who, after: next, limit: min(limit - found.count, looksMax - looks), in: snapshot)
            looks += page.records.count
            found += try page.records.filter { try filter.matches($0, factory) }
            next = page.next
            // Newest first: behind the first one that is too old come only older ones.
            if let since = filter.since, let last = page.records.last, last.createdAt < since { next = nil }
        } while next != nil && found.count < limit && looks < looksMax
    }

    private static func page(
        _ who: DeliveryFilter.Who, after cursor: PageCursor?, limit: Int, in snapshot: Snapshot
    ) throws -> Page<OutboundMessage> {
        if case .accounts(let accounts) = who {
            return try snapshot.page(
                OutboundMessage.byContact, accounts, .descending, after: cursor, limit: limit)
        }
        return try snapshot.page(OutboundMessage.self, .descending, after: cursor, limit: limit)
    }
}
