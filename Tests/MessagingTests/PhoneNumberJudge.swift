import FoundationEssentials
import Glibc

/// A second opinion on telephone numbers: what the library `phonenumbers` says, asked in Python.
enum PhoneNumberJudge {
    struct Case: Sendable {
        let form: String
        let region: String
        let text: String
        let answer: String
    }

    static let isHere = !cases.isEmpty

    /// Empty where Python or the library is missing.
    static let cases: [Case] = said.split(separator: "\n").compactMap { line in
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        return fields.count == 4 ? Case(form: fields[0], region: fields[1], text: fields[2], answer: fields[3]) : nil
    }

    static func cases(_ form: String) -> [Case] { cases.filter { $0.form == form } }

    private static var said: String {
        var template = Array("/tmp/andon-judge-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { return "" }
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        // …/Tests/MessagingTests/PhoneNumberJudge.swift
        let tests = "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
        guard run("/usr/bin/python3", tests + "/Judges/phone_numbers.py", output: folder + "/cases") == 0,
            let data = FileManager.default.contents(atPath: folder + "/cases")
        else { return "" }
        return String(decoding: data, as: UTF8.self)
    }

    private static func run(_ program: String, _ argument: String, output: String) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
        let command: [String] = [program, argument]
        var words = command.map { strdup($0) } + [nil]
        let inherited = ["PATH", "HOME", "PYTHONPATH"].compactMap { name in
            ProcessInfo.processInfo.environment[name].map { "\(name)=\($0)" }
        }
        var settings: [UnsafeMutablePointer<CChar>?] =
            (inherited + ["PYTHONIOENCODING=utf-8"]).map { strdup($0) } + [nil]
        defer { (words + settings).forEach { free($0) } }
        var child: pid_t = 0
        guard posix_spawn(&child, program, &actions, nil, &words, &settings) == 0 else { return -1 }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return status
    }
}
