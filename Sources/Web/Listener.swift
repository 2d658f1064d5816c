import Glibc
import HTTPTypes
import HummingbirdCore
import Logging
import Messaging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Synchronization

/// Listens, takes connections in, and cuts those that are too slow or too many. Requests go to the router.
struct Listener: Sendable {
    struct Limits: Sendable {
        /// From the connection, or the answer before, to the end of a request's headers.
        var headSeconds = 10.0
        /// From there to the end of its body.
        var bodySeconds = 30.0
        /// For each piece of an answer to be taken by the other side.
        var answerSeconds = 30.0
        /// Requests under way when we are told to stop are given this long.
        var drainSeconds = 3.0
        /// Open connections, some 20 KB each. systemd gives a service 1,024 descriptors unless told otherwise.
        var connectionsMax = 900
        /// Bytes of all bodies being read at one time; more are told to come again.
        var bodiesBytesMax = 48 << 20
    }

    struct CannotListen: Error, CustomStringConvertible {
        let description: String
    }

    let address: ListenAddress
    let limits: Limits
    let router: Router
    let onBound: @Sendable (String) -> Void

    static let backlog: Int32 = 1_024  // Connections the system holds for us in a burst.
    static let headersBytesMax = 32 << 10
    static let headersMax = 100

    func run() async throws {
        // One thread of our own: what costs time is the disk, not HTTP.
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let connections = Connections(limits: limits)
        do {
            try await serve(on: group, connections)
        } catch {
            try await group.shutdownGracefully()
            throw error
        }
        try await group.shutdownGracefully()
    }

    private func serve(on group: MultiThreadedEventLoopGroup, _ connections: Connections) async throws {
        let exchange = Exchange(router: router, limits: limits, connections: connections)
        let decoder = HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: Self.headersBytesMax, maxHeaderListSize: Self.headersBytesMax,
            maxHeaderFieldCount: Self.headersMax)
        let http = HTTP1Channel(
            responder: { request, writer, channel in
                try await exchange.answer(request, writer, channel)
            },
            configuration: .init(httpDecoderConfiguration: decoder))
        // The library says why a connection broke; what clients do wrong is no business of our log.
        let silent = Logger(label: "http") { _ in SwiftLogNoOpLogHandler() }
        let server = try await bind(group) { channel in
            connections.opened(channel)
            return http.setup(channel: channel, logger: silent)
        }
        onBound(try name(of: server.channel))
        try await withGracefulShutdownHandler {
            try await server.executeThenClose { inbound in
                try await withThrowingDiscardingTaskGroup { tasks in
                    tasks.addTask { await connections.cutLate() }
                    for try await connection in inbound {
                        tasks.addTask { await http.handle(value: connection, logger: silent) }
                    }
                    await connections.drain()
                    tasks.cancelAll()
                }
            }
        } onGracefulShutdown: {
            server.channel.close(promise: nil)
        }
        if case .unix(let path) = address { unlink(path) }
    }

    private typealias Server = NIOAsyncChannel<HTTP1Channel.Value, Never>

    private func bind(
        _ group: MultiThreadedEventLoopGroup,
        _ setUp: @escaping @Sendable (any Channel) -> EventLoopFuture<HTTP1Channel.Value>
    ) async throws -> Server {
        let bootstrap = ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: Self.backlog)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
        do {
            switch address {
            case .tcp(let host, let port):
                return try await bootstrap.serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                    .bind(host: host, port: port, childChannelInitializer: setUp)
            case .unix(let path):
                let server: Server = try await bootstrap.bind(
                    unixDomainSocketPath: path, cleanupExistingSocketFile: true, childChannelInitializer: setUp)
                // For a proxy in our group.
                guard chmod(path, 0o660) == 0 else { throw CannotListen(description: String(cString: strerror(errno))) }
                return server
            case .passed(let descriptor):
                try Self.checkPassed(descriptor)
                return try await bootstrap.bind(descriptor, childChannelInitializer: setUp)
            }
        } catch {
            throw CannotListen(description: "cannot listen at \(address): \(Self.reason(error))")
        }
    }

    private static func reason(_ error: any Error) -> String {
        switch error {
        case let error as CannotListen: error.description
        case let error as IOError: String(cString: strerror(error.errnoCode))
        default: "\(error)"
        }
    }

    private static func checkPassed(_ descriptor: Int32) throws {
        var isListening: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        guard getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &isListening, &size) == 0, isListening != 0 else {
            throw CannotListen(description: "no listening socket was passed as descriptor \(descriptor)")
        }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    private func name(of channel: any Channel) throws -> String {
        if case .unix(let path) = address { return "unix:\(path)" }
        guard let local = channel.localAddress else { throw CannotListen(description: "the socket has no address") }
        guard let host = local.ipAddress, let port = local.port else { return "unix:\(local.pathname ?? "")" }
        return host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    }
}
