import FoundationEssentials
import Testing

@testable import WhatsApp

private func template(
    name: String = "shift_change_1", language: String = "en", category: TemplateDefinition.Category = .utility,
    header: TemplateDefinition.Header? = nil, body: String = "The shift changes at {{time}} in the hall.",
    footer: String = "", buttons: [TemplateDefinition.Button] = [], examples: [String: String]? = nil,
    code: TemplateDefinition.Code? = nil, lifetime: Int? = nil
) -> TemplateDefinition {
    let gaps = TemplateText(body).gaps.map { ($0, "21:00") }
    return TemplateDefinition(
        name: name, language: language, category: category, header: header, body: body, footer: footer,
        buttons: buttons, examples: examples ?? Dictionary(gaps) { first, _ in first }, code: code,
        lifetimeSeconds: lifetime)
}

private let codeTemplate = TemplateDefinition(
    name: "code_1", language: "en", category: .authentication,
    code: TemplateDefinition.Code(advisesSecrecy: true, minutes: 10))

private func words(_ count: Int) -> String { Array(repeating: "word", count: count).joined(separator: " ") }

struct `A template on its way to Meta` {
    @Test(arguments: [
        template(), template(header: .text("Shift change")),
        template(header: .text("Line {{line}}", example: "4"), footer: "Send STOP to get no more."),
        template(language: "pt_BR", buttons: [.reply("Seen"), .reply("Later")]), template(language: "fil"),
        template(body: "Dear {{1}}, line {{2}} runs again, and thank you."), template(lifetime: 3_600),
        template(lifetime: -1), codeTemplate,
        template(
            buttons: [
                .reply("Seen"), .link("Open", url: "https://example.com/wo/{{1}}", example: "WO-1"),
                .link("Help", url: "https://example.com"), .phone("Call", number: "+27821234567"),
                .copyCode(example: "A1"),
            ]),
        template(header: .media(.image, sample: "4::aW1"), body: "The *line* stands.\n\nPlease wait."),
    ])
    func `is let through when it keeps the rules`(good: TemplateDefinition) {
        #expect(good.complaints.isEmpty, "\(good.complaints)")
    }

