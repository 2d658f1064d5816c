public import Messaging
public import Store

/// Why a notice does not reach somebody.
public enum Unreached: Sendable, Equatable {
    case inactive, unverified, noAccount, stopped, switchedOff
}

extension Herald {
    /// Nil: a notice of this topic is written and sent, at once or when the person's quiet hours end.
    public func obstacle(to person: Person, _ topic: Topic, in snapshot: Snapshot) throws -> Unreached? {
        guard person.isActive else { return .inactive }
        guard person.standing == .active else { return .unverified }
        guard let account = try contacts.preferred(of: person, in: snapshot) else {
            return person.phoneToken == nil ? .noAccount : nil
        }
        if try outbox.hasStopped(account, in: snapshot) { return .stopped }
        return person.preferences?.silenced.contains(topic) == true ? .switchedOff : nil
    }
}
