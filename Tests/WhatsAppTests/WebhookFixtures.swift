/// Webhook bodies in the shapes Meta sends, with people of our own.
enum WebhookFixtures {
    static let thandi =
        #"{"profile":{"name":"Thandi"},"wa_id":"27821234501","user_id":"ZA.1001","parent_user_id":"ZA.ENT.1"}"#
    static let ravi = #"{"profile":{"name":"Ravi","username":"@ravi"},"user_id":"ZA.1002"}"#

    /// A body with one change of the field `messages` that has these members.
    static func body(_ members: String) -> String {
        #"{"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"value":{"#
            + #""messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881","phone_number_id":"106540352242922"},"#
            + members + #"},"field":"messages"}]}]}"#
    }

    /// A body with one message of Thandi's.
    static func message(_ members: String, contacts: String = thandi) -> String {
        body(
            #""contacts":[\#(contacts)],"messages":[{"from":"27821234501","from_user_id":"ZA.1001","id":"wamid.A=","#
                + #""timestamp":"1750091045",\#(members)}]"#)
    }

    static func text(_ text: String) -> String { message(#""type":"text","text":{"body":"\#(text)"}"#) }

    static func status(_ status: String, more: String = "") -> String {
        body(
            #""contacts":[\#(thandi)],"statuses":[{"id":"wamid.S=","status":"\#(status)","timestamp":"1750030073","#
                + #""recipient_id":"27821234501","recipient_user_id":"ZA.1001""# + more + "}]")
    }

    static let batch = """
        {"object":"whatsapp_business_account","entry":[
          {"id":"1","time":1750091045,"changes":[
            {"field":"messages","value":{"metadata":{"phone_number_id":"106"},"contacts":[\(ravi),\(thandi)],
              "messages":[
                {"from":"27821234501","id":"wamid.1","timestamp":"1750091041","type":"text","text":{"body":"one"}},
                {"from_user_id":"ZA.1002","id":"wamid.2","timestamp":"1750091042","type":"text","text":{"body":"two"}}],
              "statuses":[{"id":"wamid.3","status":"read","timestamp":"1750091043","recipient_id":"27821234501"}],
              "errors":[{"code":130429,"title":"Rate limit hit"}]}},
            {"field":"account_update","value":{"event":"VERIFIED_ACCOUNT"}}]},
          {"id":"2","changes":[
            {"field":"messages","value":{"metadata":{"phone_number_id":"107"},
              "statuses":[{"id":"wamid.4","status":"sent","timestamp":"1750091044","recipient_user_id":"ZA.1002"}]}}]}]}
        """

    /// As the test button of Meta's dashboard sends it.
    static let dashboardTest = """
        {"object":"whatsapp_business_account","entry":[{"id":"0","changes":[{"field":"messages","value":{
          "messaging_product":"whatsapp","metadata":{"display_phone_number":"16505551111","phone_number_id":"123456123"},
          "contacts":[{"profile":{"name":"test user name"},"wa_id":"16315551181"}],
          "messages":[{"from":"16315551181","id":"ABGGFlA5Fpa","timestamp":"1504902988","type":"text",
            "text":{"body":"this is a text message"}}]}}]}]}
        """

    static let templateUpdate = """
        {"entry":[{"id":"102","time":1751247548,"changes":[{"value":{"event":"APPROVED","message_template_id":1689556908129832,
          "message_template_name":"order_confirmation","message_template_language":"en-US","reason":"NONE"},
          "field":"message_template_status_update"}]}],"object":"whatsapp_business_account"}
        """

    static let failed = status(
        "failed",
        more: #","errors":[{"code":131047,"title":"Re-engagement message","message":"Re-engagement message","#
            + #""error_data":{"details":"More than 24 hours have passed"}}]"#)

    static let all = [
        text(#"hi \ud83d\ude00 caf\u00e9"#), batch, dashboardTest, templateUpdate, failed, status("delivered"), "{}",
        message(#""type":"interactive","interactive":{"type":"list_reply","list_reply":{"id":"x","title":"Press 4"}}"#),
        message(#""type":"image","image":{"id":"9","mime_type":"image/jpeg","sha256":"m04=","caption":"crack"}"#),
        message(#""type":"location","location":{"latitude":-26.2041,"longitude":28.0473,"name":"Hall 2"}"#),
        message(#""type":"unsupported","errors":[{"code":131051,"title":"Message type unknown"}]"#),
        #"{"object":"whatsapp_business_account","entry":[]}"#,
    ]
}
