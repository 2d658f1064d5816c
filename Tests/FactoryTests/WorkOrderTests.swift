import Messaging
import Store
import Testing

@testable import Factory

struct `A work order` {
    @Test func `has a number of the plant's day that any ending finds`() async throws {
        let floor = try await Floor.workshop()
        let order = try await floor.order()
        #expect(order.number.wholeMatch(of: /WO-20\d{6}-[0-9A-HJKMNP-TV-Z]{6}/) != nil)
        let endings = [
            order.number, order.number.lowercased(), String(order.number.suffix(6)), String(order.number.suffix(4)),
        ]
        for ending in endings {
            let found = try floor.store.read { try floor.factory.workOrders.endings(ending, limit: 3, in: $0) }
            #expect(found.map(\.number) == [order.number], "\(ending)")
        }
        let none = try floor.store.read { try floor.factory.workOrders.endings("42", limit: 3, in: $0) }
        #expect(none.isEmpty)
    }

    @Test func `never repeats a number`() async throws {
        let floor = try await Floor.workshop()
        var numbers: Set<String> = []
        for _ in 0..<50 { numbers.insert(try await floor.order().number) }
        #expect(numbers.count == 50)
    }

    @Test func `is offered to the team, and the first tap has it`() async throws {
        let floor = try await Floor.workshop()
        let order = try await floor.order()
        #expect(order.standing.state == .offered)
        for voice in [floor.ravi, floor.musa] {
            #expect(try floor.notices(to: voice).map(\.kind) == [.workOrderOffered])
        }
        let taken = try await floor.perform(.take, order, by: floor.doer(floor.ravi))
        #expect(taken.standing.assignee == (try floor.person(floor.ravi).id))
        await #expect(throws: WorkOrderRefusal.taken(by: try floor.person(floor.ravi).id)) {
            try await floor.perform(.take, order, by: floor.doer(floor.musa))
        }
    }

    @Test func `counts the time between start and stop, one job a person`() async throws {
        let floor = try await Floor.workshop()
        let ravi = try floor.doer(floor.ravi)
        var first = try await floor.order("One") { $0.assignee = ravi.person?.id }
        let second = try await floor.order("Two") { $0.assignee = ravi.person?.id }
        first = try await floor.perform(.start, first, by: ravi)
        floor.pass(.seconds(600))
        try await floor.perform(.start, second, by: ravi)
        first = try floor.workOrder(first.number)
        #expect(first.standing.state == .onHold)
        #expect(first.standing.holdReason == .otherJob)
        #expect(first.standing.labour.map(\.length) == [.seconds(600)])
        floor.pass(.seconds(60))
        first = try await floor.perform(.finish(nil), first, by: ravi)
        #expect(first.standing.state == .closed)
        #expect(first.standing.labour.map(\.length) == [.seconds(600)])
        #expect(try floor.workOrder(second.number).standing.clock != nil)
    }

    @Test func `waits for a check where the machine asks for it, not by who did it`() async throws {
        let floor = try await Floor.workshop()
        let ravi = try floor.doer(floor.ravi)
        var order = try await floor.order(on: "CNC-12") { $0.assignee = ravi.person?.id }
        order = try await floor.perform(.finish(Finding(cause: .wear, remedy: .replaced)), order, by: ravi)
        #expect(order.standing.state == .done)
        #expect(order.standing.state.outside == .completed)
        #expect(try floor.notices(to: floor.ana).last?.kind == .workOrderClaimed)
        await #expect(throws: WorkOrderRefusal.notYours) { try await floor.perform(.accept, order, by: ravi) }
        order = try await floor.perform(.sendBack(reason: "Still drips"), order, by: floor.doer(floor.ana))
        #expect(order.standing.state == .inProgress)
        order = try await floor.perform(.finish(nil), order, by: ravi)
        order = try await floor.perform(.accept, order, by: floor.doer(floor.ana))
        #expect(order.standing.state == .closed)
        let own = try await floor.order(on: "CNC-12") { $0.assignee = try floor.person(floor.ana).id }
        let claimed = try await floor.perform(.finish(nil), own, by: floor.doer(floor.ana))
        await #expect(throws: WorkOrderRefusal.ownWork) {
            try await floor.perform(.accept, claimed, by: floor.doer(floor.ana))
        }
    }

    @Test func `is done only with what the machine demands`() async throws {
        let floor = try await Floor.workshop()
        try await floor.change("PR-04") { $0.requires = [.cause] }
        let ravi = try floor.doer(floor.ravi)
        let order = try await floor.order { $0.assignee = ravi.person?.id }
        await #expect(throws: WorkOrderRefusal.needs(.cause)) {
            try await floor.perform(.finish(nil), order, by: ravi)
        }
        #expect(try floor.workOrder(order.number).standing.state == .assigned)
        let done = try await floor.perform(.finish(Finding(cause: .leak)), order, by: ravi)
        #expect(done.standing.state == .closed)
    }

    @Test func `keeps the machine down until it is done`() async throws {
        let floor = try await Floor.workshop()
        let asset = try floor.asset("PR-04").id
        let ravi = try floor.doer(floor.ravi)
        let order = try await floor.order { $0.impact = .stopped }
        floor.pass(.seconds(1_800))
        #expect(
            try floor.store.read { try floor.factory.workOrders.condition(of: asset, in: $0) }
                == .down(since: order.createdAt, order: order.number))
        let done = try await floor.perform(.finish(nil), order, by: ravi)
        #expect(done.standing.downUntil == floor.now)
        #expect(try floor.store.read { try floor.factory.workOrders.condition(of: asset, in: $0) } == .up)
    }

    @Test func `is undone for five minutes by who changed it`() async throws {
        let floor = try await Floor.workshop()
        let (ravi, orders) = (try floor.doer(floor.ravi), floor.factory.workOrders)
        var order = try await floor.order { $0.assignee = ravi.person?.id }
        order = try await floor.perform(.start, order, by: ravi)
        floor.pass(.seconds(60))
        let done = try await floor.perform(.finish(nil), order, by: ravi)
        let musa = try floor.doer(floor.musa)
        await #expect(throws: WorkOrders.NotUndone.notYours) {
            try await floor.store.write { _ = try orders.undo(done, by: musa, in: $0) }
        }
        floor.pass(.seconds(240))
        let back = try await floor.store.write { try orders.undo(done, version: done.version, by: ravi, in: $0) }
        #expect(back.standing == order.standing)
        #expect(back.version > done.version)
        await #expect(throws: WorkOrders.NotUndone.nothing) {
            try await floor.store.write { _ = try orders.undo(done, by: ravi, in: $0) }
        }
        let again = try await floor.perform(.finish(nil), back, by: ravi)
        floor.pass(.seconds(301))
        await #expect(throws: WorkOrders.NotUndone.tooLate) {
            try await floor.store.write { _ = try orders.undo(again, by: ravi, in: $0) }
        }
    }

    @Test func `tells who has it when it becomes more urgent, not when less`() async throws {
        let floor = try await Floor.workshop()
        let orders = floor.factory.workOrders
        let order = try await floor.order { $0.assignee = try floor.person(floor.ravi).id }
        let ana = try floor.doer(floor.ana)
        try await floor.store.write { _ = try orders.prioritise(.high, order, by: ana, in: $0) }
        #expect(
            try floor.notices(to: floor.ravi).last
                == .escalation(
                    order: order.number, equipment: "Press 4 (PR-04)", from: .medium, to: .high, version: 2))
        #expect(try floor.workOrder(order.number).isCurrent(1))
        let count = try floor.notices(to: floor.ravi).count
        try await floor.store.write { _ = try orders.prioritise(.low, order, by: ana, in: $0) }
        #expect(try floor.notices(to: floor.ravi).count == count)
        let ravi = try floor.doer(floor.ravi)
        await #expect(throws: WorkOrderRefusal.notYours) {
            try await floor.store.write { _ = try orders.prioritise(.critical, order, by: ravi, in: $0) }
        }
    }

    @Test func `tells who reported it how it ended`() async throws {
        let floor = try await Floor.workshop()
        let order = try await floor.order(by: floor.doer(floor.lucia)) {
            $0.reportedBy = try floor.person(floor.lucia).id
            $0.impact = .stopped
        }
        floor.pass(.seconds(2_400))
        try await floor.perform(.start, order, by: floor.doer(floor.ravi))
        try await floor.perform(
            .finish(Finding(cause: .wear, remedy: .replaced)), order, by: floor.doer(floor.ravi))
        let notices = try floor.notices(to: floor.lucia)
        #expect(notices.map(\.kind) == [.workOrderStarted, .reportNews])
    }

    @Test func `goes to another one with those who reported it`() async throws {
        let floor = try await Floor.workshop()
        let first = try await floor.order()
        let second = try await floor.order { $0.reportedBy = try floor.person(floor.lucia).id }
        let merged = try await floor.perform(.merge(into: first.number), second, by: floor.doer(floor.ana))
        #expect(merged.standing.state == .merged)
        #expect(try floor.workOrder(first.number).reporters == [try floor.person(floor.lucia).id])
        await #expect(throws: WorkOrderRefusal.unknownOrder(first.number)) {
            try await floor.perform(.merge(into: first.number), first, by: floor.doer(floor.ana))
        }
    }
}

