import Messaging
import Store
import WhatsApp

/// One step of a run in the chat: a tap, typed words, or a photo.
extension Visit {
    /// What a button does; the same as its word.
    mutating func act(
        _ action: String, on run: ChecklistRun, version: Int?, _ conversation: inout Conversation
    ) throws -> Saying {
        let lists = desk.checklists
        switch action {
        case "start", "continue":
            let intro = run.worker == nil ? ["📋 *\(try lists.title(of: run, in: tx))* · \(run.number)"] : []
            return try ask(try lists.begin(run, by: doer, in: tx), intro, &conversation)
        case "details": return try card(run, &conversation)
        case "accept":
            let run = try lists.accept(run, by: doer, in: tx)
            return ended(run, .accepted(number: run.number))
        case "undo":
            return try today(
                try lists.undo(run, version: version, by: doer, in: tx), [words(.undone)], &conversation)
        default: break
        }
        try lists.checkHolder(run, doer, in: tx)
        guard try isHeld(run) else { return try today(run, [], &conversation) }
        switch (action, run.question) {
        case ("done", .item(let item)): return try answer(.done, item, run, &conversation)
        case ("not-done", .item(let item)): return try answer(.notDone, item, run, &conversation)
        case ("yes", .sure(let item, let number)): return try answer(.number(number), item, run, &conversation)
        case ("no", .sure(let item, _)): return try ask(lists.ask(.item(item), run, in: tx), [], &conversation)
        case ("skip", .evidence(let item)): return try explain(item, .init(), run, &conversation)
        case ("order", .order(let item)):
            let (run, number) = try lists.openOrder(run, item: item, by: doer, in: tx)
            return try ask(run, [words(.orderOpened(number: number))], &conversation)
        case ("note", .order), ("next", _):
            return try ask(lists.ask(lists.next(of: run, in: tx), run, in: tx), [], &conversation)
        case ("back", _): return try back(run, &conversation)
        case ("correct", _): return try ask(lists.ask(.correct, run, in: tx), [], &conversation)
        case ("handover", _): return try ask(lists.ask(.handOver, run, in: tx), [], &conversation)
        case ("submit", _): return try submit(run)
        case (_, .item(let item)) where action.first == "c":
            guard let place = Int(action.dropFirst()) else { break }
            return try answer(.choice(place), item, run, &conversation)
        case (_, .handOver) where action.hasPrefix("to-"):
            return try handOver(run, to: action.dropFirst(3), &conversation)
        default: break
        }
        return try today(run, [ConversationPhrase.oldButton.text(in: speaker.language)], &conversation)
    }

    /// Typed words or a photo, as an answer to what the run asks.
    mutating func heed(
        _ reply: Reply, at run: ChecklistRun, _ conversation: inout Conversation
    ) throws -> Saying {
        try refusing(run, &conversation) { visit, conversation in
            switch reply {
            case .text(let said): try visit.hear(said, at: run, &conversation)
            case .attachment(let file, let caption): try visit.see(file, caption, at: run, &conversation)
            case .choice, .other: try visit.today(run, [], &conversation)
            }
        }
    }

    private mutating func hear(
        _ said: String, at run: ChecklistRun, _ conversation: inout Conversation
    ) throws -> Saying {
        if let action = try typedButton(said, of: run) {
            return try act(action, on: run, version: run.version, &conversation)
        }
        let lists = desk.checklists
        switch run.question {
        case .item(let item): return try hear(said, item, run, &conversation)
        case .sure(let item, let number):
            switch DoneWord(said) {
            case .done: return try answer(.number(number), item, run, &conversation)
            case .notDone: return try ask(lists.ask(.item(item), run, in: tx), [], &conversation)
            case nil: return try hear(said, item, run, &conversation)
            }
        case .evidence(let item):
            guard Text.length(said) <= ChecklistAnswer.commentMax else {
                return try complain(ConversationPhrase.tooLong(max: ChecklistAnswer.commentMax), run, &conversation)
            }
            return try explain(item, .init(comment: said), run, &conversation)
        case .order:
            guard let word = DoneWord(said) else {
                return try complain(ConversationPhrase.chooseOne, run, &conversation)
            }
            return try act(word == .done ? "order" : "note", on: run, version: run.version, &conversation)
        case .correct:
            let number = Measure.read(said, in: speaker.language) { _ in true }?.plain
            guard let number = number.flatMap({ Int($0) }), run.items.indices.contains(number - 1) else {
                return try complain(ChecklistPhrase.noSuchItem(count: run.items.count), run, &conversation)
            }
            return try ask(lists.ask(.item(number - 1), run, in: tx), [], &conversation)
        case .handOver: return try handOver(run, toTyped: said, &conversation)
        case .summary:
            guard DoneWord(said) == .done else {
                return try complain(ConversationPhrase.chooseOne, run, &conversation)
            }
            return try submit(run)
        }
    }

