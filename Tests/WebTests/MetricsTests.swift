import Factory
import Store
import Testing
import Vault
import WhatsApp

@testable import Messaging
@testable import Web

/// Figures as Prometheus would read them; throws for a line that it would not. Source: Prometheus, Exposition formats.
private struct Figures {
    struct Malformed: Error { let line: String }

    private(set) var types: [String: String] = [:]
    private(set) var samples: [String: Double] = [:]

    init(_ text: String) throws {
        guard text.hasSuffix("\n") else { throw Malformed(line: "the end") }
        var family = ""
        for line in text.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
            let words = line.split(separator: " ", maxSplits: 3).map(String.init)
            if line.hasPrefix("# HELP ") {
                guard words.count == 4, types[words[2]] == nil else { throw Malformed(line: String(line)) }
                family = words[2]
            } else if line.hasPrefix("# TYPE ") {
                guard words.count == 4, words[2] == family, types[family] == nil,
                    ["counter", "gauge", "histogram"].contains(words[3])
                else { throw Malformed(line: String(line)) }
                types[family] = words[3]
            } else {
                try sample(line, of: family)
            }
        }
    }

    private mutating func sample(_ line: Substring, of family: String) throws {
        let pattern = /([a-zA-Z_:][a-zA-Z0-9_:]*)(\{((?:[a-z_]+="(?:[^"\\\n]|\\\\|\\"|\\n)*",?)*)\})? (\S+)/
        guard let match = line.wholeMatch(of: pattern), let value = Double(match.4), !match.0.contains(",}"),
            samples[String(match.1 + (match.2 ?? ""))] == nil
        else { throw Malformed(line: String(line)) }
        let isHistogram = types[family] == "histogram"
        let names = isHistogram ? ["_bucket", "_sum", "_count"].map { family + $0 } : [family]
        guard names.contains(String(match.1)), types[family] != nil else { throw Malformed(line: String(line)) }
        samples[String(match.1 + (match.2 ?? ""))] = value
    }

    subscript(name: String) -> Double? { samples["andon_" + name] }
}

struct `The figures` {
    private func figures(_ office: Office) async throws -> Figures {
        try Figures(await office.ask(.get, "/metrics", token: try await office.token(.viewer)).text)
    }

    @Test func `can be read while there is nothing to count`() async throws {
        let figures = try await figures(try Office())
        #expect(figures["outbox_messages{state=\"held\",class=\"alarm\"}"] == 0)
        #expect(figures["send_attempts_total{outcome=\"not_sent\"}"] == 0)
        #expect(figures["webhook_seconds_bucket{le=\"+Inf\"}"] == 0)
        #expect(figures["account_people_per_day"] == nil)
        #expect(figures.types["andon_send_refusals_total"] == "counter")
    }

    @Test func `count what waits by state and class, and since when`() async throws {
        let office = try await Office.sample()
        try await office.send(try await office.writes("a", to: Office.ravi), nil)
        let alarm = OutboundMessage.Manner(.alarm, isRepeatSafe: true, isFoldable: false, knocks: false)
        try await office.writes("b", as: alarm)
        office.pass(.seconds(90))
        try await office.writes("c", as: alarm)
        try await office.writes("d")
        let figures = try await figures(office)
        #expect(figures["outbox_messages{state=\"held\",class=\"work\"}"] == 1)
        #expect(figures["outbox_messages{state=\"composed\",class=\"alarm\"}"] == 2)
        #expect(figures["outbox_messages{state=\"composed\",class=\"work\"}"] == 1)
        #expect(figures["outbox_oldest_seconds{class=\"alarm\"}"] == 90)
        #expect(figures["outbox_oldest_seconds{class=\"work\"}"] == 0)
    }

