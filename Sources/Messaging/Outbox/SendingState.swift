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

    /// The rest in force. An alarm stays until a call is accepted again, also while the next try is due.
    public func rest(now: Timestamp) -> Rest? {
        state.withLock { $0.flatMap { $0.until > now || $0.isAlarm ? $0 : nil } }
    }

    /// Rests until then, or as long as it rests already. A lesser reason does not take an alarm back.
    func rest(_ rest: Rest, now: Timestamp) {
        state.withLock { current in
            guard let old = current, old.until > now || old.isAlarm else {
                current = rest
                return
            }
            let told = old.isAlarm && !rest.isAlarm ? old : rest
            current = Rest(until: max(old.until, rest.until), reason: told.reason, isAlarm: told.isAlarm)
        }
    }

    /// A call that began after the rest was taken: whatever it was for is over.
    func accepted(begun: Timestamp) {
        state.withLock { current in
            if let rest = current, rest.until <= begun { current = nil }
        }
    }

    /// Sending goes on at once, as after new settings.
    public func resume() { state.withLock { $0 = nil } }
}
