public import Messaging
public import Store

/// What the machines and people of a figure are called. Who has left without a name is “–”.
public struct FigureNames: Sendable {
    public struct Somebody: Sendable, Equatable {
        /// Nil: of nobody any more.
        public let employeeNumber: String?
        public let name: String
    }

    public struct Machine: Sendable, Equatable {
        public let code: String?
        public let name: String
    }

    private var people: [Ref<Person>: Somebody] = [:]
    private var machines: [Ref<Asset>: Machine] = [:]

    init(of table: FigureTable, _ directory: People, in snapshot: Snapshot) throws {
        for cell in table.rows.joined() {
            switch cell {
            case .person(let person?) where people[person] == nil:
                guard let entry = try snapshot.find(person), entry.erasedAt == nil else { continue }
                people[person] = Somebody(
                    employeeNumber: entry.employeeNumber, name: try directory.name(of: entry))
            case .asset(let asset?) where machines[asset] == nil:
                guard let entry = try snapshot.find(asset) else { continue }
                machines[asset] = Machine(code: entry.code, name: WorkOrders.name(of: entry))
            default: break
            }
        }
    }

    public func somebody(_ person: Ref<Person>?) -> Somebody {
        person.flatMap { people[$0] } ?? Somebody(employeeNumber: nil, name: "–")
    }

    public func machine(_ asset: Ref<Asset>?) -> Machine {
        asset.flatMap { machines[$0] } ?? Machine(code: nil, name: "–")
    }
}

extension Figures {
    public func names(of table: FigureTable, in snapshot: Snapshot) throws -> FigureNames {
        try FigureNames(of: table, people, in: snapshot)
    }
}
