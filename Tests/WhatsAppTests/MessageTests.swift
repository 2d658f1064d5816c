import FoundationEssentials
import Testing

@testable import WhatsApp

struct `A message` {
    @Test(arguments: [4096, 4097])
    func `has at most 4096 characters, counted as the longest count there is`(length: Int) throws {
        let factories = String(repeating: "🏭", count: length / 2) + (length.isMultiple(of: 2) ? "" : "x")
        if length <= Text.messageMax {
            #expect(try TextMessage(factories).body == factories)
        } else {
            #expect(throws: MessageError.tooLong(field: "text", limit: 4096)) { try TextMessage(factories) }
        }
    }

    @Test(arguments: ["", " ", "\n\t", "\u{200B}", "\u{FEFF} \u{0}"])
    func `is not blank`(text: String) {
        #expect(throws: MessageError.blank(field: "text")) { try TextMessage(text) }
        #expect(throws: MessageError.self) { try ReplyButton(id: "a", title: text) }
        #expect(throws: MessageError.self) { try TemplateValue(text) }
    }

    @Test func `has one to three buttons with ids and titles of their own`() throws {
        let buttons = try (1...4).map { try ReplyButton(id: "b\($0)", title: "Button \($0)") }
        #expect(try ButtonMessage("Choose", buttons: Array(buttons[..<3])).buttons.count == 3)
        #expect(throws: MessageError.tooMany(field: "buttons", limit: 3)) {
            try ButtonMessage("Choose", buttons: buttons)
        }
        #expect(throws: MessageError.missing(field: "buttons")) { try ButtonMessage("Choose", buttons: []) }
        let twin = try ReplyButton(id: "b1", title: "Other")
        #expect(throws: MessageError.repeated(field: "button id")) {
            try ButtonMessage("Choose", buttons: [buttons[0], twin])
        }
        let double = try ReplyButton(id: "b9", title: "Button 1")
        #expect(throws: MessageError.repeated(field: "button title")) {
            try ButtonMessage("Choose", buttons: [buttons[0], double])
        }
    }

    @Test(arguments: [" a", "a ", "", "a\nb", String(repeating: "x", count: 257)])
    func `has no id that Meta would refuse`(id: String) {
        #expect(throws: MessageError.self) { try ReplyButton(id: id, title: "OK") }
    }

    @Test(arguments: ["**", "_ _", "two\nlines", String(repeating: "x", count: 21)])
    func `has no title that Meta would refuse`(title: String) {
        #expect(throws: MessageError.self) { try ReplyButton(id: "a", title: title) }
        #expect(throws: MessageError.self) {
            try ListMessage("Choose", button: title, rows: [ListRow(id: "a", title: "A")])
        }
    }

    @Test func `has at most ten rows in all sections`() throws {
        let rows = try (1...11).map { try ListRow(id: "r\($0)", title: "Row \($0)") }
        let sections = [
            try ListSection(title: "A", rows: Array(rows[..<5])),
            try ListSection(title: "B", rows: Array(rows[5..<10])),
        ]
        #expect(try ListMessage("Choose", button: "Open", sections: sections).sections == sections)
        let third = try ListSection(title: "C", rows: [rows[10]])
        #expect(throws: MessageError.tooMany(field: "rows", limit: 10)) {
            try ListMessage("Choose", button: "Open", sections: sections + [third])
        }
        #expect(throws: MessageError.missing(field: "rows")) { try ListMessage("Choose", button: "Open", sections: []) }
        #expect(throws: MessageError.missing(field: "section title")) {
            try ListMessage("Choose", button: "Open", sections: [sections[0], ListSection(rows: [rows[9]])])
        }
        #expect(throws: MessageError.repeated(field: "row id")) {
            try ListMessage("C", button: "Open", rows: [rows[0], rows[0]])
        }
    }

    @Test(arguments: [
        (Text.bodyMax, "text above the buttons"), (Text.headerMax, "header"), (Text.footerMax, "footer"),
    ])
    func `has texts within their limits`(limit: Int, field: String) throws {
        let buttons = [try ReplyButton(id: "a", title: "A")]
        func make(_ length: Int) throws(MessageError) -> ButtonMessage {
            let text = String(repeating: "x", count: length)
            return try ButtonMessage(
                field == "text above the buttons" ? text : "Choose", buttons: buttons,
                header: field == "header" ? .text(text) : nil, footer: field == "footer" ? text : nil)
        }
        _ = try make(limit)
        #expect(throws: MessageError.tooLong(field: field, limit: limit)) { try make(limit + 1) }
    }

    @Test(arguments: ["a\nb", "a\tb", "a     b", "", String(repeating: "x", count: 1025)])
    func `has no template value that Meta would refuse, unless it is made to fit`(text: String) throws {
        #expect(throws: MessageError.self) { try TemplateValue(text) }
        let fitted = TemplateValue(fitting: text)
        #expect(try TemplateValue(fitted.text) == fitted)
    }

    @Test(arguments: ["Order", "wörk", "work-order", ""])
    func `names a template as Meta does`(name: String) {
        #expect(throws: MessageError.self) { try TemplateMessage(name: name, language: "en") }
    }

    @Test func `carries a code twice and shows it never`() throws {
        let template = try TemplateMessage.code("123456", name: "andon_code", language: "en_US")
        let json = try JSON(Message.template(template).json(to: .phone("+27821234567")))
        let components = json["template"]["components"].array
        #expect(components.map { $0["parameters"][0]["text"].text } == ["123456", "123456"])
        #expect(components[1]["sub_type"].text == "url" && components[1]["index"].strictText == "0")
        #expect(!Message.template(template).plainText.contains("123456"))
        #expect(throws: MessageError.self) { try TemplateMessage.code("1234567890123456", name: "a", language: "en") }
    }

    @Test func `shows in a history as text and choices`() throws {
        let list = try ListMessage(
            "What is it?", button: "Open",
            rows: [ListRow(id: "1", title: "Reject"), ListRow(id: "2", title: "Return")],
            header: "Quality", footer: "or type")
        #expect(Message.list(list).plainText == "Quality\nWhat is it?\nor type\n[Reject]\n[Return]")
        #expect(
            Message.media(try MediaMessage(.image, mediaID: "1", caption: "Press 4")).plainText == "(image)\nPress 4")
    }

    @Test(arguments: Samples.all) func `is stored and comes back`(message: Message) throws {
        #expect(try JSONDecoder().decode(Message.self, from: JSONEncoder().encode(message)) == message)
    }

    @Test(arguments: Samples.all) func `goes out as JSON with its type, to a number or to a user id`(
        message: Message
    ) throws {
        let json = try JSON(message.json(to: .phone("+27821234567"), opaque: "a.1.1"))
        #expect(json["messaging_product"].text == "whatsapp" && json["to"].strictText == "+27821234567")
        let type = try #require(json["type"].text)
        #expect(json[type].isObject && json.members.count == 6 && !json["recipient"].exists)
        let byID = try JSON(message.json(to: .userID("ZA.123")))
        #expect(byID["recipient"].text == "ZA.123" && !byID["to"].exists)
    }

    @Test func `is written as Meta's reference shows it`() throws {
        let message = try ButtonMessage(
            "Say \"yes\"\nor \\no", buttons: [ReplyButton(id: "y", title: "Yes ✅"), ReplyButton(id: "n", title: "No")],
            header: .image(mediaID: "77"), footer: "andon")
        let expected = """
            {"messaging_product":"whatsapp","recipient_type":"individual","to":"+1","context":{"message_id":"wamid.q"},\
            "type":"interactive","interactive":{"type":"button","header":{"type":"image","image":{"id":"77"}},\
            "body":{"text":"Say \\"yes\\"\\nor \\\\no"},"footer":{"text":"andon"},"action":{"buttons":[\
            {"type":"reply","reply":{"id":"y","title":"Yes ✅"}},{"type":"reply","reply":{"id":"n","title":"No"}}]}}}
            """
        #expect(
            String(decoding: Message.buttons(message).json(to: .phone("+1"), replyingTo: "wamid.q"), as: UTF8.self)
                == expected)
    }

    @Test func `keeps every character of a text, however odd`() throws {
        let text = "\u{0}\u{1F}\u{1}\"\\/\r\n\t\u{7F}é🏭\u{2028}"
        let json = try JSON(Message.text(TextMessage(text)).json(to: .phone("+1")))
        #expect(json["text"]["body"].text == text)
    }
}

