public import Store
import Synchronization

/// Whether sending rests, and why: what `readyz`, the status line and the office page show.
public final class SendingState: Sendable {
    public struct Rest: Sendable, Equatable {
        public let until: Timestamp
        public let reason: String
        /// The account or the token is refused: somebody must act.
        public let isAlarm: Bool
    }

    private let state = Mutex<Rest?>(nil)

    public init() {}

    public func rest(now: Timestamp) -> Rest? {
        state.withLock { $0.flatMap { $0.until > now || $0.isAlarm ? $0 : nil } }
    }

    func rest(_ rest: Rest) { state.withLock { $0 = rest } }

    /// Sending goes on at once, as after new settings.
    public func resume() { state.withLock { $0 = nil } }
}
