import Messaging
import Store

/// A run as it is shown in the chat: its question, its card, and why something cannot be done.
extension Visit {
    private static let failsShown = 10  // Lines of a bubble; more are seen in the office.

    /// What the run asks now, with its buttons. From here on words in this chat answer it.
    mutating func ask(
        _ stale: ChecklistRun, _ notes: [String], _ conversation: inout Conversation, options: [Saying.Option]? = nil
    ) throws -> Saying {
        var notes = notes
        if conversation.flow != nil {
            conversation.leaveFlow()
            notes.insert(ConversationPhrase.draftDropped.text(in: speaker.language), at: 0)
        }
        var run = stale
        (run.asked, run.askedAt) = (speaker.contact.id, tx.now)
        try tx.put(run)
        askedRun = run.id
        var saying = Saying(
            notes + [try question(of: run)], options: try options ?? self.options(of: run),
            opener: ConversationPhrase.chooseTitle.text(in: speaker.language))
        saying.about = run.object
        return saying
    }

    /// Where it stands: its question for whoever has it, else its card.
    mutating func today(
        _ run: ChecklistRun, _ notes: [String], _ conversation: inout Conversation
    ) throws -> Saying {
        let run = try tx.find(run.id) ?? run
        if try isHeld(run) { return try ask(run, notes, &conversation) }
        var saying = try card(run, &conversation)
        saying.paragraphs.insert(contentsOf: notes, at: 0)
        return saying
    }

    // MARK: The question

    private func question(of run: ChecklistRun) throws -> String {
        switch run.question {
        case .item(let place):
            let item = run.items[place]
            var lines = [title(place, of: run)]
            switch item.kind {
            case .number:
                lines.append(words(.askNumber(range: ChecklistValueText.range(of: item, in: speaker.language))))
            case .text: lines.append(words(.askText))
            case .photo: lines.append(words(.askPhoto))
            case .done, .choice: break
            }
            if let known = try desk.checklists.inForce(of: run, in: tx)[place] {
                lines.append(words(.soFar(value: try value(of: known, run))))
            }
            return lines.joined(separator: "\n")
        case .sure(let place, let number):
            let item = run.items[place]
            return title(place, of: run) + "\n"
                + words(
                    .sure(
                        value: ChecklistValueText.text(.number(number), of: item, in: speaker.language),
                        range: ChecklistValueText.range(of: item, in: speaker.language)))
        case .evidence(let place): return title(place, of: run) + "\n" + words(.askEvidence)
        case .order(let place): return title(place, of: run) + "\n" + words(.askOrder)
        case .correct: return words(.askWhich(count: run.items.count))
        case .handOver: return words(.askHandOver)
        case .summary:
            return words(.summary(count: run.items.count, fails: run.fails)) + (try fails(of: run))
        }
    }

    private func options(of run: ChecklistRun) throws -> [Saying.Option] {
        switch run.question {
        case .item(let place): return try options(ofItem: place, of: run)
        case .sure:
            return [option(run, "yes", ChecklistPhrase.yesTitle), option(run, "no", ChecklistPhrase.againTitle)]
        case .evidence: return [option(run, "skip", ConversationPhrase.skipTitle)]
        case .order:
            return [
                option(run, "order", ChecklistPhrase.openOrderTitle),
                option(run, "note", ChecklistPhrase.onlyNoteTitle),
            ]
        case .correct: return [option(run, "next", ConversationPhrase.continueTitle)]
        case .handOver: return try handOverOptions(run)
        case .summary:
            return [
                option(run, "submit", ChecklistPhrase.submitTitle),
                option(run, "correct", ChecklistPhrase.correctTitle),
                option(run, "handover", ChecklistPhrase.handOverTitle),
            ]
        }
    }

    private func options(ofItem place: Int, of run: ChecklistRun) throws -> [Saying.Option] {
        var options: [Saying.Option]
        switch run.items[place].kind {
        case .done:
            options = [
                option(run, "done", ChecklistPhrase.doneTitle), option(run, "not-done", ChecklistPhrase.notDoneTitle),
            ]
        case .choice(let choices):
            options = choices.enumerated().map { Saying.Option(id: button(run, "c\($0)"), title: $1.title) }
        case .number, .text, .photo: options = [option(run, "not-done", ChecklistPhrase.notDoneTitle)]
        }
        // Who has come back to an item may leave it as it is.
        if try desk.checklists.inForce(of: run, in: tx)[place] != nil {
            options.append(option(run, "next", ConversationPhrase.continueTitle))
        } else if place > 0 {
            options.append(option(run, "back", ConversationPhrase.backTitle))
        }
        return options
    }

    /// The action whose title was typed, where words are not the answer themselves.
    func typedButton(_ said: String, of run: ChecklistRun) throws -> String? {
        if case .item(let place) = run.question, run.items[place].kind == .text { return nil }
        if case .evidence = run.question { return nil }
        let words = FixedWord.folded(said)
        let tapped = try options(of: run).first { FixedWord.folded($0.title) == words }
        return tapped.flatMap { ObjectTap(id: $0.id)?.action }
    }

    // MARK: The card

