import Messaging
import Store
import WhatsApp

/// One message of a person we know, from what it says to the one thing we say back.
struct Visit {
    let desk: FrontDesk
    var speaker: Speaker
    let message: InboundMessage.Key
    /// What the message is about that this one answers.
    let object: ObjectReference?
    let tx: Transaction
    /// The run of a checklist whose question this message has opened.
    var askedRun: Ref<ChecklistRun>?

    mutating func answer(_ incoming: Incoming) throws -> Saying {
        var conversation = try open()
        let isExpired = conversation.expiresAt <= tx.now
        if isExpired { conversation.startedAt = tx.now }
        let lapses = isExpired && conversation.flow != nil && !conversation.isLapsed
        conversation.lastActivityAt = tx.now
        conversation.language = speaker.language

        var saying: Saying
        if lapses {
            conversation.isLapsed = true
            saying = try welcomeBack(incoming, &conversation)
        } else {
            saying = try respond(to: request(incoming, conversation), &conversation)
            if isExpired, !saying.isNothing { saying.paragraphs.insert(say(.sessionEnded), at: 0) }
        }
        try tx.put(conversation)
        return saying
    }

    /// A new conversation counts from now, so it is never expired. A phone that has passed to somebody else begins one:
    /// what its former owner had begun and chosen is not theirs.
    private mutating func open() throws -> Conversation {
        guard var known = try tx.find(Conversation.self, speaker.contact.id) else {
            return Conversation(
                id: speaker.contact.id, person: speaker.person.id, language: speaker.language, now: tx.now)
        }
        // An entry that was merged is the same person.
        guard try current(known.person)?.id != speaker.person.id else { return known }
        known.leaveFlow()
        known.person = speaker.person.id
        var contact = speaker.contact
        contact.language = nil
        if try contact.stoppedBy.flatMap(current)?.id != speaker.person.id {
            (contact.stoppedAt, contact.stoppedBy) = (nil, nil)
        }
        try tx.put(contact)
        speaker = Speaker(
            person: speaker.person, contact: contact, language: desk.language(of: speaker.person, contact))
        return known
    }

    private func current(_ person: Ref<Person>) throws -> Person? { try tx.find(person)?.current(in: tx) }

    /// The first word after a long silence in the middle of a flow: the draft is offered first. Only words that end
    /// something are obeyed at once, and what is about something else, with the offer below.
    private mutating func welcomeBack(_ incoming: Incoming, _ conversation: inout Conversation) throws -> Saying {
        let request = try request(incoming, conversation)
        switch request {
        case .object, .about: return try respond(to: request, &conversation)
        case .word(.stop): return try obey(.stop, &conversation)
        case .stop(let order): return try obey(order, &conversation)
        case .word(.cancel): return try obey(.cancel, &conversation)
        case .reply(.attachment(let attachment, _)):
            try desk.dialogs.keep(attachment, in: &conversation)
            fallthrough
        default: return desk.dialogs.offerToContinue(&conversation, by: speaker)
        }
    }

    /// What is said to the open question of a checklist goes there first; anything else closes it.
    private mutating func respond(to request: Request, _ conversation: inout Conversation) throws -> Saying {
        guard let run = try openRun(conversation) else { return try act(on: request, &conversation) }
        if let saying = try goOn(run, with: request, &conversation) { return saying }
        var saying = try act(on: request, &conversation)
        if !saying.isNothing { try pause(run, &saying, conversation) }
        return saying
    }

    private mutating func act(on request: Request, _ conversation: inout Conversation) throws -> Saying {
        switch request {
        case .word(let word): return try obey(word, &conversation)
        case .row(let row): return try open(row, &conversation)
        case .data(let report): return try aside(pull(report), &conversation)
        case .dataFile(let report): return try aside(pullFiles(report), &conversation)
        case .settings(let request): return try respond(to: request, &conversation)
        case .stop(let order): return try obey(order, &conversation)
        case .object(let tap): return try answer(tap, &conversation)
        case .about(let object, let said):
            if let saying = try heed(said, about: object, &conversation) { return saying }
            if case .reaction = said { return .nothing }
            return try act(on: alone(said, conversation), &conversation)
        case .work(let line): return try obey(line, &conversation)
        case .quickReject(let words): return try quickReject(words, [], &conversation)
        case .flowButton(let id): return try tapped(id, &conversation)
        case .reply(.attachment(let attachment, let caption)) where conversation.flow == nil:
            if let saying = try file(attachment, caption: caption, &conversation) { return saying }
            return try evidence(attachment, caption: caption, &conversation)
        case .reply(.text(let text)) where conversation.flow == nil:
            if let saying = try heed(leadWords: text, &conversation) { return saying }
            if let saying = try hear(text, &conversation) { return saying }
            return try reply(with: .text(text), &conversation)
        case .reply(let said):
            if case .text(let text) = said, let saying = try scanned(text, &conversation) { return saying }
            return try reply(with: said, &conversation)
        }
    }

