public import Store
import Vault
public import WhatsApp

/// What receipts tell of the person besides: both ids, the number as WhatsApp writes it, or another number.
extension Identities {
    /// Nil when there is nothing new. Only a receipt for a call to what the account is called now says anything of it.
    public func heed(
        _ report: DeliveryReport, of message: OutboundMessage, _ word: Word, in tx: Transaction
    ) throws -> Sighting? {
        switch report.status {
        case .sent, .delivered, .read, .played: break
        case .failed, .other: return nil
        }
        guard let sentTo = message.sentTo, let contact = try tx.find(message.contact)?.current(in: tx),
            sentTo == contact.phoneToken ?? contact.userIDToken,
            message.createdAt >= contact.changedAt ?? message.createdAt
        else { return nil }
        let phone = report.recipientPhone.flatMap { try? PhoneNumber(whatsApp: $0) }
        let userID = report.recipientUserID
        if let phone, let known = contact.phoneToken, people.token(phone) != known {
            let change = Incoming.SystemNotice(
                kind: .changedNumber, text: "", oldPhone: try contacts.phone(of: contact)?.e164, newPhone: phone.e164,
                oldUserID: nil, newUserID: userID, oldParentUserID: nil, newParentUserID: nil)
            switch try apply(change, from: (nil, nil), word, in: tx) {
            case .changed(let sighting): return sighting
            case .refused(_, let suspended, _): return Sighting(contact: contact, suspended: suspended)
            case .nothing, .unknown: return nil
            }
        }
        let isPhoneNews = try phone != nil && contacts.phone(of: contact) != phone
        let isUserIDNews = userID.map { people.vault.token($0, .userID) != contact.userIDToken } ?? false
        // A user id without a number says nothing of the number we wrote to.
        guard isPhoneNews || isUserIDNews && phone != nil, phone != nil || contact.phoneToken == nil else { return nil }
        return try sight(phone, userID ?? contacts.userID(of: contact), word, in: tx)
    }
}
