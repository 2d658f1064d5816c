import Messaging
import Store
import WhatsApp

/// What somebody hears who writes to us and is told of things, but is not in the directory.
extension FrontDesk {
    /// Whoever writes several lines, or has a machine that answers, gets one answer to them.
    static let stakeholderPause = Duration.seconds(60)

    /// Answers a stakeholder: what they hear of, and how to end it. False for anybody else.
    func tellWhatTheyHear(
        _ contact: inout Contact, _ content: Incoming.Content, _ message: InboundMessage, in tx: Transaction
    ) throws -> Bool {
        let entries = try stakeholders.entries(of: contact, in: tx).filter { $0.isActive && $0.person == nil }
        guard let first = entries.first else { return false }
        try audit.note("stakeholder", detail: "wrote", person: nil, contact: contact.id, in: tx)
        if try !isCommand(content, in: tx), let last = contact.refusedAt, last + Self.stakeholderPause > tx.now {
            return true
        }
        contact.refusedAt = tx.now
        try tx.put(contact)
        let language = try stakeholders.language(of: first, contact, in: tx)
        let phrase: StakeholderPhrase =
            contact.stoppedAt != nil
            ? .stopped
            : entries.contains(where: \.interest.isEverything)
                ? .everything
                : .about(try entries.flatMap { try subjects(of: $0.interest, in: language, tx) })
        try outbox.post(
            Saying([phrase.text(in: language)]).message(), to: contact.id, answering: message.id, in: tx)
        return true
    }

    /// What no machine answers by itself: it is never met by silence.
    private func isCommand(_ content: Incoming.Content, in snapshot: Snapshot) throws -> Bool {
        switch content {
        case .tap: return true
        case .text(let text):
            guard case .reply = Request(words: text, isAsking: false) else { return true }
            return try FaultLine(text, stakeholders.catalogue, in: snapshot)?.isCodeAlone ?? false
        default: return false
        }
    }

    /// What somebody reads who is not to be spoken with: chosen in the chat, else of the directory or as a stakeholder.
    func language(of contact: Contact, listed: Person?, in snapshot: Snapshot) throws -> Language {
        if let known = contact.language ?? listed?.language { return known }
        guard listed == nil else { return language }
        return try stakeholders.entries(of: contact, in: snapshot).first(where: \.isActive)?.language ?? language
    }

    /// What they hear of, as the plant calls it.
    private func subjects(
        of interest: Stakeholder.Interest, in language: Language, _ snapshot: Snapshot
    ) throws -> [String] {
        let asset = try stakeholders.catalogue.asset(interest.asset, in: snapshot)
        let machine = asset.map(WorkOrders.name) ?? interest.asset
        let isCustomers = try stakeholders.catalogue.order(interest.order, in: snapshot) != nil
        let order = isCustomers ? StakeholderPhrase.order(interest.order).text(in: language) : interest.order
        return [interest.area, machine, order].filter { !$0.isEmpty }
    }
}
