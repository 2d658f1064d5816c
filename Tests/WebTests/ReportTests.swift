import Factory
import Messaging
import Store
import Testing
import WhatsApp

@testable import Web

struct `Figures of the maintenance` {
    private static let api = "/api/v1/reports"
    private static let personal = ["labour-by-person", "response-by-person", "answers-by-person"]

    /// A press with a stop of forty minutes that Ravi mended, taken after ten.
    private func office() async throws -> Office {
        let office = try await Office.sample()
        let factory = office.factory
        let (press, ravi) = try office.store.read {
            (
                try #require(try factory.catalogue.asset("PR-04", in: $0)),
                try #require(try factory.people.find(employeeNumber: "E2", in: $0))
            )
        }
        var draft = WorkOrderDraft(title: "Leaks oil")
        (draft.asset, draft.impact, draft.assignee) = (press.id, .stopped, ravi.id)
        let made = draft
        let order = try await office.store.write {
            try factory.workOrders.create(made, by: .office("nomsa"), in: $0)
        }
        for (command, pass) in [(WorkOrderCommand.start, 600), (.finish(nil), 1_800)] {
            office.pass(.seconds(pass))
            try await office.store.write {
                _ = try factory.workOrders.perform(command, on: order, by: .office("nomsa"), in: $0)
            }
        }
        return office
    }

    @Test func `are listed with their formulas, those of people for leads alone`() async throws {
        let office = try await office()
        let all = await office.ask(.get, Self.api, token: try await office.token(.supervisor))
        let some = await office.ask(.get, Self.api, token: try await office.token(.viewer))
        let names = try all.json["reports"].array.compactMap { $0["name"].text }
        #expect(names == Figure.allCases.map(\.rawValue))
        #expect(try some.json["reports"].array.count == names.count - Self.personal.count)
        let first = try #require(try all.json["reports"].array.first)
        #expect(first["formula"].text == Figure.mtta.formula)
        #expect(first["parameters"].array.compactMap(\.text) == ["from", "to", "days", "asset", "area", "person"])
        #expect(!some.text.contains("\"person\""))
    }

    @Test(arguments: Figure.allCases)
    func `answer as data and as a file`(figure: Figure) async throws {
        let office = try await office()
        let token = try await office.token(.admin)
        let data = await office.ask(.get, "\(Self.api)/\(figure.rawValue)?days=7", token: token)
        #expect(data.status == 200)
        #expect(try data.json["name"].text == figure.rawValue)
        let file = await office.ask(.get, "\(Self.api)/\(figure.rawValue).csv", token: token)
        #expect(file.status == 200)
        #expect(file.header("Content-Type") == "text/csv; charset=utf-8")
        #expect(file.header("Content-Disposition")?.contains("\(figure.rawValue).csv") == true)
        let columns = try #require(file.text.split(separator: "\r\n").first).split(separator: ",").count
        for row in try data.json["rows"].array { #expect(row.members.count == columns) }
    }

    @Test func `have minutes, codes and employee numbers`() async throws {
        let office = try await office()
        let token = try await office.token(.admin)
        let repair = try await office.ask(.get, "\(Self.api)/mttr", token: token).json["rows"].array
        #expect(repair.first?["meanMinutes"].int == 40)
        let labour = await office.ask(.get, "\(Self.api)/labour-by-person.csv?person=E2", token: token)
        #expect(labour.text == "employee_number,name,orders,labour_minutes\r\nE2,Ravi Patel,1,30\r\n")
        let down = await office.ask(.get, "\(Self.api)/downtime.csv?asset=PR-04", token: token)
        #expect(down.text == "asset,down_minutes,stops,orders\r\nPR-04,40,1,1\r\n")
        let yesterday = await office.ask(.get, "\(Self.api)/downtime.csv?from=2020-01-01&to=2020-01-31", token: token)
        #expect(yesterday.text == "asset,down_minutes,stops,orders\r\n")
    }

    @Test(arguments: [OperatorRole.clerk, .viewer])
    func `of people are for leads alone`(role: OperatorRole) async throws {
        let office = try await office()
        let token = try await office.token(role)
        for name in Self.personal + Self.personal.map({ $0 + ".csv" }) + ["mtta?person=E2"] {
            #expect(await office.ask(.get, "\(Self.api)/\(name)", token: token).status == 403, "\(name)")
        }
        #expect(await office.ask(.get, "\(Self.api)/mtta", token: token).status == 200)
        let page = await office.ask(.get, "/figures", token: token)
        #expect(page.status == 200 && !page.text.contains("Ravi Patel"))
        #expect(await office.ask(.get, "/figures?person=E2", token: token).status == 403)
    }

    @Test(arguments: [
        ("none", 404, nil), ("mtta.pdf", 404, nil), ("mtta?asset=NONE", 404, nil), ("mtta?person=E99", 404, nil),
        ("mtta?days=0", 422, "days"), ("mtta?days=367", 422, "days"), ("mtta?days=many", 422, "days"),
        ("mtta?days=7&from=2026-01-01", 422, "days"), ("mtta?from=soon", 422, "from"), ("mtta?to=soon", 422, "to"),
        ("mtta?from=2031-01-01", 422, "from"), ("mtta?from=2020-01-01", 422, "from"),
        ("notices?asset=PR-04", 422, "asset"), ("pm-compliance?area=x", 422, "area"),
    ])
    func `refuse what cannot be meant`(asked: String, status: Int, field: String?) async throws {
        let office = try await office()
        let answer = await office.ask(.get, "\(Self.api)/\(asked)", token: try await office.token(.admin))
        #expect(answer.status == status)
        #expect(try answer.json["field"].text == field)
    }

    @Test func `stand on one page with their formulas and files`() async throws {
        let office = try await office()
        let page = await office.ask(.get, "/figures?days=7&asset=PR-04", token: try await office.token(.admin))
        #expect(page.status == 200)
        #expect(page.text.contains("Response time (MTTA)") && page.text.contains("Press 4 (PR-04)"))
        #expect(page.text.contains("/api/v1/reports/mttr.csv?days=7&amp;asset=PR-04"))
        #expect(page.text.contains("Ravi Patel"))
        #expect(!page.text.contains("notices.csv"))
        let all = await office.ask(.get, "/figures", token: try await office.token(.admin))
        for figure in Figure.allCases { #expect(all.text.contains("id=\"\(figure.rawValue)\"")) }
    }
}