    private func request(_ incoming: Incoming, _ conversation: Conversation) throws -> Request {
        let isAsking = try conversation.flow != nil && !conversation.isLapsed || expectsWords(conversation)
        switch incoming.content {
        case .text(let text):
            if conversation.isLapsed, let choice = desk.dialogs.choice(afterSilence: text) {
                return .reply(.choice(choice))
            }
            if let object, try isAboutIt(text) { return .about(object, .words(text)) }
            return Request(words: text, isAsking: isAsking)
        case .reaction(_, let emoji):
            return object.map { .about($0, .reaction(emoji ?? "")) } ?? .reply(.other)
        case .tap(let tap): return Request(tap: tap.id, title: tap.title)
        case .media(let file) where file.kind != .sticker:
            let attachment = try desk.media.want(file, from: speaker.contact.id, message: message, in: tx)
            if let object { return .about(object, .file(attachment, caption: file.caption)) }
            return .reply(.attachment(attachment, caption: file.caption))
        default: return .reply(.other)
        }
    }

    /// Words that are read before everything else are, under a quoted message, too; but "start" is the work's.
    private func isAboutIt(_ text: String) throws -> Bool {
        if let order = StopOrder(text), order.isStop || order.topic != nil { return false }
        guard let word = FixedWord(text) else { return true }
        return try word == .start && !hasStopped
    }

    /// The same, had it answered nothing.
    private func alone(_ said: Said, _ conversation: Conversation) -> Request {
        switch said {
        case .words(let text): Request(words: text, isAsking: conversation.flow != nil && !conversation.isLapsed)
        case .file(let attachment, let caption): .reply(.attachment(attachment, caption: caption))
        case .reaction: .reply(.other)
        }
    }

    private mutating func obey(_ word: FixedWord, _ conversation: inout Conversation) throws -> Saying {
        switch word {
        case .skip where conversation.flow != nil, .confirm where conversation.flow != nil:
            return try reply(with: .choice(word.rawValue), &conversation)
        case .back where conversation.flow != nil:
            return try desk.dialogs.back(in: &conversation, by: speaker, tx: tx).saying
        case .cancel where conversation.flow != nil:
            conversation.leaveFlow()
            return Saying([say(.cancelled)])
        case .cancel: return Saying([say(.nothingToCancel)])
        case .undo: return try undoLast(&conversation)
        case .stop: return try obey(StopOrder(isStop: true, topic: nil), &conversation)
        case .start where try hasStopped: return try obey(StopOrder(isStop: false, topic: nil), &conversation)
        case .language: return try respond(to: .languages, &conversation)
        case .mine: return try myWork(&conversation)
        case .help where conversation.flow != nil:
            return try aside(Saying([MenuPhrase.help.text(in: speaker.language)]), &conversation)
        case .help: return menu(.help, &conversation)
        case .menu, .start, .skip, .confirm, .back: return menu(.welcome, &conversation)
        }
    }

    private mutating func open(_ row: MainMenu.Row, _ conversation: inout Conversation) throws -> Saying {
        guard !row.roles.isDisjoint(with: speaker.person.roles) else { return menu(.welcome, &conversation) }
        switch row {
        case .reject, .return, .sop, .track:
            return try desk.dialogs.begin(row.rawValue, in: &conversation, by: speaker, tx: tx).saying
        case .data: return dataMenu
        case .myWork: return try myWork(&conversation)
        case .checklists: return try checklists(&conversation)
        case .settings: return try settings.all
        case .help: return menu(.help, &conversation)
        }
    }

    func menu(_ intro: MenuPhrase, _ conversation: inout Conversation) -> Saying {
        var saying = MainMenu.saying(for: speaker.person.roles, intro, in: speaker.language)
        if conversation.flow != nil {
            conversation.leaveFlow()
            saying.paragraphs.insert(say(.draftDropped), at: 0)
        }
        return saying
    }

