import Synchronization
import Vault

/// The state of the pretend WhatsApp: phones, messages, media, and the webhooks on their way. All of it in memory.
final class Exchange: Sendable {
    /// Milliseconds a person's message lets the business answer freely.
    static let windowMilliseconds: Int64 = 24 * 60 * 60 * 1000
    /// Milliseconds the sign of typing stays. Source: Meta, Typing indicators.
    static let typingMilliseconds: Int64 = 25 * 1000
    /// Requests remembered word for word, the newest; counts go on.
    static let receivedMax = 100_000
    /// Webhooks that wait for one person; more than that are counted as lost.
    static let laneMax = 100_000

    struct State: Sendable {
        var phones: [PhoneState]
        var personByPhone: [String: Int]
        var personByUserID: [String: Int]
        var media = MediaShelf()
        var templates = TemplateShelf()
        var number: GraphServer.Number
        var tokens: AccessTokens
        var isSubscribed = true
        var faults: [Fault] = []
        var statusFaults: [StatusFault] = []
        var downloadFaults: [DownloadFault] = []
        var sky: Sky?
        var limits = LimitKeeper()
        var windowRefusal = GraphServer.WindowRefusal.later
        /// Free messages after the window, so far.
        var windowRefusals = 0
        /// Messages that were accepted and not let go, by their id.
        var heldMessages: [String: HeldMessage] = [:]
        /// Statuses that wait for the next one of their message, by its id.
        var heldBack: [String: Delivery] = [:]
        /// Messages whose first status comes before the answer, and whether it has come.
        var toldFirst: [String: Bool] = [:]
        var journal = Journal()
        var received: [ReceivedSend] = []
        /// Messages that went out, by the recipient as it was written.
        var sentCounts: [String: Int] = [:]
        var webhookURL: String?
        var isPaused = false
        var duplicates: (next: Int, copies: Int) = (0, 0)
        var webhooks = WebhookCounts()
        var port: Result<Int, GraphServer.NotRunning>?
    }

    /// One webhook on its way.
    struct Delivery: Sendable {
        let body: [UInt8]
        let lane: Int
        /// The person's own message it tells of: its number.
        var message: Int?
        /// The status it tells, and of which message.
        var told: (wamid: String, status: JournalEntry.Status)?
        var copies = 1
    }

    /// What is done after a while.
    struct Later: Sendable {
        enum Deed: Sendable {
            case enter(Delivery)
            /// Tells the status of this message that was held back.
            case tellHeldBack(String)
            /// Lets this held message go.
            case letGo(String)
        }
        let after: Duration
        let deed: Deed
    }

    struct Lane: Sendable {
        let deliveries: AsyncStream<Delivery>
        let entrance: AsyncStream<Delivery>.Continuation
    }

    let settings: GraphServer.Settings
    let now: @Sendable () -> Int64
    let random: SecureRandom
    let signal = Signal()
    let state: Mutex<State>
    /// One a person, and one for everything else: order is kept in each.
    let lanes: [Lane]
    let later: AsyncStream<Later>
    let laterEntrance: AsyncStream<Later>.Continuation
    let webhook: WebhookBody

    init(
        settings: GraphServer.Settings, people: [PhoneOwner], now: @escaping @Sendable () -> Int64, random: SecureRandom
    ) {
        self.settings = settings
        self.now = now
        self.random = random
        let indices = people.indices
        state = Mutex(
            State(
                phones: people.map { PhoneState(owner: $0) },
                personByPhone: Dictionary(zip(people.map(\.phone), indices)) { first, _ in first },
                personByUserID: Dictionary(zip(people.map(\.userID), indices)) { first, _ in first },
                number: GraphServer.Number(displayPhone: settings.displayPhone),
                tokens: AccessTokens(settings.accessToken), webhookURL: settings.webhookURL))
        lanes = (0...people.count).map { _ in
            let (stream, entrance) = AsyncStream.makeStream(
                of: Delivery.self, bufferingPolicy: .bufferingOldest(Self.laneMax))
            return Lane(deliveries: stream, entrance: entrance)
        }
        (later, laterEntrance) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(Self.laneMax))
        webhook = WebhookBody(
            businessAccountID: settings.businessAccountID, phoneNumberID: settings.phoneNumberID,
            displayPhone: settings.displayPhone)
    }

    /// Reads the state.
    func look<Result: Sendable>(_ body: (State) -> Result) -> Result { state.withLock { body($0) } }

    /// Changes the state, and wakes whoever waits for it.
    func change<Result, Failure: Error>(
        _ body: (inout sending State) throws(Failure) -> sending Result
    ) throws(Failure)
        -> sending Result
    {
        defer { signal.raise() }
        return try state.withLock(body)
    }

    /// Puts a webhook on its way. Called with the state in hand, so that lanes keep the order of what happened.
    func post(_ body: [UInt8], person: Int?, message: Int? = nil, in state: inout State) {
        guard state.isSubscribed else {
            state.webhooks.swallowed += 1
            return
        }
        state.webhooks.posted += 1
        enter(Delivery(body: body, lane: person ?? lanes.count - 1, message: message), in: &state)
    }

    /// The webhook, counted already, goes into its lane.
    func enter(_ delivery: Delivery, in state: inout State) {
        if let (wamid, status) = delivery.told { state.journal.tell(status, of: wamid, copies: delivery.copies) }
        if case .dropped = lanes[delivery.lane].entrance.yield(delivery) { state.webhooks.lost += 1 }
    }

    /// Waits until `look` finds something, or the task is cancelled.
    func wait<Found: Sendable>(_ look: (State) -> Found?) async -> Found? {
        while !Task.isCancelled {
            let version = signal.version
            if let found = self.look(look) { return found }
            await signal.wait(past: version)
        }
        return nil
    }

    /// The same, at most for `time`; nil after it. Throws if the task is cancelled.
    func wait<Found: Sendable>(
        within time: Duration, on clock: any Clock<Duration>, _ look: @escaping @Sendable (State) -> Found?
    ) async throws -> Found? {
        let found = try await withThrowingTaskGroup(of: Found?.self) { group in
            group.addTask { await self.wait { look($0) } }
            group.addTask {
                try await clock.sleep(for: time)
                return nil
            }
            defer { group.cancelAll() }
            return try await group.next() ?? nil
        }
        try Task.checkCancellation()
        return found
    }
}

/// What became of the webhooks.
public struct WebhookCounts: Hashable, Sendable {
    /// Put on their way.
    public internal(set) var posted = 0
    /// Answered with 200. A repeated one counts once.
    public internal(set) var accepted = 0
    /// Tries that were answered otherwise, or not at all.
    public internal(set) var failedTries = 0
    /// Given up after the last try.
    public internal(set) var lost = 0
    /// Kept back on purpose, or for want of a subscription: never put on their way.
    public internal(set) var swallowed = 0
}
