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
        arguments += ["--filter", "PeerTests"]
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
    private static let largeText = String(repeating: "x", count: 10 << 20)

    @Test(.enabled(if: Peer.folder == nil))
    func `change one file, also when the other one goes beyond our map`() async throws {
        let folder = TemporaryFolder()
        let store = try Store.sample(folder, mapSizeBytes: 8 << 20)
        let peer = try Peer.start(folder.path)
        for position in 0..<200 {
            try await store.write { try $0.put(Part($0.newRef(), "ours", serial: "ours \(position)")) }
            _ = try store.read { try $0.page(Part.self, .descending, limit: 5) }
        }
        try await store.write { try $0.put(Bin(id: "ours is done", count: 0)) }
        #expect(Peer.wait(for: peer) == 0)
        try store.read { (snapshot) throws in
            #expect(try snapshot.find(Bin.self, "theirs")?.count == 200)
            #expect(try snapshot.all(Part.byName, "ours", limit: 1_000).count == 200)
            #expect(try snapshot.all(Part.byName, "theirs", limit: 1_000).count == 200)
            #expect(try snapshot.count(Part.self) == 400)
            #expect(try snapshot.find(Bin.self, "large 2")?.label == Self.largeText)
        }
        #expect(try store.statistics.fileBytes > (8 << 20) + (16 << 20), "beyond our map")
        try await store.write { tx in for number in 0..<3 { try tx.delete(Bin.self, "large \(number)") } }
        try await store.write { try $0.put(Part($0.newRef(), "ours")) }
        #expect(try store.check() == [])
        await store.close()
    }

    @Test(.enabled(if: Peer.folder != nil))
    func `the other one`() async throws {
        let folder = try #require(Peer.folder)
        let store = try Store(path: folder, schema: .sample, mapSizeBytes: 256 << 20, now: { Timestamp(seconds: 0) })
        for position in 1...200 {
            try await store.write { tx in
                try tx.put(Part(tx.newRef(), "theirs", serial: "theirs \(position)"))
                try tx.put(Bin(id: "theirs", count: position))
            }
        }
        // Who has started us may have come to a sudden end.
        let parent = getppid()
        while try store.read({ try $0.find(Bin.self, "ours is done") == nil }) {
            try #require(getppid() == parent)
            usleep(1_000)
        }
        for number in 0..<3 {
            try await store.write { try $0.put(Bin(id: "large \(number)", count: 0, label: Self.largeText)) }
        }
        await store.close()
    }
}
