public import Store
public import Vault
import WhatsApp

/// What is not kept any longer.
extension Inbox {
    /// Forgets a message. While WhatsApp may bring it again its bare key stays.
    public func forget(_ message: InboundMessage, in tx: Transaction) throws {
        try tx.delete(InboundMessage.self, message.id)
        let until = message.receivedAt + InboundMessage.redeliveryLength
        guard until > tx.now else { return }
        try tx.put(Tombstone(id: message.id, until: until))
    }

    /// Removes tombstones whose time is over, at most `limit`. Returns how many.
    public func forgetTombstones(limit: Int, in tx: Transaction) throws -> Int {
        let over = try tx.all(Tombstone.byEnd, 0, through: tx.now, limit: limit)
        for tombstone in over { try tx.delete(Tombstone.self, tombstone.id) }
        return over.count
    }

    /// Takes the content out of a receipt that is about a message we have forgotten: it names a person, and helps nobody.
    public func empty(_ receipt: inout InboundMessage) throws {
        receipt.payload = try vault.seal("{}", Self.place(receipt.id))
        receipt.state = .done
    }

    /// Whether the item names somebody of these phone numbers and user ids. For items that belong to no contact: receipts,
    /// news, and what is parked unread. One that cannot be read names nobody.
    public func names(_ message: InboundMessage, anyOf people: Set<BlindToken>) throws -> Bool {
        let json: JSON
        do {
            json = try JSON(payload(of: message))
        } catch is VaultError {
            return false
        } catch is JSON.Malformed {
            return false
        }
        return names(json, people)
    }

    /// Goes no deeper than `JSON.depthMax`, to which the parser holds what it reads.
    private func names(_ json: JSON, _ people: Set<BlindToken>) -> Bool {
        if json.isObject { return json.members.contains { names($0.value, people) } }
        if json.isArray { return json.array.contains { names($0, people) } }
        guard let text = json.text, (Self.nameBytesMin...Incoming.Bounds.id).contains(text.utf8.count) else {
            return false
        }
        return isPhone(text, people) || people.contains(vault.token(text, .userID))
    }

    private func isPhone(_ text: String, _ people: Set<BlindToken>) -> Bool {
        guard text.utf8.count <= 16, text.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: "+") }) else {
            return false
        }
        do throws(PhoneNumber.Invalid) {
            return people.contains(vault.token(try PhoneNumber(whatsApp: text).matchKey, .phone))
        } catch {
            return false
        }
    }

    private static let nameBytesMin = 7  // Digits of the shortest phone number; user ids are longer.
}
