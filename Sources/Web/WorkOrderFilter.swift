import Factory
import Messaging
import Store

/// Which work orders are meant, on the page and in the API.
struct WorkOrderFilter: Sendable {
    static let names = ["state", "asset", "assignee", "priority", "reporter", "team", "since"]
    static let nobody = "none"  // As an assignee: those that belong to nobody.
    static let all = "all"  // As a state: any.
    static let looksMax = 2_000  // Orders looked at for one page; a rare kind may need several pages.

    struct Found {
        let orders: [WorkOrder]
        /// Where to go on; nil: there is nothing older.
        let next: PageCursor?
    }

    /// Nil: in any.
    var states: Set<WorkOrderState>?
    let asset: Asset?
    /// The entries that are one person; empty: those of nobody.
    let assignee: Set<Ref<Person>>?
    let priority: Urgency?
    let reporter: Set<Ref<Person>>?
    let team: String?
    let since: Timestamp?
    /// As it was asked for; empty ones are left out.
    let fields: [(name: String, value: String)]

    /// Throws 422 for what cannot be meant, 404 for a person nobody knows.
    init(_ form: Form, _ factory: Factory, in snapshot: Snapshot) throws {
        let fields = Self.names.compactMap { name in
            // Outside it is called a status.
            (form[name] ?? (name == "state" ? form["status"] : nil)).flatMap {
                $0.isEmpty ? nil : (name: name, value: String($0.prefix(200)))
            }
        }
        func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }
        func selves(_ name: String) throws -> Set<Ref<Person>>? {
            try field(name).map { text in
                if name == "assignee", text == Self.nobody { return [] }
                guard let person = try snapshot.person(named: text, factory) else { throw Problem.nobody }
                return Set(try person.selves(in: snapshot).map(\.id))
            }
        }
        self.fields = fields
        states = try field("state").flatMap(Self.states)
        asset = try field("asset").map { code in
            guard let asset = try factory.catalogue.asset(code, in: snapshot) else {
                throw Problem.refused("asset", "asset is the code of no machine")
            }
            return asset
        }
        assignee = try selves("assignee")
        reporter = try selves("reporter")
        priority = try field("priority").map { word in
            guard let priority = Urgency(rawValue: word) else {
                let known = Urgency.allCases.map(\.rawValue).joined(separator: ", ")
                throw Problem.refused("priority", "priority is one of \(known)")
            }
            return priority
        }
        team = field("team")
        since = try field("since").map { text in
            guard let time = Timestamp.plantTime(text) else {
                throw Problem.refused("since", "since is a day such as 2026-11-21, or a time such as 2026-11-21T09:31")
            }
            return time.first
        }
    }

    /// One of the four words, which stand for several of our states, or one of those; several with commas between them.
    private static func states(_ text: String) throws -> Set<WorkOrderState>? {
        var states: Set<WorkOrderState> = []
        for word in text.split(separator: ",") {
            if word == all { return nil }
            if let outside = OutsideStatus(rawValue: String(word)) {
                states.formUnion(WorkOrderState.allCases.filter { $0.outside == outside })
            } else if let state = WorkOrderState(rawValue: String(word)) {
                states.insert(state)
            } else {
                let known = (OutsideStatus.allCases.map(\.rawValue) + WorkOrderState.allCases.map(\.rawValue))
                throw Problem.refused("state", "state is one of \(known.joined(separator: ", "))")
            }
        }
        return states
    }

    func matches(_ order: WorkOrder) -> Bool {
        let standing = order.standing
        return states?.contains(standing.state) ?? true && asset.map { $0.id == order.asset } ?? true
            && priority.map { $0 == standing.priority } ?? true
            && assignee.map { $0.isEmpty ? standing.assignee == nil : standing.assignee.map($0.contains) ?? false }
                ?? true
            && reporter.map { !$0.isDisjoint(with: order.reporters) } ?? true
            && team.map { $0.lowercased() == standing.team.lowercased() } ?? true
            && since.map { $0 <= order.createdAt } ?? true
    }

    /// Those that match, newest first: as many as are wanted, or as could be looked at.
    func page(after cursor: PageCursor?, limit: Int, in snapshot: Snapshot) throws -> Found {
        var found: [WorkOrder] = []
        var (next, looks) = (cursor, 0)
        repeat {
            let page = try some(after: next, limit: min(limit - found.count, Self.looksMax - looks), in: snapshot)
            looks += page.records.count
            found += page.records.filter(matches)
            next = page.next
            // Newest first: behind the first one that is too old come only older ones.
            if let since, let last = page.records.last, last.createdAt < since { next = nil }
        } while next != nil && found.count < limit && looks < Self.looksMax
        return Found(orders: found, next: next)
    }

    private func some(after cursor: PageCursor?, limit: Int, in snapshot: Snapshot) throws -> Page<WorkOrder> {
        if let asset {
            return try snapshot.page(WorkOrder.byAsset, asset.id, .descending, after: cursor, limit: limit)
        }
        if let states {
            return try snapshot.page(
                WorkOrder.byState, states.sorted { $0.rawValue < $1.rawValue }, .descending, after: cursor,
                limit: limit)
        }
        return try snapshot.page(WorkOrder.self, .descending, after: cursor, limit: limit)
    }

    /// For an address; empty when everything is meant.
    var query: String { fields.map { "\($0.name)=\(Percent.encoded($0.value))" }.joined(separator: "&") }

    func value(_ name: String) -> String { fields.first { $0.name == name }?.value ?? "" }
}
