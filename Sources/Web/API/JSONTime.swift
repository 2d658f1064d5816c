import Messaging
import Store
import WhatsApp

extension JSONValue {
    /// RFC 3339 with the plant's offset, or null.
    static func time(_ time: Timestamp?) -> JSONValue { .optional(time.map(PlantTime.rfc3339)) }

    static func page(_ name: String, _ entries: [JSONValue], next: String?) -> JSONValue {
        .object([(name, .list(entries)), ("next", .optional(next))])
    }
}