struct `A text that has to fit` {
    @Test(arguments: [
        ("short", 20, "short"), ("exactly ten", 11, "exactly ten"), ("one too many", 11, "one too ma…"),
        ("a word and more", 7, "a word…"), ("🏭🏭🏭", 5, "🏭🏭…"), ("🏭🏭🏭", 6, "🏭🏭🏭"), ("👨‍👩‍👧‍👦!", 5, "…"), ("", 5, ""),
    ])
    func `is cut at a character and says so`(text: String, limit: Int, fitted: String) {
        #expect(Text.fitted(text, limit) == fitted)
        #expect(Text.length(Text.fitted(text, limit)) <= limit)
    }

    @Test func `stands in one line as a title`() {
        #expect(Text.fittedLine(" Press 4\n\tis  down ", 20) == "Press 4 is down")
    }
}

/// One message of each kind.
enum Samples {
    static let all: [Message] = {
        do {
            let value = try TemplateValue("Press 4", name: "machine")
            return [
                .text(try TextMessage("Hello *Thandi*", showsLink: true)),
                .buttons(
                    try ButtonMessage(
                        "Done?", buttons: [ReplyButton(id: "wo:1:done", title: "Done")],
                        header: .document(mediaID: "5", fileName: "sop.pdf"), footer: "WO-17")),
                .list(
                    try ListMessage(
                        "Menu", button: "Open",
                        sections: [
                            ListSection(
                                title: "Quality",
                                rows: [ListRow(id: "reject", title: "Reject", description: "A bad part")]),
                            ListSection(title: "Work", rows: [ListRow(id: "wo", title: "Work orders")]),
                        ], header: "Andon")),
                .media(try MediaMessage(.image, mediaID: "9", caption: "Press 4")),
                .media(try MediaMessage(.document, mediaID: "9", caption: "SOP", fileName: "sop.pdf")),
                .media(try MediaMessage(.video, mediaID: "9")), .media(try MediaMessage(.audio, mediaID: "9")),
                .media(try MediaMessage(.voice, mediaID: "9")), .media(try MediaMessage(.sticker, mediaID: "9")),
                .template(
                    try TemplateMessage(
                        name: "work_order", language: "en_US", header: .image(mediaID: "4"), body: [value],
                        buttons: [.reply(index: 0, payload: "wo:1:accept"), .link(index: 1, TemplateValue("17"))])),
                .template(try TemplateMessage(name: "hello", language: "es")),
                .template(try .code("123456", name: "code", language: "en")),
            ]
        } catch {
            preconditionFailure("\(error)")
        }
    }()
}
