import FoundationEssentials
import Glibc
import Messaging
import Testing
import Vault
import WhatsApp

@testable import Factory
@testable import Store

extension Floor {
    var erasure: Erasure { Erasure(factory, channelFolder: media + "/../channel") }
    var media: String { factory.media.folder }

    /// Brings one row of the directory in.
    func load(_ person: String) async throws {
        let report = try await ListImport(factory).run(
            "employee_number,name,phone\n" + person, into: .people, isDryRun: false, store: store)
        try #require(report.isWritten, "\(report.refused)")
    }

    func erase(_ who: String) async throws -> ErasureCounts { try await erasure.erase(who, in: store) }

    func contact(of voice: Voice) throws -> Contact? {
        try store.read { try factory.contacts.find(PhoneNumber(whatsApp: voice.phone), in: $0) }
    }

    /// Puts a file on the shelf, as old as an hour of this floor's clock, and returns where it lies.
    func shelve(_ content: String, age: Duration = .seconds(3600)) throws -> OutgoingFile {
        let file = try factory.media.take(Array(content.utf8), kind: .document, fileName: "paper.bin")
        try touch(file.file, age: age)
        return file
    }

    func touch(_ file: String, age: Duration) throws {
        let time = timespec(tv_sec: Int((now - age).seconds), tv_nsec: 0)
        try #require(utimensat(AT_FDCWD, "\(media)/\(file)", [time, time], 0) == 0)
    }

    func isThere(_ file: String) -> Bool { FileManager.default.fileExists(atPath: "\(media)/\(file)") }

    /// As if every photo that is wanted had been fetched with this content.
    func fetch(_ content: String) async throws -> String {
        let file = try shelve(content)
        try await store.write { tx in
            for var attachment in try tx.all(Attachment.byDue, 0, limit: 100) {
                attachment.state = .stored(file: file.file, size: file.size, sha256: file.sha256)
                try tx.put(attachment)
            }
        }
        return file.file
    }

    /// A receipt for the newest message to this phone.
    func receipt(to voice: Voice, _ status: String = "read", opaque: String) -> String {
        """
        {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{
        "messaging_product":"whatsapp","metadata":{"phone_number_id":"106540352242922"},
        "statuses":[{"id":"wamid.out.\(opaque)","status":"\(status)","timestamp":"\(now.seconds)",
        "recipient_id":"\(voice.phone)","biz_opaque_callback_data":"\(opaque)"}]}}]}]}
        """
    }

    /// What WhatsApp is given with a call for this message.
    func opaque(_ message: OutboundMessage, attempt: Int = 0) -> String {
        let token = factory.vault.token("installation", TokenPurpose("installation"))
        return "\(token.description.filter(\.isLetter).prefix(8)).\(message.id).\(attempt)"
    }

    /// Everything that is sealed, opened, and everything that is not.
    func everythingReadable() throws -> String { try everything().words }

    /// The same, with the tables it was read from.
    func everything() throws -> (words: String, tables: Set<String>) {
        var words: [String] = []
        var tables: Set<String> = []
        func each<R: Record>(_: R.Type, _ body: (R) throws -> [String?]) throws {
            tables.insert(R.table.name)
            let records = try store.read { try $0.page(R.self, limit: 10_000).records }
            for record in records {
                words.append(String(decoding: try JSONEncoder().encode(record), as: UTF8.self))
                words += try body(record).compactMap { $0 }
            }
        }
        let vault = factory.vault
        try each(Person.self) {
            [try factory.people.name(of: $0), try factory.people.phone(of: $0)?.e164, $0.employeeNumber]
        }
        try each(Contact.self) {
            [
                try factory.contacts.phone(of: $0)?.e164, try factory.contacts.userID(of: $0),
                try factory.contacts.recipient(of: $0).map { "\($0)" },
            ]
        }
        try each(InboundMessage.self) { [String(decoding: try factory.inbox.payload(of: $0), as: UTF8.self)] }
        try each(OutboundMessage.self) {
            [
                try factory.outbox.message(of: $0).plainText, try factory.outbox.wamid(of: $0),
                try factory.outbox.notice(of: $0).map { "\($0)" },
                try factory.outbox.file(of: $0)?.fileName, try factory.outbox.error(of: $0).map { "\($0)" },
            ]
        }
        try each(Attachment.self) { [try factory.media.caption(of: $0)] }
        try each(Nonconformance.self) { ["\(try factory.reports.details(of: $0))"] }
        try each(Interaction.self) { [try factory.audit.detail(of: $0)] }
        try each(Conversation.self) { conversation in
            try conversation.draft.map { draft in
                let place = SealedPlace(table: "conversation", record: "\(conversation.id)", field: "draft")
                return ["\(try vault.open(draft, place))"]
            } ?? []
        }
        try each(LegalHold.self) { [try factory.holds.reason(of: $0)] }
        try each(Tombstone.self) { _ in [] }
        try each(ShelfRemoval.self) { _ in [] }
        try each(ErasureJob.self) { try erasure.endings(of: $0) }
        try each(Operator.self) { [$0.name] }
        let history = IdentityHistory(vault: vault)
        try each(IdentityChange.self) { [try history.old(of: $0), try history.new(of: $0)] }
        try each(Stranger.self) { ["\(try factory.strangers.words(of: $0))"] }
        try each(Stakeholder.self) {
            [try factory.stakeholders.name(of: $0), try factory.stakeholders.phone(of: $0).e164]
        }
        try each(ImportDraft.self) { [try factory.drafts.text(of: $0)] }
        try each(WorkOrder.self) { order in
            [
                "\(try factory.workOrders.details(of: order))",
                try order.undo.map { "\(try factory.workOrders.details(of: order, before: $0))" },
            ]
        }
        try each(WorkOrderEvent.self) { [try factory.workOrders.note(of: $0)] }
        try each(LastDeed.self) { _ in [] }
        try each(Upload.self) { [try factory.uploads.mediaID(of: $0)] }
        try each(Checklist.self) { _ in [] }
        try each(ChecklistRun.self) { _ in [] }
        try each(ChecklistAnswer.self) { ["\(try factory.checklists.words(of: $0))"] }
        try each(Consent.self) { _ in [] }
        try each(Merger.self) { _ in [] }
        try each(Invitation.self) { _ in [] }
        try each(VerificationCode.self) { _ in [] }
        try each(WordTries.self) { _ in [] }
        try each(WorkerSession.self) { _ in [] }
        try each(WorkerLink.self) { _ in [] }
        try each(WebSession.self) { _ in [] }
        try each(SignInLink.self) { _ in [] }
        try each(Lane.self) { _ in [] }
        try each(Pace.self) { _ in [] }
        let occurrences = factory.occurrences
        try each(MaintenancePlan.self) { _ in [] }
        try each(MeterReading.self) { _ in [] }
        try each(Occurrence.self) { occurrence in
            try occurrence.moves.map { try occurrences.reason(of: $0, occurrence) }
                + [try occurrences.reason(ofSkip: occurrence)]
        }
        return (words.joined(separator: "\n"), tables)
    }

    /// Neither index nor sealed value is out of order.
    func isSound() throws -> Bool {
        try store.check().isEmpty && SealCheck(factory).faults(in: store).isEmpty
    }
}
