import Messaging
import Store

/// The parts of an erasure that take somebody out of work orders. The orders stay, and with them what was typed in them,
/// as reports do: they tell of machines.
extension Erasure {
    private static let ordersMax = 50  // Orders in one commit, each with some files.

    /// What they sent in with an order they asked for loses its sender.
    func freeOrders(_ job: inout ErasureJob, in tx: Transaction) throws {
        let page = try tx.page(WorkOrder.byReporter, job.people, after: job.cursor, limit: Self.ordersMax)
        for order in page.records {
            for attachment in order.attachments { try free(attachment, &job, in: tx) }
        }
        job.cursor = page.next
        if page.next == nil { job.goOn() }
    }

    /// In timelines they are an empty shell already; in which message they did it, and by what name of the office, goes.
    func freeJobs(_ job: ErasureJob, in store: Store) async throws {
        let (people, tokens) = (Set(job.people), Set(job.tokens))
        let (found, next) = try await search(WorkOrderEvent.self, after: job.cursor, in: store) { event in
            event.person.map(people.contains) ?? false
                || event.way != .rule && !event.name.isEmpty && tokens.contains(employeeToken(event.name))
        }
        try await change(job, in: store) { job, tx in
            for event in found { try free(event, people, &job, in: tx) }
            job.cursor = next
            if next == nil { job.goOn() }
        }
    }

    private func free(
        _ stale: WorkOrderEvent, _ people: Set<Ref<Person>>, _ job: inout ErasureJob, in tx: Transaction
    ) throws {
        guard var event = try tx.find(stale.id) else { return }
        (event.message, event.name) = (nil, "")
        try tx.put(event)
        if case .evidence(let attachment) = event.what { try free(attachment, &job, in: tx) }
        guard var order = try tx.find(event.order), let by = order.undo?.by, people.contains(by) else { return }
        order.undo = nil
        try tx.put(order)
    }

    private func free(_ id: Ref<Attachment>, _ job: inout ErasureJob, in tx: Transaction) throws {
        guard let attachment = try tx.find(id), job.contacts.contains(attachment.contact) else { return }
        try factory.media.makeNobodys(attachment, in: tx)
        job.counts.evidenceKept += 1
    }
}
