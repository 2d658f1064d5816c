import Logging
import ServiceLifecycle
import Testing
import Vault

@testable import Web

struct `Told to stop` {
    @Test func `it answers what is under way, lets idle connections go, and takes no new ones`() async throws {
        let office = try Office()
        let (addresses, bound) = AsyncStream<String>.makeStream()
        // A path of its own: a port could be given to another server the moment it is free.
        let address = ListenAddress.unix(path: office.folder + "/socket")
        let server = WebServer(address: address, limits: .init(drainSeconds: 30), desk: office.desk) {
            bound.yield($0)
        }
        let group = ServiceGroup(services: [server], logger: office.desk.logger)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            for await address in addresses {
                let body = office.webhook("27821234501", "hi")
                let (busy, idle) = (try WireClient(address), try WireClient(address))
                busy.send(
                    "POST /whatsapp/webhook HTTP/1.1\r\nHost: a\r\nContent-Length: \(body.count)\r\n"
                        + "X-Hub-Signature-256: \(Signature.header(body: body, secret: Office.secret))\r\n\r\n")
                idle.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(status(await idle.receiveAnswer()) == 200)
                await group.triggerGracefulShutdown()
                #expect(await idle.receiveAll().isEmpty)
                #expect(throws: WireClient.NoConnection.self) { try WireClient(address) }
                busy.send(body)
                #expect(status(await busy.receiveAll()) == 200)
                break
            }
            try await tasks.waitForAll()
        }
        #expect(try office.waiting().count == 1)
    }
}
