import Messaging
import Store
import Testing

@testable import Factory

struct `Reporting a reject` {
    @Test func `takes four answers and a confirmation`() async throws {
        let floor = try await Floor.sample()
        let menu = try await floor.thandi.says("hi")
        #expect(
            menu.options.map(\.id) == [
                "reject", "return", "sop", "track", "data", "my-work", "checklists", "settings", "help",
            ])
        #expect(try await floor.thandi.taps("reject", on: menu).text.contains("order number or product code"))
        #expect(try await floor.thandi.says("4711").text.contains("defect"))
        #expect(try await floor.thandi.says("Scratched near the edge").text.contains("How many"))
        let photo = try await floor.thandi.says("12")
        #expect(photo.endings == ["skip", "back", "cancel"])
        let confirm = try await floor.thandi.taps("skip", on: photo)
        #expect(confirm.endings == ["confirm", "back", "cancel"])
        for answer in ["4711", "Brake bracket", "Scratched near the edge", "12"] {
            #expect(confirm.text.contains(answer))
        }
        #expect(try floor.reports().isEmpty)
        let done = try await floor.thandi.taps("confirm", on: confirm)
        #expect(done.text.contains("REJ-1001"))
        #expect(try floor.details() == [.init(item: "4711", description: "Scratched near the edge", quantity: 12)])
        let interactions = try floor.store.read { try $0.page(Interaction.self, limit: 10).records }
        #expect(interactions.map(\.kind) == ["reject"] && interactions[0].object == "REJ-1001")
    }

    @Test(arguments: ["0", "-1", "10001", "many", "12 or 13", "1.5", "😀"])
    func `asks again for a quantity outside 1 to 10000`(said: String) async throws {
        let floor = try await Floor.sample()
        for words in ["reject", "4711", "Bent"] { try await floor.thandi.says(words) }
        let again = try await floor.thandi.says(said)
        #expect(again.text.contains("whole number from 1 to 10,000"))
        #expect(try await floor.thandi.says("3").text.contains("photo"))
    }

    @Test(arguments: [("12 pcs", 12), ("10 000", 10_000), ("٣", 3), ("qty: 7", 7)])
    func `reads a quantity as people write it`(said: String, quantity: Int) async throws {
        let floor = try await Floor.sample()
        for words in ["reject", "4711", "Bent", said, "skip", "confirm"] { try await floor.thandi.says(words) }
        #expect(try floor.details().first?.quantity == quantity)
    }

    @Test func `takes one line and one tap`() async throws {
        let floor = try await Floor.sample()
        let confirm = try await floor.thandi.says("reject 4711 12 scratched on top")
        #expect(confirm.endings.contains("confirm"))
        try await floor.thandi.taps("confirm", on: confirm)
        #expect(try floor.details() == [.init(item: "4711", description: "scratched on top", quantity: 12)])
    }

    @Test func `takes one line below a photo`() async throws {
        let floor = try await Floor.sample()
        let confirm = try await floor.thandi.sendsPhoto("Reject BRK-200 3 bent")
        #expect(confirm.text.contains("Photos: 1"))
        try await floor.thandi.taps("confirm", on: confirm)
        #expect(try floor.reports().first?.attachments.count == 1)
    }

    @Test func `keeps what a line without a quantity tells`() async throws {
        let floor = try await Floor.sample()
        #expect(try await floor.lucia.says("rechazo 4711 doce rotos").text.contains("Cuántas"))
        for words in ["12", "omitir", "confirmar"] { try await floor.lucia.says(words) }
        #expect(try floor.details() == [.init(item: "4711", description: "doce rotos", quantity: 12)])
    }

    @Test func `asks for what a line leaves out`() async throws {
        let floor = try await Floor.sample()
        #expect(try await floor.thandi.says("reject 4711").text.contains("defect"))
    }

    @Test func `goes back, and keeps what was said before`() async throws {
        let floor = try await Floor.sample()
        for words in ["reject", "4711", "Bent"] { try await floor.thandi.says(words) }
        #expect(try await floor.thandi.says("back").text.contains("defect"))
        for words in ["Cracked", "2", "skip", "confirm"] { try await floor.thandi.says(words) }
        #expect(try floor.details() == [.init(item: "4711", description: "Cracked", quantity: 2)])
    }

    @Test func `is cancelled without a trace`() async throws {
        let floor = try await Floor.sample()
        for words in ["reject", "4711", "Bent"] { try await floor.thandi.says(words) }
        #expect(try await floor.thandi.says("/cancel").text.contains("Cancelled"))
        #expect(try await floor.thandi.says("confirm").options.count == 9)
        #expect(try floor.reports().isEmpty)
    }

    @Test func `happens once when the same message comes twice`() async throws {
        let floor = try await Floor.sample()
        for words in ["reject", "4711", "Bent", "2", "skip"] { try await floor.thandi.says(words) }
        for _ in 1...20 { try await floor.thandi.says("confirm", wamid: "wamid.same") }
        #expect(try floor.reports().count == 1)
        #expect(try floor.messages(to: floor.thandi.phone).count == 6)
    }

    @Test func `an old button gets one answer and has no second effect`() async throws {
        let floor = try await Floor.sample()
        for words in ["reject", "4711", "Bent", "2"] { try await floor.thandi.says(words) }
        let confirm = try await floor.thandi.says("skip")
        try await floor.thandi.taps("confirm", on: confirm)
        let before = try floor.messages(to: floor.thandi.phone).count
        let again = try await floor.thandi.taps("confirm", on: confirm)
        #expect(try floor.reports().count == 1)
        #expect(try floor.messages(to: floor.thandi.phone).count == before + 1)
        #expect(again.text.contains("earlier message") && again.options.count == 9)
    }

    @Test func `an old button in the middle of a report asks the open question again`() async throws {
        let floor = try await Floor.sample()
        for words in ["reject", "4711", "Bent"] { try await floor.thandi.says(words) }
        let photo = try await floor.thandi.says("2")
        try await floor.thandi.taps("skip", on: photo)
        let again = try await floor.thandi.taps("skip", on: photo)
        #expect(again.text.contains("earlier message") && again.endings.contains("confirm"))
        try await floor.thandi.taps("confirm", on: again)
        #expect(try floor.reports().count == 1)
    }

    @Test func `keeps photos sent at any point`() async throws {
        let floor = try await Floor.sample()
        for words in ["reject", "4711"] { try await floor.thandi.says(words) }
        #expect(try await floor.thandi.sendsPhoto().text.contains("Photo received"))
        for words in ["Bent", "2"] { try await floor.thandi.says(words) }
        let confirm = try await floor.thandi.sendsPhoto("another one")
        #expect(confirm.text.contains("Photos: 2") && confirm.endings.contains("confirm"))
        try await floor.thandi.says("confirm")
        #expect(try floor.reports().first?.attachments.count == 2)
    }

    @Test func `begins with a photo`() async throws {
        let floor = try await Floor.sample()
        let asked = try await floor.thandi.sendsPhoto()
        #expect(asked.text.contains("Photo received") && asked.text.contains("order number"))
        for words in ["4711", "Bent", "2"] { try await floor.thandi.says(words) }
        #expect(try await floor.thandi.says("confirm").text.contains("REJ-1001"))
        #expect(try floor.reports().first?.attachments.count == 1)
    }

    @Test func `back from the last question takes the photos away`() async throws {
        let floor = try await Floor.sample()
        for words in ["reject", "4711", "Bent", "2"] { try await floor.thandi.says(words) }
        try await floor.thandi.sendsPhoto()
        #expect(try await floor.thandi.says("back").endings.contains("skip"))
        #expect(try await floor.thandi.says("skip").text.contains("Photos: 0"))
    }

    @Test func `refuses what is longer than its bound, also in one line`() async throws {
        let floor = try await Floor.sample()
        #expect(
            try await floor.thandi.says("reject " + String(repeating: "A", count: 5_000)).text.contains("order number"))
        #expect(try await floor.thandi.says(String(repeating: "👩‍🔧", count: 60)).text.contains("too long"))
    }

    @Test func `speaks Spanish with who prefers it`() async throws {
        let floor = try await Floor.sample()
        let menu = try await floor.lucia.says("hola")
        #expect(menu.text.contains("¿Qué quieres hacer?"))
        try await floor.lucia.taps("reject", on: menu)
        for words in ["4711", "Rayado", "dos"] { try await floor.lucia.says(words) }
        #expect(try floor.lucia.heard().text.contains("número entero de 1 a 10.000"))
        for words in ["2", "omitir", "confirmar"] { try await floor.lucia.says(words) }
        #expect(try floor.lucia.heard().text.contains("REJ-1001"))
    }

    @Test func `stays in the middle when the language changes`() async throws {
        let floor = try await Floor.sample()
        let languages = try await floor.thandi.says("idioma")
        try await floor.thandi.taps("es", on: languages)
        #expect(try await floor.thandi.says("menu").text.contains("¿Qué quieres hacer?"))
    }
}

