import Testing

@testable import WhatsApp

struct `Reading what somebody wrote` {
    private func read(_ body: String) throws -> Incoming {
        let items = try Webhook.parse([UInt8](body))
        let item = try #require(items.first)
        return try Incoming(payload: item.payload)
    }

    private func content(_ members: String) throws -> Incoming.Content {
        try read(WebhookFixtures.message(members)).content
    }

    @Test func `knows who wrote, when, where and what`() throws {
        let message = try read(WebhookFixtures.text(#"caf\u00e9 \ud83d\ude00"#))
        #expect(message.id == "wamid.A=")
        #expect(message.from.phone == "27821234501")
        #expect(message.from.userID == "ZA.1001")
        #expect(message.from.parentUserID == "ZA.ENT.1")
        #expect(message.from.profileName == "Thandi")
        #expect(message.sentAtSeconds == 1_750_091_045)
        #expect(message.phoneNumberID == "106540352242922")
        #expect(message.content == .text("café 😀"))
    }

    @Test func `knows a person without a phone number by the user id`() throws {
        let items = try Webhook.parse([UInt8](WebhookFixtures.batch))
        let sender = try Incoming(payload: items[1].payload).from
        #expect(sender.phone == nil)
        #expect(sender.userID == "ZA.1002")
        #expect(sender.username == "@ravi")
    }

    @Test func `takes a missing phone number from the contact with the same user id`() throws {
        let message = try read(
            WebhookFixtures.body(
                #""contacts":[\#(WebhookFixtures.thandi)],"messages":[{"from_user_id":"ZA.1001","id":"wamid.A","type":"text"}]"#
            ))
        #expect(message.from.phone == "27821234501")
    }

    @Test func `takes no identity from a contact that contradicts the message`() throws {
        let message = try read(
            WebhookFixtures.body(
                #""contacts":[\#(WebhookFixtures.thandi)],"messages":[{"from_user_id":"ZA.9","id":"wamid.A","type":"text"}]"#
            ))
        #expect(message.from.phone == nil)
        #expect(message.from.userID == "ZA.9")
        #expect(message.from.profileName == "Thandi")
    }

    @Test(
        arguments: [
            ("+27 82 123-4501", "27821234501"), ("ZA.27821234501", nil), ("", nil), ("<WA_ID>", nil), ("123", nil),
            ("278212345012782123450", nil), ("２７８２１２３４５０１", nil),
        ] as [(String, String?)])
    func `takes only digits for a phone number`(from: String, phone: String?) throws {
        let message = try read(WebhookFixtures.body(#""messages":[{"from":"\#(from)","id":"wamid.A","type":"text"}]"#))
        #expect(message.from.phone == phone)
    }

    @Test(
        arguments: [
            (
                #""type":"interactive","interactive":{"type":"button_reply","button_reply":{"id":"yes","title":"Yes"}}"#,
                "yes", "Yes", .button
            ),
            (
                #""type":"interactive","interactive":{"type":"list_reply","list_reply":{"id":"p4","title":"Press 4","description":"x"}}"#,
                "p4", "Press 4", .list
            ),
            (#""type":"button","button":{"payload":"open","text":"Open it"}"#, "open", "Open it", .templateButton),
        ] as [(String, String, String, Incoming.Tap.Source)])
    func `reads taps`(members: String, id: String, title: String, source: Incoming.Tap.Source) throws {
        #expect(try content(members) == .tap(Incoming.Tap(id: id, title: title, source: source)))
    }

    @Test(
        arguments: [
            ("image", "", .image), ("video", "", .video), ("audio", "", .audio), ("audio", #","voice":false"#, .audio),
            ("audio", #","voice":true"#, .voice), ("document", "", .document), ("sticker", "", .sticker),
        ] as [(String, String, Incoming.Media.Kind)])
    func `reads media`(type: String, more: String, kind: Incoming.Media.Kind) throws {
        let members =
            #""type":"\#(type)","\#(type)":{"id":42,"mime_type":"audio/ogg; codecs=opus","sha256":"m04=","caption":"crack"\#(more)}"#
        let media = Incoming.Media(
            kind: kind, id: "42", mimeType: "audio/ogg; codecs=opus", sha256: "m04=", caption: "crack", fileName: nil,
            url: nil)
        #expect(try content(members) == .media(media))
    }

    @Test func `says that media cannot be had when Meta could not fetch it`() throws {
        let members =
            #""type":"image","errors":[{"code":131052,"title":"Media download error","error_data":{"details":"too big"}}]"#
        #expect(
            try content(members)
                == .unsupported(
                    Incoming.Unsupported(code: 131052, title: "Media download error", details: "too big", type: nil)))
    }

    @Test(
        arguments: [
            ("report.pdf", "report.pdf"), ("../../etc/passwd", "etcpasswd"), (#"..\\..\\boot.ini"#, "boot.ini"),
            (#"a\u0000b\nc.txt"#, "ab c.txt"),
            ("...", nil), ("", nil), ("/", nil), (#"photo\u202egpj.exe"#, "photogpj.exe"), (" plan .pdf ", "plan .pdf"),
            ("Prüfung 😀.pdf", "Prüfung 😀.pdf"),
        ] as [(String, String?)])
    func `makes file names harmless`(sent: String, kept: String?) throws {
        let message = try content(#""type":"document","document":{"id":"1","filename":"\#(sent)"}"#)
        guard case .media(let media) = message else { throw WrongContent() }
        #expect(media.fileName == kept)
    }

    @Test func `keeps the ending of a long file name`() throws {
        let message = try content(
            #""type":"document","document":{"id":"1","filename":"\#(String(repeating: "ä", count: 300)).xlsx"}"#)
        guard case .media(let media) = message, let name = media.fileName else { throw WrongContent() }
        #expect(name.utf8.count <= Incoming.Bounds.fileName)
        #expect(name.hasPrefix("ää") && name.hasSuffix("ä.xlsx"))
    }

    @Test(
        arguments: [(#","emoji":"👍""#, "👍"), (#","emoji":"\ud83d\udc4d""#, "👍"), (#","emoji":"""#, nil), ("", nil)]
            as [(String, String?)])
    func `takes a reaction without an emoji for its removal`(emoji: String, meant: String?) throws {
        #expect(
            try content(#""type":"reaction","reaction":{"message_id":"wamid.R"\#(emoji)}"#)
                == .reaction(to: "wamid.R", emoji: meant))
    }

    @Test func `reads a change of number without contacts`() throws {
        let message = try read(
            WebhookFixtures.body(
                #""messages":[{"from":"27821234501","id":"wamid.A","timestamp":"1","type":"system","system":{"#
                    + #""body":"Thandi changed","wa_id":"27821234599","user_id":"ZA.2002","previous_user_id":"ZA.1001","type":"user_changed_number"}}]"#
            ))
        guard case .system(let notice) = message.content else { throw WrongContent() }
        #expect(notice.kind == .changedNumber)
        #expect(notice.oldPhone == "27821234501" && notice.newPhone == "27821234599")
        #expect(notice.oldUserID == "ZA.1001" && notice.newUserID == "ZA.2002")
        #expect(message.from.profileName == nil)
    }

    @Test(
        arguments: [
            (
                #""type":"unsupported","errors":[{"code":"131051","title":"Message type unknown"}],"unsupported":{"type":"poll_creation"}"#,
                131051, "poll_creation"
            ),
            (#""type":"unknown","errors":[{"code":131051,"title":"Message type unknown"}]"#, 131051, nil),
            (#""type":"ephemeral","errors":{"code":131051,"title":"Message type unknown"}"#, 131051, nil),
        ] as [(String, Int, String?)])
    func `reads what WhatsApp does not hand on`(members: String, code: Int, type: String?) throws {
        #expect(
            try content(members)
                == .unsupported(
                    Incoming.Unsupported(code: code, title: "Message type unknown", details: nil, type: type)))
    }

    @Test(arguments: [
        (#""type":"gift","gift":{}"#, "gift"), (#""type":"text","text":null"#, "text"),
        (#""type":"image","image":{}"#, "image"),
        (#""type":"location","location":{"latitude":91,"longitude":0}"#, "location"), (#""type":5"#, "5"),
        (#""kind":"x""#, ""),
        (#""type":"interactive","interactive":{"type":"call_permission_reply"}"#, "call_permission_reply"),
        (#""type":"edit","edit":{"message":{}}"#, "edit"),
    ])
    func `names a type it cannot use`(members: String, type: String) throws {
        #expect(try content(members) == .unknown(type: type))
    }

    @Test func `reads edits, and no edit of an edit`() throws {
        let edit = #""type":"edit","edit":{"original_message_id":"wamid.O","message":{"#
        #expect(try content(edit + #""type":"text","text":{"body":"new"}}}"#) == .edit(of: "wamid.O", to: .text("new")))
        #expect(
            try content(edit + #""type":"edit","edit":{"original_message_id":"x","message":{"type":"text"}}}}"#)
                == .edit(of: "wamid.O", to: .unknown(type: "edit")))
    }

    @Test func `reads the rest`() throws {
        #expect(try content(#""type":"request_welcome""#) == .requestWelcome)
        #expect(try content(#""type":"revoke","revoke":{"original_message_id":"wamid.O"}"#) == .revoke(of: "wamid.O"))
        #expect(
            try content(
                #""type":"interactive","interactive":{"type":"nfm_reply","nfm_reply":{"name":"flow","response_json":"{\"a\":1}"}}"#
            )
                == .flowReply(name: "flow", json: #"{"a":1}"#))
        #expect(
            try content(#""type":"location","location":{"latitude":"-26.2","longitude":28,"name":"Hall\n2"}"#)
                == .location(Incoming.Location(latitude: -26.2, longitude: 28, name: "Hall 2", address: nil)))
        #expect(
            try content(
                #""type":"order","order":{"catalog_id":"c","product_items":[{"product_retailer_id":"BRK-200","quantity":"3","item_price":7.5,"currency":"ZAR"}]}"#
            )
                == .order(
                    Incoming.Order(
                        catalogID: "c", text: nil,
                        items: [.init(productID: "BRK-200", quantity: 3, price: 7.5, currency: "ZAR")])))
        #expect(
            try content(
                #""type":"contacts","contacts":[{"name":{"formatted_name":"Ana"},"phones":[{"phone":"+27 82","wa_id":"27821234503"}],"origin":"contact_request"}]"#
            )
                == .contacts([
                    Incoming.ContactCard(
                        name: "Ana", phones: [.init(text: "+27 82", whatsAppPhone: "27821234503")],
                        isAnswerToRequest: true)
                ]))
    }

    @Test func `knows replies, forwarded messages and groups`() throws {
        let message = try read(
            WebhookFixtures.message(
                #""type":"text","text":{"body":"x"},"group_id":"g1","context":{"from":"15550783881","id":"wamid.Q","frequently_forwarded":true}"#
            ))
        #expect(
            message.context.messageID == "wamid.Q" && message.context.from == "15550783881" && message.context.forwarded
        )
        #expect(message.groupID == "g1")
        let plain = try read(WebhookFixtures.text("x"))
        #expect(plain.context.messageID == nil && !plain.context.forwarded && plain.groupID == nil)
    }

    @Test func `cuts texts and names at their bounds`() throws {
        guard
            case .text(let text) = try content(
                #""type":"text","text":{"body":"\#(String(repeating: "é", count: 20_000))"}"#)
        else { throw WrongContent() }
        #expect(text == String(repeating: "é", count: Incoming.Bounds.text / 2))
        let long = #"{"profile":{"name":"\#(String(repeating: "x", count: 999))\n"},"wa_id":"27821234501"}"#
        let name = try read(WebhookFixtures.message(#""type":"text""#, contacts: long)).from.profileName
        #expect(name?.utf8.count == Incoming.Bounds.line)
    }

    @Test func `cuts between characters, not through them`() {
        #expect("ab👩‍🔧cd".cut(bytesMax: 6) == "ab")
        #expect("ab👩‍🔧cd".cut(bytesMax: 13) == "ab👩‍🔧")
        #expect("👩‍🔧".cut(bytesMax: 5) == "👩")
        #expect("é".cut(bytesMax: 1) == "")
        #expect("abc".cut(bytesMax: 3) == "abc")
    }
}

struct WrongContent: Error {}
