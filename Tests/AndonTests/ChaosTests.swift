import Factory
import FoundationEssentials
import Glibc
import Messaging
import Simulator
import Store
import Testing
import Vault
import WhatsApp

/// The whole way out through a WhatsApp that misbehaves, while the daemon is killed again and again; afterwards our
/// books are compared with what the phones show.
@Suite(.serialized)
struct `In every weather` {
    /// How much is sent, and how often the daemon dies meanwhile.
    struct Size: Sendable, CustomTestStringConvertible {
        let people: Int
        let messages: Int
        let kills: Int
        var testDescription: String { "\(people * messages) messages to \(people) people, \(kills) kills" }

        static let small = Size(people: 30, messages: 20, kills: 4)
        /// Takes some eight minutes: nobody is written to faster than Meta lets.
        static let large = Size(people: 200, messages: 100, kills: 20)
        static var wanted: [Size] { ProcessInfo.processInfo.environment["ANDON_SOAK"] == nil ? [.small] : [.large] }
    }

    @Test(arguments: Size.wanted)
    func `each message ends in one state, which is what the phones show`(size: Size) async throws {
        let plant = try await TestPlant(crowd: size.people)
        let seed = UInt64(ProcessInfo.processInfo.environment["ANDON_SEED"] ?? "") ?? UInt64.random(in: 0...UInt64.max)
        print("seed \(seed)")
        var random = SplitMix(state: seed)
        plant.graph.setLimits(.init(pair: .init(), messagesPerSecond: 80))
        var daemon = try await plant.start(["ANDON_RATE_PER_SECOND": "80"])
        let pushed = try await plant.andon(["templates", "push"])
        try #require(pushed.status == 0, "\(pushed)")
        let books = try await Books(plant)
        let phones = Array(plant.graph.phones.suffix(size.people))
        for phone in phones {
            phone.send("hi")
            try await TestPlant.clock.sleep(for: .milliseconds(25))
        }
        try await plant.settled()

        plant.graph.setWeather(.chaos(seed: seed))
        try await books.post(size.messages, to: phones.map(\.owner.phone))
        for _ in 1...size.kills {
            try await TestPlant.clock.sleep(for: .milliseconds(1_100 + Int64(random.next() % 1_500)))
            daemon.signal(SIGKILL)
            daemon.wait()
            daemon = try await plant.start(["ANDON_RATE_PER_SECOND": "80"])
        }
        // Whoever is asked to write does so, until nothing is held any more.
        let end = TestPlant.clock.now + .seconds(size.people * size.messages > 5_000 ? 900 : 120)
        while TestPlant.clock.now < end {
            let (busy, held) = try books.open()
            if busy == 0, held.isEmpty { break }
            // Ten a second: what people write counts towards the number's rate before we can know of it.
            for phone in phones where held.contains(phone.owner.phone) {
                phone.send("hi")
                try await TestPlant.clock.sleep(for: .milliseconds(100))
            }
            try await TestPlant.clock.sleep(for: .seconds(3))
        }
        _ = try await plant.graph.webhooksSettled(within: TestPlant.patience)
        try await plant.settled()
        let ended = try books.open()
        #expect(ended.busy == 0 && ended.held.isEmpty, "\(ended.busy) not ended, \(ended.held.count) people held")

        let findings = try books.compare(with: plant.graph.journal)
        #expect(findings.faults.isEmpty, "\(findings.faults.count) faults: \(findings.faults.prefix(10))")
        #expect(findings.count >= size.people * size.messages)
        #expect(plant.graph.excesses == .init(), "faster than Meta lets")
        let checked = try await plant.andon(["check"])
        #expect(checked.status == 0, "\(checked.errors)")
        print("\(findings.count) messages: \(findings.states.sorted { $0.key < $1.key }); \(findings.calls) calls")
        await books.store.close()
        daemon.signal(SIGTERM)
        daemon.wait()
    }
}

extension GraphServer.Weather {
    /// Everything that can go wrong, often enough to happen many times in a run.
    static func chaos(seed: UInt64) -> Self {
        var weather = Self(
            seed: seed,
            sending: [
                .hangBefore: 0.01, .hangAfter: 0.01, .closeBefore: 0.01, .closeAfter: 0.01, .failedBefore: 0.01,
                .failedAfter: 0.01, .outOfService: 0.02, .proxyPage: 0.01, .throttled: 0.002, .pairThrottled: 0.005,
                .windowLater: 0.005, .windowAtOnce: 0.005, .tokenExpired: 0.0003, .held: 0.01, .early: 0.05,
            ],
            statuses: [.duplicated: 0.1, .reordered: 0.1, .lost: 0.05, .delayed: 0.1])
        weather.hang = .seconds(1)
        weather.delay = .seconds(1)
        weather.tokenOutage = .seconds(2)
        return weather
    }
}

/// The daemon's own books, read beside it.
private struct Books {
    let store: Store
    let factory: Factory

