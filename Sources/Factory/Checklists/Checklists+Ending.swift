import Messaging
public import Store

extension Checklists {
    /// Hands the answers in: what fails is looked at by a lead, the rest is accepted at once.
    ///
    /// Throws a `ChecklistRefusal`, also while items are open.
    public func submit(_ stale: ChecklistRun, by doer: Doer, in tx: Transaction) throws -> ChecklistRun {
        var run = try current(stale, in: tx)
        if run.submittedAt != nil, !run.state.isOpen { return run }
        try checkHolder(run, doer, in: tx)
        if case .item(let item) = try next(of: run, in: tx) { throw ChecklistRefusal.unanswered(item: item) }
        let before = run
        try move(&run, .submit)
        try move(&run, run.fails > 0 ? .review : .accept)
        (run.submittedAt, run.submittedBy, run.question) = (tx.now, doer.person?.id, .summary)
        if run.state == .accepted { run.endedAt = tx.now }
        try settle(&run, over: before, by: doer, in: tx)
        try note("submitted, \(run.fails) of \(run.items.count) failed", run, by: doer, in: tx)
        if run.state == .review {
            let fails = run.fails
            try tellLeads(of: run, but: doer.person?.id, in: tx) { .newsFailed(count: fails) }
        }
        return run
    }

    /// A lead has looked at what failed.
    public func accept(_ stale: ChecklistRun, by doer: Doer, in tx: Transaction) throws -> ChecklistRun {
        var run = try current(stale, in: tx)
        guard doer.isLead else { throw ChecklistRefusal.leadsOnly }
        if run.state == .accepted { return run }
        if let person = doer.person, let worker = run.submittedBy, try selves(person, in: tx).contains(worker) {
            throw ChecklistRefusal.ownWork
        }
        let before = run
        // Only what is in review: a run with nothing failed never waits.
        guard run.state == .review else { throw ChecklistRefusal.notNow(run.state) }
        try move(&run, .accept)
        (run.endedAt, run.reviewedBy) = (tx.now, doer.person?.id)
        try settle(&run, over: before, by: doer, in: tx)
        try note("accepted", run, by: doer, in: tx)
        return run
    }

    /// Gives what is left to somebody else, or to everybody of a role; they are told.
    public func handOver(
        _ stale: ChecklistRun, to aim: Checklist.Aim, by doer: Doer, in tx: Transaction
    ) throws -> ChecklistRun {
        var run = try current(stale, in: tx)
        try checkHolder(run, doer, in: tx)
        let before = run
        try move(&run, .handOver)
        run.question = try next(of: run, in: tx)
        (run.aim, run.worker, run.asked, run.askedAt) = (aim, nil, nil, nil)
        try settle(&run, over: before, by: doer, in: tx)
        try note("handed over", run, by: doer, in: tx)
        try tell(aim, of: run, but: doer.person?.id, in: tx)
        return run
    }

    /// Whoever has left goes on with none: those of their role at work may.
    func release(from person: Person, in tx: Transaction) throws {
        let open = try tx.all(ChecklistRun.byPerson, person.id, direction: .descending, limit: Self.openMax)
            .filter(\.state.isOpen)
        let aim = Checklist.Aim.role(person.roles.first ?? .technician)
        for var run in open {
            if run.state == .running {
                _ = try handOver(run, to: aim, by: .rule("left"), in: tx)
                continue
            }
            (run.aim, run.worker, run.asked, run.askedAt) = (aim, nil, nil, nil)
            run.version += 1
            try tx.put(run)
            try note("for the whole role now", run, by: .rule("left"), in: tx)
            try tell(aim, of: run, but: person.id, in: tx)
        }
    }

    /// Takes back what somebody did last: for five minutes, by whoever did it, if nothing happened since.
    ///
    /// - Parameter version: the one that the button was made for. Throws `ChecklistRefusal.notUndone`.
    public func undo(
        _ stale: ChecklistRun, version: Int?, by doer: Doer, in tx: Transaction
    ) throws -> ChecklistRun {
        var run = try current(stale, in: tx)
        guard let before = run.before, let person = doer.person, try selves(person, in: tx).contains(before.by),
            before.version == run.version, version == nil || version == run.version,
            before.at + LastDeed.undoableFor >= tx.now
        else { throw ChecklistRefusal.notUndone }
        if let order = try before.order.flatMap({ try workOrders.find($0, in: tx) }) {
            do {
                try workOrders.perform(
                    .cancel(reason: "\(run.number): ↩︎"), on: order, by: .rule(Self.ruleName), in: tx)
            } catch is WorkOrderRefusal {
                throw ChecklistRefusal.notUndone  // The work has gone on.
            }
        }
        if var given = try before.given.flatMap({ try tx.find($0) }) {
            given.withdrawnAt = tx.now
            try tx.put(given)
        }
        if let answer = before.answer { try tx.put(answer) }
        (run.state, run.question, run.aim, run.worker) = (before.state, before.question, before.aim, before.worker)
        if before.state.isOpen { (run.submittedAt, run.submittedBy) = (nil, nil) }
        if before.state != .accepted { (run.endedAt, run.reviewedBy) = (nil, nil) }
        run.before = nil
        run.lastPhoto = nil
        try count(&run, in: tx)
        run.version += 1
        try tx.put(run)
        try note("undone", run, by: doer, in: tx)
        return run
    }

