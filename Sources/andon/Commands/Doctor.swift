import ArgumentParser
import Messaging
import Store

struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check everything andon needs, and say the fix for what is wrong.",
        discussion: """
            Settings, Meta's side, the key, the disk, the queues. It changes nothing and works beside the daemon, without
            it, and without a network. Ends with 1 if something is wrong (✗); a warning (!) alone ends with 0.
            Example: andon doctor --report
            """)
    @Flag(help: "Leave out addresses, folders and ids, to paste it into a ticket.") var report = false
    @Flag(help: "Print JSON.") var json = false

    private struct Row: Encodable {
        let name: String
        let state: String
        let sentence: String
        let fix: String?
    }

    func run() async throws {
        let findings = await Self.findings(Surroundings.environment)
        let rows = findings.map { name, finding in
            Row(
                name: name, state: finding.state.rawValue, sentence: report ? finding.reportable : finding.sentence,
                fix: finding.fix)
        }
        if json {
            try Output.json(rows)
        } else {
            if report { Output.line("\(Andon.configuration.version), \(Timestamp.wallClock())") }
            for (row, found) in zip(rows, findings) {
                Output.line("\(found.finding.state.mark) \(row.name): \(row.sentence)")
                if let fix = row.fix { Output.line("    \(fix)") }
            }
        }
        if findings.contains(where: { $0.finding.state == .bad }) { throw ExitStatus.foundSomethingWrong }
    }

    /// All checks side by side, their findings in a fixed order.
    private static func findings(_ environment: [String: String]) async -> [(name: String, finding: Finding)] {
        let config: Config
        do {
            config = try Config.load(environment: environment)
        } catch {
            return [
                ("settings", .bad("a setting cannot be taken", "\(error)", fix: "Correct it, then run andon doctor."))
            ]
        }
        let checks =
            SettingsChecks.all(config) + MachineChecks.all(config) + StoreChecks.all(config)
            + MetaChecks.all(config)
        return await withTaskGroup(of: (Int, Finding).self) { group in
            for (index, check) in checks.enumerated() { group.addTask { (index, await check.run()) } }
            var findings: [Int: Finding] = [:]
            for await (index, finding) in group { findings[index] = finding }
            return checks.enumerated().compactMap { index, check in findings[index].map { (check.name, $0) } }
        }
    }
}