    @Test(arguments: [
        (template(name: ""), TemplateComplaint.Field.name), (template(name: "Shift change"), .name),
        (template(name: String(repeating: "a", count: 513)), .name), (template(language: "english"), .language),
        (template(language: "en-US"), .language), (template(language: ""), .language),
        (template(language: "en_us"), .language), (template(lifetime: 20), .lifetime),
        (template(lifetime: 43_201), .lifetime), (template(category: .marketing, lifetime: 3_600), .lifetime),
        (template(header: .text("")), .header), (template(header: .text("a\nb")), .header),
        (template(header: .text(words(13))), .header), (template(header: .text("🚨 Stop")), .header),
        (template(header: .text("*Stop*")), .header), (template(header: .text("{{line}} stops")), .header),
        (template(header: .text("{{a}} and {{b}}", example: "x")), .header),
        (template(header: .text("Line {{1}}", example: "x")), .header),
        (template(header: .media(.image, sample: "")), .header), (template(header: .other("LOCATION")), .header),
        (template(body: ""), .body), (template(body: " \n "), .body), (template(body: words(206)), .body),
        (template(body: "a\tb"), .body), (template(body: "a     b"), .body), (template(body: "a\n\n\nb"), .body),
        (template(body: "{{time}} is when the shift changes."), .body),
        (template(body: "🔔 {{time}} is when the shift changes."), .body),
        (template(body: "The shift changes at {{time}}."), .body),
        (template(body: "The shift changes at {{a}}{{b}} in the large hall."), .body),
        (template(body: "The shift changes at {{a}} {{b}} in the large hall."), .body),
        (template(body: "At {{a}}, {{b}}, {{c}} now."), .body),
        (template(body: "The shift {{1}} changes in {{3}} at the gate of the hall."), .body),
        (template(body: "The shift {{1}} changes in {{hall}} at the gate today."), .body),
        (template(body: "The shift {{hall}} changes in {{1}} at the gate today."), .body),
        (template(body: "The shift changes at {{Time}} in the hall."), .body),
        (template(body: "The shift changes at {{ time }} in the hall."), .body),
        (template(body: "The shift changes at {{}} in the hall."), .body),
        (template(body: "The shift changes at {time}} in the hall."), .body),
        (template(body: "The shift {{a}} changes and {{a}} changes in the hall."), .body),
        (template(examples: [:]), .example("time")), (template(examples: ["time": "a\nb"]), .example("time")),
        (template(footer: "a\nb"), .footer), (template(footer: words(13)), .footer),
        (template(footer: "At {{time}} now"), .footer), (template(footer: "Stop 🛑"), .footer),
        (template(buttons: Array(repeating: .reply("a"), count: 11)), .buttons),
        (
            template(buttons: [
                .link("a", url: "https://a.b"), .link("b", url: "https://a.b"), .link("c", url: "https://a.b"),
            ]), .buttons
        ),
        (template(buttons: [.phone("a", number: "+27821234567"), .phone("b", number: "+27821234567")]), .buttons),
        (template(buttons: [.copyCode(example: "a"), .copyCode(example: "b")]), .buttons),
        (template(buttons: [.reply("a"), .link("b", url: "https://a.b"), .reply("c")]), .buttons),
        (template(buttons: [.reply("Seen"), .reply("Seen")]), .button(1)),
        (template(buttons: [.reply("")]), .button(0)),
        (template(buttons: [.reply(String(repeating: "a", count: 26))]), .button(0)),
        (template(buttons: [.reply("Seen 👍")]), .button(0)), (template(buttons: [.reply("a\nb")]), .button(0)),
        (template(buttons: [.reply("*Seen*")]), .button(0)), (template(buttons: [.reply("Seen {{1}}")]), .button(0)),
        (template(buttons: [.link("Open", url: "example.com")]), .button(0)),
        (template(buttons: [.link("Open", url: "https://a.b/" + String(repeating: "a", count: 2000))]), .button(0)),
        (template(buttons: [.link("Open", url: "https://a.b/{{1}}/c", example: "x")]), .button(0)),
        (template(buttons: [.link("Open", url: "https://a.b/{{1}}")]), .button(0)),
        (template(buttons: [.link("Open", url: "https://a.b/{{order}}", example: "x")]), .button(0)),
        (template(buttons: [.phone("Call", number: "082 123")]), .button(0)),
        (template(buttons: [.phone("Call", number: "+27821234567890123456")]), .button(0)),
        (template(buttons: [.copyCode(example: "")]), .button(0)),
        (template(buttons: [.copyCode(example: "1234567890123456")]), .button(0)),
        (template(buttons: [.other(type: "FLOW", text: "Open")]), .button(0)),
        (template(category: .authentication), .category),
        (template(code: .init(advisesSecrecy: true, minutes: 1)), .category),
        (template(category: .authentication, body: "", code: .init(advisesSecrecy: true, minutes: 91)), .footer),
        (template(category: .authentication, code: .init(advisesSecrecy: true, minutes: 9)), .body),
        (
            template(
                category: .authentication, body: "", footer: "mine", code: .init(advisesSecrecy: true, minutes: 9)),
            .footer
        ),
        (
            template(
                category: .authentication, body: "", buttons: [.reply("a")],
                code: .init(advisesSecrecy: true, minutes: 9)), .buttons
        ),
    ])
    func `is held back with the field that breaks a rule`(bad: TemplateDefinition, field: TemplateComplaint.Field) {
        #expect(bad.complaints.map(\.field).contains(field), "\(bad.complaints)")
        for complaint in bad.complaints { #expect(complaint.sentence.hasSuffix(".")) }
    }

    @Test func `hears of all its faults at once`() {
        let bad = template(
            name: "A", language: "x", body: "{{a}}", footer: "\n", buttons: [.reply("")], examples: [:])
        let fields = Set(bad.complaints.map(\.field))
        #expect(fields.isSuperset(of: [.name, .language, .body, .example("a"), .footer, .button(0)]))
    }

    @Test func `may be as long as Meta allows, to the character`() {
        let body = String(repeating: "a", count: 1024)
        #expect(template(body: body).complaints.isEmpty)
        #expect(template(body: body + "a").complaints.map(\.field) == [.body])
        #expect(template(footer: String(repeating: "a", count: 60)).complaints.isEmpty)
        #expect(template(buttons: [.reply(String(repeating: "a", count: 25))]).complaints.isEmpty)
    }

    @Test func `needs two words for each gap and one more`() {
        let enough = "One {{a}} two {{b}} three four five"
        #expect(template(body: enough).complaints.isEmpty)
        #expect(template(body: "One {{a}} two {{b}} three four").complaints.map(\.field) == [.body])
        #expect(template(body: "One {{a}} two {{b}} three four – !").complaints.map(\.field) == [.body])
    }

    @Test func `is written with named gaps as Meta wants them`() throws {
        let definition = template(
            header: .text("Line {{line}}", example: "4"), footer: "Bye", buttons: [.reply("Seen")], lifetime: 3_600)
        let json = try JSON(definition.json)
        #expect(json["parameter_format"].text == "NAMED" && json["category"].text == "UTILITY")
        #expect(json["message_send_ttl_seconds"].int == 3_600)
        let components = json["components"].array
        #expect(components.map { $0["type"].text } == ["HEADER", "BODY", "FOOTER", "BUTTONS"])
        #expect(components[0]["example"]["header_text_named_params"][0]["param_name"].text == "line")
        #expect(components[1]["example"]["body_text_named_params"][0]["example"].text == "21:00")
        #expect(components[3]["buttons"][0]["type"].text == "QUICK_REPLY")
    }

    @Test func `is written with numbered gaps in the order of their numbers`() throws {
        let definition = template(
            body: "Dear {{2}}, line {{1}} runs again, thank you.", examples: ["1": "four", "2": "Ravi"])
        let json = try JSON(definition.json)
        #expect(json["parameter_format"].text == "POSITIONAL")
        #expect(json["components"][0]["example"]["body_text"][0].array.map(\.text) == ["four", "Ravi"])
    }

    @Test func `for a code says nothing of its own`() throws {
        let json = try JSON(codeTemplate.json)
        #expect(json["category"].text == "AUTHENTICATION" && !json["parameter_format"].exists)
        let components = json["components"].array
        #expect(components[0]["add_security_recommendation"].bool == true && !components[0]["text"].exists)
        #expect(components[1]["code_expiration_minutes"].int == 10)
        #expect(components[2]["buttons"][0]["otp_type"].text == "COPY_CODE")
    }

    @Test(arguments: [
        template(), codeTemplate,
        template(
            header: .text("Line {{1}}", example: "4"), body: "Dear {{1}}, the line runs.\n\nThank you.", footer: "Bye",
            buttons: [
                .reply("Seen"), .link("Open", url: "https://a.b/{{1}}", example: "x"),
                .phone("Call", number: "+27821234567"), .copyCode(example: "A1"),
            ], lifetime: 60),
        template(header: .media(.document, sample: "4::a")),
    ])
    func `is the same after it was written and read`(definition: TemplateDefinition) throws {
        #expect(TemplateDefinition(try JSON(definition.json)) == definition)
    }

    @Test func `shows what people will read`() {
        let definition = template(
            header: .text("Line {{line}}", example: "4"), footer: "Bye", buttons: [.reply("Seen")])
        #expect(definition.preview() == "Line 4\nThe shift changes at 21:00 in the hall.\nBye\n[Seen]")
        #expect(definition.preview(["time": "{{time}}"]).contains("at {{time}} in"))
        #expect(codeTemplate.preview().contains("is your verification code"))
    }
}

struct `A template of Meta's list` {
    private func listed(_ json: String) throws -> ListedTemplate? { ListedTemplate(try JSON(Array(json.utf8))) }