    @Test func `count attempts and refusals by what came of them`() async throws {
        let office = try Office()
        let tally = office.desk.sending.tally
        for _ in 1...3 { tally.attempt(.accepted) }
        tally.attempt(.refused)
        tally.refusal(code: 131047)
        tally.refusal(code: -1)
        tally.windowWasShut()
        let figures = try await figures(office)
        #expect(figures["send_attempts_total{outcome=\"accepted\"}"] == 3)
        #expect(figures["send_attempts_total{outcome=\"refused\"}"] == 1)
        #expect(figures["send_refusals_total{code=\"131047\"}"] == 1)
        #expect(figures["send_refusals_total{code=\"-1\"}"] == 1)
        #expect(figures["window_shut_total"] == 1)
    }

    @Test func `put how long things took into buckets that hold all below them`() async throws {
        let office = try Office()
        let tally = office.desk.sending.tally
        for milliseconds in [1, 3, 3, 40, 9_000] { tally.webhook(.milliseconds(milliseconds), status: 200) }
        tally.webhook(.milliseconds(2), status: 401)
        let figures = try await figures(office)
        let bounds = ["0.001", "0.0025", "0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "1", "5", "+Inf"]
        #expect(
            bounds.map { figures["webhook_seconds_bucket{le=\"\($0)\"}"] } == [1, 2, 4, 4, 4, 5, 5, 5, 5, 5, 6])
        #expect(figures["webhook_seconds_count"] == 6)
        #expect(abs((figures["webhook_seconds_sum"] ?? 0) - 9.049) < 0.000_001)
        #expect(figures["webhooks_total{status=\"200\"}"] == 5)
        #expect(figures["webhooks_total{status=\"401\"}"] == 1)
        #expect(figures["receipt_lag_seconds_bucket{le=\"86400\"}"] == 0)
    }

    @Test func `say what Meta says of our number, whatever characters are in it`() async throws {
        let office = try Office()
        let outbox = office.factory.outbox
        let json = try JSON(
            Array(
                #"{"quality_rating":"G\"R\\E\nEN","status":"CONNECTED","whatsapp_business_manager_messaging_limit":"TIER_2K"}"#
                    .utf8))
        _ = try await office.store.write { try outbox.noteAccount(json, in: $0) }
        let figures = try await figures(office)
        #expect(figures["account_people_per_day"] == 2_000)
        #expect(figures[#"account_info{quality="G\"R\\E EN",status="CONNECTED"}"#] == 1)
    }

    @Test func `count a receipt once, with its lag, and what people write towards the rate`() async throws {
        let office = try await Office.greeted()
        let id = try await office.writes("Line 2 runs")
        try await office.sendWell(id)
        let receipt = try office.receipt(id, "delivered")
        office.pass(.seconds(10))
        for _ in 1...2 { #expect(await office.deliver(receipt).status == 200) }
        let message = office.webhook("27821234501", "hi")
        for _ in 1...2 { #expect(await office.deliver(message).status == 200) }
        let figures = try await figures(office)
        #expect(figures["receipt_lag_seconds_bucket{le=\"5\"}"] == 0)
        #expect(figures["receipt_lag_seconds_bucket{le=\"15\"}"] == 1)
        #expect(figures["receipt_lag_seconds_sum"] == 10)
        #expect(figures["number_rate_used"] == 1)
        #expect(figures["number_rate_limit"] == 80)
    }

    @Test func `count every webhook by its answer, refusals too`() async throws {
        let office = try Office()
        try await serving(office) { address in
            for body in ["{}", "{", String(repeating: "x", count: 4 << 20)] {
                let signature = Signature.header(body: Array(body.utf8), secret: Office.secret)
                let client = try WireClient(address)
                client.send(
                    "POST /whatsapp/webhook?a=b HTTP/1.1\r\nHost: a\r\nX-Hub-Signature-256: \(signature)\r\n"
                        + "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)")
                _ = await client.receiveAll()
            }
            let other = try WireClient(address)
            other.send("GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            _ = await other.receiveAll()
        }
        let figures = try await figures(office)
        #expect(["200", "400", "413"].map { figures["webhooks_total{status=\"\($0)\"}"] } == [1, 1, 1])
        #expect(figures["webhook_seconds_count"] == 3)
    }
}
