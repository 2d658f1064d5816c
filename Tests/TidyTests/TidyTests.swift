import FoundationEssentials
import Testing

/// What a machine can see of the house's habits. Each message names the replacement.
struct `The sources` {
    struct Source: Sendable, CustomStringConvertible {
        let path: String
        let lines: [Substring]
        var module: String { String(path.split(separator: "/")[0]) }
        var name: String { String(path.split(separator: "/").last ?? "") }
        var description: String { path }
    }

    static let folder = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Sources"

    static let sources: [Source] = {
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        return paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
            let data = FileManager.default.contents(atPath: folder + "/" + path) ?? Data()
            let text = String(decoding: data, as: UTF8.self)
            return Source(path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
        }
    }()

    /// Lines of code, comments left out, that hold one of the words.
    private func lines(_ words: [String], in source: Source) -> [String] {
        source.lines.enumerated().compactMap { index, line in
            let code = line.prefix(upTo: line.firstRange(of: "//")?.lowerBound ?? line.endIndex)
            return words.contains { code.contains($0) } ? "\(source.path):\(index + 1):\(line)" : nil
        }
    }

    @Test func `are found`() { #expect(Self.sources.count > 100) }

    @Test(arguments: sources)
    func `import downwards only`(source: Source) {
        let mayImport: [String: Set<String>] = [
            "Store": [], "Vault": [], "WhatsApp": ["Vault"], "Messaging": ["WhatsApp", "Vault", "Store"],
            "Factory": ["Messaging", "WhatsApp", "Vault", "Store"],
            "Web": ["Factory", "Messaging", "WhatsApp", "Vault", "Store"], "Simulator": ["WhatsApp", "Vault"],
            "andon": ["Simulator", "Web", "Factory", "Messaging", "WhatsApp", "Vault", "Store"],
        ]
        for line in source.lines where line.contains("import ") {
            guard let name = line.split(separator: " ").last.map(String.init), mayImport.keys.contains(name) else {
                continue
            }
            guard line.hasPrefix("import ") || line.hasPrefix("public import ") || line.hasPrefix("private import ")
            else { continue }
            #expect(
                mayImport[source.module]?.contains(name) == true, "\(source): \(source.module) may not import \(name)")
        }
    }

    @Test(arguments: sources)
    func `import each foreign name in its one place`(source: Source) {
        let homes: [(name: String, places: [String])] = [
            ("CLMDB", ["Store/LMDB.swift"]), ("COpenSSL", ["Vault/OpenSSL.swift"]), ("CCurl", ["WhatsApp/Curl.swift"]),
            ("CQRencode", ["Factory/QRCode.swift"]),
            ("Hummingbird", ["Web/Listener", "Simulator/"]), ("ArgumentParser", ["andon/"]),
        ]
        for (name, places) in homes where source.lines.contains(where: { $0.hasSuffix("import \(name)") }) {
            #expect(places.contains { source.path.hasPrefix($0) }, "\(source): import \(name) in \(places) only")
        }
        #expect(!source.lines.contains { $0.hasSuffix("import Foundation") }, "\(source): import FoundationEssentials")
    }

    @Test(arguments: sources.filter { $0.module != "andon" })
    func `ask nobody for time, chance or surroundings`(source: Source) {
        let words = [
            "Date()", ".random(", "ContinuousClock()", "SuspendingClock()", "getenv(", "ProcessInfo.", "clock_gettime",
            "time(nil",
        ]
        #expect(lines(words, in: source).isEmpty, "hand it in; only the andon target asks")
    }

    @Test(arguments: sources)
    func `end no process and hide no error`(source: Source) {
        #expect(
            lines(["try!", "fatalError(", "print(", "debugPrint("], in: source).isEmpty,
            "throw, log, or precondition with a sentence")
        let marks = ["TO" + "DO", "FIX" + "ME"]
        #expect(!source.lines.contains { line in marks.contains { line.contains($0) } }, "finish it, or leave it out")
    }

    @Test(arguments: sources)
    func `call C in its one file`(source: Source) {
        let homes = [
            (["mdb_"], "LMDB.swift"), (["EVP_", "RAND_bytes", "CRYPTO_memcmp", "OPENSSL_"], "OpenSSL.swift"),
            (["curl_"], "Curl.swift"), (["QRcode_", "QRinput_"], "QRCode.swift"),
        ]
        for (words, home) in homes where source.name != home {
            #expect(lines(words, in: source).isEmpty, "only \(home) calls these")
        }
        let wrappers = ["LMDB.swift", "OpenSSL.swift", "Curl.swift", "Pthread.swift"]
        if !wrappers.contains(source.name) {
            #expect(
                lines(["nonisolated(unsafe)", "@unchecked Sendable"], in: source).isEmpty,
                "only the files that wrap C may")
        }
    }

    @Test(arguments: sources)
    func `log no secrets`(source: Source) {
        for (index, line) in source.lines.enumerated() where line.contains("metadata: [") || line.contains("logger.") {
            for word in ["phone", "e164", "wamid", "token:", "secret", "body", ".text"] {
                #expect(!line.contains("\\(\(word)"), "\(source):\(index + 1) logs a \(word)")
            }
        }
    }
}
