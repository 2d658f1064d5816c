import Messaging
import Store
import Testing
import WhatsApp

@testable import Factory

struct `Whoever leaves with jobs in hand` {
    private func leave(_ floor: Floor) async throws {
        try await floor.take("employee_number,name,phone,active\nE2,Ravi Patel,+27821234502,no\n")
    }

    @Test func `gives them back to the team, and the leads read which`() async throws {
        let floor = try await Floor.workshop()
        let ravi = try floor.person(floor.ravi)
        let held = try await floor.order("Leaks oil") { ($0.assignee, $0.reportedBy) = (ravi.id, ravi.id) }
        let running = try await floor.order("Rattles") { $0.assignee = ravi.id }
        try await floor.perform(.start, running, by: floor.doer(floor.ravi))
        #expect(try floor.store.read { try floor.factory.leaving.rest(of: ravi, in: $0).orders.count } == 2)
        floor.pass(.seconds(600))
        try await leave(floor)
        for number in [held.number, running.number] {
            let order = try floor.workOrder(number)
            #expect(order.standing.state == .offered && order.standing.assignee == nil && order.standing.clock == nil)
        }
        #expect(try floor.workOrder(running.number).standing.labour.map(\.length) == [.seconds(600)])
        #expect(try floor.workOrder(held.number).reporters == [ravi.id])
        #expect(try floor.notices(to: floor.musa).map(\.kind) == [.workOrderOffered, .workOrderOffered])
        let told = try floor.messages(to: floor.ana.phone).map { try floor.factory.outbox.message(of: $0).plainText }
        let letter = try #require(told.first { $0.contains("no longer active") })
        #expect(letter.contains("• \(held.number), Press 4 (PR-04), Leaks oil") && letter.contains(running.number))
        // What waited for him about them is not said twice.
        #expect(!letter.contains("This was waiting"))
        #expect(try floor.store.check().isEmpty)
    }

    @Test func `under a merged entry gives those back, too`() async throws {
        let floor = try await Floor.workshop()
        let musa = try floor.person(floor.musa)
        let order = try await floor.order { $0.assignee = musa.id }
        try await floor.perform(.start, order, by: floor.doer(floor.musa))
        try await floor.merge("E6", into: "E2")
        let ravi = try floor.person(floor.ravi)
        let orders = floor.factory.workOrders
        #expect(try floor.store.read { try orders.running(for: ravi.id, in: $0)?.number } == order.number)
        #expect(try floor.store.read { try orders.inHand(of: ravi, limit: 5, in: $0).map(\.number) } == [order.number])
        // What was done under the other entry is undone by the one that took over.
        #expect(
            try floor.store.read { try floor.factory.deeds.last(of: ravi.id, in: $0)?.object } == "wo:\(order.number)")
        try await leave(floor)
        #expect(try floor.workOrder(order.number).standing.state == .offered)
    }
}

struct `Erasing who has work orders` {
    private func busy() async throws -> (floor: Floor, order: WorkOrder, photo: Ref<Messaging.Attachment>) {
        let floor = try await Floor.workshop()
        try await floor.ravi.sendsPhoto("Ravi's caption")
        _ = try await floor.fetch("the leak")
        try await floor.ravi.says("cancel")
        let ravi = try floor.doer(floor.ravi)
        let photo = try #require(
            try floor.store.read { try $0.page(Messaging.Attachment.self, limit: 10).records.first }
        ).id
        var order = try await floor.order("Oil on the floor", by: ravi) {
            ($0.assignee, $0.reportedBy) = (ravi.person?.id, ravi.person?.id)
        }
        let (orders, stale) = (floor.factory.workOrders, order)
        order = try await floor.store.write { try orders.attach(photo, to: stale, by: ravi, in: $0) }
        order = try await floor.perform(.start, order, by: ravi)
        floor.pass(.seconds(60))
        order = try await floor.perform(.finish(Finding(causeNote: "Worn seal")), order, by: ravi)
        return (floor, order, photo)
    }

    @Test func `leaves the plant's work, done by nobody`() async throws {
        let (floor, order, photo) = try await busy()
        let survey = try await floor.erasure.survey("E2", in: floor.store)
        let counts = try await floor.erase("E2")
        #expect(counts.evidenceKept == 1 && survey.evidenceKept == 1)
        let left = try floor.everythingReadable()
        for secret in ["27821234502", "Ravi", "Patel", "\"E2\""] {
            #expect(!left.contains(secret), "\(secret) is left")
        }
        let kept = try floor.workOrder(order.number)
        #expect(kept.undo == nil && kept.standing == order.standing)
        #expect(try floor.factory.workOrders.details(of: kept).finding.causeNote == "Worn seal")
        #expect(try floor.store.read { try $0.find(photo)?.contact } == Contact.nobody)
        #expect(try floor.store.read { try $0.count(LastDeed.self) } == 0)
        let events = try floor.store.read { try floor.factory.workOrders.timeline(of: kept, limit: 20, in: $0) }
        #expect(!events.isEmpty && events.allSatisfy { $0.message == nil })
        let name = try floor.store.read { try floor.factory.herald.name(of: kept.standing.doneBy, in: $0) }
        #expect(name == "erased person")
        #expect(try floor.isSound())
    }

    @Test(arguments: 0..<20)
    func `ends when it was killed in the middle`(parts: Int) async throws {
        let (floor, _, _) = try await busy()
        let erasure = floor.erasure
        let job = try await floor.store.write { try erasure.begin("E2", in: $0) }
        if try await erasure.carryOut(job, in: floor.store, partsMax: parts) == nil { _ = try await floor.erase("E2") }
        #expect(try !floor.everythingReadable().contains("Ravi"))
        #expect(try floor.isSound())
    }

    @Test func `takes the name under which they worked in the office`() async throws {
        let floor = try await Floor.workshop()
        let order = try await floor.order(by: .office("Ravi Patel"))
        _ = try await floor.erase("E2")
        let events = try floor.store.read { try floor.factory.workOrders.timeline(of: order, limit: 20, in: $0) }
        #expect(events.map(\.name) == events.map { _ in "" })
    }

    @Test func `is refused by a hold on the order they reported`() async throws {
        let (floor, order, _) = try await busy()
        let factory = floor.factory
        let hold = try await floor.store.write {
            try factory.holds.add(order.number, reason: "Accident", factory, in: $0)
        }
        await #expect(throws: Erasure.Refused.held(hold.id)) { try await floor.erase("E2") }
        #expect(hold.order == order.id && hold.report == nil)
    }

    @Test func `has all of it in the dossier before`() async throws {
        let (floor, order, _) = try await busy()
        try await floor.order("Of others")
        let subject = try #require(try floor.store.read { try Subject.find("E2", floor.factory, in: $0) })
        var bytes: [UInt8] = []
        try await Dossier(floor.factory, store: floor.store).write(subject) { bytes += $0 }
        let dossier = try JSON(bytes)
        let orders = dossier["workOrders"].array
        #expect(orders.map { $0["number"].text } == [order.number])
        #expect(orders[0]["title"].text == "Oil on the floor" && orders[0]["reported"].bool == true)
        #expect(orders[0]["labour"].array.count == 1 && orders[0]["attachments"].array.count == 1)
        let events = dossier["workOrderEvents"].array
        #expect(events.allSatisfy { $0["order"].text == order.number })
        #expect(events.compactMap { $0["what"].text }.contains("finish"))
    }
}
