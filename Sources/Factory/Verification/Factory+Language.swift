public import Messaging
public import Store

extension Factory {
    /// What somebody reads: chosen in the chat, else the directory's, else the plant's.
    public func language(of person: Person, in snapshot: Snapshot) throws -> Language {
        let contact = try person.phoneToken.flatMap { try snapshot.find(Contact.byPhone, $0) }
        return contact?.language ?? person.language ?? language
    }
}
