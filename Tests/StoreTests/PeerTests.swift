import Glibc
import Store
import Testing

/// Runs one test of this program in another process, which finds the folder to use in its environment.
private enum Peer {
    static let key = "ANDON_TEST_PEER_FOLDER"
    static var folder: String? { getenv(key).map { String(cString: $0) } }

    /// Starts the peer; it runs until its test is over.
    static func start(_ folder: String) throws -> pid_t {
        var arguments = CommandLine.arguments
        if let position = arguments.firstIndex(of: "--filter") { arguments.removeSubrange(position...position + 1) }
        arguments += ["--filter", "PeerTests"]; print(CommandLine.arguments)
        var process = pid_t()
        var argv = arguments.map { strdup($0) } + [nil]
        defer { for argument in argv { free(argument) } }
        var variables = [strdup("\(key)=\(folder)"), nil]
        defer { free(variables[0]) }
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0)
        try #require(posix_spawn(&process, "/proc/self/exe", &files, nil, &argv, &variables) == 0)
        return process
    }

    static func wait(for process: pid_t) -> Int32 {
        var status: Int32 = 0
        waitpid(process, &status, 0)
        return status
    }
}

struct `Two processes` {
    static let largeMap = 256 << 20

    @Test(.enabled(if: Peer.folder == nil))
    func `write to one file, also beyond the ceiling of the first`() async throws {
        let folder = TemporaryFolder()
        let store = try Store.sample(folder, mapSizeBytes: 1 << 20)
        let peer = try Peer.start(folder.path)
        for position in 0..<200 {
            try await store.write { tx in
                try tx.put(Part(tx.newRef(), "mine", serial: "mine \(position)"))
            }
            _ = try store.read { try $0.page(Part.self, .descending, limit: 5) }
        }
        #expect(Peer.wait(for: peer) == 0)
        try store.read { (snapshot) throws in
            #expect(try snapshot.find(Bin.self, "peer")?.count == 400)
            #expect(try snapshot.all(Part.byName, "mine", limit: 1_000).count == 200)
            #expect(try snapshot.all(Part.byName, "theirs", limit: 1_000).count == 400)
            #expect(try snapshot.count(Part.self) == 600)
        }
        #expect(try store.check() == [])
        #expect(try store.statistics.fileBytes > (1 << 20) + (16 << 20), "the peer wrote beyond our map")
        await store.close()
    }

    @Test(.enabled(if: Peer.folder != nil))
    func `the second one`() async throws {
        let folder = try #require(Peer.folder)
        let store = try Store(path: folder, schema: .sample, mapSizeBytes: Self.largeMap, now: { Timestamp(seconds: 0) })
        for position in 0..<400 {
            try await store.write { tx in
                let serial = "theirs \(position)" + String(repeating: "x", count: 300)
                try tx.put(Part(tx.newRef(), "theirs", serial: serial))
                try tx.put(Bin(id: "peer", count: position + 1))
            }
        }
        struct Large: Error {}
        try await store.write { tx in
            for position in 0..<10 {
                try tx.put(Bin(id: String(repeating: "\(position)", count: 500), count: position))
            }
        }
        await store.close()
    }
}
