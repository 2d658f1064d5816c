import FoundationEssentials
import Glibc
import Simulator
import Synchronization
import Testing
import WhatsApp

/// What makes or breaks the program, on the real thing: a process that is killed, and what is there afterwards.
@Suite(.serialized)
struct `Killed at any moment` {
    static let kills = 60
    static let speakers = 8
    static let crowd = 160  // People. Each may be written to forty-five times at once, and then once in six seconds.

    @Test func `it loses nothing it acknowledged and answers nobody twice`() async throws {
        let plant = try await TestPlant(crowd: Self.crowd)
        let seed = UInt64(ProcessInfo.processInfo.environment["ANDON_SEED"] ?? "") ?? UInt64.random(in: 0...UInt64.max)
        print("seed \(seed)")
        let tally = Tally()
        var random = SplitMix(state: seed)

        let phones = plant.graph.phones.suffix(Self.crowd).map(\.owner.phone)
        var daemon = try await plant.start()
        // Each person asks to track something; from then on every answer quotes what was typed.
        for (index, phone) in phones.enumerated() {
            try await plant.until("the first word of \(index) is taken") {
                await plant.post(TestPlant.webhook(from: phone, "track", wamid: "wamid.first\(index)")) == 200
            }
        }
        try await plant.settled()

        // A failing delivery is repeated like Meta repeats it: the same bytes, until they are acknowledged.
        let load = Task {
            await withTaskGroup(of: Void.self) { group in
                for index in 0..<Self.speakers {
                    group.addTask {
                        var number = 0
                        while !tally.isOver {
                            number += 1
                            let word = "zz\(index)q\(number)zz"
                            let phone = phones[(number * Self.speakers + index) % phones.count]
                            let body = TestPlant.webhook(from: phone, word, wamid: "wamid.\(word)")
                            while await plant.post(body) != 200 {
                                if tally.isOver { return }
                                try? await TestPlant.clock.sleep(for: .milliseconds(5))
                            }
                            tally.acknowledge(word)
                            // What is taken in faster than one may write to people would wait for minutes.
                            try? await TestPlant.clock.sleep(for: .milliseconds(50))
                        }
                    }
                }
            }
        }
        for number in 1...Self.kills {
            // After a sudden end nothing is sent for a second: every third run lives long enough to send.
            let life = number % 3 == 0 ? 950 + random.next() % 400 : random.next() % 150
            try await TestPlant.clock.sleep(for: .milliseconds(Int64(life)))
            daemon.signal(SIGKILL)
            daemon.wait()
            daemon = try await plant.start()
        }
        tally.end()
        await load.value
        try await plant.settled()
        _ = try await plant.graph.webhooksSettled(within: TestPlant.patience)
        try await plant.settled()

        var answers: [String: Int] = [:]
        for send in plant.graph.received where send.outcome == .sent {
            let body = String(decoding: send.body, as: UTF8.self)
            for word in body.matches("zz", "zz") { answers[word, default: 0] += 1 }
        }
        let taken = tally.acknowledged
        let twice = answers.filter { $0.value > 1 }
        #expect(twice.isEmpty, "answered twice: \(twice.prefix(5))")
        // A call cut off in the middle is not repeated: nobody can know whether it arrived. It is counted, never hidden.
        let unknown = try await plant.stats()["unknown"].int ?? 0
        let unanswered = taken.filter { answers[$0] == nil }
        #expect(
            unanswered.count <= unknown,
            "\(unanswered.count) without an answer, \(unknown) in doubt: \(unanswered.prefix(5))")
        #expect(taken.count > Self.kills, "the load was no load: \(taken.count)")

        let checked = try await plant.andon(["check"])
        #expect(checked.status == 0, "\(checked.errors)")
        let inbound = try await plant.stats()["tables"]["inbound"].int ?? 0
        #expect(inbound >= taken.count)
        #expect(try await plant.stats()["parked"].int == 0)
        print("\(taken.count) acknowledged, \(answers.count) answered, \(unknown) in doubt, \(Self.kills) kills")
        daemon.signal(SIGTERM)
        daemon.wait()
    }

    @Test func `the same webhook twenty times at once has one effect`() async throws {
        let plant = try await TestPlant()
        let daemon = try await plant.start()
        let phone = try #require(plant.graph.phones.first?.owner.phone)
        for (number, words) in ["reject 4711 12 scratched", "confirm"].enumerated() {
            let body = TestPlant.webhook(from: phone, words, wamid: "wamid.twenty\(number)")
            let statuses = await withTaskGroup(of: Int?.self) { group in
                for _ in 1...20 { group.addTask { await plant.post(body) } }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses == Array(repeating: 200, count: 20))
            try await plant.settled()
        }
        let stats = try await plant.stats()
        #expect(stats["tables"]["nonconformance"].int == 1)
        try await plant.until("both answers went out") { plant.graph.sentCount(to: phone) == 2 }
        #expect(plant.graph.received.count == 2)
        daemon.signal(SIGTERM)
        #expect(daemon.wait() == 0)
    }

    @Test func `told to stop, it stops within five seconds with nothing lost`() async throws {
        let plant = try await TestPlant()
        let daemon = try await plant.start()
        let phone = try #require(plant.graph.phones.first?.owner.phone)
        // A call is under way that WhatsApp takes two seconds to answer.
        plant.graph.failNext(with: .hang(.seconds(2), .sent))
        #expect(await plant.post(TestPlant.webhook(from: phone, "hi", wamid: "wamid.stop")) == 200)
        try await plant.until("the call is under way") { !plant.graph.received.isEmpty }
        let begun = TestPlant.clock.now
        daemon.signal(SIGTERM)
        #expect(daemon.wait() == 0)
        #expect(TestPlant.clock.now - begun < .seconds(5))
        let again = try await plant.start()
        try await plant.settled()
        #expect(plant.graph.received.count == 1)
        again.signal(SIGTERM)
        again.wait()
    }

    @Test func `while WhatsApp cannot be reached it takes messages in, and sends when it can`() async throws {
        let plant = try await TestPlant()
        let phone = try #require(plant.graph.phones.first?.owner.phone)
        let deaf = try await plant.start(["WHATSAPP_API_URL": "http://127.0.0.1:1/v25.0"])
        #expect(await plant.post(TestPlant.webhook(from: phone, "hi", wamid: "wamid.deaf")) == 200)
        try await plant.until("the answer waits") { try await plant.stats()["toSend"].int == 1 }
        deaf.signal(SIGTERM)
        deaf.wait()
        let daemon = try await plant.start()
        try await plant.until("the answer went out") { plant.graph.sentCount(to: phone) == 1 }
        daemon.signal(SIGTERM)
        daemon.wait()
    }
}

/// What the load knows.
private final class Tally: Sendable {
    private let words = Mutex<Set<String>>([])
    private let over = Mutex(false)

    var acknowledged: Set<String> { words.withLock { $0 } }
    var isOver: Bool { over.withLock { $0 } }
    func acknowledge(_ word: String) { words.withLock { _ = $0.insert(word) } }
    func end() { over.withLock { $0 = true } }
}

/// Numbers that are the same for the same seed.
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

extension String {
    /// The words between two marks, marks included.
    func matches(_ open: String, _ close: String) -> [String] {
        var words: [String] = []
        var rest = self[...]
        while let start = rest.firstRange(of: open) {
            let behind = rest[start.upperBound...]
            guard let end = behind.firstRange(of: close) else { break }
            words.append(open + behind[..<end.lowerBound] + close)
            rest = behind[end.upperBound...]
        }
        return words
    }
}
