import Store
import Vault
import WhatsApp

/// What it means that WhatsApp finds nobody at a number.
extension Outbox {
    /// Nobody has this number on WhatsApp, or nobody whom we may write to with it.
    ///
    /// Source: Meta, Cloud API error codes: 131026, and 131030, which is also told where a number is known in another
    /// form.
    static let nobodyThereCodes: Set<Int> = [131026, 131030]
    static let bouncedCode = 131026

    /// Different messages, with nothing that arrived or came between: one alone may be an old phone.
    static let bouncesMax = 3
    static let bouncesWithin = Duration.seconds(7 * 24 * 3600)

    /// Whether it is to go once more, to the same number as the country also writes it. Only after a refusal that is
    /// definite; what may have arrived is not sent again.
    func tryOtherForm(
        _ error: GraphError, on message: inout OutboundMessage, in tx: Transaction
    ) throws -> Bool {
        guard Self.nobodyThereCodes.contains(error.code), let form = message.form, message.refusedForm == nil,
            let contact = try tx.find(message.contact)?.current(in: tx),
            let next = try contacts.recipient(of: contact, but: form), contacts.form(next) != form,
            message.sentTo == contact.phoneToken
        else { return false }
        message.refusedForm = form
        message.note(.formChanged, at: tx.now)
        return true
    }

    /// What reached somebody ends all doubt about the number, and shows how to write it.
    func noteArrival(_ message: OutboundMessage, in tx: Transaction) throws {
        let hasArrived =
            switch message.delivery {
            case .delivered, .read: true
            default: false
            }
        guard hasArrived, var contact = try tx.find(message.contact)?.current(in: tx) else { return }
        let mayBeNews = message.refusedForm != nil && message.sentTo == contact.phoneToken
        let isNews = try mayBeNews && contacts.keep(message.form, on: &contact)
        guard isNews || contact.bounces != nil else { return }
        contact.bounces = nil
        try tx.put(contact)
    }

    /// The third message in a week for which there is nobody: whoever is listed with the number has to be verified anew.
    func noteBounce(_ message: OutboundMessage, in tx: Transaction) throws {
        guard case .failed = message.delivery, try error(of: message)?.code == Self.bouncedCode,
            var contact = try tx.find(message.contact)?.current(in: tx), message.sentTo == contact.phoneToken
        else { return }
        var bounces = (contact.bounces ?? []).filter {
            $0.at + Self.bouncesWithin > tx.now && $0.message != message.id
        }
        bounces.append(Contact.Bounce(message: message.id, at: tx.now))
        contact.bounces = Array(bounces.suffix(Self.bouncesMax))
        try tx.put(contact)
        guard bounces.count >= Self.bouncesMax, let person = try contact.owner(in: tx), person.suspension == nil,
            try person.selves(in: tx).contains(where: { $0.phoneToken == contact.phoneToken })
        else { return }
        try person.suspend(.bounced, contact.id, IdentityHistory(vault: vault), .desk("andon"), at: nil, in: tx)
    }
}

extension Person {
    /// Whoever it is has to be verified anew; until then no notices go out.
    @discardableResult
    func suspend(
        _ doubt: Doubt, _ contact: Ref<Contact>?, _ history: IdentityHistory, _ source: IdentityChange.Source,
        at told: Timestamp?, former: BlindToken? = nil, in tx: Transaction
    ) throws -> Person {
        var person = self
        person.suspension = Suspension(doubt, at: tx.now, account: contact, former: former)
        _ = person.suspension?.add(suspension?.former ?? [])
        person.verifiedAt = nil
        try tx.put(person)
        try history.note(
            .suspended, contact: contact, person: person.id, new: doubt.rawValue, toldAt: told, source, in: tx)
        return person
    }
}
