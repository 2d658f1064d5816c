public import Messaging
public import Store

/// Why a notice does not reach somebody.
public enum Unreached: Sendable, Equatable {
    case inactive, unverified, noAccount, stopped, switchedOff
    /// Their 24 hours are over, and Meta has not approved the template.
    case noTemplate
}

extension Herald {
    /// Nil: a notice of this kind is written and sent, at once or when the person's quiet hours end.
    public func obstacle(to person: Person, _ kind: NoticeKind, in snapshot: Snapshot) throws -> Unreached? {
        guard person.isActive else { return .inactive }
        guard person.standing == .active else { return .unverified }
        guard let account = try contacts.preferred(of: person, in: snapshot) else {
            return person.phoneToken == nil
                ? .noAccount : try templateMissing(kind, person.language ?? language, in: snapshot)
        }
        if try outbox.hasStopped(account, in: snapshot) { return .stopped }
        if let topic = kind.topic, person.preferences?.silenced.contains(topic) == true { return .switchedOff }
        if try outbox.windowOpenUntil(account.id, in: snapshot) != nil { return nil }
        return try templateMissing(kind, account.language ?? person.language ?? language, in: snapshot)
    }

    private func templateMissing(
        _ kind: NoticeKind, _ language: Language, in snapshot: Snapshot
    ) throws -> Unreached? {
        let choice = try outbox.templates.choice(
            for: kind, language: language, plant: self.language, in: snapshot)
        if case .send = choice { return nil }
        return .noTemplate
    }
}
