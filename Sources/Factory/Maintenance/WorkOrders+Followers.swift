import Messaging
import Store

/// What those hear of a work order who only want to know: who reported it, and stakeholders.
extension WorkOrders {
    func tellStarted(_ order: WorkOrder, by doer: Doer, in tx: Transaction) throws {
        let equipment = try equipment(of: order, in: tx)
        try tellFollowers(of: order, by: doer, isNewsForReporters: true, in: tx) { _ in
            .workOrderStarted(order: order.number, equipment: equipment)
        }
    }

    func tellResolved(_ order: WorkOrder, by doer: Doer, in tx: Transaction) throws {
        let equipment = try equipment(of: order, in: tx)
        let finding = try details(of: order).finding
        let at = order.standing.doneAt ?? tx.now
        let stood = order.downSince.map { Int(((order.standing.downUntil ?? at) - $0).components.seconds / 60) }
        for person in try reporters(of: order, but: doer, in: tx) {
            try herald.tell(to: person, in: tx) { language in
                .reportNews(
                    number: order.number,
                    news: WorkNews.resolved(
                        at: at, cause: finding.cause(in: language), remedy: finding.remedy(in: language),
                        stoodMinutes: stood
                    ).text(in: language))
            }
        }
        try tellStakeholders(of: order, but: order.reporters, by: doer, in: tx) { _ in
            .workOrderResolved(order: order.number, equipment: equipment, at: at)
        }
    }

    func tellFollowers(of order: WorkOrder, news: WorkNews, by doer: Doer, in tx: Transaction) throws {
        for person in try reporters(of: order, but: doer, in: tx) {
            try herald.tell(to: person, in: tx) { language in
                .reportNews(number: order.number, news: news.text(in: language))
            }
        }
        // They reported nothing; and why is between those who work on it.
        let equipment = try equipment(of: order, in: tx)
        try tellStakeholders(of: order, but: order.reporters, by: doer, in: tx) { language in
            .workOrderNews(
                order: order.number, equipment: equipment, news: news.withoutReason.text(in: language))
        }
    }

    func tellFollowers(
        of order: WorkOrder, by doer: Doer, isNewsForReporters: Bool, in tx: Transaction,
        _ notice: (Language) throws -> Notice
    ) throws {
        if isNewsForReporters {
            for person in try reporters(of: order, but: doer, in: tx) {
                try herald.tell(to: person, in: tx, notice)
            }
        }
        let told = isNewsForReporters ? order.reporters : []
        try tellStakeholders(of: order, but: told, by: doer, in: tx, notice)
    }

    func reporters(of order: WorkOrder, but doer: Doer, in snapshot: Snapshot) throws -> [Person] {
        var known = Set([try listed(doer.person?.id, in: snapshot)].compactMap { $0 })
        return try order.reporters.compactMap { try snapshot.find($0)?.current(in: snapshot) }
            .filter { known.insert($0.id).inserted }
    }

    /// Customers and departments that follow the machine, its area, or an order.
    ///
    /// - Parameter told: who has heard of it already.
    func tellStakeholders(
        of order: WorkOrder, but told: [Ref<Person>], by doer: Doer, in tx: Transaction,
        _ notice: (Language) throws -> Notice
    ) throws {
        let concerned = try stakeholders.of(
            orders: orders(namedBy: order), asset: asset(of: order, in: tx), in: tx)
        try stakeholders.tell(concerned, but: told + (doer.person.map { [$0.id] } ?? []), in: tx, notice)
    }

    private static let namedMax = 50  // Words of an order's text that may be the number of a customer's order.
    private static let numberMin = 4  // Characters. A shorter word is a count more often than an order.

    /// Its own numbers, and whatever in its words may be the number of a customer's order.
    private func orders(namedBy order: WorkOrder) throws -> [String] {
        let details = try details(of: order)
        let words = "\(details.title) \(details.description)".split { $0.isWhitespace || ",;:!?()#“”\"".contains($0) }
            .map { $0.hasSuffix(".") ? $0.dropLast() : $0 }
            .filter { $0.count >= Self.numberMin && $0.contains(where: \.isNumber) }
        return [order.number, order.reference ?? ""] + words.prefix(Self.namedMax).map(String.init)
    }
}

extension WorkNews {
    /// As those outside hear it.
    fileprivate var withoutReason: WorkNews {
        switch self {
        case .cancelled: .cancelled(reason: "")
        case .declined: .declined(reason: "")
        default: self
        }
    }
}
