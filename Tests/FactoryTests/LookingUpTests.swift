import Messaging
import Store
import Testing

@testable import Factory

struct `Tracking an item` {
    private func floorWithReports() async throws -> Floor {
        let floor = try await Floor.sample()
        for line in ["reject 4711 12 scratched", "reject BRK-200 3 bent"] {
            try await floor.thandi.says(line)
            try await floor.thandi.says("confirm")
        }
        return floor
    }

    @Test(arguments: ["REJ-1001", "rej1001", "1001", "#1001", "001", "REJ 1001"])
    func `finds a ticket by its number or its ending`(typed: String) async throws {
        let floor = try await floorWithReports()
        try await floor.ravi.says("track")
        let card = try await floor.ravi.says(typed)
        #expect(card.text.contains("REJ-1001") && card.text.contains("scratched"))
        #expect(!card.text.contains("by you"))
    }

    @Test func `finds a ticket without the menu`() async throws {
        let floor = try await floorWithReports()
        #expect(try await floor.thandi.says("REJ-1002").text.contains("bent"))
    }

    @Test func `shows an order with what was reported on it`() async throws {
        let floor = try await floorWithReports()
        try await floor.ravi.says("track")
        let card = try await floor.ravi.says("4711")
        #expect(card.text.contains("Order 4711") && card.text.contains("REJ-1001") && !card.text.contains("REJ-1002"))
    }

    @Test func `asks which one when an ending fits several`() async throws {
        let floor = try await floorWithReports()
        for number in 1...9 {
            _ = number; try await floor.thandi.says("reject 4712 1 dent"); try await floor.thandi.says("confirm")
        }
        try await floor.ravi.says("track")
        let list = try await floor.ravi.says("1")
        #expect(Set(list.endings).isSuperset(of: ["REJ-1001", "REJ-1011", "4711", "cancel"]))
        #expect(try await floor.ravi.taps("REJ-1011", on: list).text.contains("dent"))
    }

    @Test(arguments: ["REJ-9999", "RET-1001", "nothing", "%", "'; DROP"])
    func `asks again for a number that is none of ours`(typed: String) async throws {
        let floor = try await floorWithReports()
        try await floor.ravi.says("track")
        #expect(try await floor.ravi.says(typed).text.contains("found no ticket"))
        #expect(try await floor.ravi.says("1002").text.contains("bent"))
    }
}

struct `Pulling data` {
    @Test func `sums up the rejects of seven days`() async throws {
        let floor = try await Floor.sample()
        for line in ["reject 4711 12 scratched", "reject 4711 3 bent"] {
            try await floor.thandi.says(line)
            try await floor.thandi.says("confirm")
        }
        floor.pass(.seconds(6 * 24 * 3600))
        try await floor.thandi.says("reject 4712 5 scratched")
        try await floor.thandi.says("confirm")
        let list = try await floor.thandi.says("data")
        #expect(list.options.map(\.id) == ["data:rejects", "data:returns", "data:sop", "data:mine"])
        let summary = try await floor.thandi.taps("data:rejects", on: list)
        for figure in ["Reports: 3", "Pieces: 20", "scratched: 17", "4711: 15"] {
            #expect(summary.text.contains(figure))
        }
        floor.pass(.seconds(2 * 24 * 3600))
        let later = try await floor.thandi.taps("data:rejects", on: list)
        for figure in ["Reports: 1", "Pieces: 5"] { #expect(later.text.contains(figure)) }
    }

    @Test func `costs returns by the order's price, else by the product's`() async throws {
        let floor = try await Floor.sample()
        for order in ["4711", "4712", "no-such"] {
            for words in ["return", order, "Karoo", "Wrong", "10", "skip", "confirm"] {
                try await floor.thandi.says(words)
            }
        }
        let list = try await floor.thandi.says("data")
        let cost = try await floor.thandi.taps("data:returns", on: list)
        #expect(cost.text.contains("ZAR 1,225.00") && cost.text.contains("no-such"))
    }

    @Test func `lists one's own tickets only`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("reject 4711 12 scratched")
        try await floor.thandi.says("confirm")
        #expect(try await floor.thandi.says("my").text.contains("REJ-1001"))
        #expect(try await floor.ravi.says("my").text.contains("nothing yet"))
    }
}

struct `Who is answered` {
    @Test func `a stranger hears one polite answer a day and has no session`() async throws {
        let floor = try await Floor.sample()
        #expect(try await floor.stranger.says("hi").text.contains("not on our list"))
        try await floor.stranger.says("reject 4711 12 x")
        #expect(try floor.messages(to: floor.stranger.phone).count == 1)
        floor.pass(.seconds(24 * 3600 + 1))
        try await floor.stranger.says("hi")
        #expect(try floor.messages(to: floor.stranger.phone).count == 2)
        #expect(try floor.store.read { try $0.count(Conversation.self) } == 0)
        #expect(try floor.reports().isEmpty)
    }

    @Test func `who is not active is told so`() async throws {
        let floor = try await Floor.sample()
        #expect(try await floor.sipho.says("hi").text.contains("not active"))
    }

