import Messaging
import Store
import Testing

@testable import Factory

struct `A checklist's clock` {
    private struct Killed: Error {}
    private static let day = Duration.seconds(24 * 3600)

    /// “daily” at an hour from now, by the wall of this floor.
    private func daily(_ floor: Floor) -> String {
        let shown = PlantTime.parts(floor.now + .seconds(3600))
        return ChecklistSchedule.daily(minute: shown.hour * 60 + shown.minute).text
    }

    @discardableResult
    private func look(_ floor: Floor) async throws -> Timestamp? {
        let chore = ChecklistChore(floor.factory)
        return try await floor.store.write { try chore.run(in: $0) }
    }

    private func news(_ floor: Floor) throws -> [String] {
        try floor.notices(to: floor.ana).compactMap { notice in
            if case .checklistNews(_, _, let news) = notice { news } else { nil }
        }
    }

    @Test func `sends it when its time comes, once, also after a kill and a restart`() async throws {
        let floor = try await Floor.workshop()
        let schedule = daily(floor)
        try await floor.checklist(["Guard closed"]) { $0.schedule = schedule }
        let next = try #require(try await look(floor))
        #expect(try floor.runs().isEmpty && next > floor.now && next <= floor.now + .seconds(3600))
        floor.pass(.seconds(3600))
        let chore = ChecklistChore(floor.factory)
        await #expect(throws: Killed.self) {
            try await floor.store.write { tx in
                _ = try chore.run(in: tx)
                throw Killed()
            }
        }
        #expect(try floor.runs().isEmpty && floor.notices(to: floor.ravi).isEmpty)
        for _ in 1...3 { try await look(floor) }
        try await look(floor.restarted())
        #expect(try floor.runs().map(\.state) == [.sent] && floor.notices(to: floor.ravi).count == 1)
        // Eight hours, where no other end is known.
        #expect(try floor.run().dueAt <= floor.now + .seconds(8 * 3600))
    }

    @Test func `after three days without power sends today's, and has the others on record`() async throws {
        let floor = try await Floor.workshop()
        let schedule = daily(floor)
        try await floor.checklist(["Guard closed"]) { $0.schedule = schedule }
        try await look(floor)
        floor.pass(Self.day * 3 + .seconds(7200))
        for _ in 1...2 { try await look(floor) }
        let runs = try floor.runs()
        #expect(runs.map(\.state) == [.expired, .expired, .expired, .sent])
        #expect(runs.map(\.createdAt).dropLast().allSatisfy { $0 < floor.now - .seconds(8 * 3600) })
        #expect(try floor.notices(to: floor.ravi).count == 1)
        #expect(try news(floor) == ["It was not begun in its time. How often: 3"])
    }

    @Test func `does not send what is not of use any more`() async throws {
        let floor = try await Floor.workshop()
        let schedule = daily(floor)
        try await floor.checklist(["Guard closed"]) { $0.schedule = schedule }
        try await look(floor)
        floor.pass(.seconds(3600 + 9 * 3600))
        try await look(floor)
        #expect(try floor.runs().map(\.state) == [.expired] && floor.notices(to: floor.ravi).isEmpty)
    }

    @Test func `ends what was not begun, and the leads hear once of all of it`() async throws {
        let floor = try await Floor.workshop()
        let checklist = try await floor.checklist(["Guard closed"])
        for _ in 1...2 { try await floor.push(checklist, due: .seconds(3600)) }
        try await floor.ravi.sends(Self.tap("check:CHK-1002:start"))
        floor.pass(.seconds(3600))
        // Tapped before the clock was looked at: it is over, and the leads will hear of it all the same.
        #expect(try await floor.ravi.sends(Self.tap("check:CHK-1001:start")).text.contains("Its time is over"))
        for _ in 1...2 { try await look(floor) }
        #expect(try floor.runs().map(\.state) == [.expired, .expired])
        #expect(try news(floor) == ["It was not begun in its time. How often: 2"])
        let late = try await floor.ravi.sends(Self.tap("check:CHK-1001:start"))
        #expect(late.text.contains("Its time is over"))
        let card = try await floor.ana.taps("details", on: floor.ana.heard())
        #expect(card.text.contains("Its time is over"))
    }

    @Test func `keeps what was begun, and tells the leads once that it is late`() async throws {
        let floor = try await Floor.workshop()
        try await floor.push(floor.checklist(["Guard closed", "Fan runs"]), due: .seconds(3600))
        try await floor.ravi.taps("done", on: try await floor.ravi.taps("start", on: floor.ravi.heard()))
        floor.pass(.seconds(3600))
        for _ in 1...2 { try await look(floor) }
        #expect(try floor.run().state == .running && news(floor) == ["It was begun, and its time is over."])
        #expect(try await floor.ravi.says("done").endings.contains("submit"))
    }

    @Test func `keeps to the shift of whoever it is for, and rests while it is not in use`() async throws {
        let floor = try await Floor.workshop()
        let (begins, ends) = (PlantTime.parts(floor.now + .seconds(3600)), PlantTime.parts(floor.now + .seconds(7200)))
        let hours = "\(begins.hour):00-\(ends.hour):00"
        try await floor.load(.people, "employee_number,name,phone,shift\nE2,Ravi Patel,082 123 4502,\(hours)")
        try await floor.checklist(["Guard closed"]) { $0.schedule = "shift" }
        try await look(floor)
        floor.pass(.seconds(3600))
        try await look(floor)
        let run = try floor.run()
        #expect(run.state == .sent && run.dueAt <= floor.now + .seconds(3600))
        try await floor.checklist(["Guard closed"]) { ($0.schedule, $0.isActive) = ("shift", false) }
        floor.pass(Self.day)
        try await look(floor)
        #expect(try floor.runs().count == 1)
    }

    @Test func `is not spoken of any more to the others once somebody has begun it`() async throws {
        let floor = try await Floor.workshop()
        try await floor.push(floor.checklist(["Guard closed"]) { ($0.assignee, $0.role) = ("", "technician") })
        func reminder(_ voice: Voice) throws -> Delivery? {
            try floor.messages(to: voice.phone).last { $0.kind == .checklistDue }?.delivery
        }
        #expect(try reminder(floor.musa) != nil && reminder(floor.musa) != .superseded)
        let (lists, run, ravi) = (floor.factory.checklists, try floor.run(), try floor.doer(floor.ravi))
        _ = try await floor.store.write { try lists.begin(run, by: ravi, in: $0) }
        #expect(try reminder(floor.musa) == .superseded)
    }

    @Test func `an order's checklist is known as handed in`() async throws {
        let floor = try await Floor.workshop()
        try await floor.push(floor.checklist(["Guard closed"]), order: "WO-20261121-K7M2QX")
        func isSubmitted() throws -> Bool {
            try floor.store.read { try Checklists.isSubmitted(for: "WO-20261121-K7M2QX", in: $0) }
        }
        #expect(try !isSubmitted())
        try await floor.ravi.taps("start", on: floor.ravi.heard())
        try await floor.ravi.taps("submit", on: try await floor.ravi.says("done"))
        #expect(try isSubmitted())
    }

    private static func tap(_ id: String) -> String {
        #""type":"interactive","interactive":{"type":"button_reply","button_reply":{"id":"\#(id)","title":"x"}}"#
    }
}

struct `Whoever answered a checklist` {
    @Test func `is nobody once erased; what was found stays, and so does the photo`() async throws {
        let floor = try await Floor.workshop()
        try await floor.push(floor.checklist(["Guard closed"]) { $0.onFail = .none })
        try await floor.ravi.taps("not-done", on: try await floor.ravi.taps("start", on: floor.ravi.heard()))
        try await floor.ravi.sendsPhoto("hinge broken")
        let photo = try #require(try floor.everyAnswer().first?.evidence.first)
        _ = try await floor.erase("E2")
        #expect(try floor.everyAnswer().first?.isFail == true)
        let attachment = try #require(try floor.store.read { try $0.find(photo) })
        #expect(attachment.contact == Contact.nobody)
        #expect(try !floor.everythingReadable().contains("Ravi") && floor.isSound())
    }
}
