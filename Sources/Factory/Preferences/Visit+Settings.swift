import Messaging
import Store

/// Settings seen and changed in the chat.
extension Visit {
    mutating func respond(to request: SettingsRequest, _ conversation: inout Conversation) throws -> Saying {
        switch request {
        case .notices: return try settings.notices
        case .quietHours: return try settings.quietHours
        case .languages: return try LanguageMenu.first(languages, in: speaker.language)
        case .moreLanguages: return try LanguageMenu.more(languages)
        case .page: return try page()
        case .otherHours:
            let isDropping = conversation.flow != nil && conversation.flow != SetQuietHours.name
            var saying = try desk.dialogs.begin(SetQuietHours.name, in: &conversation, by: speaker, tx: tx).saying
            if isDropping { saying.paragraphs.insert(say(ConversationPhrase.draftDropped), at: 0) }
            return saying
        case .change(let change):
            // Whoever has changed the language is asked on in the new one.
            let news = try changed(change, &conversation)
            return try aside(news, &conversation)
        }
    }

    /// What was changed, and the list it was changed in.
    private mutating func changed(
        _ change: PreferenceDesk.Change, _ conversation: inout Conversation
    ) throws -> Saying {
        switch change {
        case .topic(let topic, let isOn):
            return below(try switched(topic, isOn: isOn), try settings.notices)
        case .everything(let isOn): return below(try stopped(!isOn), try settings.all)
        case .quietHours(let hours):
            try self.change(change)
            return below(Saying([say(.quietSet(hours))]), try settings.all)
        case .onlyOnShift(let isOnly):
            guard let shift = speaker.person.shift else { return below(Saying([say(.noShift)]), try settings.all) }
            try self.change(change)
            return below(Saying([say(.shiftSet(shift, isOnly: isOnly))]), try settings.all)
        case .language(let language):
            try self.change(change)
            conversation.language = language
            return Saying([say(ConversationPhrase.languageSet(language))])
        }
    }

    /// The first under the news of what was done.
    private func below(_ news: Saying, _ list: Saying) -> Saying {
        Saying(news.paragraphs + list.paragraphs, options: list.options, opener: list.opener)
    }

    var settings: SettingsMenu {
        get throws {
            SettingsMenu(
                person: speaker.person, language: speaker.language, hasStopped: try hasStopped,
                hasPage: speaker.person.standing == .active && desk.workerAccess.isReachable)
        }
    }

    private var languages: [Language] {
        get throws {
            LanguageMenu.ordered(
                speaker.language, plant: desk.language, phone: try desk.outbox.contacts.phone(of: speaker.contact))
        }
    }

    /// A link that signs in once; where there is none the list comes again.
    private func page() throws -> Saying {
        guard speaker.person.standing == .active,
            let link = try desk.workerAccess.link(for: speaker.person.id, in: tx)
        else { return try settings.all }
        let minutes = Int(WorkerAccess.linkLength.components.seconds / 60)
        var saying = Saying([say(.pageLink(link, minutes: minutes))])
        saying.secretFor = WorkerAccess.linkLength
        return saying
    }

    private func say(_ phrase: ConversationPhrase) -> String { phrase.text(in: speaker.language) }
}

extension WorkerAccess {
    /// Somebody said how people reach our pages.
    var isReachable: Bool { !publicURL().isEmpty }
}
