import Messaging
import Store

/// Work orders in the chat.
extension Visit {
    mutating func answer(work tap: ObjectTap, _ conversation: inout Conversation) throws -> Saying {
        guard let order = try desk.workOrders.find(tap.object.name, in: tx) else {
            return try whereWeAre(.oldButton, &conversation)
        }
        if let saying = try lead(tap, on: order, &conversation) { return saying }
        if tap.action == "undo" {
            do {
                let undone = try desk.workOrders.undo(
                    order, version: tap.version, by: .chat(speaker, message), in: tx)
                return try aside(card(of: undone), &conversation)
            } catch is WorkOrders.NotUndone {
                return try aside(card(of: order, note: ConversationPhrase.nothingToUndo), &conversation)
            }
        }
        return try aside(card(of: order), &conversation)
    }

    mutating func heed(_ said: Said, aboutWork number: String, _ conversation: inout Conversation) throws -> Saying? {
        guard let order = try desk.workOrders.find(number, in: tx), case .words(let text) = said else { return nil }
        return try heed(leadWords: text, on: order, &conversation)
    }
}

extension Visit {
    mutating func answer(asset tap: ObjectTap, _ conversation: inout Conversation) throws -> Saying {
        try whereWeAre(.oldButton, &conversation)
    }

    /// What somebody has to do, and what they reported.
    mutating func myWork(_ conversation: inout Conversation) throws -> Saying { try aside(pull(.mine), &conversation) }
}
