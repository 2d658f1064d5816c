import Messaging
import Store

/// Checklists in the chat.
extension Visit {
    mutating func answer(checklist tap: ObjectTap, _ conversation: inout Conversation) throws -> Saying {
        try whereWeAre(.oldButton, &conversation)
    }

    mutating func heed(
        _ said: Said, aboutChecklist number: String, _ conversation: inout Conversation
    ) throws -> Saying? { nil }
}

extension Visit {
    /// The checklists that are open for somebody.
    mutating func checklists(_ conversation: inout Conversation) throws -> Saying {
        try whereWeAre(.oldButton, &conversation)
    }
}
