import Messaging
import Store
import Testing
import WhatsApp

@testable import Factory

struct `Somebody who leaves` {
    private static let leads = """
        employee_number,name,phone,role,language,active,verified,area,team
        S1,Nomsa Zulu,+27821234521,supervisor,en,yes,yes,Press,Day
        S2,Pablo Ruiz,+27821234522,supervisor,es,yes,yes,Paint,Night
        S3,Nobody Yet,+27821234523,supervisor,en,yes,no,Press,Day
        E2,Ravi Patel,+27821234502,technician,en,yes,yes,Press,Day
        """

    private func floor() async throws -> Floor {
        let floor = try await Floor.sample()
        try await floor.take(Self.leads)
        return floor
    }

    private func told(_ floor: Floor, _ phone: String) throws -> [String] {
        try floor.messages(to: phone).map { try floor.factory.outbox.message(of: $0).plainText }
    }

    @Test func `leaves nothing waiting, and whoever leads the team hears what it was`() async throws {
        let floor = try await floor()
        try await floor.ravi.says("reject")
        let notice = Notice.assignment(
            order: "WO-20261121-K7M2QX", equipment: "Press 4", urgency: .high, description: "Oil leak")
        let ravi = try floor.person("E2")
        try await floor.store.write { tx in
            let account = try #require(try floor.factory.contacts.account(of: ravi, floor.factory.people, in: tx))
            try floor.factory.outbox.post(notice, to: account.id, in: .english, in: tx)
            _ = try floor.factory.workerAccess.beginSession(of: ravi.id, in: tx)
        }
        try await floor.take("employee_number,name,phone,active\nE2,Ravi Patel,+27821234502,no\n")

        let waiting = try floor.messages(to: floor.ravi.phone).filter { $0.kind == .assignment }
        #expect(waiting.map(\.delivery) == [.superseded])
        #expect(waiting.first?.history?.last?.what == .left)
        let supervisor = try told(floor, "27821234521")
        #expect(supervisor.count == 1)
        #expect(supervisor.first?.contains("Ravi Patel") == true && supervisor.first?.contains("K7M2QX") == true)
        #expect(supervisor.first?.contains("A report they had begun") == true)
        // Another team's, and one whose number nobody has proven, hear nothing.
        #expect(try told(floor, "27821234522").isEmpty && told(floor, "27821234523").isEmpty)
        let open = try floor.store.read { snapshot in
            let flows = try floor.factory.contacts.of(ravi, in: snapshot).map {
                try snapshot.find(Conversation.self, $0.id)?.flow
            }
            return (flows, try snapshot.count(WorkerSession.self))
        }
        #expect(open.0 == [nil] && open.1 == 0)
        #expect(try await floor.ravi.says("hi").text.contains("not active"))
        #expect(try floor.store.check().isEmpty)
    }

    @Test func `with nothing open troubles nobody`() async throws {
        let floor = try await floor()
        try await floor.take("employee_number,name,phone,active\nE2,Ravi Patel,+27821234502,no\n")
        #expect(try told(floor, "27821234521").isEmpty)
    }

    @Test func `is told of in the language of who leads`() async throws {
        let floor = try await floor()
        try await floor.take("employee_number,name,phone,team\nE2,Ravi Patel,+27821234502,Night\n")
        try await floor.ravi.says("reject")
        try await floor.take("employee_number,name,phone,active\nE2,Ravi Patel,+27821234502,no\n")
        #expect(try told(floor, "27821234522").first?.contains("ya no está en activo") == true)
    }

    @Test func `hears the answer to what was said last`() async throws {
        let floor = try await floor()
        let heard = try await floor.ravi.says("hi")
        try await floor.take("employee_number,name,phone,active\nE2,Ravi Patel,+27821234502,no\n")
        #expect(!heard.text.isEmpty)
        #expect(try floor.messages(to: floor.ravi.phone).allSatisfy { $0.delivery != .superseded })
    }

    @Test(arguments: [(89, true), (91, false)])
    func `and comes back is verified anew after 90 days`(days: Int, isVerified: Bool) async throws {
        let floor = try await floor()
        try await floor.take("employee_number,name,phone,active\nE2,Ravi Patel,+27821234502,no\n")
        floor.pass(.seconds(days * 24 * 3600))
        try await floor.take("employee_number,name,phone,active\nE2,Ravi Patel,+27821234502,yes\n")
        #expect(try floor.person("E2").standing == (isVerified ? .active : .listed))
    }

