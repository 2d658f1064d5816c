public import Logging
public import Store

/// What answers a message: one call, one transaction.
public protocol MessageAnswering: Sendable {
    /// Does everything the message asks for, and sets its state. A throw undoes all of it.
    func answer(_ message: inout InboundMessage, in tx: Transaction) throws
    /// Tells the person that their message could not be dealt with, after the last try.
    func apologise(for message: inout InboundMessage, in tx: Transaction) throws
}

/// Answers what people sent, oldest first, one transaction a message.
///
/// A message that throws is undone alone and tried again in its place, so that nothing said later overtakes it; after
/// the last try it is parked. An error of the store is nobody's fault: the message waits until the store works.
public struct InboxWorker: Sendable {
    let store: Store
    let desk: any MessageAnswering
    let bell: Bell
    let outboxBell: Bell
    let mediaBell: Bell
    let logger: Logger

    static let width = 32  // Messages handed in at once. They share a commit; more would hold the writer.
    static let triesMax = 3

    public init(
        store: Store, desk: any MessageAnswering, bell: Bell, outboxBell: Bell, mediaBell: Bell, logger: Logger
    ) {
        self.store = store
        self.desk = desk
        self.bell = bell
        self.outboxBell = outboxBell
        self.mediaBell = mediaBell
        self.logger = logger
    }

    public func run() async {
        while !Task.isCancelled {
            do {
                let waiting = try store.read {
                    try $0.all(InboundMessage.byState, .waiting, limit: Self.width).count
                }
                if waiting == 0 {
                    await bell.wait(atMost: .seconds(1))
                } else {
                    try await answer(waiting)
                }
            } catch {
                logger.error("inbox cannot be worked", metadata: ["error": "\(error)"])
                await bell.wait(atMost: .seconds(1))
            }
        }
    }

    private func answer(_ count: Int) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<count { group.addTask { try await answerOldest() } }
            try await group.waitForAll()
        }
        outboxBell.ring()
        mediaBell.ring()
    }

    /// Each call takes the oldest message left at its turn in the writer, so the order of calls does not matter.
    private func answerOldest() async throws {
        do {
            try await store.write { tx in
                guard var message = try tx.all(InboundMessage.byState, .waiting, limit: 1).first else { return }
                do {
                    try desk.answer(&message, in: tx)
                    if case .waiting = message.state { message.state = .done }
                    try tx.put(message)
                } catch let error as StoreError where error.isOfTheStore {
                    throw error
                } catch {
                    throw Undone(key: message.id, tries: message.tries, reason: "\(error)")
                }
            }
        } catch let undone as Undone {
            try await note(undone)
        }
    }

    private struct Undone: Error {
        let key: InboundMessage.Key
        /// Tries before this one; of calls that failed side by side only the first is counted.
        let tries: Int
        let reason: String
    }

    private func note(_ undone: Undone) async throws {
        let isLast = undone.tries + 1 >= Self.triesMax
        logger.warning(
            isLast ? "message parked" : "message undone",
            metadata: ["message": "\(undone.key.text)", "error": "\(undone.reason)"])
        do {
            try await note(undone, isLast: isLast, apologising: isLast)
        } catch let error as StoreError where error.isOfTheStore {
            throw error
        } catch {
            try await note(undone, isLast: isLast, apologising: false)
        }
    }

    private func note(_ undone: Undone, isLast: Bool, apologising: Bool) async throws {
        try await store.write { tx in
            guard var message = try tx.find(InboundMessage.self, undone.key),
                case .waiting(let tries) = message.state, tries == undone.tries
            else { return }
            if apologising { try desk.apologise(for: &message, in: tx) }
            message.state =
                isLast ? .parked(reason: "failed \(tries + 1) times: \(undone.reason)") : .waiting(tries: tries + 1)
            try tx.put(message)
        }
    }
}

extension InboundMessage {
    var tries: Int {
        if case .waiting(let tries) = state { tries } else { 0 }
    }
}

extension StoreError {
    /// The store cannot work, whatever it is asked: full, busy, closed. Other errors are about what was asked of it.
    var isOfTheStore: Bool {
        switch self {
        case .full, .diskFull, .busy, .readersFull, .closed, .lmdb, .tooNew, .tooOld, .foreign, .migrationFailed: true
        case .keyTooLong, .recordTooLarge, .notUnique, .badCursor, .corrupt, .unwritable: false
        }
    }
}
