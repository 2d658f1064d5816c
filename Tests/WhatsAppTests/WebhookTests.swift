import Testing

@testable import WhatsApp

struct `Splitting a webhook` {
    private func items(_ body: String) throws -> [WebhookItem] { try Webhook.parse([UInt8](body)) }

    @Test func `finds every message, status, error and change of a batch`() throws {
        let items = try items(WebhookFixtures.batch)
        #expect(items.map(\.kind) == [.message, .message, .receipt, .event, .event, .receipt])
        #expect(items.map(\.field) == ["messages", "messages", "messages", "messages", "account_update", "messages"])
        #expect(
            items.map(\.sentAtSeconds)
                == [1_750_091_041, 1_750_091_042, 1_750_091_043, 1_750_091_045, 1_750_091_045, 1_750_091_044])
        let phoneNumbers = try items.map { try JSON($0.payload)["phone_number_id"].text }
        #expect(phoneNumbers == ["106", "106", "106", "106", nil, "107"])
    }

    @Test func `gives each item its own contact, whatever their order`() throws {
        let names = try items(WebhookFixtures.batch).map { try JSON($0.payload)["contact"]["profile"]["name"].text }
        #expect(names == ["Thandi", "Ravi", "Thandi", nil, nil, nil])
    }

    @Test func `keeps the item as it was sent`() throws {
        let item = try #require(try items(WebhookFixtures.text(#"caf\u00e9 \/ \ud83d\ude00"#)).first)
        #expect(String(decoding: item.payload, as: UTF8.self).contains(#""text":{"body":"caf\u00e9 \/ \ud83d\ude00"}"#))
        #expect(try JSON(item.payload)["field"].text == "messages")
    }

    @Test func `knows a message by its id`() throws {
        #expect(try items(WebhookFixtures.text("hi")).map(\.identity) == ["wamid.A="])
    }

    @Test func `knows a receipt by message, status, time and recipient`() throws {
        #expect(
            try items(WebhookFixtures.status("delivered")).map(\.identity)
                == ["wamid.S=|delivered|1750030073|27821234501"])
        #expect(try items(WebhookFixtures.batch).last?.identity == "wamid.4|sent|1750091044|ZA.1002")
    }

    @Test func `knows other things by their bytes and the time of their entry`() throws {
        let first = try items(WebhookFixtures.templateUpdate)
        let again = try items(WebhookFixtures.templateUpdate)
        let later = try items(WebhookFixtures.templateUpdate.replacing("1751247548", with: "1751247549"))
        #expect(first.map(\.identity) == again.map(\.identity))
        #expect(first.map(\.identity) != later.map(\.identity))
    }

    @Test func `tells messages without an id apart`() throws {
        let items = try items(
            WebhookFixtures.body(
                #""messages":[{"type":"text","text":{"body":"a"}},{"type":"text","text":{"body":"b"}},{"id":""}]"#))
        #expect(items.map(\.kind) == [.message, .message, .message])
        #expect(Set(items.map(\.identity)).count == 3)
    }

    @Test(arguments: [
        "{}", #"{"object":"x"}"#, #"{"entry":[]}"#, #"{"entry":null}"#, #"{"entry":[{"id":"1","changes":[]}]}"#,
        #"{"entry":[null,{"id":"1"}]}"#, #"{"entry":[{"changes":[{"field":"messages","value":{"messages":[]}}]}]}"#,
    ])
    func `finds nothing where nothing is said`(body: String) throws {
        #expect(try items(body).isEmpty)
    }

    @Test(arguments: [
        #"{"entry":{"id":"1","changes":{"field":"messages","value":{"messages":{"id":"wamid.9"}}}}}"#,
        #"{"entry":[{"changes":[{"value":{"messages":[{"id":"wamid.9"}]}}]}]}"#,
        #"{"entry":[{"id":7,"changes":[{"field":"messages","value":{"metadata":[],"contacts":"x","messages":[{"id":"wamid.9","timestamp":{}}]}}]}]}"#,
    ])
    func `reads a message out of odd shapes`(body: String) throws {
        let items = try items(body)
        #expect(items.map(\.kind) == [.message])
        #expect(items.map(\.identity) == ["wamid.9"])
        #expect(try Incoming(payload: items[0].payload).id == "wamid.9")
    }

    @Test(arguments: [
        #"{"entry":[{"changes":[{"field":"messages","value":null}]}]}"#,
        #"{"entry":[{"changes":[{"field":"messages"}]}]}"#,
        #"{"entry":[{"changes":[{"field":"security","value":"x"}]}]}"#, #"{"entry":["x"]}"#,
        #"{"entry":[{"messaging":[{}]}]}"#,
        #"{"entry":[{"changes":["x"]}]}"#,
        #"{"entry":[{"changes":[{"field":"messages","value":{"messages":["x"]}}]}]}"#,
        #"{"entry":[{"changes":[{"field":"messages","value":{"statuses":"x"}}]}]}"#,
        #"{"entry":[{"changes":[{"field":"messages","value":{"calls":[{}]}}]}]}"#,
        #"{"entry":[{"changes":[{"field":"calls","value":{"statuses":[{"id":"wacid.1"}],"errors":[{}]}}]}]}"#,
    ])
    func `keeps what it cannot use as an event`(body: String) throws {
        let items = try items(body)
        #expect(items.map(\.kind) == [.event])
        #expect(try JSON(items[0].payload)["item"].exists)
    }

    @Test(arguments: ["", "[]", "1", "\"x\"", "null", "{", "<html>", "{\"entry\":[}"])
    func `refuses what is not a JSON object`(body: String) {
        #expect(throws: JSON.Malformed.self) { try items(body) }
    }

    @Test func `reads times in milliseconds`() throws {
        let millis = WebhookFixtures.templateUpdate.replacing("1751247548", with: "1751247548123")
        #expect(try items(millis).map(\.sentAtSeconds) == [1_751_247_548])
    }

    @Test func `refuses more items than it promises, rather than lose some`() throws {
        let list = { (count: Int) in
            WebhookFixtures.body(
                #""messages":["# + Array(repeating: #"{"id":"x"}"#, count: count).joined(separator: ",") + "]")
        }
        #expect(try items(list(Webhook.itemsMax)).count == Webhook.itemsMax)
        #expect(throws: JSON.Malformed.self) { try items(list(Webhook.itemsMax + 1)) }
    }

    @Test func `makes payloads that can be read, whatever bytes come`() throws {
        let seed = SeededNumbers.seed("Webhook of random bytes")
        var numbers = SeededNumbers(state: seed)
        var read = 0
        for round in 0..<6000 {
            let body = [UInt8](WebhookFixtures.all[round % WebhookFixtures.all.count])
                .mutated(&numbers, bytes: round.isMultiple(of: 2) ? 0x20...0x7E : 0...255)
            guard let items = try? Webhook.parse(body) else { continue }
            for item in items {
                #expect(throws: Never.self, "seed \(seed) round \(round)") {
                    _ = try Incoming(payload: item.payload)
                    _ = try DeliveryReport(payload: item.payload)
                }
                read += 1
            }
        }
        #expect(read > 500)
    }
}
