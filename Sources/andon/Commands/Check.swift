import ArgumentParser
import Factory
import Messaging
import Store

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Rebuild every index in memory, compare it, and open every record.",
        discussion: "Example: andon check")

    func run() async throws {
        let plant = try await Surroundings.plant()
        let faults =
            try plant.store.check().map { "\($0)" } + SealCheck(plant.factory).faults(in: plant.store)
            + plant.store.read { try plant.factory.outbox.missingLanes(in: $0) }
            .map {
                "messages to contact \($0.contact) of class \($0.priority.word) wait in no lane; restart the daemon"
            }
        guard faults.isEmpty else {
            for fault in faults { Output.complain("✗ \(fault)") }
            throw ExitStatus.foundSomethingWrong
        }
        Output.line("✓ every index and every record is sound")
    }
}
