import ArgumentParser
import Factory
import Messaging
import Store

struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "API tokens for scripts: create, list, revoke.",
        discussion: "Example: andon token create erp --role clerk",
        subcommands: [Create.self, List.self, Revoke.self])

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Create a token and print it, once.", discussion: "Example: andon token create erp --role admin")
        @Argument(help: "What the token is for.") var name: String
        @Option(help: "admin, supervisor, clerk or viewer.") var role: RoleArgument
        @Flag(help: "Print JSON.") var json = false

        private struct Row: Encodable {
            let token: String
            let id: String
            let name: String
            let role: String
        }

        func run() async throws {
            let plant = try await Surroundings.plant()
            let (name, role, access) = (name, role, plant.factory.access)
            let made = try await plant.store.write { try access.createToken(name, role: role.operator, in: $0) }
            let row = Row(token: made.secret, id: "\(made.token.id)", name: name, role: role.rawValue)
            if json { return try Output.json(row) }
            Output.line(row.token)
            Output.complain("This is shown once. Send it as: Authorization: Bearer TOKEN")
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the tokens.", discussion: "Example: andon token list")
        @Flag(help: "Print JSON.") var json = false

        private struct Row: Encodable {
            let id: String
            let name: String
            let role: String
            let createdAt: String
        }

        func run() async throws {
            let rows = try await Surroundings.plant().store.read { snapshot in
                try snapshot.page(APIToken.self, limit: Access.tokensMax).records.map {
                    Row(
                        id: "\($0.id)", name: $0.name, role: $0.role.rawValue,
                        createdAt: PlantTime.rfc3339($0.createdAt))
                }
            }
            if json { return try Output.json(rows) }
            for row in rows { Output.line("\(row.id)\t\(row.name)\t\(row.role)\t\(row.createdAt)") }
        }
    }

    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Revoke a token, by its name or id.", discussion: "Example: andon token revoke erp")
        @Argument(help: "Which token.") var name: String

        func run() async throws {
            let plant = try await Surroundings.plant()
            let (name, access) = (name, plant.factory.access)
            try await plant.store.write { try access.revokeToken(name, in: $0) }
            Output.line("revoked \(name)")
        }
    }
}
