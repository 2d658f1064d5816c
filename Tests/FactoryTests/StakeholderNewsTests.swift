import Messaging
import Store
import Testing
import WhatsApp

@testable import Factory

struct `What stakeholders are told of a work order` {
    private func floor() async throws -> Floor {
        let floor = try await Floor.workshop()
        try await floor.load(
            .stakeholders,
            """
            name,phone,language,area,asset,order
            Lindiwe Khumalo,+27821234520,en,,,4711
            Marco Botha,+27821234521,es,Press Shop,,
            Lucía Gómez,+27821234503,,,PR-04,
            """)
        return floor
    }

    private static let life: [NoticeKind] = [.workOrderCreated, .workOrderStarted, .workOrderResolved]

    @Test func `comes when it is made, begun and done`() async throws {
        let floor = try await floor()
        let order = try await floor.order("Order 4711 waits: leaks oil")
        let ravi = try floor.doer(floor.ravi)
        let begun = try await floor.perform(.start, order, by: ravi)
        floor.pass(.seconds(600))
        try await floor.perform(.finish(nil), begun, by: ravi)
        for voice in [floor.lindiwe, floor.marco] { #expect(try floor.notices(to: voice).map(\.kind) == Self.life) }
        let messages = try floor.messages(to: floor.marco.phone)
        #expect(messages.allSatisfy { $0.language == .spanish })
        let done = try floor.factory.outbox.message(of: try #require(messages.last)).plainText
        #expect(done.contains("Problema resuelto") && done.contains(order.number) && done.contains("Press 4 (PR-04)"))
    }

    @Test func `of an end says nothing of the reason, and thanks nobody`() async throws {
        let floor = try await floor()
        let order = try await floor.order()
        try await floor.perform(.cancel(reason: "Ravi mistook it"), order, by: try floor.doer(floor.ana))
        #expect(try floor.notices(to: floor.marco).map(\.kind) == [.workOrderCreated, .workOrderNews])
        let last = try #require(try floor.messages(to: floor.marco.phone).last)
        #expect(try !floor.factory.outbox.message(of: last).plainText.contains("mistook"))
    }

    @Test func `comes once to who reported it, too`() async throws {
        let floor = try await floor()
        let lucia = try floor.doer(floor.lucia)
        let order = try await floor.order(by: lucia) { $0.reportedBy = lucia.person?.id }
        #expect(try floor.notices(to: floor.lucia).isEmpty)
        let ravi = try floor.doer(floor.ravi)
        let begun = try await floor.perform(.start, order, by: ravi)
        #expect(try floor.notices(to: floor.lucia).map(\.kind) == [.workOrderStarted])
        try await floor.perform(.finish(nil), begun, by: ravi)
        #expect(try floor.notices(to: floor.lucia).map(\.kind) == [.workOrderStarted, .reportNews])
    }

    @Test func `is nothing of other machines and other orders`() async throws {
        let floor = try await floor()
        try await floor.order("Replace 4712 with 47110", on: "CV-07")
        for voice in [floor.lindiwe, floor.marco, floor.lucia] { #expect(try floor.notices(to: voice).isEmpty) }
    }

    @Test(arguments: ["Order #4711, at once", "4711.", "(4711)"])
    func `comes to the customer whose order is named in it`(title: String) async throws {
        let floor = try await floor()
        try await floor.order(title, on: nil)
        #expect(try floor.notices(to: floor.lindiwe).map(\.kind) == [.workOrderCreated])
    }

    @Test func `comes to who follows just that work order, from then on`() async throws {
        let floor = try await floor()
        let order = try await floor.order(on: "CV-07")
        try await floor.load(.stakeholders, "name,phone,order\nZola,+27821234530,\(order.number.lowercased())\n")
        try await floor.perform(.start, order, by: try floor.doer(floor.ravi))
        #expect(try floor.notices(to: Voice(floor: floor, phone: "27821234530")).map(\.kind) == [.workOrderStarted])
    }
}