    init(_ plant: TestPlant) async throws {
        let key = try #require(FileManager.default.contents(atPath: plant.data + "/keys/master"))
        let vault = try Vault(masterKey: [UInt8](key))
        store = try Store(
            path: plant.data, schema: Factory.schema, mapSizeBytes: 512 << 20,
            now: { Timestamp(milliseconds: TestPlant.milliseconds()) })
        factory = Factory(
            vault: vault, random: .system, region: try #require(Region("ZA")), language: .english, currency: "ZAR",
            mediaFolder: plant.data + "/media", phoneNumberID: TestPlant.phoneNumberID)
    }

    /// For each person so many messages of every manner, in one order.
    func post(_ count: Int, to phones: [String]) async throws {
        let factory = factory
        for number in 0..<count {
            try await store.write { tx in
                for phone in phones {
                    let number = "\(number)"
                    let contact = try #require(
                        try factory.contacts.find(PhoneNumber(whatsApp: phone), in: tx))
                    switch (Int(number) ?? 0) % 10 {
                    case 0...5:
                        let text = Message.text(try TextMessage("message \(number)"))
                        try factory.outbox.post(text, to: contact.id, in: tx)
                    case 6, 7:
                        try factory.outbox.post(
                            .emergency(
                                number: number, level: .high, text: "Fire \(number)", sender: "Thandi", ask: .safe),
                            to: contact.id, in: .english, in: tx)
                    case 8:
                        try factory.outbox.post(
                            .verificationCode(code: "12\(number)", minutes: 10), to: contact.id, in: .english, in: tx)
                    default:
                        try factory.outbox.post(
                            .escalation(order: "WO-\(number)", equipment: "Press 4", from: .medium, to: .high),
                            to: contact.id, in: .spanish, in: tx)
                    }
                }
            }
        }
    }

    /// How many are not at their end, and the phones of those for whom something is held.
    func open() throws -> (busy: Int, held: Set<String>) {
        try store.read { snapshot in
            func count(_ queue: OutboundMessage.Queue) throws -> Int {
                try snapshot.count(OutboundMessage.byQueue, queue, limit: 100_000)
            }
            let held = try snapshot.all(OutboundMessage.byQueue, .held, limit: 100_000)
            let phones = try held.compactMap { message in
                try snapshot.find(message.contact).flatMap(factory.contacts.phone)?.e164
            }
            let doubtful = try snapshot.all(OutboundMessage.byQueue, .unknown, limit: 100_000)
                .filter { $0.manner?.isRepeatSafe == true }
            return (
                try count(.composed) + count(.inFlight) + doubtful.count, Set(phones.map { String($0.dropFirst()) })
            )
        }
    }

    struct Findings {
        var count = 0
        var calls = 0
        var states: [String: Int] = [:]
        var faults: [String] = []
    }

    /// Every message of ours against every call that WhatsApp saw.
    func compare(with journal: [JournalEntry]) throws -> Findings {
        var calls: [UInt64: [JournalEntry]] = [:]
        for entry in journal {
            guard let call = factory.outbox.call(named: entry.opaque) else { continue }
            calls[call.id.value, default: []].append(entry)
        }
        var findings = Findings()
        findings.calls = journal.count
        var lanes: [Lane.Key: [(id: UInt64, at: Int64)]] = [:]
        var cursor: PageCursor?
        repeat {
            let page = try store.read { try $0.page(OutboundMessage.self, after: cursor, limit: 1_000) }
            for message in page.records {
                findings.count += 1
                findings.states[message.delivery.word, default: 0] += 1
                let ours = calls[message.id.value] ?? []
                if let fault = fault(message, ours) { findings.faults.append("\(message.id): \(fault)") }
                let strayed = message.history?.contains { event in
                    switch event.what {
                    case .held, .formChanged, .retried: true
                    default: false
                    }
                }
                if let first = ours.first(where: { $0.outcome == .sent }), strayed != true {
                    lanes[message.lane, default: []].append((message.id.value, first.at))
                }
            }
            cursor = page.next
        } while cursor != nil
        for (lane, sent) in lanes {
            for (earlier, later) in zip(sent, sent.dropFirst()) where later.at < earlier.at {
                findings.faults.append("\(lane): \(later.id) overtook \(earlier.id)")
            }
        }
        return findings
    }

    private func fault(_ message: OutboundMessage, _ calls: [JournalEntry]) -> String? {
        let shown = calls.filter { $0.outcome == .sent }
        // WhatsApp took it, failed, and its word of that was lost: nobody can know more.
        let isUntold = calls.contains { call in
            if case .failed = call.outcome { !call.wamid.isEmpty && !call.statuses.contains(.failed) } else { false }
        }
        if shown.count > 1, message.manner?.isRepeatSafe != true { return "arrived \(shown.count) times" }
        let told = shown.flatMap(\.statuses)
        switch message.delivery {
        case .composed, .held, .inFlight: return "has not ended: \(message.delivery.word)"
        case .accepted: return shown.isEmpty && !isUntold ? "accepted, and on no phone" : nil
        case .sent: return shown.isEmpty ? "sent, and on no phone" : nil
        case .delivered, .read: return told.contains(.delivered) || told.contains(.read) ? nil : "delivered, untold"
        case .failed: return shown.isEmpty ? nil : "failed, and on a phone"
        case .expired, .superseded: return shown.isEmpty ? nil : "\(message.delivery.word), and on a phone"
        case .unknown: return told.isEmpty ? nil : "unknown, and told as \(told)"
        }
    }
}
