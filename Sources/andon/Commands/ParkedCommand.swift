import ArgumentParser
import Factory
import Messaging
import Store
import Vault
import WhatsApp

struct ParkedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parked", abstract: "What could not be applied, and why.",
        discussion: """
            Example: andon parked list
            What is nobody's here, such as receipts of messages that others sent, is kept and listed as well.
            """, subcommands: [List.self, Retry.self, Drop.self],
        defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List what is parked, then what is kept, each oldest first.",
            discussion: "Example: andon parked list --json")
        @Flag(help: "Print JSON.") var json = false

        private struct Row: Encodable {
            let id: String
            let wamid: String
            let kind: String
            let state: String
            let reason: String
            let at: String
        }

        func run() async throws {
            let plant = try await Surroundings.plant()
            let rows = try plant.store.read { snapshot in
                try Inbox.unapplied.flatMap { queue in
                    try snapshot.all(InboundMessage.byState, queue, limit: Inbox.parkedMax)
                }.map { message in
                    let (state, reason) = Self.words(message.state)
                    return Row(
                        id: message.id.text, wamid: Self.wamid(of: message, plant.factory), kind: message.kind.rawValue,
                        state: state, reason: reason, at: PlantTime.rfc3339(message.receivedAt))
                }
            }
            if json { return try Output.json(rows) }
            if rows.isEmpty { return Output.line("nothing is parked") }
            for row in rows { Output.line("\(row.id)\t\(row.at)\t\(row.kind)\t\(row.state)\t\(row.reason)") }
        }

        private static func words(_ state: InboundMessage.State) -> (state: String, reason: String) {
            switch state {
            case .parked(let reason): ("parked", reason)
            case .kept(let reason): ("kept", reason)
            case .waiting, .done: preconditionFailure("the index holds what is parked or kept")
            }
        }

        /// Empty when the payload does not open, which may be the very reason it is parked.
        private static func wamid(of message: InboundMessage, _ factory: Factory) -> String {
            guard let payload = try? factory.inbox.payload(of: message), let json = try? JSON(payload) else {
                return ""
            }
            return json["item"]["id"].text ?? ""
        }
    }

    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Try parked messages again: one by its id, or all.",
            discussion: "Example: andon parked retry --all")
        @Argument(help: "The id, as the list prints it.") var id: String?
        @Flag(help: "All of them.") var all = false

        func validate() throws { try ParkedCommand.check(id, all) }

        func run() async throws {
            let (id, plant) = (id, try await Surroundings.plant())
            let count = try await plant.store.write { try plant.factory.inbox.retry(id, in: $0) }
            try ParkedCommand.report(count, "to be tried again")
        }
    }

    struct Drop: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Close parked messages without effect: one by its id, or all.",
            discussion: "Example: andon parked drop --all")
        @Argument(help: "The id, as the list prints it.") var id: String?
        @Flag(help: "All of them.") var all = false

        func validate() throws { try ParkedCommand.check(id, all) }

        func run() async throws {
            let (id, plant) = (id, try await Surroundings.plant())
            let count = try await plant.store.write { try plant.factory.inbox.drop(id, in: $0) }
            try ParkedCommand.report(count, "closed")
        }
    }

    fileprivate static func check(_ id: String?, _ all: Bool) throws {
        guard (id != nil) != all else { throw ValidationError("name one id, or --all") }
    }

    fileprivate static func report(_ count: Int, _ what: String) throws {
        Output.line("\(count) \(what)")
        if count == 0 { throw ExitStatus.foundSomethingWrong }
    }
}
