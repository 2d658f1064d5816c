import Testing

@testable import WhatsApp

struct `News of a template` {
    private func news(_ value: String) throws -> TemplateNews? {
        let body = """
            {"object":"whatsapp_business_account","entry":[{"id":"102","time":1751247548,"changes":[{"value":{\
            "message_template_id":168,"message_template_name":"andon_a_1","message_template_language":"en-US",\(value)},\
            "field":"message_template_status_update"}]}]}
            """
        let item = try #require(try Webhook.parse(Array(body.utf8)).first)
        return try TemplateNews(payload: item.payload)
    }

    @Test(arguments: [
        (#""event":"APPROVED","reason":"NONE""#, TemplateNews.Event.status(.approved, reason: nil)),
        (#""event":"REJECTED","reason":"INVALID_FORMAT""#, .status(.rejected, reason: "INVALID_FORMAT")),
        (
            #""event":"REJECTED","reason":"X","rejection_info":{"reason":"Gaps stand side by side."}"#,
            .status(.rejected, reason: "Gaps stand side by side.")
        ),
        (#""event":"REJECTED","reason":null"#, .status(.rejected, reason: nil)),
        (#""event":"PAUSED","other_info":{"title":"FIRST_PAUSE"}"#, .status(.paused, reason: nil)),
        (#""event":"REINSTATED""#, .status(.approved, reason: nil)), (#""event":"FLAGGED""#, .warning("FLAGGED")),
        (#""event":"LOCKED""#, .warning("LOCKED")), (#""event":"NEW_WORD""#, .status(.other("NEW_WORD"), reason: nil)),
        (#""previous_quality_score":"GREEN","new_quality_score":"YELLOW""#, .quality("YELLOW")),
        (#""previous_category":"UTILITY","new_category":"MARKETING""#, .category("MARKETING", planned: nil)),
        (#""new_category":"UTILITY","correct_category":"MARKETING""#, .category("UTILITY", planned: "MARKETING")),
        (
            #""message_template_element":"Hello {{name}} there","message_template_buttons":[{"message_template_button_type":"#
                + #""QUICK_REPLY","message_template_button_text":"Seen"}]"#,
            .words(header: nil, body: "Hello {{name}} there", footer: nil, buttons: [.reply("Seen")])
        ),
    ])
    func `is read whatever field it comes under`(value: String, event: TemplateNews.Event) throws {
        let news = try #require(try news(value))
        #expect(news.event == event)
        #expect(news.id == "168" && news.name == "andon_a_1" && news.language == "en_US")
    }

    @Test(arguments: [#"{"item":{"event":"VERIFIED_ACCOUNT"}}"#, #"{"item":null}"#, "[]", #"{"item":{"event":7}}"#])
    func `is nothing where no template is named`(payload: String) throws {
        #expect(try TemplateNews(payload: Array(payload.utf8)) == nil)
    }
}
