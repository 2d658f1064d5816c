import Logging
import Messaging
import Store
import Testing
import Vault

@testable import Factory

struct `A message that cannot be dealt with` {
    /// Thandi is in the middle of a report whose draft no longer opens.
    private func brokenFloor() async throws -> Floor {
        let floor = try await Floor.sample()
        for words in ["reject", "4711"] { try await floor.thandi.says(words) }
        let foreign = try Vault(masterKey: Array(repeating: 9, count: 32))
        try await floor.store.write { tx in
            var conversation = try #require(try tx.page(Conversation.self, limit: 1).records.first)
            let place = SealedPlace(table: "conversation", record: "\(conversation.id.value)", field: "draft")
            conversation.draft = try foreign.seal(Draft(), place)
            try tx.put(conversation)
        }
        return floor
    }

    /// The real worker, until nothing waits.
    private func work(_ floor: Floor) async throws {
        let worker = InboxWorker(
            store: floor.store, desk: floor.factory.frontDesk, bell: Bell(), outboxBell: Bell(), mediaBell: Bell(),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let task = Task { await worker.run() }
        defer { task.cancel() }
        while try floor.store.read({ try !$0.all(InboundMessage.byState, .waiting, limit: 1).isEmpty }) {
            await Task.yield()
        }
    }

    @Test func `is parked after three tries, and the person hears an apology`() async throws {
        let floor = try await brokenFloor()
        try await floor.accept(floor.thandi.webhook(#""type":"text","text":{"body":"Bent"}"#, wamid: "wamid.broken"))
        try await work(floor)
        let parked = try floor.store.read { try $0.all(InboundMessage.byState, .parked, limit: 10) }
        #expect(parked.count == 1)
        guard case .parked(let reason)? = parked.first?.state else { return }
        #expect(reason.hasPrefix("failed 3 times") && !reason.contains("Bent"))
        #expect(try floor.thandi.heard().text.contains("something went wrong"))
        #expect(try floor.messages(to: floor.thandi.phone).count == 3)
        let open = try floor.store.read { try floor.factory.inbox.windowOpenUntil(#require(parked[0].contact), in: $0) }
        #expect(open != nil)
    }

    @Test func `holds nobody else up, and is answered when it is tried again`() async throws {
        let floor = try await brokenFloor()
        try await floor.accept(floor.thandi.webhook(#""type":"text","text":{"body":"Bent"}"#, wamid: "wamid.broken"))
        try await floor.accept(floor.ravi.webhook(#""type":"text","text":{"body":"hi"}"#, wamid: "wamid.fine"))
        try await work(floor)
        #expect(try floor.ravi.heard().options.count == 9)
        let inbox = floor.factory.inbox
        try await floor.store.write { tx in
            var conversation = try #require(try tx.page(Conversation.self, limit: 1).records.first)
            conversation.leaveFlow()
            try tx.put(conversation)
            #expect(try inbox.retry(nil, in: tx) == 1)
        }
        try await work(floor)
        #expect(try floor.store.read { try $0.all(InboundMessage.byState, .parked, limit: 10) }.isEmpty)
    }
}
