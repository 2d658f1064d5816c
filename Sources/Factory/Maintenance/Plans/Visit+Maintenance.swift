import Messaging
import Store

/// Due maintenance in the chat.
extension Visit {
    mutating func answer(maintenance tap: ObjectTap, _ conversation: inout Conversation) throws -> Saying {
        try whereWeAre(.oldButton, &conversation)
    }

    mutating func heed(
        _ said: Said, aboutMaintenance number: String, _ conversation: inout Conversation
    ) throws -> Saying? { nil }
}
