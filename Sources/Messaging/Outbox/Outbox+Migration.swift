public import Store

extension Outbox {
    /// What waited to be sent, in one queue for all, gets the lane it waits in.
    public static let lanesOfWaitingMessages = Migration(to: 2, "a lane for each person who is to be sent something") {
        tx in
        var cursor: PageCursor?
        repeat {
            let page = try tx.page(OutboundMessage.self, after: cursor, limit: migratedAtOnce)
            for message in page.records where message.isComposed {
                try tx.put(Lane(id: message.lane, due: tx.now))
            }
            cursor = page.next
        } while cursor != nil
    }

    private static let migratedAtOnce = 1_000  // Records in memory at a time.
}