struct `What others do to a work order` {
    private func news(_ floor: Floor, to voice: Voice) throws -> [String] {
        try floor.notices(to: voice).compactMap { notice in
            if case .workOrderNews(_, _, let news) = notice { news } else { nil }
        }
    }

    @Test func `is heard by those it was offered to when it ends, and when that is undone`() async throws {
        let floor = try await Floor.workshop()
        let (ana, orders) = (try floor.doer(floor.ana), floor.factory.workOrders)
        let order = try await floor.order()
        try await floor.finishSending()
        let ended = try await floor.perform(.cancel(reason: "Sold"), order, by: ana)
        for voice in [floor.ravi, floor.musa] { #expect(try news(floor, to: voice).count == 1) }
        #expect(try news(floor, to: floor.ravi) == ["It was cancelled: Sold"])
        try await floor.store.write { _ = try orders.undo(ended, by: ana, in: $0) }
        #expect(try news(floor, to: floor.ravi).last == "It is open again.")
    }

    @Test func `is heard by who has it, whose other job goes on`() async throws {
        let floor = try await Floor.workshop()
        let (ravi, ana) = (try floor.doer(floor.ravi), try floor.doer(floor.ana))
        let first = try await floor.order("One") { $0.assignee = ravi.person?.id }
        let second = try await floor.order("Two") { $0.assignee = ravi.person?.id }
        try await floor.perform(.start, first, by: ravi)
        for doer in [ana, .office("nomsa")] {
            let begun = try await floor.perform(.start, second, by: doer)
            #expect(begun.standing.state == .inProgress && begun.standing.clock == nil)
        }
        #expect(try floor.workOrder(first.number).standing.clock != nil)
        try await floor.perform(.hold(.parts, note: ""), second, by: ana)
        try await floor.perform(.finish(nil), second, by: ana)
        let heard = try news(floor, to: floor.ravi)
        #expect(heard.count == 3 && heard.first == "Ana Morales has started.")
        #expect(heard[1].hasPrefix("On hold") && heard[2].hasPrefix("Resolved at"))
        await #expect(throws: WorkOrderRefusal.notYours) {
            try await floor.perform(.refuse(reason: ""), first, by: ana)
        }
    }

