public import Messaging
public import Store
import WhatsApp

/// Somebody does not work here any more: what they had open with us ends, their jobs are free again, and who leads their
/// team hears what waited.
///
/// Every way to make somebody inactive comes through here: the office's page, the API and an import.
public struct Leaving: Sendable {
    let people: People
    let contacts: Contacts
    let outbox: Outbox
    let merging: Merging
    let workerAccess: WorkerAccess
    let invitations: Invitations
    let workOrders: WorkOrders
    let checklists: Checklists
    let language: Language

    static let toldMax = 10  // Who is told. A team has one or two who lead it.
    static let leadsMax = 500  // Leads looked through for them: more than any plant has.
    static let linesMax = 20  // What waited, a line each; the rest is a number.
    static let lineMax = 160  // Characters of one: two lines on a phone.
    static let reportsMax = 1_000  // Reports counted.
    static let ordersMax = 200  // Jobs of one person. A busy technician has ten.

    /// What hangs on somebody.
    public struct Rest: Sendable {
        public var accounts = 0
        /// Flows they are in the middle of.
        public var flows: [String] = []
        /// What waits to be said to them unasked.
        public var waiting: [OutboundMessage] = []
        /// What they reported, which stays.
        public var reports = 0
        /// Jobs they have in hand, which are offered anew.
        public var orders: [WorkOrder] = []

        var isOpen: Bool { !flows.isEmpty || !waiting.isEmpty || !orders.isEmpty }
    }

    public func rest(of person: Person, in snapshot: Snapshot) throws -> Rest {
        var rest = Rest()
        for account in try contacts.of(person, in: snapshot) {
            rest.accounts += 1
            if let flow = try snapshot.find(Conversation.self, account.id)?.flow { rest.flows.append(flow) }
            for piece in try Contacts.pieces(of: account.id, in: snapshot) {
                // Nobody else is told a code, and it is worth nothing any more.
                rest.waiting += try outbox.waitingUnasked(for: piece, in: snapshot).filter { $0.priority != .code }
            }
        }
        rest.reports = try snapshot.count(Nonconformance.byReporter, person.id, limit: Self.reportsMax)
        rest.orders = try workOrders.inHand(of: person, limit: Self.ordersMax, in: snapshot)
        return rest
    }

    /// Ends what hangs on them but their reports, and tells the leads of their team, else of their area, what waited.
    ///
    /// `person` is the entry as it was before it became inactive, with the number it had. Returns what there was.
    @discardableResult
    public func leave(_ person: Person, in tx: Transaction) throws -> Rest {
        let rest = try rest(of: person, in: tx)
        for order in rest.orders { try workOrders.perform(.offer(team: nil), on: order, by: .rule("left"), in: tx) }
        try checklists.release(from: person, in: tx)
        for account in try contacts.of(person, in: tx) {
            for piece in try Contacts.pieces(of: account.id, in: tx) { try outbox.endUnasked(for: piece, in: tx) }
            guard var conversation = try tx.find(Conversation.self, account.id), conversation.flow != nil else {
                continue
            }
            conversation.leaveFlow()
            try tx.put(conversation)
        }
        try workerAccess.endAll(of: person.id, in: tx)
        try invitations.withdraw(from: person.id, in: tx)
        if rest.isOpen { try tell(rest, of: person, in: tx) }
        return rest
    }

    /// The number is free for the next: its account is nobody's any more.
    public func freeNumber(of person: Person, by actor: String, in tx: Transaction) throws {
        for account in try contacts.of(person, in: tx) where account.person == person.id {
            try merging.unbind(account, by: .desk(actor), in: tx)
        }
    }

    private func tell(_ rest: Rest, of person: Person, in tx: Transaction) throws {
        let name = try people.name(of: person)
        for lead in try leads(of: person, in: tx) {
            guard let account = try contacts.account(of: lead, people, in: tx) else { continue }
            let language = account.language ?? lead.language ?? language
            var paragraphs = [DirectoryPhrase.left(name: name).text(in: language)]
            if !rest.orders.isEmpty {
                let head = DirectoryPhrase.leftOrders.text(in: language)
                paragraphs.append(([head] + (try lines(rest.orders, language, in: tx))).joined(separator: "\n"))
            }
            let jobs = rest.orders.map { "wo:\($0.number)" }
            let waiting = rest.waiting.filter { message in !jobs.contains { $0 == message.about } }
            if !waiting.isEmpty {
                let head = DirectoryPhrase.leftWaiting.text(in: language)
                paragraphs.append(([head] + (try lines(waiting, language))).joined(separator: "\n"))
            }
            if !rest.flows.isEmpty { paragraphs.append(DirectoryPhrase.leftDraft.text(in: language)) }
            paragraphs.append(DirectoryPhrase.leftAsk.text(in: language))
            try outbox.post(Saying(paragraphs).message(), to: account.id, as: .knocking, in: tx)
        }
    }

    private func lines(_ waiting: [OutboundMessage], _ language: Language) throws -> [String] {
        var lines = try waiting.prefix(Self.linesMax).map { message in
            let line = try outbox.notice(of: message)?.line(in: language) ?? outbox.message(of: message).plainText
            return "• " + Text.fittedLine(line, Self.lineMax)
        }
        if waiting.count > lines.count { lines.append("… +\(language.number(waiting.count - lines.count))") }
        return lines
    }

    private func lines(_ orders: [WorkOrder], _ language: Language, in snapshot: Snapshot) throws -> [String] {
        var lines = try orders.prefix(Self.linesMax).map { order in
            let words = [
                order.number, try workOrders.equipment(of: order, in: snapshot),
                try workOrders.details(of: order).title,
            ]
            return "• " + Text.fittedLine(words.joined(separator: ", "), Self.lineMax)
        }
        if orders.count > lines.count { lines.append("… +\(language.number(orders.count - lines.count))") }
        return lines
    }

    /// Whose team it is, else whose area, else who leads all; verified, as for every notice.
    private func leads(of person: Person, in snapshot: Snapshot) throws -> [Person] {
        let all = try snapshot.all(Person.byLead, 0, limit: Self.leadsMax)
            .filter { $0.id != person.id && $0.standing == .active }
        let team = all.filter { !person.team.isEmpty && $0.team == person.team }
        let area = all.filter { !person.area.isEmpty && $0.area == person.area }
        let rest = all.filter { $0.team.isEmpty && $0.area.isEmpty }
        let told = [team, area, rest, all].first { !$0.isEmpty } ?? []
        return Array(told.prefix(Self.toldMax))
    }
}
