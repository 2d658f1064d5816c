import Messaging
import Store
import WhatsApp

/// STOP and START, of everything and of one kind of notice.
extension Visit {
    /// Obeys it, and says what still comes and how to undo it.
    mutating func obey(_ order: StopOrder, _ conversation: inout Conversation) throws -> Saying {
        if let topic = order.topic {
            return try aside(switched(topic, isOn: !order.isStop), &conversation)
        }
        let hadDraft = conversation.flow != nil
        conversation.leaveFlow()
        var saying = try stopped(order.isStop)
        if hadDraft { saying.paragraphs.append(ConversationPhrase.draftDropped.text(in: speaker.language)) }
        return saying
    }

    /// What it comes to; the conversation stays where it was.
    mutating func stopped(_ isStopped: Bool) throws -> Saying {
        try change(.everything(isOn: !isStopped))
        return Saying([(isStopped ? ConversationPhrase.stopped : .startedAgain).text(in: speaker.language)])
    }

    mutating func switched(_ topic: Topic, isOn: Bool) throws -> Saying {
        try change(.topic(topic, isOn: isOn))
        var saying = Saying([say(.switched(topic, isOn: isOn))])
        if isOn, try hasStopped { saying.paragraphs.append(say(.stillStopped)) }
        return saying
    }

    var hasStopped: Bool { get throws { try desk.outbox.hasStopped(speaker.contact, in: tx) } }

    func say(_ phrase: PreferencePhrase) -> String { phrase.text(in: speaker.language) }

    /// Makes a change of the speaker's, who is looked up again afterwards.
    mutating func change(_ change: PreferenceDesk.Change) throws {
        let (person, contact) = (speaker.person, speaker.contact)
        try desk.preferences.apply(change, of: person.id, account: contact.id, way: .chat, in: tx)
        let account = try tx.find(contact.id) ?? contact
        let entry = try tx.find(person.id) ?? person
        speaker = Speaker(person: entry, contact: account, language: desk.language(of: entry, account))
    }
}

extension FrontDesk {
    /// Whoever writes may always end what comes unasked: strangers, and people who do not work here any more, too. Nil
    /// when that is not what was said, or when nothing changes by it.
    func stop(_ content: Incoming.Content, _ contact: Contact, listed: Person?, in tx: Transaction) throws -> Saying? {
        guard let order = StopOrder(content) else { return nil }
        // Who is in doubt may be somebody else: their word is the account's, and changes nothing of the person's.
        let person = listed?.suspension == nil ? listed : nil
        let isChange =
            if let person {
                try preferences.apply(
                    order.topic.map { .topic($0, isOn: !order.isStop) } ?? .everything(isOn: !order.isStop),
                    of: person.id, account: contact.id, way: .chat, in: tx)
            } else {
                // Who has no switches means everything.
                try preferences.stop(order.isStop, account: contact.id, way: .chat, in: tx)
            }
        guard isChange else { return nil }
        let language = try language(of: contact, listed: listed, in: tx)
        guard person != nil, let topic = order.topic else {
            let phrase: ConversationPhrase = order.isStop ? .stopped : .startedAgain
            return Saying([phrase.text(in: language)])
        }
        return Saying([PreferencePhrase.switched(topic, isOn: !order.isStop).text(in: language)])
    }

    /// The account of a number, else of a user id; one that has never written is made, for its wish counts as well.
    private func account(named digits: String?, or userID: String?, in tx: Transaction) throws -> Contact? {
        let contacts = outbox.contacts
        if let phone = digits.flatMap({ try? PhoneNumber(whatsApp: $0) }) {
            return try contacts.contact(for: phone, in: tx)
        }
        return try userID.flatMap { try contacts.find(userID: $0, in: tx) }
    }

    /// Somebody has used the switch that WhatsApp itself shows in a chat with a business.
    ///
    /// Source: Meta, Webhooks reference, user_preferences: `stop` and `resume` of marketing messages. False if it says
    /// nothing of use.
    func takeIn(preferences json: JSON, in tx: Transaction) throws -> Bool {
        var isRead = false
        for item in json["user_preferences"].array.prefix(Self.wishesMax) {
            guard let isStop = ["stop": true, "resume": false][item["value"].text?.lowercased() ?? ""],
                let contact = try account(named: item["wa_id"].text, or: item["user_id"].text, in: tx)
            else { continue }
            isRead = true
            let person = try person(of: contact, in: tx)
            if let said = item["timestamp"].int.map({ Int64($0) }),
                let last = try preferences.lastOrder(of: contact.id, person, in: tx), said < last.seconds
            {
                continue  // Meta delivers late, and in any order: what was said since stands.
            }
            let isChange =
                if let person, person.suspension == nil {
                    try preferences.apply(
                        .everything(isOn: !isStop), of: person.id, account: contact.id, way: .whatsapp, in: tx)
                } else {
                    try preferences.stop(isStop, account: contact.id, way: .whatsapp, in: tx)
                }
            // Told where that costs nobody a template.
            guard isChange, try outbox.windowOpenUntil(contact.id, in: tx) != nil else { continue }
            let phrase: ConversationPhrase = isStop ? .stopped : .startedAgain
            let language = try language(of: contact, listed: person, in: tx)
            try outbox.post(
                Saying([phrase.text(in: language)]).message(), to: contact.id, isAskedFor: true, in: tx)
        }
        return isRead
    }

    static let wishesMax = 100  // In one webhook; Meta sends one.
}

extension StopOrder {
    /// Nil for what is no text and no tap.
    init?(_ content: Incoming.Content) {
        switch content {
        case .text(let text): self.init(text)
        case .tap(let tap): self.init(tap: tap.id, title: tap.title)
        default: return nil
        }
    }
}