    // MARK: Time

    /// What was not begun in its time is over: seen as such, and the leads hear of it. False: it is not over.
    func expireIfOver(_ run: inout ChecklistRun, in tx: Transaction) throws -> Bool {
        guard run.isOver(at: tx.now), let state = run.state.after(.expire) else { return false }
        run.state = state
        run.endedAt = tx.now
        run.version += 1
        (run.asked, run.askedAt) = (nil, nil)
        try tx.put(run)
        try withdrawReminders(of: run, in: tx)
        try note("expired: not begun in its time", run, by: .rule(Self.ruleName), in: tx)
        return true
    }

    func tellLeads(
        of run: ChecklistRun, but person: Ref<Person>? = nil, in tx: Transaction, _ news: () -> ChecklistPhrase
    ) throws {
        let asset = try run.asset.flatMap { try tx.find($0) }
        let worker = try run.person.flatMap { try tx.find($0) }
        let (title, news) = (try title(of: run, in: tx), news())
        let leads = try crews.leads(
            team: asset?.team ?? worker?.team ?? "", area: asset?.area ?? worker?.area ?? "", but: person, in: tx)
        for lead in leads {
            try herald.tell(to: lead, in: tx) { language in
                .checklistNews(number: run.number, checklist: title, news: news.text(in: language))
            }
        }
    }

    /// Words in this account's chat answer no run any more.
    func closeQuestion(of contact: Ref<Contact>, in tx: Transaction) throws {
        for var run in try tx.all(ChecklistRun.byAsked, contact, limit: Self.openMax) {
            (run.asked, run.askedAt) = (nil, nil)
            try tx.put(run)
        }
    }

    // MARK: Parts

    /// As it is by now.
    func current(_ run: ChecklistRun, in snapshot: Snapshot) throws -> ChecklistRun {
        try snapshot.find(run.id) ?? run
    }

    /// Whoever is not in the directory acts for the office. Throws when somebody else has it.
    func checkHolder(_ run: ChecklistRun, _ doer: Doer, in snapshot: Snapshot) throws {
        guard let person = doer.person, let worker = run.worker else { return }
        guard try selves(person, in: snapshot).contains(worker) else { throw ChecklistRefusal.taken(by: worker) }
    }

    func selves(_ person: Person, in snapshot: Snapshot) throws -> Set<Ref<Person>> {
        Set(try person.selves(in: snapshot).map(\.id))
    }

    func count(_ run: inout ChecklistRun, in snapshot: Snapshot) throws {
        let known = try inForce(of: run, in: snapshot)
        run.answered = known.count
        run.fails = known.values.count(where: \.isFail)
    }

    /// What waits to be said of it and is no longer so: somebody has it, or it has ended.
    private func withdrawReminders(of run: ChecklistRun, in tx: Transaction) throws {
        guard run.worker != nil || run.state == .handedOver || !run.state.isOpen else { return }
        try herald.outbox.withdraw(
            about: run.object, run.state.isOpen ? [.checklistDue] : [.checklistDue, .checklistNews], in: tx)
    }

    /// Writes the changed run, so that it can be undone by whoever changed it.
    func settle(
        _ run: inout ChecklistRun, over before: ChecklistRun, given: Ref<ChecklistAnswer>? = nil,
        answer: ChecklistAnswer? = nil, order: String? = nil, by doer: Doer, in tx: Transaction
    ) throws {
        run.version += 1
        run.before = doer.person.map { person in
            .init(
                by: person.id, at: tx.now, version: run.version, state: before.state, question: before.question,
                aim: before.aim, worker: before.worker, given: given, answer: answer, order: order)
        }
        try tx.put(run)
        try withdrawReminders(of: run, in: tx)
        if let person = doer.person {
            try deeds.note(object: run.object, version: run.version, by: person.id, in: tx)
        }
    }
}
