import Messaging
import Store
import WhatsApp

/// What is said, shown or sent about an object: by a tap, a swipe-reply or a reaction.
extension Visit {
    enum Said: Equatable {
        case words(String)
        case reaction(String)
        case file(Ref<Attachment>, caption: String?)
    }

    mutating func answer(_ tap: ObjectTap, _ conversation: inout Conversation) throws -> Saying {
        switch tap.object.kind {
        case .work, .report: try answer(work: tap, &conversation)
        case .maintenance: try answer(maintenance: tap, &conversation)
        case .checklist: try answer(checklist: tap, &conversation)
        case .asset: try answer(asset: tap, &conversation)
        }
    }

    /// Nil: it says nothing about the object, and is read as if it stood alone.
    mutating func heed(
        _ said: Said, about object: ObjectReference, _ conversation: inout Conversation
    ) throws -> Saying? {
        switch object.kind {
        case .work, .report: try heed(said, aboutWork: object.name, &conversation)
        case .maintenance: try heed(said, aboutMaintenance: object.name, &conversation)
        case .checklist: try heed(said, aboutChecklist: object.name, &conversation)
        case .asset: nil
        }
    }

    /// Takes back what the person did last.
    mutating func undoLast(_ conversation: inout Conversation) throws -> Saying {
        let deed = try desk.deeds.last(of: speaker.person.id, in: tx)
        guard let deed, let object = ObjectReference(about: deed.object) else {
            return Saying([ConversationPhrase.nothingToUndo.text(in: speaker.language)])
        }
        let tap = ObjectTap(object.kind, object.name, version: deed.version, "undo")
        return try answer(tap, &conversation)
    }
}

extension FrontDesk {
    /// What the message of ours is about that this one quotes, or reacts to.
    func reference(of incoming: Incoming, from contact: Contact, in snapshot: Snapshot) throws -> ObjectReference? {
        var quoted = incoming.context.messageID
        if case .reaction(let id, _) = incoming.content { quoted = id }
        guard let quoted, let message = try outbox.message(wamid: quoted, in: snapshot),
            try Contacts.pieces(of: contact.id, in: snapshot).contains(message.contact)
        else { return nil }
        return message.about.flatMap(ObjectReference.init(about:))
    }
}
