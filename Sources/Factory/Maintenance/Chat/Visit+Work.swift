import Messaging
import Store

/// Work orders in the chat.
extension Visit {
    mutating func answer(work tap: ObjectTap, _ conversation: inout Conversation) throws -> Saying {
        try whereWeAre(.oldButton, &conversation)
    }

    mutating func heed(_ said: Said, aboutWork number: String, _ conversation: inout Conversation) throws -> Saying? {
        nil
    }
}

extension Visit {
    mutating func answer(asset tap: ObjectTap, _ conversation: inout Conversation) throws -> Saying {
        try whereWeAre(.oldButton, &conversation)
    }

    /// What somebody has to do, and what they reported.
    mutating func myWork(_ conversation: inout Conversation) throws -> Saying { try aside(pull(.mine), &conversation) }
}
