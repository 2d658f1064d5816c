import FoundationEssentials
import Simulator
import Testing
import Vault
import WhatsApp

struct `Temp` {
    @Test func `hold`() async throws {
        try await World.open { world in
            try? world.page.write(toFile: "/tmp/h-sim/url", atomically: true, encoding: .utf8)
            for await request in world.webhook.requests {
                for item in try Webhook.parse(request.body) where item.kind == .message {
                    let incoming = try Incoming(payload: item.payload)
                    let to = Recipient.phone("+" + (incoming.from.phone ?? ""))
                    try await world.api.markRead(incoming.id, typing: true)
                    switch incoming.content {
                    case .text("bye"): return
                    case .text("hi"):
                        _ = await world.api.send(.list(try ListMessage("Good morning *Thandi*.\n\nWhat shall we do? <b>x</b>", button: "Main menu", rows: [try ListRow(id: "reject", title: "Submit reject", description: "A defective product"), try ListRow(id: "track", title: "Track item")], header: "Ubuntu Pressings", footer: "STOP ends notices")), to: to)
                    case .tap:
                        _ = await world.api.send(.buttons(try ButtonMessage("صورة العيب؟ Photo of the defect?", buttons: [try ReplyButton(id: "a:skip", title: "Skip"), try ReplyButton(id: "a:cancel", title: "Cancel")])), to: to, replyingTo: incoming.id)
                    default: _ = await world.api.send(.text(try TextMessage("REJ-1042 is recorded. _Ana_ decides next.")), to: to)
                    }
                }
            }
        }
    }
}
