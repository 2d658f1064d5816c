public import Messaging
public import Store

/// How many wrong words an account has sent in the day that began with the first.
public struct WordTries: Record {
    public let id: Ref<Contact>
    public let since: Timestamp
    public var count: Int

    public static let table = Table<WordTries>("wordtries")

    init(id: Ref<Contact>, since: Timestamp) {
        self.id = id
        self.since = since
        count = 0
    }
}
