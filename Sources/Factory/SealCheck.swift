import Messaging
public import Store

/// Opens every sealed value, so that a wrong key or a moved value is found before somebody needs it.
public struct SealCheck: Sendable {
    static let pageSize = 500  // Records in one snapshot.
    static let faultsMax = 100  // Enough to see what kind of damage it is.

    let factory: Factory

    public init(_ factory: Factory) { self.factory = factory }

    /// One sentence a value that does not open, at most `faultsMax`.
    public func faults(in store: Store) throws -> [String] {
        var faults: [String] = []
        try each(Person.self, store, &faults) { _ = try factory.people.entry(of: $0) }
        try each(Contact.self, store, &faults) { _ = try factory.contacts.recipient(of: $0) }
        let history = IdentityHistory(vault: factory.vault)
        try each(IdentityChange.self, store, &faults) {
            _ = try history.old(of: $0)
            _ = try history.new(of: $0)
        }
        try each(InboundMessage.self, store, &faults) { _ = try factory.inbox.payload(of: $0) }
        try each(OutboundMessage.self, store, &faults) {
            _ = try factory.outbox.message(of: $0)
            _ = try factory.outbox.notice(of: $0)
            _ = try factory.outbox.file(of: $0)
            _ = try factory.outbox.wamid(of: $0)
            _ = try factory.outbox.error(of: $0)
        }
        try each(Attachment.self, store, &faults) { _ = try factory.media.caption(of: $0) }
        try each(Upload.self, store, &faults) { _ = try factory.uploads.mediaID(of: $0) }
        try each(Nonconformance.self, store, &faults) { _ = try factory.reports.details(of: $0) }
        try each(WorkOrder.self, store, &faults) { order in
            _ = try factory.workOrders.details(of: order)
            _ = try order.undo.map { try factory.workOrders.details(of: order, before: $0) }
        }
        try each(WorkOrderEvent.self, store, &faults) { _ = try factory.workOrders.note(of: $0) }
        try each(Occurrence.self, store, &faults) { occurrence in
            for move in occurrence.moves { _ = try factory.occurrences.reason(of: move, occurrence) }
            _ = try factory.occurrences.reason(ofSkip: occurrence)
        }
        try each(ChecklistAnswer.self, store, &faults) { _ = try factory.checklists.words(of: $0) }
        try each(LegalHold.self, store, &faults) { _ = try factory.holds.reason(of: $0) }
        try each(Interaction.self, store, &faults) { _ = try factory.audit.detail(of: $0) }
        try each(Stranger.self, store, &faults) { _ = try factory.strangers.words(of: $0) }
        try each(Stakeholder.self, store, &faults) {
            _ = try factory.stakeholders.name(of: $0)
            _ = try factory.stakeholders.phone(of: $0)
        }
        try each(ImportDraft.self, store, &faults) { _ = try factory.drafts.text(of: $0) }
        return faults
    }

    private func each<R: Record>(
        _: R.Type, _ store: Store, _ faults: inout [String], open: (R) throws -> Void
    ) throws {
        var cursor: PageCursor?
        repeat {
            let page = try store.read { try $0.page(R.self, after: cursor, limit: Self.pageSize) }
            for record in page.records where faults.count < Self.faultsMax {
                do {
                    try open(record)
                } catch {
                    faults.append("\(R.self) \(record.id): \(error)")
                }
            }
            cursor = page.next
        } while cursor != nil
    }
}
