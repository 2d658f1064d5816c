import Factory
import Messaging
import Store
import Testing
import WhatsApp

@testable import Web

struct `The page of calls` {
    /// The world's side of the seam.
    private struct Refusing: HTTP {
        func perform(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse {
            HTTPResponse(status: 400, body: Array(#"{"error":{"code":131026,"message":"Undeliverable"}}"#.utf8))
        }
    }

    private func refused(_ office: Office, id: Int) async throws {
        let message = #"{"to":"+27821234501","text":{"body":"<b>hi"}}"#
        let request = HTTPRequest(.post, "https://graph.facebook.com/v25.0/106/messages", body: Array(message.utf8))
        _ = try await LoggedHTTP(Refusing(), log: office.desk.channel).perform(request)
    }

    /// What was noted is on disk.
    private func written(_ office: Office) async {
        office.desk.channel.stop()
        await office.desk.channel.run()
    }

    @Test func `shows what Meta brought, without a name, a number or a word`() async throws {
        let office = try await Office.sample()
        #expect(await office.deliver(office.webhook("27821234501", "Press 4 smokes")).status == 200)
        await written(office)
        let text = await office.ask(.get, "/whatsapp/channel", token: try await office.token(.supervisor)).text
        #expect(text.contains("POST /api/whatsapp/webhook") && text.contains("•••4501") && text.contains("•(14)"))
        for secret in ["smokes", "7821234501", "wamid.HBg"] { #expect(!text.contains(secret), "\(secret)") }
    }

    @Test func `keeps no body of what nobody signed, and nothing of the verify token`() async throws {
        let office = try await Office.sample()
        #expect(await office.deliver(office.webhook("27821234501", "hi"), signature: "sha256=00").status == 401)
        let query = "?hub.mode=subscribe&hub.verify_token=verify-me&hub.challenge=1"
        #expect(await office.ask(.get, "/whatsapp/webhook" + query).status == 200)
        await written(office)
        let calls = try office.desk.channel.reader.page(limit: 10).calls
        #expect(calls.map(\.status) == [200, 401])
        #expect(calls.allSatisfy { $0.request == nil && !$0.path.contains("verify-me") })
        #expect(calls.last?.requestBytes ?? 0 > 100)
    }

    @Test func `shows one direction, and what failed alone`() async throws {
        let office = try await Office.sample()
        try await refused(office, id: 1)
        #expect(await office.deliver(office.webhook("27821234501", "hi")).status == 200)
        await written(office)
        let token = try await office.token(.admin)
        let failed = await office.ask(.get, "/whatsapp/channel?failed=yes", token: token).text
        #expect(failed.contains("131026") && !failed.contains("POST /api/whatsapp/webhook"))
        let incoming = await office.ask(.get, "/whatsapp/channel?direction=in", token: token).text
        #expect(!incoming.contains("131026") && incoming.contains("POST /api/whatsapp/webhook"))
    }

    @Test func `goes on where the last page ended`() async throws {
        let office = try await Office.sample()
        for id in 1...5 { try await refused(office, id: id) }
        await written(office)
        let token = try await office.token(.admin)
        let page = await office.ask(.get, "/whatsapp/channel?limit=3&direction=out", token: token).text
        #expect(page.matches(of: "<tr><td>").count == 3)
        let link = try #require(page.firstRange(of: "/whatsapp/channel?next="))
        let address = page[link.lowerBound...].prefix { $0 != "\"" }
        #expect(address.contains("direction=out"))
        let rest = await office.ask(.get, String(address), token: token).text
        #expect(rest.matches(of: "<tr><td>").count == 2)
    }

    @Test func `shows the calls of one message on the message's own page`() async throws {
        let office = try await Office.sample()
        let call = Call(
            request: Request(.get, "/"), visitor: .script(.admin), arguments: [:], desk: office.desk)
        #expect(try ChannelPages.calls(of: 7, from: office.clock.value, call).text.contains("message=7"))
    }

    @Test(arguments: ["next=x", "next=../..:1", "direction=up", "message=abc", "limit=0"])
    func `refuses a question that is none`(query: String) async throws {
        let office = try await Office.sample()
        let answer = await office.ask(.get, "/whatsapp/channel?" + query, token: try await office.token(.admin))
        #expect(answer.status == 422)
    }
}

extension String {
    fileprivate func matches(of text: String) -> [Range<String.Index>] {
        var found: [Range<String.Index>] = []
        var rest = self[...]
        while let range = rest.firstRange(of: text) {
            found.append(range)
            rest = rest[range.upperBound...]
        }
        return found
    }
}
