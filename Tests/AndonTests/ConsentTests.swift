import FoundationEssentials
import Glibc
import Simulator
import Testing
import WhatsApp

/// STOP, START and switches on the real daemon, as a phone sees them.
struct `What a phone has switched off` {
    @Test func `stays so across a restart, until it is switched on`() async throws {
        let plant = try await TestPlant()
        var daemon = try await plant.start()
        let (token, phone) = (try await plant.token(), try #require(plant.graph.phone(named: "Thandi")))
        func send() async throws -> Int {
            try await plant.perform(
                .post, "/api/whatsapp/test/send", token: token,
                json: #"{"phone":"+\#(phone.owner.phone)","message":"The line runs again"}"#
            ).status
        }
        phone.send("stop lessons")
        try await plant.until("the switch is off") { phone.transcript.last?.text.contains("🔕") == true }
        #expect(try await send() == 202)
        phone.send("stop")
        try await plant.until("STOP is confirmed") { phone.transcript.last?.text.contains("no more notices") == true }
        #expect(try await send() == 409)
        daemon.signal(SIGTERM)
        #expect(daemon.wait() == 0)

        daemon = try await plant.start()
        phone.send("settings")
        try await plant.until("an answer comes all the same") { phone.transcript.last?.options.isEmpty == false }
        #expect(try await send() == 409)
        phone.send("start")
        try await plant.until("START is confirmed") { phone.transcript.last?.text.contains("Welcome back") == true }
        #expect(try await send() == 202)
        try await plant.until("the words are there") { phone.transcript.last?.text == "The line runs again" }
        daemon.signal(SIGTERM)
        #expect(daemon.wait() == 0)
    }
}
