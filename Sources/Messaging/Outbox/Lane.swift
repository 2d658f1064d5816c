public import Store

/// The line of messages of one class to one person. It exists while something is in it, and is what gets its turn.
public struct Lane: Record {
    public struct Key: KeyPart, Hashable, Codable, Sendable {
        public let contact: Ref<Contact>
        public let priority: Priority
    }

    public let id: Key
    /// When its next message may go, at the earliest.
    public var due: Timestamp
    /// A lost call that will be repeated unless a receipt comes first. What is behind it waits, so that order is kept.
    public var doubt: Ref<OutboundMessage>?

    public static let table = Table("lane", indexes: byDue)
    public static let byDue = Index<Lane, Priority, Timestamp>("lane.due") { ($0.id.priority, $0.due) }
}

extension Lane.Key {
    public func append(to key: inout KeyBytes) {
        contact.append(to: &key)
        priority.append(to: &key)
    }

    public init(from key: inout KeyReader) throws(StoreError) {
        contact = try Ref(from: &key)
        priority = try Priority(from: &key)
    }
}