    /// An answer beside the open question, which is asked again below it.
    func aside(_ answer: Saying, _ conversation: inout Conversation) throws -> Saying {
        guard conversation.flow != nil else { return answer }
        var saying =
            conversation.isLapsed
            ? desk.dialogs.offerToContinue(&conversation, by: speaker)
            : try desk.dialogs.askAgain(nil, in: &conversation, by: speaker, tx: tx).saying
        saying.paragraphs.insert(contentsOf: answer.paragraphs, at: 0)
        return saying
    }

    private func tapped(_ id: String, _ conversation: inout Conversation) throws -> Saying {
        guard let reply = desk.dialogs.reply(toTap: id, in: conversation) else {
            return try whereWeAre(.oldButton, &conversation)
        }
        switch reply {
        case .choice("back"): return try obeyed(.back, &conversation)
        case .choice("cancel"): return try obeyed(.cancel, &conversation)
        default: return try self.reply(with: reply, &conversation)
        }
    }

    private func obeyed(_ word: FixedWord, _ conversation: inout Conversation) throws -> Saying {
        var visit = self
        return try visit.obey(word, &conversation)
    }

    /// The open question again, else the menu.
    func whereWeAre(_ note: ConversationPhrase, _ conversation: inout Conversation) throws -> Saying {
        if conversation.isLapsed { return desk.dialogs.offerToContinue(&conversation, by: speaker) }
        if conversation.flow != nil {
            return try desk.dialogs.askAgain(note, in: &conversation, by: speaker, tx: tx).saying
        }
        var saying = menu(.welcome, &conversation)
        saying.paragraphs.insert(say(note), at: 0)
        return saying
    }

    private func reply(with reply: Reply, _ conversation: inout Conversation) throws -> Saying {
        switch reply {
        case .choice("continue") where conversation.isLapsed:
            return try desk.dialogs.askAgain(nil, in: &conversation, by: speaker, tx: tx).saying
        case .choice("start-over") where conversation.isLapsed: return menu(.welcome, &conversation)
        case .attachment(let attachment, _) where conversation.isLapsed:
            try desk.dialogs.keep(attachment, in: &conversation)
        default: break
        }
        if conversation.isLapsed { return desk.dialogs.offerToContinue(&conversation, by: speaker) }
        if conversation.flow != nil {
            return try finished(desk.dialogs.answer(reply, in: &conversation, by: speaker, tx: tx))
        }
        // A number that is one of ours says what is wanted by itself.
        if case .text(let text) = reply, let due = try maintenance(said: text) { return due }
        if case .text(let text) = reply, text.contains(where: \.isNumber), text.count <= 40,
            let flow = desk.dialogs.flow(TrackItem.self),
            try !flow.candidates(text, in: tx).isEmpty
        {
            let draft = Draft(prefilled: [("number", .text(text))])
            return try finished(
                desk.dialogs.begin(TrackItem.name, draft: draft, in: &conversation, by: speaker, tx: tx))
        }
        var saying = menu(.notUnderstood, &conversation)
        if reply == .other { saying.paragraphs.insert(say(.cannotRead), at: 0) }
        return saying
    }

    /// A photo outside any flow begins a reject: with a line below it a whole one.
    private func evidence(
        _ attachment: Ref<Attachment>, caption: String?, _ conversation: inout Conversation
    ) throws -> Saying {
        if let caption, case .quickReject(let words) = Request(words: caption, isAsking: false) {
            return try quickReject(words, [attachment], &conversation)
        }
        return try beginReject(attachment, &conversation)
    }

    func beginReject(_ attachment: Ref<Attachment>, _ conversation: inout Conversation) throws -> Saying {
        let draft = Draft(prefilled: [], attachments: [attachment])
        var saying = try desk.dialogs.begin(
            ReportReject.name, draft: draft, in: &conversation, by: speaker, tx: tx
        ).saying
        saying.paragraphs.insert(say(.photoKept(count: 1)), at: 0)
        return saying
    }

    private func quickReject(
        _ words: [Substring], _ attachments: [Ref<Attachment>], _ conversation: inout Conversation
    ) throws -> Saying {
        let draft =
            ReportReject.draft(fromLine: words, attachments: attachments)
            ?? ReportReject.draft(fromPartOf: words, attachments: attachments)
        return try desk.dialogs.begin(ReportReject.name, draft: draft, in: &conversation, by: speaker, tx: tx).saying
    }

    private func say(_ phrase: ConversationPhrase) -> String { phrase.text(in: speaker.language) }
}
