import ArgumentParser
import Factory
import FoundationEssentials
import Glibc
import Logging
import Simulator
import Vault
import Web
import WhatsApp

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run a sample plant with a pretend WhatsApp: no settings, no account.",
        discussion: """
            Prints the address of the phones and of the office, and a link that signs you in.
            Example: andon demo
            Example: andon demo --script conversation.txt
            """)
    @Option(help: "Where the office listens, HOST:PORT; the phones listen on the next port.")
    var listen = "127.0.0.1:8080"
    @Option(help: "The folder of the data. Without it the data is gone afterwards.") var data: String?
    @Option(help: "Play this conversation, print the transcript, and end.") var script: String?

    static let answerLimit = Duration.seconds(20)  // For each answer in a script; the box may be slow and busy.

    func validate() throws {
        guard case .tcp = ListenAddress(listen) else {
            throw ValidationError("--listen must be HOST:PORT, such as 127.0.0.1:8080")
        }
        if let script, FileManager.default.contents(atPath: script) == nil {
            throw ValidationError("--script: \(script) cannot be read")
        }
    }

    func run() async throws {
        let isScripted = script != nil
        let folder = try data.map(Self.absolute) ?? Self.temporaryFolder()
        defer { if data == nil { Self.remove(folder) } }
        let plant = try await DemoPlant(
            listen: isScripted ? "127.0.0.1:0" : listen, folder: folder, isQuiet: isScripted)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await plant.run() }
            group.addTask {
                if let script {
                    try await play(script, on: plant)
                } else {
                    try await plant.greet()
                    try await Task.sleep(for: .seconds(Int64.max / 4))
                }
            }
            try await group.next()
            group.cancelAll()
        }
    }

    private func play(_ path: String, on plant: DemoPlant) async throws {
        let text = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
        let script = try Script(text, people: Plant.phoneOwners)
        _ = try await plant.office()
        try await script.play(on: plant.graph, answerWithin: Self.answerLimit, clock: ContinuousClock()) {
            Output.line($0)
        }
    }

    private static func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    }

    private static func temporaryFolder() throws -> String {
        let folder = "/tmp/andon-demo-\(getpid())"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        return folder
    }

    /// What cannot be removed now goes with the next start of the machine.
    private static func remove(_ folder: String) {
        do { try FileManager.default.removeItem(atPath: folder) } catch { Output.complain("\(folder) stays: \(error)") }
    }
}
