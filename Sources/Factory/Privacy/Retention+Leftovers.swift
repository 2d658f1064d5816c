import Messaging
import Store

/// What strangers and letters leave behind.
extension Retention {
    /// Those who have not written for as long as messages are kept, whatever the office has decided.
    func isOver(_ stranger: Stranger, _ cutoff: Timestamp, _ kept: LegalHolds.Kept) -> Bool {
        stranger.lastAt < cutoff && !kept.has(stranger.id)
    }

    /// A word that ended so long ago gets the answer of one that was never given out.
    func isOver(_ invitation: Invitation, _ cutoff: Timestamp, _ kept: LegalHolds.Kept) -> Bool {
        invitation.expiresAt < cutoff && !kept.has(invitation.person)
    }

    /// Whom the plant took off the list so long ago.
    func isOver(_ stakeholder: Stakeholder, _ cutoff: Timestamp, _ kept: LegalHolds.Kept) -> Bool {
        guard let endedAt = stakeholder.endedAt, !stakeholder.isActive else { return false }
        return endedAt < cutoff && !kept.has(stakeholder.contact)
            && !(stakeholder.person.map(kept.has) ?? false)
    }

    func removeStakeholders(_ run: inout RetentionRun, in tx: Transaction) throws {
        let (cutoff, kept) = (cutoff(tx), try factory.holds.kept(in: tx))
        try walk(Stakeholder.self, &run, in: tx) { stakeholder, _ in
            try isOver(stakeholder, cutoff, kept) && tx.delete(stakeholder.id)
        }
    }

    func removeStrangers(_ run: inout RetentionRun, in tx: Transaction) throws {
        let (cutoff, kept) = (cutoff(tx), try factory.holds.kept(in: tx))
        try walk(Stranger.self, &run, in: tx) { stranger, _ in
            try isOver(stranger, cutoff, kept) && tx.delete(Stranger.self, stranger.id)
        }
    }

    func removeInvitations(_ run: inout RetentionRun, in tx: Transaction) throws {
        let (cutoff, kept) = (cutoff(tx), try factory.holds.kept(in: tx))
        try walk(Invitation.self, &run, in: tx) { invitation, _ in
            try isOver(invitation, cutoff, kept) && tx.delete(invitation.id)
        }
    }

    /// Counts of wrong words hold for a day.
    func removeTries(_ run: inout RetentionRun, in tx: Transaction) throws {
        try walk(WordTries.self, &run, in: tx) { tries, _ in
            try tries.since + WordDesk.day <= tx.now && tx.delete(WordTries.self, tries.id)
        }
    }
}
