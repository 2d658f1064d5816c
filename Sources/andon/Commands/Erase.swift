import ArgumentParser
import Factory
import Store

struct Erase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take one person's data away, everywhere; the audit keeps that it was done.",
        discussion: """
            Example: andon erase +27821234567 --dry-run
            Names the person by phone number, however it is written, or by employee number. Reports stay, made by nobody
            in particular, and so do their photos; what others wrote stays theirs. Broken off, it goes on when it is
            called again. A file that came within the last minute goes a little later, by the daemon.
            """)
    @Argument(help: "The phone number or the employee number.") var who: String
    @Flag(help: "Say what would go; change nothing.") var dryRun = false
    @Flag(help: "Print JSON.") var json = false

    private struct Result: Encodable {
        let dryRun: Bool
        let counts: ErasureCounts
    }

    func validate() throws {
        guard who.contains(where: { !$0.isWhitespace }) else { throw ValidationError("name a person") }
    }

    func run() async throws {
        let config = try Surroundings.config()
        let plant = try await OpenPlant(config)
        let erasure = Erasure(plant.factory, channelFolder: config.channelFolder)
        let counts: ErasureCounts
        do {
            counts =
                dryRun ? try await erasure.survey(who, in: plant.store) : try await erasure.erase(who, in: plant.store)
        } catch let refused as Erasure.Refused {
            Output.complain("Not erased: \(refused).")
            throw ExitStatus.foundSomethingWrong
        }
        if json { return try Output.json(Result(dryRun: dryRun, counts: counts)) }
        for line in Self.lines(counts, dryRun) { Output.line(line) }
    }

    private static func lines(_ counts: ErasureCounts, _ dryRun: Bool) -> [String] {
        [
            dryRun ? "would go:" : "gone:",
            "  directory entries: \(counts.people), phone contacts: \(counts.contacts), sign-ins: \(counts.signIns)",
            "  messages received, with receipts: \(counts.received)", "  messages sent: \(counts.sent)",
            "  attachments: \(counts.attachments), files: \(counts.files)",
            "  lines of the channel log: \(counts.channelLines)",
            dryRun ? "would stay, without the person:" : "stays, without the person:",
            "  reports: \(counts.reportsKept), with \(counts.evidenceKept) files of evidence",
            "  facts of the audit: \(counts.interactions)",
            counts.filesWaiting > 0 ? "the daemon removes \(counts.filesWaiting) files within minutes" : nil,
            dryRun ? "Dry run: nothing was changed." : nil,
        ].compactMap { $0 }
    }
}
