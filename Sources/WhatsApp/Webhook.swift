/// Splits the body of a webhook into the items it tells.
public enum Webhook {
    /// Items in one body. Meta announces up to 1,000 updates in at most 3 MB; more are refused, since part of them
    /// would be lost.
    public static let itemsMax = 10_000

    /// All that `body` tells, in its order: every message, status and error of every change of every entry, and each
    /// change of another kind as a whole. Check the signature before.
    ///
    /// Members of unexpected types make events, or nothing if they are empty; an object where Meta sends a list is a
    /// list of one. Throws if the body is not a JSON object, or tells more than `itemsMax` items. Source: Meta,
    /// Webhooks reference, Messages webhook.
    public static func parse(_ body: [UInt8]) throws(JSON.Malformed) -> [WebhookItem] {
        let root = try JSON(body)
        guard root.isObject else { throw JSON.Malformed(reason: .wrongRoot, offset: 0) }
        var items: [WebhookItem] = []
        for entry in root["entry"].listed {
            for change in changes(of: entry) {
                guard items.count + change.count <= itemsMax else { throw JSON.Malformed(reason: .tooLarge, offset: 0) }
                items += change.items
            }
        }
        return items
    }

    /// An entry without changes that says something nevertheless is taken for one change.
    private static func changes(of entry: JSON) -> [Change] {
        let changes = entry["changes"]
        if changes.exists { return changes.listed.map { Change(entry: entry, change: $0) } }
        let saysMore = !entry.isObject || entry.members.contains { !["id", "time", "changes"].contains($0.name) }
        return saysMore ? [Change(entry: entry, change: entry)] : []
    }
}

/// One element of `changes`, with what its items need of their surroundings.
private struct Change {
    /// A contact has some 200 bytes; it is repeated for each of its items.
    private static let contactBytesMax = 16_384

    private let entry: JSON
    private let change: JSON
    private let value: JSON
    private let field: String
    private let messages: [JSON]
    private let statuses: [JSON]
    private let errors: [JSON]
    /// True if the lists tell all there is.
    private let isListed: Bool
    /// By `wa_id` and `user_id`; contacts come in no promised order.
    private let contacts: [String: JSON]
    /// The only contact, if there is only one item it can belong to.
    private let onlyContact: JSON?

    init(entry: JSON, change: JSON) {
        self.entry = entry
        self.change = change
        let value = change["value"]
        self.value = value
        field = (change["field"].text ?? "").cut(bytesMax: 128)
        // Other fields have lists of the same names that mean something else: calls have statuses, too.
        let lists = field == "messages" || field.isEmpty ? ["messages", "statuses", "errors"].map { value[$0] } : []
        isListed = lists.contains { $0.exists }
        messages = isListed ? lists[0].listed : []
        statuses = isListed ? lists[1].listed : []
        errors = isListed ? lists[2].listed : []
        let listed = value["contacts"].listed
        let keyed = listed.flatMap { contact in
            ["wa_id", "user_id"].compactMap { name in contact[name].text.map { ($0, contact) } }
        }
        contacts = Dictionary(keyed) { first, _ in first }
        onlyContact = listed.count == 1 && messages.count + statuses.count == 1 ? listed[0] : nil
    }

    var count: Int { isListed ? messages.count + statuses.count + errors.count : 1 }

    var items: [WebhookItem] {
        guard isListed else { return [event(value.exists ? value : change)] }
        return messages.map { message($0) } + statuses.map { receipt($0) } + errors.map { event($0) }
    }

    private func event(_ item: JSON) -> WebhookItem {
        WebhookItem(
            kind: .event, field: field,
            identity: [field, entry["id"].text, entry["time"].text, String(decoding: item.rawBytes, as: UTF8.self)]
                .map { $0 ?? "" }.joined(separator: "|"),
            sentAtSeconds: entry["time"].seconds, payload: payload(item, of: nil))
    }

    private func message(_ item: JSON) -> WebhookItem {
        guard item.isObject else { return event(item) }
        return WebhookItem(
            kind: .message, field: field,
            identity: item.id ?? String(decoding: item.rawBytes, as: UTF8.self),
            sentAtSeconds: item["timestamp"].seconds,
            payload: payload(item, of: contact(item["from"], item["from_user_id"])))
    }

    private func receipt(_ item: JSON) -> WebhookItem {
        guard item.isObject else { return event(item) }
        let recipient = [item["recipient_participant_id"], item["recipient_id"], item["recipient_user_id"]]
        let parts = [item["status"].text, item["timestamp"].text, recipient.lazy.compactMap(\.text).first]
        return WebhookItem(
            kind: .receipt, field: field,
            identity: item.id.map { ([$0] + parts.map { $0 ?? "" }).joined(separator: "|") }
                ?? String(decoding: item.rawBytes, as: UTF8.self),
            sentAtSeconds: item["timestamp"].seconds,
            payload: payload(item, of: contact(recipient[0], recipient[1], recipient[2])))
    }

    private func contact(_ ids: JSON...) -> JSON? {
        ids.lazy.compactMap { $0.text.flatMap { contacts[$0] } }.first ?? onlyContact
    }

    private func payload(_ item: JSON, of contact: JSON?) -> [UInt8] {
        let metadata = value["metadata"]
        var bytes: [UInt8] = []
        bytes.reserveCapacity(item.rawBytes.count + 512)
        let members: [(StaticString, JSON?)] = [
            ("{\"field\":", change["field"].scalar), (",\"entry\":", entry["id"].scalar),
            (",\"time\":", entry["time"].scalar),
            (",\"phone_number_id\":", metadata["phone_number_id"].scalar),
            (",\"display_phone_number\":", metadata["display_phone_number"].scalar),
            (",\"contact\":", contact.flatMap { $0.rawBytes.count <= Self.contactBytesMax ? $0 : nil }),
            (",\"item\":", item),
        ]
        for (name, value) in members {
            bytes += UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
            if let value, value.exists { bytes += value.rawBytes } else { bytes += "null".utf8 }
        }
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }
}

extension JSON {
    /// A message id that can tell messages apart.
    fileprivate var id: String? { self["id"].text.flatMap { $0.isEmpty ? nil : $0 } }

    /// Itself if it is a short text or number; Meta's identifiers are some 20 bytes long.
    fileprivate var scalar: JSON? { rawBytes.count <= 256 && text != nil ? self : nil }
}
