import Simulator
import Synchronization
import Testing
import Vault
import WhatsApp

struct `A conversation in a file` {
    /// Answers like a very small desk, over real HTTP, until the webhooks end.
    private func answer(_ world: World) async throws {
        for await request in world.webhook.requests {
            for item in try Webhook.parse(request.body) where item.kind == .message {
                let incoming = try Incoming(payload: item.payload)
                for (message, recipient) in try answers(to: incoming) {
                    _ = await world.api.send(message, to: recipient)
                }
            }
        }
    }

    private func answers(to incoming: Incoming) throws -> [(Message, Recipient)] {
        let sender = Recipient.phone("+" + (incoming.from.phone ?? ""))
        switch incoming.content {
        case .text("hi"):
            let rows = [try ListRow(id: "reject", title: "Submit reject"), try ListRow(id: "help", title: "Help")]
            return [(.list(try ListMessage("Hello *Thandi*.\n\nWhat now?", button: "Main menu", rows: rows)), sender)]
        case .tap(let tap) where tap.id == "reject":
            let buttons = [
                try ReplyButton(id: "x:skip", title: "Skip"), try ReplyButton(id: "x:cancel", title: "Cancel"),
            ]
            return [(.buttons(try ButtonMessage("Photo?", buttons: buttons)), sender)]
        case .media:
            return [
                (.text(try TextMessage("REJ-1042 is recorded.")), sender),
                (.text(try TextMessage("Thandi reported REJ-1042.")), .phone("27821234503")),
            ]
        default: return [(.text(try TextMessage("Pardon?")), sender)]
        }
    }

    private func play(_ text: String, time: Duration = World.patience) async throws -> String {
        let lines = Mutex<[String]>([])
        let failure = Mutex<Script.Failure?>(nil)
        try await World.open { world in
            try world.phone("Ana").openWindow()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await answer(world) }
                defer { group.cancelAll() }
                do {
                    try await Script(text, people: Plant.phoneOwners).play(
                        on: world.server, answerWithin: time, clock: World.clock
                    ) { line in lines.withLock { $0.append(line) } }
                } catch let found as Script.Failure {
                    failure.withLock { $0 = found }
                }
            }
        }
        if let found = failure.withLock({ $0 }) { throw found }
        return lines.withLock { $0.joined(separator: "\n") }
    }

    private static let conversation = """
        # From the press shop.
        Thandi: hi
        andon: Hello *Thandi*.

          What now?
          {Main menu} [Submit reject] [Help]
        Thandi taps Submit reject
        andon: Photo?
          [Skip] [Cancel]
        Thandi sends photo "Scratched"
        andon: REJ-1042 is recorded.
        andon to Ana: Thandi reported REJ-1042.
        """

    @Test func `is played, and its transcript is the script again`() async throws {
        let transcript = try await play(Self.conversation)
        #expect(transcript == Self.conversation)
    }

    @Test func `needs no expectations: answers are written down all the same`() async throws {
        let deeds = "# From the press shop.\nThandi: hi\nthandi nkosi taps reject\nThandi sends photo \"Scratched\""
        let transcript = try await play(deeds)
        #expect(transcript.contains("  {Main menu} [Submit reject] [Help]\nThandi taps reject\nandon: Photo?"))
        #expect(transcript.contains("andon: REJ-1042 is recorded."))
    }

    @Test(arguments: [
        "andon: …is recorded.", "andon: REJ-* is recorded.", "andon: *", "andon: REJ-1042\n  is  recorded.",
        "andon: …1042…recorded.…",
    ])
    func `lets signs stand for any text`(expected: String) async throws {
        _ = try await play("Thandi: hi\nThandi taps reject\nThandi sends photo\n\(expected)")
    }

    @Test(arguments: [
        ("Thandi: hi\nandon: Bye", 2, "andon said"), ("Thandi: hi\nandon: Hello", 2, "andon said"),
        ("Thandi: hi\nandon: …now?\n  {Main menu} [Submit reject] [Bye]", 2, "andon said"),
        ("Thandi: hi\n\n# note\nThandi taps Bye", 4, "[Submit reject] [Help]"),
        ("andon: hi", 1, "before anybody"),
    ])
    func `stops at the line that is not so`(text: String, line: Int, reason: String) async throws {
        let failure = await #expect(throws: Script.Failure.self) { try await play(text) }
        #expect(failure?.line == line)
        #expect(failure?.reason.contains(reason) == true)
    }

    @Test func `stops when no answer comes in time`() async throws {
        let failure = await #expect(throws: Script.Failure.self) {
            try await play("Thandi: hi\nandon: *\nandon: *", time: .seconds(10))
        }
        #expect(failure?.line == 3)
    }

    @Test(arguments: [
        ("Nobody: hi", "nobody has a phone"), ("Thandi dances", "unknown"), ("  more", "indented"),
        ("# note\n  more", "indented"), ("andon to Nobody: hi", "andon to NAME"),
        ("Thandiwe: hi", "nobody has a phone"),
    ])
    func `is refused with the reason if it cannot be read`(text: String, reason: String) {
        let failure = #expect(throws: Script.Failure.self) { try Script(text, people: Plant.phoneOwners) }
        #expect(failure?.reason.contains(reason) == true)
    }
}