struct `Reporting a return or an SOP failure` {
    @Test func `a return takes order, customer, reason and quantity`() async throws {
        let floor = try await Floor.sample()
        for words in ["return", "4711", "Karoo Motors", "Wrong part", "5", "skip", "confirm"] {
            try await floor.thandi.says(words)
        }
        #expect(try floor.thandi.heard().text.contains("RET-1001"))
        #expect(
            try floor.details() == [
                .init(item: "4711", description: "Wrong part", quantity: 5, customer: "Karoo Motors")
            ])
    }

    @Test func `an SOP failure takes a machine and what happened`() async throws {
        let floor = try await Floor.sample()
        for words in ["SOP", "PR-04", "Guard left open", "skip"] { try await floor.ravi.says(words) }
        #expect(try floor.ravi.heard().text.contains("Press 4"))
        try await floor.ravi.says("confirm")
        #expect(try floor.ravi.heard().text.contains("SOP-1001"))
    }

    @Test func `one counter numbers all kinds`() async throws {
        let floor = try await Floor.sample()
        for words in ["return", "4711", "Karoo", "Wrong", "5", "skip", "confirm"] { try await floor.thandi.says(words) }
        for words in ["sop", "PR-04", "Open", "skip", "confirm"] { try await floor.thandi.says(words) }
        #expect(try floor.reports().map(\.number) == ["RET-1001", "SOP-1002"])
    }
}
