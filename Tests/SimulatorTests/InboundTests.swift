import FoundationEssentials
import Simulator
import Synchronization
import Testing
import Vault
import WhatsApp

struct `What a pretend phone sends` {
    @Test func `is plain ASCII on the wire, as Meta signs it`() async throws {
        try await World.open { world in
            try world.thandi.send("Ölpumpe 🛠 a/b")
            let request = try #require(await world.webhook.next(1).first)
            let text = String(decoding: request.body, as: UTF8.self)
            #expect(request.body.allSatisfy { $0 < 0x80 })
            #expect(text.contains(#""body":"\u00d6lpumpe \ud83d\udee0 a\/b""#))
            #expect(request.header("X-Hub-Signature-256") == Signature.header(body: request.body, secret: World.secret))
            let incoming = try Incoming(payload: try #require(try Webhook.parse(request.body).first).payload)
            #expect(incoming.content == .text("Ölpumpe 🛠 a/b"))
            #expect(incoming.from.phone == "27821234501")
            #expect(incoming.from.profileName == "Thandi Nkosi")
        }
    }

    @Test func `a tap brings back the id that was offered, also of an old message`() async throws {
        try await World.open { world in
            let thandi = try world.thandi
            thandi.openWindow()
            let buttons = try ButtonMessage(
                "Send it?",
                buttons: [
                    try ReplyButton(id: "r1:confirm", title: "Yes"), try ReplyButton(id: "r1:cancel", title: "No"),
                ])
            _ = await world.api.send(.buttons(buttons), to: World.toThandi)
            let list = try ListMessage(
                "Menu", button: "Open", rows: [try ListRow(id: "reject", title: "Submit reject")])
            _ = await world.api.send(.list(list), to: World.toThandi)
            _ = try await world.nextItems(4)
            for (called, id, source) in [
                ("submit REJECT", "reject", Incoming.Tap.Source.list), ("confirm", "r1:confirm", .button),
                ("r1:cancel", "r1:cancel", .button),
            ] {
                try thandi.tap(called)
                let incoming = try #require(try await world.nextIncoming())
                guard case .tap(let tap) = incoming.content else {
                    Issue.record("\(incoming.content)")
                    return
                }
                #expect(tap.id == id)
                #expect(tap.source == source)
                #expect(incoming.context.messageID != nil)
            }
            #expect(throws: Phone.Failure.self) { try thandi.tap("Maybe") }
        }
    }

    @Test func `a photo can be fetched with the token for five minutes`() async throws {
        try await World.open { world in
            try world.thandi.send(caption: "Scratched")
            let incoming = try #require(try await world.nextIncoming())
            guard case .media(let media) = incoming.content else {
                Issue.record("\(incoming.content)")
                return
            }
            #expect(media.kind == .image)
            #expect(media.caption == "Scratched")
            let info = try await world.api.media(media.id)
            #expect(info.size == SamplePhoto.png.count)
            #expect(info.sha256 == SHA256Hasher.hash(SamplePhoto.png))
            #expect(media.sha256 == Data(SHA256Hasher.hash(SamplePhoto.png)).base64EncodedString())
            let received = Collected()
            try await world.api.download(info) { received.append($0) }
            #expect(received.bytes == SamplePhoto.png)
            let unsigned = try await world.http.perform(HTTPRequest(.get, info.url))
            #expect(unsigned.status == 401)
            world.time.pass(seconds: 301)
            await #expect(throws: GraphError.self) { try await world.api.download(info) { _ in true } }
            await #expect(throws: GraphError.self) { try await world.api.media("404") }
        }
    }

    @Test func `a file the business uploaded arrives in the chat`() async throws {
        try await World.open { world in
            let thandi = try world.thandi
            thandi.openWindow()
            let id = try await world.api.upload(
                HTTPBody(SamplePhoto.png), sha256: SHA256Hasher.hash(SamplePhoto.png), mime: "image/png",
                name: "plate.png")
            let message = try MediaMessage(.image, mediaID: id, caption: "See")
            _ = await world.api.send(.media(message), to: World.toThandi)
            #expect(thandi.transcript.last?.media?.id == id)
            #expect(thandi.transcript.last?.text == "See")
            await #expect(throws: GraphError.self) {
                try await world.api.upload(HTTPBody([1]), sha256: [], mime: "image/gif", name: "moving.gif")
            }
        }
    }

    @Test func `a voice note, a place and a reaction are read as such`() async throws {
        try await World.open { world in
            let thandi = try world.thandi
            thandi.openWindow()
            let wamid = try await world.say("Job 1")
            _ = try await world.nextItems(2)
            thandi.send(SampleVoice.note)
            thandi.sendLocation(latitude: -29.5, longitude: 31, name: "Gate")
            thandi.react("👍", to: try #require(thandi.transcript.first))
            thandi.react(nil, to: try #require(thandi.transcript.first))
            let contents = try await world.nextItems(4).map { try Incoming(payload: $0.payload).content }
            guard case .media(let note) = contents[0], case .location(let place) = contents[1] else {
                Issue.record("\(contents)")
                return
            }
            #expect(note.kind == .voice)
            #expect(place.latitude == -29.5)
            #expect(contents[2...] == [.reaction(to: wamid, emoji: "👍"), .reaction(to: wamid, emoji: nil)])
        }
    }

    @Test func `the webhook's address is asked to prove itself`() async throws {
        try await World.open { world in
            #expect(await world.server.verifyWebhook())
            let request = try #require(await world.webhook.next(1).first)
            #expect(request.head.contains("hub.verify_token=verify-me"))
        }
    }
}

/// Bytes that come on another thread.
final class Collected: Sendable {
    private let state = Mutex<[UInt8]>([])
    var bytes: [UInt8] { state.withLock { $0 } }

    func append(_ piece: UnsafeRawBufferPointer) -> Bool {
        state.withLock { $0 += piece }
        return true
    }
}
