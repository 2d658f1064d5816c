public import Messaging
public import Store

extension Checklists {
    /// What is said at an item beside the value itself.
    public struct Remark: Sendable {
        /// The answer to an item that asks for words.
        public var text: String?
        public var comment: String?
        public var evidence: [Ref<Attachment>] = []

        public init(text: String? = nil, comment: String? = nil, evidence: [Ref<Attachment>] = []) {
            self.text = text
            self.comment = comment
            self.evidence = evidence
        }
    }

    /// Somebody begins a run, or goes on with one that was handed over. What they have already changes nothing.
    ///
    /// Throws a `ChecklistRefusal`: somebody else has it, it is not for them, or its time is over.
    public func begin(_ stale: ChecklistRun, by doer: Doer, in tx: Transaction) throws -> ChecklistRun {
        var run = try current(stale, in: tx)
        // The next look of the chore writes it down, and tells the leads.
        if run.isOver(at: tx.now) { throw ChecklistRefusal.notNow(.expired) }
        if run.state == .opened || run.state == .running {
            try checkHolder(run, doer, in: tx)
            // Begun by the office: whoever goes on with it on the floor has it.
            guard run.worker == nil, let person = doer.person, try run.isFor(person, selves(person, in: tx)) else {
                return run
            }
            let before = run
            run.worker = person.id
            try settle(&run, over: before, by: doer, in: tx)
            return run
        }
        if let person = doer.person, try !run.isFor(person, selves(person, in: tx)), !doer.isLead {
            throw ChecklistRefusal.notYours
        }
        let before = run
        try move(&run, run.state == .handedOver ? .resume : .open)
        run.worker = doer.person?.id
        try settle(&run, over: before, by: doer, in: tx)
        try note("begun", run, by: doer, in: tx)
        return run
    }

    /// Answers an item, or corrects its answer: both stay, and the last counts. Asks next for evidence of a fail, else
    /// for what is still open.
    ///
    /// Throws a `ChecklistRefusal`.
    public func answer(
        _ stale: ChecklistRun, item: Int, _ value: ChecklistValue, _ remark: Remark = Remark(), by doer: Doer,
        in tx: Transaction
    ) throws -> ChecklistRun {
        var run = try current(stale, in: tx)
        if run.state == .sent || run.state == .handedOver { run = try begin(run, by: doer, in: tx) }
        try checkHolder(run, doer, in: tx)
        guard run.items.indices.contains(item) else { throw ChecklistRefusal.noSuchItem(count: run.items.count) }
        guard run.items[item].takes(value) else { throw ChecklistRefusal.wrongValue(item: item) }
        let given = try answers(of: run, in: tx)
        guard given.count < Self.answersMax else { throw ChecklistRefusal.full }
        let before = run
        try move(&run, .answer)
        let evidence = Array((run.pending + remark.evidence).prefix(ChecklistAnswer.evidenceMax))
        let answer = try write(value, remark, evidence, item: item, over: given, of: run, by: doer, in: tx)
        run.pending = []
        run.lastPhoto = remark.evidence.isEmpty ? nil : .init(answer: answer.id, at: tx.now)
        try count(&run, in: tx)
        let isExplained = remark.comment != nil || !evidence.isEmpty || answer.order != nil
        run.question = answer.isFail && !isExplained ? .evidence(item) : try next(of: run, in: tx)
        if answer.isFail { try note("fail at item \(item + 1): \(run.items[item].title)", run, by: doer, in: tx) }
        let order = answer.isFail && isExplained ? try act(on: answer, &run, by: doer, in: tx) : nil
        try settle(&run, over: before, given: answer.id, order: order, by: doer, in: tx)
        return run
    }

    /// A photo or words about the fail that was just found, or neither. Then what its checklist wants for fails.
    func explain(
        _ stale: ChecklistRun, item: Int, _ remark: Remark, by doer: Doer, in tx: Transaction
    ) throws -> ChecklistRun {
        var run = try current(stale, in: tx)
        try checkHolder(run, doer, in: tx)
        guard let answer = try inForce(of: run, in: tx)[item] else { throw ChecklistRefusal.noSuchItem(count: item) }
        let before = run
        let added = try add(remark, to: answer, in: tx)
        if !remark.evidence.isEmpty { run.lastPhoto = .init(answer: answer.id, at: tx.now) }
        run.question = try next(of: run, in: tx)
        let order = try act(on: added, &run, by: doer, in: tx)
        try settle(&run, over: before, answer: answer, order: order, by: doer, in: tx)
        return run
    }

    /// The rest of an album goes where its first photo went. Nil: it came too late for that.
    func addToAlbum(
        _ photo: Ref<Attachment>, _ stale: ChecklistRun, within length: Duration = albumLength, in tx: Transaction
    ) throws -> ChecklistRun? {
        let run = try current(stale, in: tx)
        guard let last = run.lastPhoto, last.at + length >= tx.now, let answer = try tx.find(last.answer),
            answer.evidence.count < ChecklistAnswer.evidenceMax
        else { return nil }
        _ = try add(Remark(evidence: [photo]), to: answer, in: tx)
        return run
    }

