import ArgumentParser
import Factory
import Messaging
import Store

struct HoldCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold", abstract: "Legal holds: whose data must not go, however old it is and whoever asks.",
        discussion: "Example: andon hold add REJ-1042 --reason \"Claim of Karoo Motors\"",
        subcommands: [Add.self, List.self, Remove.self], defaultSubcommand: List.self)

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep everything of a person, or of whoever made a report.",
            discussion: "Example: andon hold add +27821234567 --reason \"Accident of 21 November\"")
        @Argument(help: "A phone number, an employee number, or a report's number such as REJ-1042.") var what: String
        @Option(help: "Why; sealed, and shown in the list.") var reason: String
        @Flag(help: "Print JSON.") var json = false

        func run() async throws {
            let (what, reason, plant) = (what, reason, try await Surroundings.plant())
            let factory = plant.factory
            let hold = try await HoldCommand.refusing {
                try await plant.store.write { try factory.holds.add(what, reason: reason, factory, in: $0) }
            }
            if json { return try Output.json(try plant.store.read { try Row(hold, factory, in: $0) }) }
            Output.line("hold \(hold.id) is on")
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the holds, oldest first.", discussion: "Example: andon hold list --json")
        @Flag(help: "Print JSON.") var json = false

        func run() async throws {
            let plant = try await Surroundings.plant()
            let rows = try plant.store.read { snapshot in
                try plant.factory.holds.all(in: snapshot).map { try Row($0, plant.factory, in: snapshot) }
            }
            if json { return try Output.json(rows) }
            if rows.isEmpty { return Output.line("nobody is held") }
            for row in rows {
                let whom = row.report ?? row.order ?? row.person ?? "somebody who is not in the directory"
                Output.line("\(row.id)\t\(row.since)\t\(whom)\t\(row.reason)")
            }
        }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "End a hold, by the number the list prints.", discussion: "Example: andon hold remove 3")
        @Argument(help: "The hold's number.") var id: UInt64
        @Flag(help: "Print JSON.") var json = false

        private struct Removed: Encodable { let removed: String }

        func run() async throws {
            let (id, plant) = (Ref<LegalHold>(id), try await Surroundings.plant())
            let holds = plant.factory.holds
            try await HoldCommand.refusing { try await plant.store.write { try holds.remove(id, in: $0) } }
            if json { return try Output.json(Removed(removed: "\(id)")) }
            Output.line("hold \(id) has ended")
        }
    }

    fileprivate struct Row: Encodable {
        let id: String
        /// The employee number.
        let person: String?
        let report: String?
        let order: String?
        let reason: String
        let since: String

        init(_ hold: LegalHold, _ factory: Factory, in snapshot: Snapshot) throws {
            id = "\(hold.id)"
            person = try hold.person.flatMap { try snapshot.find($0)?.employeeNumber }
            report = try hold.report.flatMap { try snapshot.find($0)?.number }
            order = try hold.order.flatMap { try snapshot.find($0)?.number }
            reason = try factory.holds.reason(of: hold)
            since = PlantTime.rfc3339(hold.since)
        }
    }

    fileprivate static func refusing<T>(_ body: () async throws -> T) async throws -> T {
        do { return try await body() } catch let refused as LegalHolds.Refused { throw Complaint("\(refused)") }
    }
}