    @Test func `a person known by user id alone is answered once both ids came together`() async throws {
        let floor = try await Floor.sample()
        func body(_ ids: String, _ wamid: String) -> String {
            """
            {"entry":[{"changes":[{"field":"messages","value":{"metadata":{"phone_number_id":"106540352242922"},
            "messages":[{\(ids),"id":"\(wamid)","timestamp":"\(floor.now.seconds)","type":"text","text":{"body":"hi"}}]}}]}]}
            """
        }
        try await floor.deliver(body(#""from":"27821234501","from_user_id":"ZA.123""#, "a"))
        try await floor.deliver(body(#""from_user_id":"ZA.123""#, "b"))
        #expect(try floor.messages(to: "27821234501").count == 2)
    }

    @Test func `a session ends after 24 hours and offers to go on`() async throws {
        let floor = try await Floor.sample()
        for words in ["reject", "4711", "Bent"] { try await floor.thandi.says(words) }
        floor.pass(.seconds(25 * 3600))
        let offer = try await floor.thandi.says("7")
        #expect(offer.endings == ["continue", "start-over"])
        #expect(try await floor.thandi.taps("continue", on: offer).text.contains("How many"))
        for words in ["7", "skip", "confirm"] { try await floor.thandi.says(words) }
        #expect(try floor.details() == [.init(item: "4711", description: "Bent", quantity: 7)])
    }

    @Test(arguments: ["stop", "cancel"])
    func `after a long silence what ends something is obeyed at once`(word: String) async throws {
        let floor = try await Floor.sample()
        for words in ["reject", "4711"] { try await floor.thandi.says(words) }
        floor.pass(.seconds(25 * 3600))
        let heard = try await floor.thandi.says(word)
        #expect(heard.text.contains(word == "stop" ? "no more notices" : "Cancelled"))
    }

    @Test func `after a long silence a photo is kept, and typed choices are understood`() async throws {
        let floor = try await Floor.sample()
        for words in ["reject", "4711"] { try await floor.thandi.says(words) }
        floor.pass(.seconds(25 * 3600))
        #expect(try await floor.thandi.sendsPhoto().endings == ["continue", "start-over"])
        #expect(try await floor.thandi.says("Continue").text.contains("defect"))
        for words in ["Bent", "2"] { try await floor.thandi.says(words) }
        #expect(try floor.thandi.heard().text.contains("Photos: 1"))
    }

    @Test func `who gets somebody's number gets nothing of their draft`() async throws {
        let floor = try await Floor.sample()
        for words in ["reject", "4711", "Secret defect"] { try await floor.thandi.says(words) }
        let text = "employee_number,name,phone,active\nE1,Thandi Nkosi,,no\nE9,Zola,+27821234501,yes\n"
        _ = try await ListImport(floor.factory).run(text, into: .people, isDryRun: false, store: floor.store)
        #expect(try await floor.thandi.says("7").options.count == 9)
    }

    @Test func `help in the middle of a report keeps it`() async throws {
        let floor = try await Floor.sample()
        for words in ["reject", "4711"] { try await floor.thandi.says(words) }
        let help = try await floor.thandi.says("help")
        #expect(help.text.contains("What you can send") && help.text.contains("What is the defect"))
        try await floor.thandi.says("Bent")
        #expect(try floor.thandi.heard().text.contains("How many"))
    }

    @Test(arguments: ["SOP failure", "track item", "Pull data", "Falla de proceso", "Customer return"])
    func `a title typed without its picture opens the row`(title: String) async throws {
        let floor = try await Floor.sample()
        #expect(try await floor.thandi.says(title).options.count != 7)
    }

    @Test func `a session without a draft says that it ended`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("hi")
        floor.pass(.seconds(25 * 3600))
        let menu = try await floor.thandi.says("hi")
        #expect(menu.text.contains("24 hours") && menu.options.count == 9)
    }

    @Test(arguments: ["stop", "Parar", "रोकें", "توقف", "停止", "YIMA", "arrêt"])
    func `stop is read before any question, in any language`(word: String) async throws {
        let floor = try await Floor.sample()
        for words in ["reject", "4711"] { try await floor.thandi.says(words) }
        #expect(try await floor.thandi.says(word).text.contains("no more notices"))
        #expect(try await floor.thandi.says("start").text.contains("Welcome back"))
        #expect(try await floor.thandi.says("start").options.count == 9)
    }

    @Test(arguments: [
        #""type":"sticker","sticker":{"id":"1","mime_type":"image/webp"}"#,
        #""type":"location","location":{"latitude":1,"longitude":2}"#,
        #""type":"unsupported","errors":[{"code":131051,"title":"Message type unknown"}]"#,
        #""type":"hologram""#, #""type":"text""#, #""x":1"#,
    ])
    func `a kind that cannot be read gets a polite answer`(content: String) async throws {
        let floor = try await Floor.sample()
        let heard = try await floor.thandi.sends(content)
        #expect(heard.options.count == 9)
    }

    @Test func `a reaction is not answered`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.sends(#""type":"reaction","reaction":{"message_id":"x","emoji":"👍"}"#)
        #expect(try floor.messages(to: floor.thandi.phone).isEmpty)
    }
}
