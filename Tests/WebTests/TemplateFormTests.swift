import Factory
import Simulator
import Testing

@testable import Messaging
@testable import Web
@testable import WhatsApp

struct `A new template` {
    private static let path = "/whatsapp/templates/new"
    private static let preview = "/whatsapp/templates/preview"
    static let good = [
        ("name", "shift_change_1"), ("language", "en"), ("category", "UTILITY"), ("header", "Shift change"),
        ("body", "Your shift on {{day}} begins\r\nat {{time}}, as the plan says."), ("footer", "The office"),
        ("button-0", "reply"), ("button-0-text", "Understood"), ("example-day", "Monday"), ("example-time", "06:00"),
    ]

    private static func form(_ changes: [(String, String)]) -> [UInt8] {
        let fields = good.filter { field in !changes.contains { $0.0 == field.0 } } + changes
        return Array(fields.map { "\($0)=\(Percent.encoded($1))" }.joined(separator: "&").utf8)
    }

    private func post(
        _ office: Office, _ path: String, _ changes: [(String, String)] = []
    ) async throws -> Response {
        await office.ask(.post, path, token: try await office.token(.admin), body: Self.form(changes))
    }

    @Test func `begins with an empty form that complains of nothing`() async throws {
        let office = try await Office.sample()
        let page = await office.ask(.get, Self.path, token: try await office.token(.supervisor))
        #expect(page.status == 200 && !page.text.contains("class=\"bad\"") && page.text.contains("not set"))
        for name in ["name", "language", "category", "header", "body", "footer", "button-0", "button-9-text"] {
            #expect(page.text.contains("for=\"\(name)\"") && page.text.contains("id=\"\(name)\""), "\(name)")
        }
        #expect(await office.ask(.get, Self.path, token: try await office.token(.viewer)).status == 403)
    }

    @Test func `is shown as people will see it, and nothing is kept`() async throws {
        try await OfficeBesideMeta.open { world in
            let page = try await post(
                world.office, Self.preview,
                [("body", "*Your* shift on {{day}} begins at {{time}}, as _the plan_ says.")]
            ).text
            #expect(page.contains("<b>Your</b> shift on Monday begins at 06:00, as <i>the plan</i> says."))
            #expect(page.contains("<li dir=\"auto\">Understood</li>") && !page.contains("class=\"bad\""))
            #expect(page.contains("value=\"06:00\"") && page.contains("Example for {{time}}"))
            #expect(try await world.listed().isEmpty)
        }
    }

    @Test func `is told everything that is wrong at once, each beside its field, with what was typed`() async throws {
        try await OfficeBesideMeta.open { world in
            let long = String(repeating: "f", count: 61)
            let page = try await post(
                world.office, Self.path,
                [
                    ("name", "Shift Change"), ("language", "english"), ("header", "*Bold*"),
                    ("body", "{{day}} at {{time}}"), ("footer", long), ("button-4", "link"), ("button-4-text", "Look"),
                    ("button-4-value", "nowhere"),
                    ("button-5-text", "of no kind"), ("example-time", ""),
                ])
            #expect(page.status == 422)
            for field in ["name", "language", "header", "body", "footer", "button-4", "button-5", "example-1"] {
                let start = try #require(page.text.firstRange(of: "id=\"\(field)-complaint\" data-live>"), "\(field)")
                #expect(page.text[start.upperBound...].hasPrefix("<p class=\"bad\">"), "\(field)")
            }
            #expect(page.text.contains("id=\"button-0-complaint\" data-live></div>"))
            for typed in ["Shift Change", "{{day}} at {{time}}</textarea>", long, "nowhere", "of no kind"] {
                #expect(page.text.contains(typed), "\(typed)")
            }
            #expect(page.text.contains("<details open>"))
            #expect(try await world.listed().isEmpty)
        }
    }

    @Test(arguments: good.map(\.0) + ["header-example", "button-0-value", "button-0-example", "button-7", "example-x"])
    func `shows hostile text as text in every field`(field: String) async throws {
        let office = try await Office.sample()
        let hostile = #""></textarea><script>alert(1)</script>{{"><img src=x>}} x"#
        for path in [Self.preview, Self.path] {
            let page = try await post(office, path, [(field, hostile)]).text
            #expect(!page.contains("<script>") && !page.contains("<img"), "\(path)")
        }
    }

