import ArgumentParser
import Factory
import Store

struct OperatorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "operator", abstract: "Web sign-ins: add, list, change the password, remove.",
        discussion: "Example: andon operator add nomsa --role admin",
        subcommands: [Add.self, List.self, ChangePassword.self, Remove.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a sign-in; the password is one line of standard input.",
            discussion: "Example: andon operator add nomsa --role admin")
        @Argument(help: "The name to sign in with.") var name: String
        @Option(help: "admin, supervisor, clerk or viewer.") var role: RoleArgument

        func run() async throws {
            let plant = try await Surroundings.plant()
            let password = try plant.factory.access.hash(Surroundings.secretLine("Password: "))
            let (name, role, access) = (name, role, plant.factory.access)
            try await plant.store.write {
                _ = try access.addOperator(name, role: role.operator, password: password, in: $0)
            }
            Output.line("added \(name) (\(role.rawValue))")
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the sign-ins.", discussion: "Example: andon operator list")
        @Flag(help: "Print JSON.") var json = false

        private struct Row: Encodable {
            let name: String
            let role: String
        }

        func run() async throws {
            let rows = try await Surroundings.plant().store.read {
                try $0.page(Operator.self, limit: 1_000).records.map { Row(name: $0.name, role: $0.role.rawValue) }
            }
            if json { return try Output.json(rows) }
            for row in rows { Output.line("\(row.name)\t\(row.role)") }
        }
    }

    struct ChangePassword: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "password", abstract: "Change a password; the new one is one line of standard input.",
            discussion: "Example: andon operator password nomsa")
        @Argument(help: "Whose password.") var name: String

        func run() async throws {
            let plant = try await Surroundings.plant()
            let password = try plant.factory.access.hash(Surroundings.secretLine("New password: "))
            let (name, access) = (name, plant.factory.access)
            try await plant.store.write { try access.setPassword(password, of: name, in: $0) }
            Output.line("changed the password of \(name)")
        }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remove a sign-in; its sessions end.", discussion: "Example: andon operator remove nomsa")
        @Argument(help: "Who.") var name: String

        func run() async throws {
            let plant = try await Surroundings.plant()
            let (name, access) = (name, plant.factory.access)
            try await plant.store.write { try access.removeOperator(name, in: $0) }
            Output.line("removed \(name)")
        }
    }
}