    /// What is known of a run, and what the reader may do with it.
    mutating func card(_ run: ChecklistRun, _ conversation: inout Conversation) throws -> Saying {
        let selves = try desk.checklists.selves(speaker.person, in: tx)
        let isLead = speaker.person.roles.contains(where: \.isLead)
        let isTheirs = run.isFor(speaker.person, selves) || run.worker.map(selves.contains) ?? false
        guard isTheirs || isLead || run.submittedBy.map(selves.contains) ?? false else {
            return try aside(Saying([words(.notYours)]), &conversation)
        }
        var lines = [
            "📋 *\(try desk.checklists.title(of: run, in: tx))* · \(run.number)",
            words(.answered(count: run.answered, of: run.items.count)),
        ]
        if run.state.isOpen { lines.append(words(.dueBy(speaker.language.time(run.dueAt, seenAt: tx.now)))) }
        var options: [Saying.Option] = []
        switch run.state {
        case _ where run.isOver(at: tx.now): lines.append(words(.expired))
        case .scheduled, .sent: options = [option(run, "start", ChecklistPhrase.startTitle)]
        case .handedOver: options = [option(run, "continue", ConversationPhrase.continueTitle)]
        case .opened, .running:
            guard try isHeld(run) else {
                lines.append(words(.taken(name: try desk.checklists.herald.name(of: run.worker, in: tx))))
                break
            }
            options = [option(run, "continue", ConversationPhrase.continueTitle)]
            if run.state == .running { options.append(option(run, "handover", ChecklistPhrase.handOverTitle)) }
        case .submitted, .review:
            lines.append(words(isLead ? .newsFailed(count: run.fails) : .waitsForReview) + (try fails(of: run)))
            if isLead { options = [option(run, "accept", ChecklistPhrase.acceptTitle)] }
        case .accepted: lines.append(words(.finished))
        case .expired: lines.append(words(.expired))
        }
        var saying = Saying([lines.joined(separator: "\n")], options: options)
        saying.about = run.object
        return options.isEmpty ? try aside(saying, &conversation) : saying
    }

    /// It went over; it can be taken back.
    func ended(_ run: ChecklistRun, _ phrase: ChecklistPhrase) -> Saying {
        var saying = Saying([words(phrase)], options: [option(run, "undo", ChecklistPhrase.undoTitle)])
        saying.about = run.object
        return saying
    }

    /// Says why something cannot be done, and where things stand.
    mutating func refusing(
        _ run: ChecklistRun, _ conversation: inout Conversation,
        _ body: (inout Visit, inout Conversation) throws -> Saying
    ) throws -> Saying {
        do {
            return try body(&self, &conversation)
        } catch let refusal as ChecklistRefusal {
            switch refusal {
            case .taken(let worker):
                let name = try desk.checklists.herald.name(of: worker, in: tx)
                return try aside(Saying([words(.taken(name: name))]), &conversation)
            case .notYours: return try aside(Saying([words(.notYours)]), &conversation)
            case .leadsOnly: return try today(run, [words(.leadsOnly)], &conversation)
            case .ownWork: return try aside(Saying([words(.ownWork)]), &conversation)
            case .notUndone: return try today(run, [words(.notUndone)], &conversation)
            case .unanswered(let item):
                return try ask(desk.checklists.ask(.item(item), run, in: tx), [], &conversation)
            case .noSuchItem(let count): return try today(run, [words(.noSuchItem(count: count))], &conversation)
            case .notNow, .wrongValue, .full, .inactive: return try today(run, [], &conversation)
            }
        }
    }

    // MARK: Parts

    private func title(_ place: Int, of run: ChecklistRun) -> String {
        // An asterisk would end the bold words.
        "\(place + 1)/\(run.items.count) · *\(run.items[place].title.filter { $0 != "*" })*"
    }

    /// `✔ Oil level: 91 bar`
    func line(_ value: ChecklistValue, _ place: Int, of run: ChecklistRun) -> String {
        let item = run.items[place]
        let said = ChecklistValueText.text(value, of: item, in: speaker.language)
        return
            "\(item.isFail(value) ? "✖" : "✔") \(QualityPhrase.short(item.title, 60))\(said.isEmpty ? "" : ": \(said)")"
    }

    private func value(of answer: ChecklistAnswer, _ run: ChecklistRun) throws -> String {
        let said = ChecklistValueText.text(answer.value, of: run.items[answer.item], in: speaker.language)
        return try said.isEmpty ? "“\(QualityPhrase.short(desk.checklists.words(of: answer).text ?? "", 80))”" : said
    }

    private func fails(of run: ChecklistRun) throws -> String {
        let failed = try desk.checklists.inForce(of: run, in: tx).values.filter(\.isFail).sorted { $0.item < $1.item }
        guard !failed.isEmpty else { return "" }
        let lines = try failed.prefix(Self.failsShown).map { answer in
            let comment =
                try desk.checklists.words(of: answer).comment.map { " · \(QualityPhrase.short($0, 40))" } ?? ""
            let order = answer.order.map { " · \($0)" } ?? ""
            return "\(answer.item + 1). " + line(answer.value, answer.item, of: run) + comment + order
        }
        let more = failed.count - lines.count
        return "\n\n" + (lines + (more > 0 ? ["… +\(more)"] : [])).joined(separator: "\n")
    }
}