    @Test func `goes back to the crew where who did it has left`() async throws {
        let floor = try await Floor.workshop()
        let ravi = try floor.doer(floor.ravi)
        let order = try await floor.order { ($0.assignee, $0.impact) = (ravi.person?.id, .stopped) }
        let done = try await floor.perform(.finish(nil), order, by: ravi)
        let id = try floor.person(floor.ravi).id
        try await floor.store.write { tx in
            var person = try #require(try tx.find(id))
            person.isActive = false
            try tx.put(person)
        }
        floor.pass(.seconds(60))
        let back = try await floor.perform(.reopen(reason: "Drips"), done, by: floor.doer(floor.ana))
        #expect(back.standing.state == .offered && back.standing.assignee == nil)
        #expect(back.standing.downUntil == done.standing.downUntil)
        #expect(try floor.notices(to: floor.musa).map(\.kind) == [.workOrderOffered])
    }

    @Test func `resumes what rested for it when its start is undone`() async throws {
        let floor = try await Floor.workshop()
        let (ravi, orders) = (try floor.doer(floor.ravi), floor.factory.workOrders)
        let first = try await floor.order("One") { $0.assignee = ravi.person?.id }
        let second = try await floor.order("Two") { $0.assignee = ravi.person?.id }
        let begun = try await floor.perform(.start, first, by: ravi)
        floor.pass(.seconds(60))
        let other = try await floor.perform(.start, second, by: ravi)
        try await floor.store.write { tx in
            _ = try orders.find(Finding(cause: .wear), on: other, by: ravi, in: tx)
            _ = try orders.undo(other, by: ravi, in: tx)
        }
        #expect(try floor.workOrder(first.number).standing == begun.standing)
        #expect(try orders.details(of: floor.workOrder(second.number)).finding.cause == .wear)
    }

