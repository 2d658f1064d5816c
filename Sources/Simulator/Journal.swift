/// What the pretend WhatsApp did with one call for a message: the truth, to compare the business's own books with.
public struct JournalEntry: Hashable, Sendable {
    public enum Status: String, Hashable, Sendable { case sent, delivered, read, failed }

    /// Empty if the message was never given one.
    public let wamid: String
    /// The business's own mark.
    public let opaque: String?
    /// Digits, or a user id; empty if the request could not be read.
    public let recipient: String
    public let type: String
    /// Milliseconds since 1970.
    public let at: Int64
    public internal(set) var outcome: ReceivedSend.Outcome
    /// In the order in which they were told; what was told twice is there twice, what was kept back is not.
    public internal(set) var statuses: [Status] = []
}

/// The entries, oldest first, and where each message has its own.
struct Journal: Sendable {
    /// Entries kept; the oldest tenth goes first. Ten long runs of 20,000 messages.
    static let entriesMax = 200_000

    private(set) var entries: [JournalEntry] = []
    private var dropped = 0
    /// Counted from the first entry ever.
    private var placeByWamid: [String: Int] = [:]

    mutating func add(_ entry: JournalEntry) {
        if entries.count >= Self.entriesMax {
            let oldest = Self.entriesMax / 10
            for entry in entries.prefix(oldest) { placeByWamid[entry.wamid] = nil }
            entries.removeFirst(oldest)
            dropped += oldest
        }
        if !entry.wamid.isEmpty { placeByWamid[entry.wamid] = dropped + entries.count }
        entries.append(entry)
    }

    mutating func tell(_ status: JournalEntry.Status, of wamid: String, copies: Int) {
        guard let place = placeByWamid[wamid] else { return }
        entries[place - dropped].statuses += Array(repeating: status, count: copies)
    }

    mutating func settle(_ wamid: String, as outcome: ReceivedSend.Outcome) {
        guard let place = placeByWamid[wamid] else { return }
        entries[place - dropped].outcome = outcome
    }
}
