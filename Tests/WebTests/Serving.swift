@testable import Web

/// A server on a socket of this machine, stopped with the test.
func serving(
    _ office: Office, at address: ListenAddress = .tcp(host: "127.0.0.1", port: 0), limits: Listener.Limits = .init(),
    _ body: (String) async throws -> Void
) async throws {
    let (addresses, bound) = AsyncStream<String>.makeStream()
    let server = WebServer(address: address, limits: limits, desk: office.desk) { bound.yield($0) }
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
            defer { bound.finish() }
            try await server.run()
        }
        for await address in addresses {
            try await body(address)
            group.cancelAll()
            return
        }
        try await group.waitForAll()
    }
}

func status(_ answer: String) -> Int { Int(answer.dropFirst(9).prefix(3)) ?? 0 }
