public import Messaging
public import Store

/// Reads what figures are made of, and works them out.
public struct Figures: Sendable {
    let workOrders: WorkOrders
    let outbox: Outbox
    let people: People

    /// What a figure is over.
    public struct Question: Sendable {
        public var period: FigurePeriod
        public var asset: Ref<Asset>?
        public var area: String?
        public var person: Ref<Person>?

        public init(_ period: FigurePeriod, asset: Ref<Asset>? = nil, area: String? = nil, person: Ref<Person>? = nil) {
            self.period = period
            self.asset = asset
            self.area = area
            self.person = person
        }
    }

    /// Orders looked at for one figure: a large plant's half year, some half second.
    public static let ordersMax = 20_000
    /// The same where somebody waits in the chat, and nobody else can write meanwhile.
    static let chatOrdersMax = 3_000

    /// - Parameter limit: orders looked at; the newest, where there are more.
    public func table(
        _ figure: Figure, _ question: Question, limit: Int = ordersMax, in snapshot: Snapshot
    ) throws -> FigureTable {
        try tables([figure], question, limit: limit, in: snapshot)[0]
    }

    /// Several figures over what is read once, in their order.
    public func tables(
        _ figures: [Figure], _ question: Question, limit: Int = ordersMax, in snapshot: Snapshot
    ) throws -> [FigureTable] {
        let ofOrders = figures.filter { !$0.isOfNotices && $0 != .pmCompliance }
        let orders =
            ofOrders.isEmpty ? nil : try WorkFacts(ofOrders, question, self, limit: limit, in: snapshot)
        let notices = figures.contains(where: \.isOfNotices) ? try noticeFacts(question, in: snapshot) : nil
        let shifts = try shifts(
            of: (orders?.facts ?? []).map(\.worker) + (notices?.facts ?? []).map(\.person), in: snapshot)
        return try figures.map { figure in
            if figure == .pmCompliance {
                let found = try compliance(question.period, of: question.asset, in: snapshot)
                return .compliance(found).cut(found.isCut)
            }
            if figure.isOfNotices {
                return table(figure, notices?.facts ?? [], question.period, shifts).cut(notices?.isCut ?? false)
            }
            let facts = orders?.facts(for: figure, question) ?? []
            return table(figure, facts, question.period, shifts, now: snapshot.now).cut(orders?.isCut ?? false)
        }
    }

    private func table(
        _ figure: Figure, _ facts: [WorkFact], _ period: FigurePeriod, _ shifts: Shifts, now: Timestamp
    ) -> FigureTable {
        switch figure {
        case .mtta: .response(facts, in: period)
        case .mttr: .repair(facts, in: period)
        case .mtbf: .betweenFailures(facts, in: period)
        case .downtime: .downtime(facts, in: period)
        case .machinesDown: .machinesDown(facts, now: now)
        case .openByAge: .openByAge(facts, now: now)
        case .backlog: .backlog(facts, in: period, now: now)
        case .waitingForCheck: .waitingForCheck(facts, now: now)
        case .plannedShare: .plannedShare(facts, in: period)
        case .labourByAsset: .labourByAsset(facts, in: period)
        case .labourByPerson: .labourByPerson(facts, in: period)
        case .repeatFailures: .repeatFailures(facts, in: period)
        case .topCauses: .topCauses(facts, in: period)
        case .responseByPerson: .responseByPerson(facts, in: period, shifts)
        case .responseByShift: .responseByShift(facts, in: period, shifts)
        case .pmCompliance, .answersByPerson, .answersByShift, .notices:
            preconditionFailure("\(figure) is made of no work orders")
        }
    }

    private func table(
        _ figure: Figure, _ facts: [NoticeFact], _ period: FigurePeriod, _ shifts: Shifts
    ) -> FigureTable {
        switch figure {
        case .answersByPerson: .answersByPerson(facts, in: period, shifts)
        case .answersByShift: .answersByShift(facts, in: period, shifts)
        default: .notices(facts, in: period)
        }
    }

    func compliance(
        _ period: FigurePeriod, of asset: Ref<Asset>? = nil, in snapshot: Snapshot
    ) throws -> PMCompliance {
        guard let asset else {
            return try .overall(from: period.from, through: period.through, in: snapshot)
        }
        return try .of(asset, from: period.from, through: period.through, in: snapshot)
    }
}