    @Test func `with another number is verified anew at once`() async throws {
        let floor = try await floor()
        try await floor.take("employee_number,name,phone,active\nE2,Ravi Patel,+27821234502,no\n")
        try await floor.take("employee_number,name,phone,active\nE2,Ravi Patel,+27821234599,yes\n")
        #expect(try floor.person("E2").standing == .listed)
    }

    @Test func `gives the number back, and the account with it`() async throws {
        let floor = try await floor()
        try await floor.ravi.says("hi")
        let ravi = try floor.person("E2")
        try await floor.store.write { tx in
            let account = try #require(try floor.factory.contacts.of(ravi, in: tx).first)
            try floor.factory.merging.bind(account, to: ravi, by: .letter, in: tx)
            try Directory(floor.factory, by: "Nomsa").set(ravi, isActive: false, isNumberFreed: true, tx: tx)
        }
        try await floor.take("employee_number,name,phone\nE7,Zola Dlamini,+27821234502\n")
        #expect(try await floor.ravi.says("hi").options.count > 3)
        let newest = try floor.store.read { try $0.page(Conversation.self, .descending, limit: 1).records.first }
        #expect(try newest?.person == floor.person("E7").id)
    }

    @Test func `is noted with each value before and after, and the number masked`() async throws {
        let floor = try await floor()
        try await floor.take("employee_number,name,phone,area\nE2,Ravi P. Patel,+27821234577,Paint\n")
        let ravi = try floor.person("E2")
        let details = try floor.store.read { snapshot in
            try snapshot.all(Interaction.byPerson, ravi.id, limit: 100).filter { $0.kind == "person" }
                .map(floor.factory.audit.detail)
        }
        let last = try #require(details.last)
        #expect(last.hasPrefix("changed by the command line: name changed; phone: “+27•••••4502” → “+27•••••4577”"))
        #expect(last.contains("area: “Press” → “Paint”") && !last.contains("Ravi"))
    }
}

struct `What the directory says` {
    static let phrases: [DirectoryPhrase] = [
        .officeTold, .welcome(name: "Thandi"), .accountAdded(name: "Thandi"), .left(name: "Thandi"), .leftWaiting,
        .leftOrders,
        .leftDraft, .leftAsk,
    ]

    @Test(arguments: Language.allCases)
    func `fits above a list, in each language's own words`(language: Language) {
        for phrase in Self.phrases {
            let text = phrase.text(in: language)
            #expect(!text.isEmpty && Text.length(text) <= 300, "\(text)")
            if language != .english { #expect(text != phrase.text(in: .english)) }
        }
        // The menu stands below the welcome.
        let welcome = DirectoryPhrase.welcome(name: String(repeating: "n", count: 200)).text(in: language)
        #expect(Text.length(welcome + MenuPhrase.welcome.text(in: language)) < Text.bodyMax)
    }

    @Test(arguments: Language.allCases)
    func `names who it is about`(language: Language) {
        for phrase in [DirectoryPhrase.welcome(name: "Thandi"), .accountAdded(name: "Thandi"), .left(name: "Thandi")] {
            #expect(phrase.text(in: language).contains("Thandi"))
        }
    }
}

extension Floor {
    func take(_ people: String) async throws {
        let report = try await ListImport(factory).run(people, into: .people, isDryRun: false, store: store)
        try #require(report.isWritten, "\(report.refused)")
    }
}

struct `A checklist of somebody who leaves` {
    @Test func `goes on with those of their role`() async throws {
        let floor = try await Floor.workshop()
        try await floor.load(
            .checklists, "checklist,item,kind,assignee\nDaily start,Guard closed,done,E2\nDaily start,Oil,done,")
        let lists = floor.factory.checklists
        let ravi = try floor.person(floor.ravi)
        let number = try await floor.store.write { tx in
            let list = try #require(try lists.find("Daily start", in: tx))
            return try lists.push(list, to: ravi, due: nil, by: .office("nomsa"), in: tx).number
        }
        let first = try await floor.ravi.taps("start", on: floor.ravi.heard())
        try await floor.ravi.taps("done", on: first)
        let leaving = floor.factory.leaving
        try await floor.store.write { tx in
            var gone = ravi
            gone.isActive = false
            try tx.put(gone)
            try leaving.leave(ravi, in: tx)
        }
        let run = try #require(try floor.store.read { try lists.run(number, in: $0) })
        #expect(run.state == .handedOver && run.worker == nil)
        #expect(try floor.notices(to: floor.musa).last?.kind == .checklistDue)
        let again = try await floor.musa.taps("start", on: floor.musa.heard())
        #expect(again.text.contains("2/2"))
    }
}