    static let albumLength = Duration.seconds(30)
    /// Sent at once: nobody has read the next question by then.
    static let burstLength = Duration.seconds(3)

    /// A photo that came before the answer it belongs to.
    func keep(_ photo: Ref<Attachment>, _ stale: ChecklistRun, in tx: Transaction) throws -> ChecklistRun {
        var run = try current(stale, in: tx)
        guard run.pending.count < ChecklistAnswer.evidenceMax else { return run }
        run.pending.append(photo)
        try media.keepAsEvidence([photo], in: tx)
        try tx.put(run)
        return run
    }

    /// Opens a work order for a fail, with what was found and the photos.
    func openOrder(
        _ stale: ChecklistRun, item: Int, by doer: Doer, in tx: Transaction
    ) throws -> (run: ChecklistRun, order: String) {
        var run = try current(stale, in: tx)
        try checkHolder(run, doer, in: tx)
        guard let answer = try inForce(of: run, in: tx)[item] else { throw ChecklistRefusal.noSuchItem(count: item) }
        let before = run
        let number = try order(for: answer, of: run, by: doer, in: tx)
        run.question = try next(of: run, in: tx)
        try settle(
            &run, over: before, answer: answer, order: answer.order == nil ? number : nil, by: doer, in: tx)
        return (run, number)
    }

    /// Another question comes up: an earlier item, the summary, a hand-over. Nothing is answered by it.
    func ask(_ question: ChecklistRun.Question, _ stale: ChecklistRun, in tx: Transaction) throws -> ChecklistRun {
        var run = try current(stale, in: tx)
        guard run.question != question else { return run }
        run.question = question
        run.version += 1
        // What was done last can still be taken back: only the question moved.
        if let before = run.before {
            run.before = before.moved(to: run.version)
            if try deeds.last(of: before.by, in: tx)?.object == run.object {
                try deeds.note(object: run.object, version: run.version, by: before.by, in: tx)
            }
        }
        try tx.put(run)
        return run
    }

    /// The first item without an answer, else the summary.
    func next(of run: ChecklistRun, in snapshot: Snapshot) throws -> ChecklistRun.Question {
        let known = try inForce(of: run, in: snapshot)
        return run.items.indices.first { known[$0] == nil }.map { .item($0) } ?? .summary
    }

    // MARK: Parts

    private func write(
        _ value: ChecklistValue, _ remark: Remark, _ evidence: [Ref<Attachment>], item: Int,
        over given: [ChecklistAnswer], of run: ChecklistRun, by doer: Doer, in tx: Transaction
    ) throws -> ChecklistAnswer {
        let id: Ref<ChecklistAnswer> = try tx.newRef()
        let words = ChecklistAnswer.Words(
            text: remark.text, comment: remark.comment, author: doer.name.isEmpty ? nil : doer.name)
        let last = given.last { $0.item == item && $0.withdrawnAt == nil }
        let answer = ChecklistAnswer(
            id: id, run: run.id, item: item, value: value, isFail: run.items[item].isFail(value), by: doer.person?.id,
            at: tx.now, words: try seal(words, for: id), evidence: evidence, order: last?.order)
        try tx.put(answer)
        try media.keepAsEvidence(evidence, in: tx)
        return answer
    }

    private func add(_ remark: Remark, to answer: ChecklistAnswer, in tx: Transaction) throws -> ChecklistAnswer {
        var answer = answer
        answer.evidence = Array((answer.evidence + remark.evidence).prefix(ChecklistAnswer.evidenceMax))
        if let comment = remark.comment {
            var words = try words(of: answer)
            words.comment = comment
            answer.words = try seal(words, for: answer.id)
        }
        try media.keepAsEvidence(remark.evidence, in: tx)
        try tx.put(answer)
        return answer
    }

    /// What its checklist wants for a fail that is explained. Returns the number of a work order that it opened.
    private func act(
        on answer: ChecklistAnswer, _ run: inout ChecklistRun, by doer: Doer, in tx: Transaction
    ) throws -> String? {
        guard answer.order == nil else { return nil }
        switch run.onFail {
        case .open: return try order(for: answer, of: run, by: doer, in: tx)
        case .ask where doer.person != nil: run.question = .order(answer.item)
        case .ask, .none: break
        }
        return nil
    }

    private func order(
        for answer: ChecklistAnswer, of run: ChecklistRun, by doer: Doer, in tx: Transaction
    ) throws -> String {
        if let known = answer.order { return known }
        let words = try words(of: answer)
        let item = run.items[answer.item]
        var draft = WorkOrderDraft(title: item.title)
        draft.description = [
            "\(run.number) · \(run.name)", ChecklistValueText.plain(answer.value, of: item), words.comment,
        ].compactMap { $0 }.joined(separator: "\n")
        draft.asset = run.asset
        draft.origin = .checklist(run: run.number)
        draft.reportedBy = doer.person?.id
        draft.attachments = answer.evidence
        let number = try workOrders.create(draft, by: doer, in: tx).number
        var answer = answer
        answer.order = number
        try tx.put(answer)
        return number
    }
}
