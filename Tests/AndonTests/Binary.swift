import FoundationEssentials
import Glibc

/// The real program, run as a process of its own.
enum Binary {
    /// `ANDON_BINARY`, else the debug build that the tests were built with.
    static var path: String {
        if let named = ProcessInfo.processInfo.environment["ANDON_BINARY"] { return named }
        return packageFolder + "/.build/debug/andon"
    }

    static var packageFolder: String {
        // …/Tests/AndonTests/Binary.swift
        "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    }

    /// Runs a command to its end.
    static func run(
        _ arguments: [String], environment: [String: String] = [:], input: String = ""
    ) throws -> (status: Int32, output: String, errors: String) {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data(input.utf8).write(to: URL(filePath: folder + "/in"))
        let process = try Running(
            arguments, environment: environment, input: folder + "/in", output: folder + "/out", errors: folder + "/err"
        )
        let status = process.wait()
        return (status, try text(folder + "/out"), try text(folder + "/err"))
    }

    static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    }

    static func temporaryFolder() throws -> String {
        var template = Array("/tmp/andon-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Running.Failed(errno: errno) }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

/// A process under way.
final class Running: Sendable {
    struct Failed: Error { let errno: Int32 }

    let id: pid_t

    init(
        _ arguments: [String], environment: [String: String], input: String = "/dev/null", output: String,
        errors: String
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        var words = ([Binary.path] + arguments).map { strdup($0) } + [nil]
        let inherited = ["PATH", "LD_LIBRARY_PATH", "HOME"].compactMap { name in
            ProcessInfo.processInfo.environment[name].map { "\(name)=\($0)" }
        }
        var settings = (inherited + environment.map { "\($0.key)=\($0.value)" }).map { strdup($0) } + [nil]
        defer { (words + settings).forEach { free($0) } }
        var child: pid_t = 0
        let result = posix_spawn(&child, Binary.path, &actions, nil, &words, &settings)
        guard result == 0 else { throw Failed(errno: result) }
        id = child
    }

    func signal(_ number: Int32) { kill(id, number) }

    /// The exit status; 128 and the signal's number where one ended it.
    @discardableResult
    func wait() -> Int32 {
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }
}
