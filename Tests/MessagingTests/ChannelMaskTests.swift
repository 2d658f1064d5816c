import Testing
import WhatsApp

@testable import Messaging

struct `What the channel log shows of a body` {
    private let mask = ChannelMask(token: { _ in "TOKEN" }, installation: "abcdefgh")

    private func shown(_ text: String) throws -> JSON {
        try JSON(Array(try #require(mask.masked(Array(text.utf8))).text.utf8))
    }

    @Test func `of a text we send is its kind, the number's end, and no word of it`() throws {
        let json = try shown(
            """
            {"messaging_product":"whatsapp","recipient_type":"individual","to":"+27821234567","type":"text",\
            "text":{"body":"Thandi, press 4 stands","preview_url":false},\
            "biz_opaque_callback_data":"abcdefgh.12.1","context":{"message_id":"wamid.HBgLMjc4MjEyMzQ1NjcVAgAR"}}
            """)
        #expect(json["messaging_product"].text == "whatsapp" && json["type"].text == "text")
        #expect(json["to"].text == "•••4567")
        #expect(json["text"]["body"].text == "•(22)" && json["text"]["preview_url"].bool == false)
        #expect(json["context"]["message_id"].text == "wamid:TOKEN")
        #expect(json["biz_opaque_callback_data"].text == "abcdefgh.12.1")
    }

    @Test func `of a template is its name and language, not its values`() throws {
        let json = try shown(
            """
            {"type":"template","template":{"name":"work_order_assigned","language":{"code":"en_US"},"components":[\
            {"type":"body","parameters":[{"type":"text","text":"Ravi"}]}]}}
            """)["template"]
        #expect(json["name"].text == "work_order_assigned" && json["language"]["code"].text == "en_US")
        #expect(json["components"][0]["type"].text == "body")
        #expect(json["components"][0]["parameters"][0]["text"].text == "•(4)")
    }

    @Test func `of an error is all that names nobody`() throws {
        let error = try shown(
            """
            {"error":{"message":"(#131030) Recipient phone number not in allowed list","type":"OAuthException",\
            "code":131030,"error_subcode":2494010,"error_data":{"details":"Recipient +27 82 123 4567 is not in list."},\
            "fbtrace_id":"AbCdEf12345678901_x"}}
            """)["error"]
        #expect(error["message"].text == "(#131030) Recipient phone number not in allowed list")
        #expect(error["code"].int == 131030 && error["error_subcode"].int == 2_494_010)
        #expect(error["error_data"]["details"].text == "Recipient •••4567 is not in list.")
        #expect(error["fbtrace_id"].text == "AbCdEf12345678901_x")
    }

    @Test func `of a receipt is which message of ours, its state and its price`() throws {
        let body = """
            {"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"field":"messages",\
            "value":{"metadata":{"display_phone_number":"15550783881","phone_number_id":"106540352242922"},\
            "statuses":[{"id":"wamid.X","status":"delivered","timestamp":"1795250000","recipient_id":"27821234567",\
            "biz_opaque_callback_data":"abcdefgh.77.2","pricing":{"billable":true,"category":"utility"}},\
            {"id":"wamid.Y","status":"sent","biz_opaque_callback_data":"zzzzzzzz.78.1"}]}}]}]}
            """
        let masked = try #require(mask.masked(Array(body.utf8)))
        #expect(masked.attempts == [.init(id: 77, attempt: 2)])
        let entry = try JSON(Array(masked.text.utf8))["entry"][0]
        #expect(entry["id"].text == "102290129340398")
        let value = entry["changes"][0]["value"]
        #expect(value["metadata"]["phone_number_id"].text == "106540352242922")
        #expect(value["metadata"]["display_phone_number"].text == "•••3881")
        let status = value["statuses"][0]
        #expect(status["status"].text == "delivered" && status["timestamp"].text == "1795250000")
        #expect(status["recipient_id"].text == "•••4567" && status["pricing"]["category"].text == "utility")
    }

    @Test(arguments: [
        (#"{"name":"Thandi"}"#, #"{"name":"•(6)"}"#),
        (#"{"Thandi":1}"#, #"{"•(6)":"•(1)"}"#),
        (#"{"27821234567":{"status":"sent"}}"#, #"{"•(11)":{"status":"sent"}}"#),
        (#"{"status":"27821234567"}"#, #"{"status":"•(11)"}"#),
        (#"{"location":{"latitude":-26.2041}}"#, #"{"location":{"latitude":"•(8)"}}"#),
        (#"{"title":"Cancel it"}"#, #"{"title":"•(9)"}"#),
        (#"{"code":"EAAGm0PX4ZCpsBAKZCJ1"}"#, #"{"code":"•(20)"}"#),
        (
            #"{"mime_type":"audio/ogg; codecs=opus","file_size":12034}"#,
            #"{"mime_type":"audio/ogg","file_size":"12034"}"#
        ),
        (#"{"mime_type":"call/27821234567"}"#, #"{"mime_type":"•(16)"}"#),
        (#"{"id":"1234567890123456"}"#, #"{"id":"•••3456"}"#),
        (#"{"text":{"body":"1234567"}}"#, #"{"text":{"body":"•(7)"}}"#),
        (#"[null,true,"x"]"#, #"[null,true,"•(1)"]"#),
    ])
    func `is nothing that is not known to be harmless`(body: String, shown: String) throws {
        #expect(mask.masked(Array(body.utf8))?.text == shown)
    }

    @Test(arguments: ["", "{", "hello", "--andon-1\r\nContent-Disposition: form-data", #"{"to":"27821234567""#])
    func `is nothing where it is no JSON`(body: String) { #expect(mask.masked(Array(body.utf8)) == nil) }

    @Test func `never has more bytes than the bound, however much there is, and stays JSON`() throws {
        let receipt = #"{"id":"wamid.A","status":"delivered","recipient_id":"27821234567"}"#
        let wide = #"{"statuses":["# + Array(repeating: receipt, count: 5_000).joined(separator: ",") + "]}"
        let names = "{" + (0..<5_000).map { #""name":"n\#($0)""# }.joined(separator: ",") + "}"
        let deep = String(repeating: #"{"value":["#, count: 30) + "1" + String(repeating: "]}", count: 30)
        let long = #"{"error":{"message":""# + String(repeating: "word ", count: 10_000) + #""}}"#
        for body in [wide, names, deep, long] {
            let text = try #require(mask.masked(Array(body.utf8))).text
            #expect(text.utf8.count <= ChannelMask.bytesMax)
            _ = try JSON(Array(text.utf8))
        }
        #expect(try #require(mask.masked(Array(wide.utf8))).text.contains("…"))
    }

    @Test func `names at most as many messages as the bound`() throws {
        let receipts = (1...500).map { #"{"biz_opaque_callback_data":"abcdefgh.\#($0).1"}"# }.joined(separator: ",")
        #expect(mask.masked(Array("[\(receipts)]".utf8))?.attempts.count == ChannelMask.attemptsMax)
    }
}

struct `Sentences about errors` {
    @Test(
        arguments: [
            ("Message failed to send because more than 24 hours have passed", nil),
            ("Needs permission whatsapp_business_management for it", nil),
            ("Recipient's number is not on the list", nil),
            ("Malformed access token EAAGm0PX4ZCpsBAKZCJ1kZBo7", "Malformed access token •(25)"),
            ("Parameter value 'Thandi's press' is \"too long\"", "Parameter value •(14) is •(8)"),
            ("Text 'cut off in the mid", "Text •(18)"),
            ("Call (082) 123-4567 now", "Call •••4567 now"),
            ("to:+27821234567.", "•(16)"), ("Mail thandi@example.com", "Mail •(18)"),
            ("wamid.HBgLMjc", "•(13)"), ("Nombre: Peña", "Nombre: •(4)"),
        ] as [(String, String?)])
    func `lose what they quote`(text: String, shown: String?) {
        #expect(ChannelProse.masked(text) == shown ?? text)
    }
}

struct `Addresses in the channel log` {
    @Test(arguments: [
        ("https://graph.facebook.com/v25.0/106540352242922/messages", "/v25.0/106540352242922/messages"),
        (
            "http://127.0.0.1:8080/v25.0/1/x?fields=id,name&access_token=EAAG",
            "/v25.0/1/x?fields=id,name&access_token=•"
        ),
        ("https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1&hash=ARx", "lookaside.fbsbx.com/…"),
        (
            "/whatsapp/webhook?hub.mode=subscribe&hub.verify_token=hush",
            "/whatsapp/webhook?hub.mode=subscribe&hub.verify_token=•"
        ),
        ("https://graph.facebook.com/v25.0/+27 82 123 4567", "/v25.0/•(15)"),
        ("https://graph.facebook.com/v25.0/1?fields=+27821234567", "/v25.0/1?fields=•"), ("", "/"),
    ])
    func `keep their path and lose what opens doors`(url: String, shown: String) {
        #expect(ChannelPath.masked(url) == shown)
    }
}