    private mutating func hear(
        _ said: String, _ item: Int, _ run: ChecklistRun, _ conversation: inout Conversation
    ) throws -> Saying {
        switch run.items[item].read(said, in: speaker.language) {
        case .value(let value, let text): return try answer(value, item, run, remark: .init(text: text), &conversation)
        case .doubtful(let number):
            // Said once more it is meant.
            if run.question == .sure(item, number) { return try answer(.number(number), item, run, &conversation) }
            return try ask(desk.checklists.ask(.sure(item, number), run, in: tx), [], &conversation)
        case .complaint(let complaint):
            let phrase: any Phrase =
                switch complaint {
                case .doneOrNot: ChecklistPhrase.doneOrNot
                case .aNumber: ChecklistPhrase.aNumber
                case .aPhoto: ChecklistPhrase.aPhoto
                case .oneOfThem: ConversationPhrase.chooseOne
                case .someWords: ConversationPhrase.wordsPlease
                case .tooLong(let max): ConversationPhrase.tooLong(max: max)
                }
            return try complain(phrase, run, &conversation)
        }
    }

    private mutating func see(
        _ photo: Ref<Attachment>, _ caption: String?, at run: ChecklistRun, _ conversation: inout Conversation
    ) throws -> Saying {
        let comment = caption.map { String($0.prefix(ChecklistAnswer.commentMax / 2)) }
        let kept = ConversationPhrase.photoKept(count: 1).text(in: speaker.language)
        switch run.question {
        case .item(let item) where run.items[item].kind == .photo:
            if let run = try desk.checklists.addToAlbum(photo, run, within: Checklists.burstLength, in: tx) {
                return try ask(run, [kept], &conversation)
            }
            return try answer(.photo, item, run, remark: .init(comment: comment, evidence: [photo]), &conversation)
        case .evidence(let item):
            return try explain(item, .init(comment: comment, evidence: [photo]), run, &conversation)
        default: break
        }
        if run.pending.isEmpty, let run = try desk.checklists.addToAlbum(photo, run, in: tx) {
            return try ask(run, [kept], &conversation)
        }
        guard case .item(let item) = run.question else {
            return try complain(ConversationPhrase.chooseOne, run, &conversation)
        }
        let run = try desk.checklists.keep(photo, run, in: tx)
        if let caption, case .value(let value, let text) = run.items[item].read(caption, in: speaker.language) {
            return try answer(value, item, run, remark: .init(text: text), &conversation)
        }
        return try ask(run, [kept], &conversation)
    }

    // MARK: What is done

    private mutating func answer(
        _ value: ChecklistValue, _ item: Int, _ run: ChecklistRun, remark: Checklists.Remark = .init(),
        _ conversation: inout Conversation
    ) throws -> Saying {
        let answered = try desk.checklists.answer(run, item: item, value, remark, by: doer, in: tx)
        return try ask(answered, [line(value, item, of: answered)] + opened(by: answered), &conversation)
    }

    private mutating func explain(
        _ item: Int, _ remark: Checklists.Remark, _ run: ChecklistRun, _ conversation: inout Conversation
    ) throws -> Saying {
        let explained = try desk.checklists.explain(run, item: item, remark, by: doer, in: tx)
        let kept = remark.evidence.isEmpty ? [] : [ConversationPhrase.photoKept(count: 1).text(in: speaker.language)]
        return try ask(explained, kept + opened(by: explained), &conversation)
    }

    /// The order that the last step opened by itself.
    private func opened(by run: ChecklistRun) -> [String] {
        run.before?.order.map { [words(.orderOpened(number: $0))] } ?? []
    }

    private mutating func back(_ run: ChecklistRun, _ conversation: inout Conversation) throws -> Saying {
        let lists = desk.checklists
        switch run.question {
        case .item(let item) where item > 0: return try ask(lists.ask(.item(item - 1), run, in: tx), [], &conversation)
        case .item: return try complain(ConversationPhrase.nothingBefore, run, &conversation)
        case .sure(let item, _), .evidence(let item), .order(let item):
            return try ask(lists.ask(.item(item), run, in: tx), [], &conversation)
        case .summary: return try ask(lists.ask(.item(run.items.count - 1), run, in: tx), [], &conversation)
        case .correct, .handOver:
            return try ask(lists.ask(lists.next(of: run, in: tx), run, in: tx), [], &conversation)
        }
    }

    private func submit(_ run: ChecklistRun) throws -> Saying {
        let run = try desk.checklists.submit(run, by: doer, in: tx)
        return ended(
            run,
            run.state == .review ? .inReview(number: run.number, fails: run.fails) : .submitted(number: run.number))
    }

    private mutating func complain(
        _ complaint: any Phrase, _ run: ChecklistRun, _ conversation: inout Conversation
    ) throws -> Saying {
        try ask(run, [complaint.text(in: speaker.language)], &conversation)
    }
}
