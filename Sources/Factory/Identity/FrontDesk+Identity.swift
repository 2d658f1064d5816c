import Messaging
import Store
import WhatsApp

/// Whoever turns out to be somebody else, or to have another number: written down, and asked to be verified anew.
extension FrontDesk {
    /// The account that wrote; nil if the message does not say.
    func sight(_ incoming: Incoming, _ message: InboundMessage, in tx: Transaction) throws -> Contact? {
        let sighting = try identities.sight(
            phoneDigits: incoming.from.phone, userID: incoming.from.userID, .init(message), in: tx)
        guard let sighting else { return nil }
        try note(sighting.suspended, sighting.contact, in: tx)
        return sighting.contact
    }

    /// What a receipt tells of the person besides.
    func heed(
        _ report: DeliveryReport, of outbound: OutboundMessage, _ message: InboundMessage, in tx: Transaction
    ) throws {
        guard let sighting = try identities.heed(report, of: outbound, .init(message), in: tx) else { return }
        try note(sighting.suspended, sighting.contact, in: tx)
    }

    /// WhatsApp's word that somebody has another number or user id.
    func takeIn(
        _ change: Incoming.SystemNotice, from sender: Incoming.Sender, _ message: inout InboundMessage,
        in tx: Transaction
    ) throws {
        guard [.changedNumber, .changedUserID].contains(change.kind) else {
            message.state = .parked(reason: "\(change.kind): look whether it still is the person")
            return
        }
        let outcome = try identities.apply(change, from: (sender.phone, sender.userID), .init(message), in: tx)
        switch outcome {
        case .changed(let sighting):
            message.contact = sighting.contact.id
            try note(sighting.suspended, sighting.contact, in: tx)
            // What was said later, and came before.
            for token in [sighting.contact.phoneToken, sighting.contact.userIDToken].compactMap({ $0 }) {
                try inbox.reconsider(about: token, in: tx)
            }
        case .nothing: break
        case .unknown(let token):
            message.state = .kept(reason: "nobody here has the number that was changed")
            message.subject = token
        case .refused(let reason, let suspended, let contact):
            message.contact = contact?.id
            message.state = .parked(reason: reason)
            try note(suspended, contact, in: tx)
        }
    }

    private func note(_ suspended: [Person], _ contact: Contact?, in tx: Transaction) throws {
        for person in suspended {
            try audit.note(
                "verification", object: "suspended", detail: person.suspension?.reason.rawValue ?? "",
                person: person.id, contact: contact?.id, in: tx)
        }
    }

    /// One polite answer a day: what happened, and how to be verified.
    func turnAway(
        _ person: Person, _ contact: inout Contact, _ message: InboundMessage, in tx: Transaction
    ) throws {
        try audit.note("suspended", person: person.id, contact: contact.id, in: tx)
        // What was said before it happened, to somebody then unknown, did not tell of it.
        let since = person.suspension?.at ?? tx.now
        if let last = contact.refusedAt, last >= since, last + Self.strangerPause > tx.now { return }
        contact.refusedAt = tx.now
        try tx.put(contact)
        let phrase = IdentityPhrase.suspended(person.suspension?.reason ?? .numberChanged)
        try outbox.post(
            Saying([phrase.text(in: language(of: person, contact))]).message(), to: contact.id,
            answering: message.id, in: tx)
    }
}
