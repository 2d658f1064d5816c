import Simulator
import Testing

struct `The sample plant` {
    private func table(_ csv: String) -> [[String]] {
        csv.split(separator: "\n").map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test(arguments: [
        (Plant.people, "employee_number,name,phone,role,language,active,verified,area,team", 12),
        (Plant.assets, "code,name,area,line,criticality,parent", 10),
        (Plant.products, "code,name,unit_cost,currency", 8),
        (Plant.orders, "number,product,customer,quantity,unit_price,currency", 20),
        (Plant.stakeholders, "name,phone,language,area,asset,order", 2),
    ])
    func `is files with the columns an import knows`(csv: String, header: String, rows: Int) {
        let lines = csv.split(separator: "\n")
        #expect(lines[0] == header)
        #expect(lines.count == rows + 1)
        #expect(Set(lines).count == lines.count)
    }

    @Test func `everybody on the list has a phone, by the same number`() {
        let phones = Set(Plant.phoneOwners.map { "+" + $0.phone })
        #expect(table(Plant.people).dropFirst().allSatisfy { phones.contains($0[2]) })
        #expect(Set(Plant.phoneOwners.map(\.userID)).count == Plant.phoneOwners.count)
    }

    @Test func `orders name products of the list`() {
        let codes = Set(table(Plant.products).dropFirst().map { $0[0] })
        #expect(table(Plant.orders).dropFirst().allSatisfy { codes.contains($0[1]) })
    }

    @Test func `one person is inactive and one is not verified`() {
        let rows = table(Plant.people).dropFirst()
        #expect(rows.filter { $0[5] == "no" }.count == 1)
        #expect(rows.filter { $0[6] == "no" }.count == 1)
    }
}
