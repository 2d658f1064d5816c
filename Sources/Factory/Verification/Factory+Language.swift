public import Messaging
public import Store

extension Factory {
    /// What somebody reads: chosen in the chat, else the directory's, else the plant's.
    public func language(of person: Person, in snapshot: Snapshot) throws -> Language {
        try contacts.language(of: person, else: language, in: snapshot)
    }
}
