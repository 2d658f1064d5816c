public import Messaging
public import Store

/// Why the rules say no.
public enum ChecklistRefusal: Error, Equatable, Sendable {
    /// It cannot happen in the state it is in.
    case notNow(ChecklistRun.State)
    /// Somebody else has begun it.
    case taken(by: Ref<Person>)
    /// It is for somebody else.
    case notYours
    case noSuchItem(count: Int)
    /// The value is none of this item.
    case wrongValue(item: Int)
    /// Items without an answer; the first of them.
    case unanswered(item: Int)
    /// Only a lead looks at what failed.
    case leadsOnly
    /// Nobody accepts their own work.
    case ownWork
    /// Nothing that can still be taken back.
    case notUndone
    /// As many answers as a run may have.
    case full
    case inactive
}
