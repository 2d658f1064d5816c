import ArgumentParser
import Factory
import Messaging
import Store

struct RetentionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention", abstract: "What is older than it is kept, and how much lies in the media folder.",
        discussion: """
            Example: andon retention
            Shows what would go now; --apply removes it. The daemon does it every night. ANDON_RETENTION_DAYS says how
            long messages and media are kept; the audit, reports and their photos stay, and so does what a legal hold
            keeps.
            """)
    @Flag(help: "Remove it now.") var apply = false
    @Flag(help: "Print JSON.") var json = false

    private struct Result: Encodable {
        let applied: Bool
        let retentionDays: Int
        let counts: RetentionCounts
        let oldestAt: String?
        let files: Int
        let fileBytes: Int
        let mediaFiles: Int
        let mediaBytes: Int
        let diskBytes: Int?
        let mediaPerMilleOfDisk: Int?
        let holds: Int
    }

    func run() async throws {
        let config = try Surroundings.config()
        let plant = try await OpenPlant(config)
        let retention = Retention(plant.factory, days: config.retentionDays)
        let done = apply ? try await retention.apply(in: plant.store) : nil
        let survey = try retention.survey(plant.store)
        let result = Result(
            applied: apply, retentionDays: config.retentionDays, counts: done?.counts ?? survey.over,
            oldestAt: survey.oldest.map(PlantTime.rfc3339), files: done?.files.files ?? survey.orphans.files,
            fileBytes: done?.files.bytes ?? survey.orphans.bytes, mediaFiles: survey.shelf.files,
            mediaBytes: survey.shelf.bytes, diskBytes: survey.diskBytes, mediaPerMilleOfDisk: survey.shelfPerMille,
            holds: survey.holds)
        if json { return try Output.json(result) }
        for line in Self.lines(result) { Output.line(line) }
    }

    private static func lines(_ result: Result) -> [String] {
        let counts = result.counts
        let share = result.mediaPerMilleOfDisk.map { ", \($0 / 10).\($0 % 10) % of its disk" } ?? ""
        return [
            "\(result.applied ? "removed" : "would go"), older than \(result.retentionDays) days:",
            "  received: \(counts.received)", "  sent: \(counts.sent)",
            "  attachments: \(counts.attachments), \(size(counts.attachmentBytes))",
            "  conversations: \(counts.conversations), numbers of strangers: \(counts.contacts)",
            "  files nothing names\(result.applied ? " any more" : ""): \(result.files), \(size(result.fileBytes))",
            result.oldestAt.map { "oldest message\(result.applied ? " left" : ""): \($0)" },
            "media folder: \(result.mediaFiles) files, \(size(result.mediaBytes))\(share)",
            result.holds > 0 ? "legal holds: \(result.holds); what they keep is not counted" : nil,
            result.applied ? nil : "Nothing was removed; andon retention --apply does it.",
        ].compactMap { $0 }
    }

    private static func size(_ bytes: Int) -> String {
        bytes >= 10 << 20 ? "\(bytes >> 20) MiB" : "\(bytes >> 10) KiB"
    }
}