    @Test func `keeps its finding once, and from whoever did not do it`() async throws {
        let floor = try await Floor.workshop()
        let ravi = try floor.doer(floor.ravi)
        let order = try await floor.order { $0.assignee = ravi.person?.id }
        try await floor.perform(.finish(nil), order, by: ravi)
        let finding = Finding(parts: [PartUsed("Seal", quantity: 1)])
        try await floor.perform(.finish(finding), order, by: ravi)
        let details = try floor.factory.workOrders.details(of: floor.workOrder(order.number))
        #expect(details.finding.parts.count == 1)
        await #expect(throws: WorkOrderRefusal.notYours) {
            try await floor.perform(.finish(finding), order, by: floor.doer(floor.musa))
        }
    }

    @Test func `is not accepted by a lead whose time is in it`() async throws {
        let floor = try await Floor.workshop()
        let (ana, ravi) = (try floor.doer(floor.ana), try floor.doer(floor.ravi))
        let order = try await floor.order(on: "CNC-12") { $0.assignee = ana.person?.id }
        try await floor.perform(.start, order, by: ana)
        try await floor.perform(.assign(try #require(ravi.person?.id)), order, by: .office("nomsa"))
        let done = try await floor.perform(.finish(nil), order, by: ravi)
        await #expect(throws: WorkOrderRefusal.ownWork) { try await floor.perform(.accept, done, by: ana) }
    }

    @Test func `is offered anew when who has it is erased`() async throws {
        let floor = try await Floor.workshop()
        let ravi = try floor.doer(floor.ravi)
        let order = try await floor.order { $0.assignee = ravi.person?.id }
        try await floor.perform(.start, order, by: ravi)
        _ = try await floor.erase("E2")
        let now = try floor.workOrder(order.number).standing
        #expect(now.state == .offered && now.assignee == nil && now.clock == nil)
    }

    @Test func `cannot take back what its worker has acknowledged`() async throws {
        let floor = try await Floor.workshop()
        let (ravi, orders) = (try floor.doer(floor.ravi), floor.factory.workOrders)
        let order = try await floor.order()
        let given = try await floor.perform(.assign(try #require(ravi.person?.id)), order, by: floor.doer(floor.ana))
        try await floor.perform(.take, given, by: ravi)
        await #expect(throws: WorkOrders.NotUndone.nothing) {
            try await floor.store.write { _ = try orders.undo(given, by: .office("nomsa"), in: $0) }
        }
    }

    @Test func `needs a photo of the work, not of the fault`() async throws {
        let floor = try await Floor.workshop()
        try await floor.change("PR-04") { $0.requires = [.photo] }
        let (ravi, orders) = (try floor.doer(floor.ravi), floor.factory.workOrders)
        let order = try await floor.order {
            ($0.assignee, $0.reportedBy) = (ravi.person?.id, try floor.person(floor.lucia).id)
        }
        let lucia = try floor.doer(floor.lucia)
        try await floor.store.write { _ = try orders.attach(Ref(901), to: order, by: lucia, in: $0) }
        await #expect(throws: WorkOrderRefusal.needs(.photo)) {
            try await floor.perform(.finish(nil), order, by: ravi)
        }
        try await floor.store.write { _ = try orders.attach(Ref(902), to: order, by: ravi, in: $0) }
        #expect(try await floor.perform(.finish(nil), order, by: ravi).standing.state == .closed)
    }
}
