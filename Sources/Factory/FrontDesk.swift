public import Messaging
public import Store
import Vault
import WhatsApp

/// Answers whatever comes in: who is this, what do they want, and the one reply to it.
public struct FrontDesk: MessageAnswering {
    let inbox: Inbox
    let outbox: Outbox
    let people: People
    let identities: Identities
    let media: MediaShelf
    let dialogs: Dialogs
    let data: PullData
    let audit: Audit
    let preferences: PreferenceDesk
    let workerAccess: WorkerAccess
    let strangers: Strangers
    let stakeholders: Stakeholders
    let language: Language
    let phoneNumberID: String
    let words: WordDesk
    let workOrders: WorkOrders
    let deeds: Deeds
    let catalogue: Catalogue
    let maintenance: MaintenanceDesk
    let checklists: Checklists

    static let strangerPause = Duration.seconds(24 * 3600)

    public func answer(_ message: inout InboundMessage, in tx: Transaction) throws {
        let payload = try inbox.payload(of: message)
        switch message.kind {
        case .event:
            guard try !takeIn(event: payload, of: message.field, in: tx) else { break }
            message.state = .kept(reason: "nothing here acts on “\(message.field)”")
        case .receipt:
            let report = try DeliveryReport(payload: payload)
            if report.isPayment {
                message.state = .kept(reason: "nothing here acts on payments")
            } else if let outbound = try outbox.apply(report, in: tx) {
                try heed(report, of: outbound, message, in: tx)
            } else if try outbox.isForgotten(report.opaque, in: tx) {
                try inbox.empty(&message)
            } else {
                inbox.keep(&message, about: report.messageID)
            }
        case .message: try answer(try Incoming(payload: payload), &message, in: tx)
        }
    }

    /// What Meta tells of our templates and our number. False for anything else.
    private func takeIn(event payload: [UInt8], of field: String, in tx: Transaction) throws -> Bool {
        if TemplateNews.fields.contains(field) {
            if try outbox.templates.apply(event: payload, in: tx)?.isReleasing == true {
                try outbox.templateApproved(in: tx)
            }
            return true
        }
        if field == "user_preferences" { return try takeIn(preferences: JSON(payload)["item"], in: tx) }
        guard Outbox.accountFields.contains(field) else { return false }
        return try outbox.noteAccount(JSON(payload)["item"], in: tx)
    }

    public func apologise(for message: inout InboundMessage, in tx: Transaction) throws {
        guard message.kind == .message else { return }
        let incoming = try Incoming(payload: inbox.payload(of: message))
        guard let contact = try sight(incoming, message, in: tx) else { return }
        message.contact = contact.id
        message.opensWindow = incoming.content.opensWindow
        guard let person = try person(of: contact, in: tx), person.isActive else { return }
        // The window looks at what is stored: the message that could not be dealt with opened it all the same.
        try tx.put(message)
        let sorry = ConversationPhrase.somethingWentWrong.text(in: language(of: person, contact))
        try outbox.post(Saying([sorry]).message(), to: contact.id, answering: message.id, in: tx)
    }

    private func answer(_ incoming: Incoming, _ message: inout InboundMessage, in tx: Transaction) throws {
        if !phoneNumberID.isEmpty, !incoming.phoneNumberID.isEmpty, incoming.phoneNumberID != phoneNumberID {
            message.state = .parked(reason: "it was written to another number than ours")
            return
        }
        if try outbox.displayNumber(in: tx) == nil { try outbox.note(displayNumber: incoming.displayNumber, in: tx) }
        if incoming.groupID != nil {
            message.state = .parked(reason: "it was written in a group")
            return
        }
        if case .system(let change) = incoming.content {
            return try takeIn(change, from: incoming.from, &message, in: tx)
        }
        guard var contact = try sight(incoming, message, in: tx) else {
            message.state = .parked(reason: "it does not say who sent it")
            return
        }
        message.contact = contact.id
        message.opensWindow = incoming.content.opensWindow
        let isAskedFor = incoming.content.isAnswerToKnock
        let released = message.opensWindow ? try outbox.windowOpened(contact.id, isAskedFor: isAskedFor, in: tx) : 0
        let object = try reference(of: incoming, from: contact, in: tx)
        guard incoming.content.wantsAnswer || incoming.content.isReaction && object != nil else { return }
        // The word of a letter comes before everything: it says who somebody is.
        if let sayings = try words.answer(incoming, from: contact, in: tx) {
            for saying in sayings {
                try outbox.post(saying.message(), to: contact.id, answering: message.id, in: tx)
            }
            return
        }
        let listed = try person(of: contact, in: tx)
        guard let person = listed, person.isActive, person.standing != .suspended else {
            guard incoming.content.wantsAnswer else { return }
            if let saying = try stop(incoming.content, contact, listed: listed, in: tx) {
                try outbox.post(saying.message(), to: contact.id, answering: message.id, in: tx)
                return
            }
            if let listed, listed.isActive { return try turnAway(listed, &contact, message, in: tx) }
            if listed == nil, try tellWhatTheyHear(&contact, incoming.content, message, in: tx) { return }
            if listed == nil { try strangers.knocked(contact.id, incoming, in: tx) }
            return try refuse(&contact, listed: listed, message, in: tx)
        }
        // Who taps below a knock is answered by what waited.
        if released > 0, isAskedFor { return }
        let speaker = Speaker(person: person, contact: contact, language: language(of: person, contact))
        var visit = Visit(desk: self, speaker: speaker, message: message.id, object: object, tx: tx)
        let saying = try visit.answer(incoming)
        guard !saying.isNothing else { return }
        try outbox.post(
            saying.message(), to: contact.id, answering: message.id, as: saying.secretFor == nil ? .reply : .secret,
            usefulUntil: saying.secretFor.map { tx.now + $0 }, about: saying.about, in: tx)
    }

    /// One polite answer a day for people who are not on the list, or not active in it.
    private func refuse(
        _ contact: inout Contact, listed: Person?, _ message: InboundMessage, in tx: Transaction
    ) throws {
        try audit.note(listed == nil ? "stranger" : "inactive", person: listed?.id, contact: contact.id, in: tx)
        if let last = contact.refusedAt, last + Self.strangerPause > tx.now { return }
        contact.refusedAt = tx.now
        try tx.put(contact)
        let language = try language(of: contact, listed: listed, in: tx)
        let paragraphs: [any Phrase] =
            listed == nil ? [MenuPhrase.stranger, DirectoryPhrase.officeTold] : [MenuPhrase.inactive]
        try outbox.post(
            Saying(paragraphs.map { $0.text(in: language) }).message(), to: contact.id, answering: message.id, in: tx)
    }

    func person(of contact: Contact, in snapshot: Snapshot) throws -> Person? {
        try people.person(of: contact, in: snapshot)
    }

    func language(of person: Person, _ contact: Contact) -> Language {
        contact.language ?? person.language ?? language
    }
}

extension Incoming.Content {
    var isAnswerToKnock: Bool {
        guard case .tap(let tap) = self else { return false }
        return tap.id.hasPrefix("\(NoticeKind.knock.rawValue):")
    }

    var isReaction: Bool { if case .reaction = self { true } else { false } }

    /// What was said asks for a reply; what only happened does not.
    var wantsAnswer: Bool {
        switch self {
        case .reaction, .edit, .revoke, .system, .requestWelcome: false
        default: true
        }
    }

    /// Whether it lets us write freely for 24 hours. Source: Meta, Cloud API guide, customer service windows.
    var opensWindow: Bool { wantsAnswer }
}
