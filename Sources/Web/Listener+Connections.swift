import Messaging
import NIOCore
import Synchronization

/// The open connections, each with the time by which it has to have done its next step.
final class Connections: Sendable {
    private struct Connection {
        let channel: any Channel
        var deadline: NIODeadline?
    }
    private struct State {
        var open: [ObjectIdentifier: Connection] = [:]
        var bodiesBytes = 0
    }
    private let state = Mutex(State())
    private let bell = Bell()
    private let limits: Listener.Limits

    init(limits: Listener.Limits) { self.limits = limits }

    /// What a connection has to do next.
    enum Step { case sendHead, sendBody, wait, takeAnswer }

    /// Takes a new connection in, or closes it at once when there are too many.
    func opened(_ channel: any Channel) {
        let id = ObjectIdentifier(channel)
        let count = state.withLock { state in
            if state.open.count < limits.connectionsMax {
                state.open[id] = Connection(channel: channel, deadline: deadline(.sendHead))
            }
            return state.open[id] == nil ? nil : state.open.count
        }
        guard let count else { return channel.close(promise: nil) }
        if count == 1 { bell.ring() }
        channel.closeFuture.whenComplete { [self] _ in
            let isEmpty = state.withLock { state in
                state.open[id] = nil
                return state.open.isEmpty
            }
            if isEmpty { bell.ring() }
        }
    }

    func set(_ step: Step, of channel: any Channel) {
        let deadline = deadline(step)
        state.withLock { $0.open[ObjectIdentifier(channel)]?.deadline = deadline }
    }

    /// Room for a part of a body. False: too much is being read at this time.
    func takeRoom(bytes: Int) -> Bool {
        state.withLock { state in
            guard state.bodiesBytes + bytes <= limits.bodiesBytesMax else { return false }
            state.bodiesBytes += bytes
            return true
        }
    }

    func giveRoom(bytes: Int) { state.withLock { $0.bodiesBytes -= bytes } }

    /// Closes connections that did not do their next step in time, until the task is cancelled.
    func cutLate() async {
        let pause = min(1, limits.headSeconds / 4)
        while !Task.isCancelled {
            let now = NIODeadline.now()
            let (late, isEmpty) = state.withLock { state in
                (state.open.values.filter { $0.deadline.map { $0 < now } ?? false }.map(\.channel), state.open.isEmpty)
            }
            for channel in late { channel.close(promise: nil) }
            await bell.wait(atMost: isEmpty ? .seconds(3600) : .seconds(pause))
        }
    }

    /// Lets requests under way be answered, closes idle connections at once, and all when the time for it is over.
    func drain() async {
        let end = NIODeadline.now() + .nanoseconds(Int64(limits.drainSeconds * 1e9))
        for channel in channels { channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent()) }
        while !channels.isEmpty, NIODeadline.now() < end, !Task.isCancelled {
            await bell.wait(atMost: .milliseconds(50))
        }
        for channel in channels { channel.close(promise: nil) }
    }

    private var channels: [any Channel] { state.withLock { $0.open.values.map(\.channel) } }

    private func deadline(_ step: Step) -> NIODeadline? {
        let seconds: Double
        switch step {
        case .sendHead: seconds = limits.headSeconds
        case .sendBody: seconds = limits.bodySeconds
        case .takeAnswer: seconds = limits.answerSeconds
        case .wait: return nil
        }
        return .now() + .nanoseconds(Int64(seconds * 1e9))
    }
}