    @Test func `is created once, however often the form is sent`() async throws {
        try await OfficeBesideMeta.open { world in
            let first = try await post(world.office, Self.path)
            #expect(first.status == 303)
            #expect(first.header("Location") == "/whatsapp/templates/shift_change_1.en?created=1")
            #expect(
                try await post(world.office, Self.path).header("Location")
                    == "/whatsapp/templates/shift_change_1.en?known=1")
            let listed = try await world.listed()
            #expect(listed.map(\.definition.name) == ["shift_change_1"])
            #expect(listed.first?.definition.body == "Your shift on {{day}} begins\nat {{time}}, as the plan says.")
            let other = try await post(world.office, Self.path, [("footer", "Somebody else")])
            #expect(other.status == 422 && other.text.contains("A template of this name exists"))
            #expect(other.text.contains("value=\"Somebody else\""))
            #expect(try await post(world.office, Self.path, [("language", "es")]).status == 303)
        }
    }

    @Test func `is found when Meta has it and we did not know`() async throws {
        try await OfficeBesideMeta.open { world in
            let draft = TemplateDraft { field in Self.good.first { $0.0 == field }?.1 }
            _ = try await world.api.createTemplate(draft.definition, in: OfficeBesideMeta.account)
            let answer = try await post(world.office, Self.path)
            #expect(answer.header("Location") == "/whatsapp/templates/shift_change_1.en?known=1")
        }
    }

    @Test func `shows why Meta refuses it, and keeps what was typed`() async throws {
        try await OfficeBesideMeta.open { world in
            try await world.has(
                TemplateDefinition(name: "shift_change_1", language: "es", category: .utility, body: "Hola a todos."))
            try await world.api.deleteTemplate(named: "shift_change_1", of: OfficeBesideMeta.account)
            let page = try await post(world.office, Self.path)
            #expect(page.status == 422)
            for piece in ["<strong>2388023</strong>", "Choose another name, or wait.", "value=\"shift_change_1\""] {
                #expect(page.text.contains(piece), "\(piece)")
            }
        }
    }

    @Test func `cannot have a name of ours, nor be asked for without the settings`() async throws {
        let office = try await Office.sample()
        let ours = try await post(office, Self.path, [("name", "andon_canteen_1")])
        #expect(ours.status == 422 && ours.text.contains("Choose another."))
        let unset = try await post(office, Self.path)
        #expect(unset.status == 409 && unset.text.contains("WHATSAPP_BUSINESS_ACCOUNT_ID"))
        #expect(unset.text.contains("value=\"shift_change_1\""))
    }

    @Test func `may be in a language that is written from the right`() async throws {
        try await OfficeBesideMeta.open { world in
            let words = "تبدأ ورديتك يوم {{day}} في الساعة {{time}} حسب الخطة."
            let page = try await post(world.office, Self.preview, [("language", "ar"), ("body", words)]).text
            #expect(page.contains("lang=\"ar\"") && page.contains("<p dir=\"auto\">تبدأ"))
            let made = try await post(world.office, Self.path, [("language", "pt_BR")])
            #expect(made.header("Location") == "/whatsapp/templates/shift_change_1.pt_BR?created=1")
        }
    }

    @Test func `shows itself while it is typed by a script of ours alone`() async throws {
        let office = try await Office.sample()
        let page = await office.ask(.get, Self.path, token: try await office.token(.admin))
        let policy = try #require(page.header("Content-Security-Policy"))
        #expect(policy.contains("script-src 'self'") && !policy.contains("unsafe"))
        #expect(page.text.contains("<script src=\"\(LiveScript.path)\" defer></script>"))
        let script = await office.ask(.get, LiveScript.path)
        #expect(script.status == 200 && script.header("Content-Type")?.hasPrefix("text/javascript") == true)
        #expect(script.header("Cache-Control")?.contains("immutable") == true)
        let other = await office.ask(.get, "/whatsapp/templates", token: try await office.token(.admin))
        #expect(other.header("Content-Security-Policy")?.contains("script-src") == false)
    }

    @Test func `has at most as many gaps shown as Meta takes, and no field without end`() {
        let gaps = (0..<500).map { "{{\(String(repeating: "a", count: $0 + 1))}} and so on" }.joined(separator: " ")
        let draft = TemplateDraft { $0 == "body" ? gaps : nil }
        #expect(draft.definition.gaps.count <= TemplateDefinition.gapsShown)
        #expect(draft.typed("body").count == TemplateDraft.lengthMax)
    }
}

struct `WhatsApp's marks` {
    @Test(arguments: [
        ("*bold* and _not_", "<b>bold</b> and <i>not</i>"), ("2*3*4", "2*3*4"), ("snake_case_name", "snake_case_name"),
        ("*open", "*open"), ("* no *", "* no *"), ("*a\nb*", "*a\nb*"), ("~gone~", "<s>gone</s>"),
        ("*<b>*", "<b>&lt;b&gt;</b>"), ("**", "**"), ("*_both_*", "<b><i>both</i></b>"),
    ])
    func `count at the edges of words`(text: String, html: String) { #expect(MarkedText.html(text).text == html) }
}
