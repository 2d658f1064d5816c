import Messaging
import Store
import WhatsApp

/// Due maintenance in the chat: taps on its buttons, and what is said about it.
extension Visit {
    mutating func answer(maintenance tap: ObjectTap, _ conversation: inout Conversation) throws -> Saying {
        guard let occurrence = try desk.maintenance.occurrences.find(tap.object.name, in: tx) else {
            return try whereWeAre(.oldButton, &conversation)
        }
        let isOld = tap.version.map { $0 != occurrence.version } ?? false
        switch tap.action {
        case "undo": return try aside(undo(maintenance: occurrence, isOld: isOld), &conversation)
        case "done" where !isOld, "complete" where !isOld: return try done(occurrence, &conversation)
        case "reschedule" where !isOld: return try reschedule(occurrence, &conversation)
        default: return try aside(today(occurrence), &conversation)
        }
    }

    /// ✅ or "done" below the reminder is the same as its button.
    mutating func heed(
        _ said: Said, aboutMaintenance number: String, _ conversation: inout Conversation
    ) throws -> Saying? {
        guard let occurrence = try desk.maintenance.occurrences.find(number, in: tx) else { return nil }
        switch said {
        case .reaction(let emoji):
            return try MaintenanceWord.isCheckMark(emoji)
                ? done(occurrence, &conversation) : aside(today(occurrence), &conversation)
        case .words(let text):
            switch MaintenanceWord(text) {
            case .done: return try done(occurrence, &conversation)
            case .reschedule: return try reschedule(occurrence, &conversation)
            case nil: return nil
            }
        // A photo belongs to the work.
        case .file: return try occurrence.order.flatMap { try heed(said, aboutWork: $0, &conversation) }
        }
    }

    /// Its number, typed; nil for anything else.
    func maintenance(said text: String) throws -> Saying? {
        guard text.count <= 40, FixedWord.folded(text).hasPrefix("pm"),
            let occurrence = try desk.maintenance.occurrences.find(text, in: tx)
        else { return nil }
        return try today(occurrence)
    }

    // MARK: What is done

    /// Where the plan has a checklist, it is gone through first.
    private mutating func done(_ occurrence: Occurrence, _ conversation: inout Conversation) throws -> Saying {
        let doer = Doer.chat(speaker, message)
        if let run = try desk.maintenance.checklistFirst(occurrence, for: speaker.person, by: doer, in: tx) {
            let note = MaintenancePhrase.checklistFirst(number: occurrence.number, checklist: run.name)
            var saying = try card(run, &conversation)
            saying.paragraphs.insert(note.text(in: speaker.language), at: 0)
            return saying
        }
        return try aside(done(occurrence), &conversation)
    }

    private func done(_ occurrence: Occurrence) throws -> Saying {
        let wasDone = occurrence.standing.state == .completed
        return try attempt(occurrence) {
            let done = try desk.maintenance.complete(occurrence, by: .chat(speaker, message), in: tx)
            if wasDone { return try today(done) }
            let card = try desk.maintenance.card(of: done, in: tx)
            let next = try desk.maintenance.occurrences.planned(of: done.plan, in: tx)?.standing.due
            return saying(
                .done(number: card.number, equipment: card.equipment, task: card.task, next: next), about: done,
                undo: true)
        }
    }

    private mutating func reschedule(_ occurrence: Occurrence, _ conversation: inout Conversation) throws -> Saying {
        var saying = try desk.dialogs.begin(
            RescheduleMaintenance.name, draft: RescheduleMaintenance.draft(occurrence), in: &conversation, by: speaker,
            tx: tx
        ).saying
        saying.about = occurrence.object
        return saying
    }

    private func undo(maintenance occurrence: Occurrence, isOld: Bool) throws -> Saying {
        guard !isOld else { return try today(occurrence, below: .notUndone(number: occurrence.number)) }
        return try attempt(occurrence) {
            let undone = try desk.maintenance.undo(occurrence, by: .chat(speaker, message), in: tx)
            return try today(undone, below: .undone(number: undone.number))
        }
    }

    /// What the rules refuse is said, with how it stands today; nothing has changed then.
    private func attempt(_ occurrence: Occurrence, _ body: () throws -> Saying) throws -> Saying {
        do {
            return try body()
        } catch let refusal as MaintenanceRefusal {
            return try today(occurrence, below: desk.maintenance.phrase(of: refusal, occurrence, in: tx))
        } catch let refusal as WorkOrderRefusal {
            return try today(occurrence, below: desk.maintenance.phrase(of: refusal, occurrence, in: tx))
        } catch is WorkOrders.NotUndone {
            return try today(occurrence, below: .notUndone(number: occurrence.number))
        }
    }

    /// What was done just now, with the button that takes it back.
    func undoable(_ saying: Saying) throws -> Saying {
        guard let deed = try desk.deeds.last(of: speaker.person.id, in: tx), deed.at == tx.now,
            let object = ObjectReference(about: deed.object)
        else { return saying }
        var saying = saying
        saying.about = deed.object
        saying.options = [
            Saying.Option(
                id: ObjectTap(object.kind, object.name, version: deed.version, "undo").id,
                title: MaintenancePhrase.undoTitle.text(in: speaker.language))
        ]
        return saying
    }

    // MARK: What is said

    /// How it stands, with what can be done about it now.
    private func today(_ stale: Occurrence, below note: MaintenancePhrase? = nil) throws -> Saying {
        let occurrence = try tx.find(stale.id) ?? stale
        var saying = saying(
            .card(try desk.maintenance.card(of: occurrence, in: tx)), about: occurrence, undo: false)
        if let note { saying.paragraphs.insert(note.text(in: speaker.language), at: 0) }
        guard !occurrence.standing.state.isEnded else { return saying }
        saying.options = [option("done", .doneTitle, occurrence)]
        if occurrence.standing.state != .inProgress {
            saying.options.append(option("reschedule", .rescheduleTitle, occurrence))
        }
        return saying
    }

    private func saying(_ phrase: MaintenancePhrase, about occurrence: Occurrence, undo: Bool) -> Saying {
        var saying = Saying([phrase.text(in: speaker.language)])
        saying.about = occurrence.object
        if undo { saying.options = [option("undo", .undoTitle, occurrence)] }
        return saying
    }

    private func option(_ action: String, _ title: MaintenancePhrase, _ occurrence: Occurrence) -> Saying.Option {
        Saying.Option(
            id: ObjectTap(.maintenance, occurrence.number, version: occurrence.version, action).id,
            title: title.text(in: speaker.language))
    }
}