    @Test func `is read with its state`() throws {
        let template = try #require(
            try listed(
                #"{"id":"920","name":"a_1","language":"en","status":"REJECTED","category":"MARKETING","#
                    + #""rejected_reason":"INVALID_FORMAT","quality_score":{"score":"GREEN"},"#
                    + #""components":[{"type":"BODY","text":"Hello"}]}"#))
        #expect(template.id == "920" && template.status == .rejected && template.category == "MARKETING")
        #expect(template.quality == "GREEN" && template.rejectedReason == "INVALID_FORMAT")
        #expect(template.definition.body == "Hello" && template.definition.category == .marketing)
    }

    @Test(arguments: [
        (#"{"id":7,"name":"a","language":"en-US","status":"approved"}"#, TemplateStatus.approved),
        (#"{"id":"7","name":"a","language":"en_US","status":"SOMETHING_NEW"}"#, .other("SOMETHING_NEW")),
        (
            #"{"id":"7","name":"a","language":"en_US","components":{"type":"BODY"},"rejected_reason":"NONE"}"#,
            .other("")
        ),
    ])
    func `is read in odd shapes`(json: String, status: TemplateStatus) throws {
        let template = try #require(try listed(json))
        #expect(template.status == status && template.definition.language == "en_US")
        #expect(template.rejectedReason == nil)
    }

    @Test(arguments: [
        #"{"id":"7","name":"a"}"#, #"{"id":"7","language":"en"}"#, #"{"name":"a","language":"en"}"#, "[]",
    ])
    func `is left out without a name of its own`(json: String) throws { #expect(try listed(json) == nil) }

    @Test func `for a code reads the same whatever Meta made of its words`() throws {
        let theirs = try #require(
            try listed(
                #"{"id":"7","name":"code_1","language":"en","status":"APPROVED","category":"AUTHENTICATION","components":["#
                    + #"{"type":"BODY","text":"*{{1}}* is your verification code.","example":{"body_text":[["123456"]]}},"#
                    + #"{"type":"FOOTER","text":"This code expires in 10 minutes.","code_expiration_minutes":10},"#
                    + #"{"type":"BUTTONS","buttons":[{"type":"URL","text":"Copy code","url":"https://www.whatsapp.com/otp/"}]}]}"#
            ))
        #expect(codeTemplate.readsTheSame(as: theirs.definition))
        var longer = codeTemplate
        longer.code?.minutes = 20
        #expect(!longer.readsTheSame(as: theirs.definition))
    }

    @Test func `reads the same when only examples, category or line ends differ`() {
        var theirs = template(body: "One\r\ntwo {{a}} three four")
        theirs.examples = [:]
        theirs.category = .marketing
        #expect(template(body: "One\ntwo {{a}} three four").readsTheSame(as: theirs))
        theirs.buttons = [.reply("Seen")]
        #expect(!template(body: "One\ntwo {{a}} three four").readsTheSame(as: theirs))
    }
}
