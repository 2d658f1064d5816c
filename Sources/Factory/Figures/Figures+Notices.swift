import Messaging
import Store

extension Figures {
    static let noticesMax = 50_000  // Messages of ours looked at for one figure: a large plant's month.
    private static let pageSize = 500  // Read at once.
    private static let eventsMax = 200  // Of one order's timeline. A long job has some fifty.

    /// Notices of maintenance that were written in the period, newest first.
    func noticeFacts(_ question: Question, in snapshot: Snapshot) throws -> (facts: [NoticeFact], isCut: Bool) {
        var (facts, looks): ([NoticeFact], Int) = ([], 0)
        var selves = Selves(snapshot)
        var timelines: [String: [WorkOrderEvent]] = [:]
        var cursor: PageCursor?
        repeat {
            let page = try snapshot.page(
                OutboundMessage.self, .descending, after: cursor, limit: min(Self.pageSize, Self.noticesMax - looks))
            looks += page.records.count
            for message in page.records where question.period.contains(message.createdAt) {
                guard let kind = message.kind, NoticeFact.kinds.contains(kind) else { continue }
                let person = try message.person.map { try selves.current($0) }
                guard question.person == nil || question.person == person else { continue }
                var fact = Self.fact(message, kind, person)
                if fact.wantsAnswer { fact.answeredAt = try answer(to: message, by: person, &timelines, &selves) }
                facts.append(fact)
            }
            if let last = page.records.last, last.createdAt < question.period.from { return (facts, false) }
            cursor = page.next
        } while cursor != nil && looks < Self.noticesMax
        return (facts, cursor != nil)
    }

    private static func fact(_ message: OutboundMessage, _ kind: NoticeKind, _ person: Ref<Person>?) -> NoticeFact {
        var fact = NoticeFact(
            kind: kind, person: person, at: message.createdAt, isDelivered: false, isRead: false, isLost: false)
        switch message.delivery {
        case .read: (fact.isDelivered, fact.isRead) = (true, true)
        case .delivered: fact.isDelivered = true
        case .failed, .expired: fact.isLost = true
        case .composed, .held, .inFlight, .unknown, .accepted, .sent, .superseded: break
        }
        return fact
    }

    /// When they first did something with the work order in the chat after they were told.
    private func answer(
        to message: OutboundMessage, by person: Ref<Person>?, _ timelines: inout [String: [WorkOrderEvent]],
        _ selves: inout Selves
    ) throws -> Timestamp? {
        guard let person, let object = message.about.flatMap(ObjectReference.init(about:)), object.kind == .work else {
            return nil
        }
        if timelines[object.name] == nil {
            let order = try workOrders.find(object.name, in: selves.snapshot)
            timelines[object.name] = try order.map {
                try workOrders.timeline(of: $0, limit: Self.eventsMax, in: selves.snapshot)
            }
        }
        let last = message.createdAt + NoticeFact.answeredWithin
        for event in timelines[object.name] ?? [] where event.way == .chat && event.at >= message.createdAt {
            guard event.at <= last else { return nil }
            if let doer = event.person, try selves.current(doer) == person { return event.at }
        }
        return nil
    }
}
