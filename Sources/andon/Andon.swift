import ArgumentParser
import FoundationEssentials
import Glibc
import Logging

/// The program: one binary, a subcommand a task.
@main
struct Andon: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "andon",
        abstract: "The maintenance and quality desk of a factory, reached by WhatsApp.",
        discussion: "Try it without an account: andon demo",
        version: "andon 0.1.0",
        subcommands: [
            Serve.self, Demo.self, ConfigCommand.self, OperatorCommand.self, TokenCommand.self, PeopleCommand.self,
            ProductsCommand.self, OrdersCommand.self, AssetsCommand.self, StakeholdersCommand.self, PlansCommand.self,
            ChecklistsCommand.self, WorkOrdersCommand.self,
            Send.self, ParkedCommand.self, Check.self,
            Stats.self, TemplatesCommand.self, Doctor.self, Erase.self, RetentionCommand.self, HoldCommand.self,
        ])

    /// 0: it did it. 1: it found something wrong. 2: it was called wrongly.
    ///
    /// The store's thread may still be at work; what libraries do at the end of a program would take away under it what
    /// it uses. Everything that counts is committed by then, so the program just ends.
    static func main() async {
        let status = await perform()
        fflush(nil)
        _exit(status)
    }

    private static func perform() async -> Int32 {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            return 0
        } catch let status as ExitStatus {
            return status.code
        } catch {
            let code = exitCode(for: error)
            let text = fullMessage(for: error)
            if code == .success {
                Output.line(text)
                return 0
            }
            Output.complain(code == .validationFailure ? text : "andon: \(error)")
            return code == .validationFailure ? 2 : 1
        }
    }
}

/// Ends the program with a status after everything has been said.
struct ExitStatus: Error {
    let code: Int32
    static let foundSomethingWrong = ExitStatus(code: 1)
}

/// Why a command could not do it, in words.
struct Complaint: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// What a command says: results on standard output, complaints on standard error.
enum Output {
    static func line(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }
    static func text(_ text: String) { write(text, to: STDOUT_FILENO) }
    static func complain(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

    static func bytes(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        line(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    private static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}

/// The world a command runs in: its environment, read once.
enum Surroundings {
    static var environment: [String: String] { ProcessInfo.processInfo.environment }

    static func config() throws -> Config { try Config.load(environment: environment) }

    static func plant() async throws -> OpenPlant { try await OpenPlant(config()) }

    static func logger(_ config: Config) -> Logger {
        let isJournal = environment["JOURNAL_STREAM"] != nil
        let level = config.logLevel
        return Logger(label: "andon") { _ in JournalLog(logLevel: level, isJournal: isJournal) }
    }

    /// One line of standard input, without its end; asked for where somebody sits before it.
    static func secretLine(_ prompt: String) throws -> String {
        let isTerminal = isatty(STDIN_FILENO) == 1
        var saved = termios()
        if isTerminal {
            Output.text(prompt)
            tcgetattr(STDIN_FILENO, &saved)
            var silent = saved
            silent.c_lflag &= ~tcflag_t(ECHO)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        }
        defer {
            if isTerminal {
                tcsetattr(STDIN_FILENO, TCSAFLUSH, &saved)
                Output.line("")
            }
        }
        guard let line = readLine(strippingNewline: true) else {
            throw Complaint("nothing came on standard input")
        }
        return line
    }
}
