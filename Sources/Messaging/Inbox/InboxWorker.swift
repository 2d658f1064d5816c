public import Logging
public import Store

/// What answers a message: one call, one transaction.
public protocol MessageAnswering: Sendable {
    /// Does everything the message asks for, and sets its state. A throw undoes all of it.
    func answer(_ message: inout InboundMessage, in tx: Transaction) throws
    /// Tells the person that their message could not be dealt with, after the last try.
    func apologise(for message: InboundMessage, in tx: Transaction) throws
}

/// Answers what people sent, oldest first, one transaction a message.
public struct InboxWorker: Sendable {
    let store: Store
    let desk: any MessageAnswering
    let bell: Bell
    let outboxBell: Bell
    let mediaBell: Bell
    let logger: Logger

    static let width = 32  // Messages handed in at once. They share a commit; more would hold the writer.
    static let triesMax = 3
    static let retryDelay = Duration.seconds(5)

    public init(store: Store, desk: any MessageAnswering, bell: Bell, outboxBell: Bell, mediaBell: Bell, logger: Logger)
    {
        self.store = store
        self.desk = desk
        self.bell = bell
        self.outboxBell = outboxBell
        self.mediaBell = mediaBell
        self.logger = logger
    }

    public func run() async throws {
        while !Task.isCancelled {
            let waiting = try store.read { snapshot in
                let fresh = try snapshot.all(InboundMessage.byState, .waiting, limit: Self.width).count
                return try fresh + dueRetries(in: snapshot).count
            }
            if waiting == 0 {
                await bell.wait(atMost: .seconds(1))
                continue
            }
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<min(waiting, Self.width) { group.addTask { await answerOldest() } }
            }
            outboxBell.ring()
            mediaBell.ring()
        }
    }

    /// Each call takes the oldest message left at its turn in the writer, so the order of calls does not matter.
    private func answerOldest() async {
        do {
            try await store.write { tx in
                guard var message = try oldest(in: tx) else { return }
                do {
                    try desk.answer(&message, in: tx)
                    if message.state != .done, !message.isParked { message.state = .done }
                    try tx.put(message)
                } catch {
                    throw Undone(key: message.id, reason: "\(error)")
                }
            }
        } catch let undone as Undone {
            await noteFailure(undone)
        } catch {
            logger.error("inbox could not be written", metadata: ["error": "\(error)"])
            await bell.wait(atMost: .seconds(1))
        }
    }

    private struct Undone: Error {
        let key: InboundMessage.Key
        let reason: String
    }

    private func noteFailure(_ undone: Undone) async {
        do {
            let isParked = try await store.write { tx -> Bool in
                guard var message = try tx.find(InboundMessage.self, undone.key) else { return false }
                let tries: Int
                switch message.state {
                case .waiting: tries = 1
                case .retrying(let before, let at) where at <= tx.now: tries = before + 1
                case .retrying, .done, .parked: return false  // Another call has noted this failure.
                }
                if tries >= Self.triesMax {
                    message.state = .parked(reason: "failed \(tries) times: \(undone.reason)")
                } else {
                    message.state = .retrying(tries: tries, at: tx.now + Self.retryDelay)
                }
                try tx.put(message)
                return message.isParked
            }
            logger.warning(
                isParked ? "message parked" : "message undone",
                metadata: ["message": "\(undone.key.text)", "error": "\(undone.reason)"])
            if isParked {
                try await store.write { tx in
                    guard let message = try tx.find(InboundMessage.self, undone.key) else { return }
                    try desk.apologise(for: message, in: tx)
                }
            }
        } catch {
            logger.error(
                "failure could not be noted", metadata: ["message": "\(undone.key.text)", "error": "\(error)"])
        }
    }

    private func oldest(in tx: Transaction) throws -> InboundMessage? {
        if let message = try tx.all(InboundMessage.byState, .waiting, limit: 1).first { return message }
        return try dueRetries(in: tx).first
    }

    private func dueRetries(in snapshot: Snapshot) throws -> [InboundMessage] {
        try snapshot.all(
            InboundMessage.byState, .retrying, through: UInt64(snapshot.now.milliseconds), limit: Self.width)
    }
}

extension InboundMessage {
    public var isParked: Bool {
        if case .parked = state { true } else { false }
    }
}
