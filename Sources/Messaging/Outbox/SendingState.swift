public import Store
import Synchronization
import WhatsApp

/// Whether sending rests, and why: what `readyz`, the status line and the office page show.
public final class SendingState: Sendable {
    public struct Rest: Sendable, Equatable {
        public let until: Timestamp
        public let reason: String
        /// The account or the token is refused: somebody must act.
        public let isAlarm: Bool
    }

    private struct State {
        var rest: Rest?
        /// Refusals that made everything rest, since the last call that was taken.
        var inARow = 0
        /// Failures that say nothing of one message, since WhatsApp last answered as it should.
        var failures = 0
    }

    private let state = Mutex(State())
    public let rate: NumberRate
    public let tally = Tally()

    public init(ratePerSecond: Int) { rate = NumberRate(perSecond: ratePerSecond) }

    /// The rest in force. An alarm stays until a call is accepted again, also while the next try is due.
    public func rest(now: Timestamp) -> Rest? {
        state.withLock { $0.rest.flatMap { $0.until > now || $0.isAlarm ? $0 : nil } }
    }

    /// Calls that may be begun now: none while sending rests, one to see whether an alarm is over.
    func callsMax(now: Timestamp) -> Int {
        state.withLock { state in
            if let rest = state.rest, rest.until > now { return 0 }
            return state.rest?.isAlarm == true || state.failures >= Pacing.troubleFrom ? 1 : .max
        }
    }

    /// Rests until then, or as long as it rests already. A lesser reason does not take an alarm back.
    func rest(_ rest: Rest, now: Timestamp) {
        state.withLock { state in
            guard let old = state.rest, old.until > now || old.isAlarm else {
                state.rest = rest
                return
            }
            let told = old.isAlarm && !rest.isAlarm ? old : rest
            state.rest = Rest(until: max(old.until, rest.until), reason: told.reason, isAlarm: told.isAlarm)
        }
    }

    /// One more refusal that makes everything rest, of a call that began then. Those that were under way side by side
    /// count once. Returns how many in a row.
    func refused(begun: Timestamp) -> Int {
        state.withLock { state in
            if state.rest.map({ begun >= $0.until }) ?? true { state.inARow += 1 }
            return max(state.inARow, 1)
        }
    }

    /// WhatsApp failed, or cannot be reached, in a way that is not about the message of this call. Returns how many in a
    /// row; those that were under way side by side count once after the first few.
    func failed(begun: Timestamp) -> Int {
        state.withLock { state in
            if state.failures < Pacing.troubleFrom || state.rest.map({ begun >= $0.until }) ?? true {
                state.failures += 1
            }
            return state.failures
        }
    }

    /// WhatsApp answered as it should, if only to refuse one message.
    func answered() { state.withLock { $0.failures = 0 } }

    /// Everything fails: what fails now is not to be held against one message.
    var isOutage: Bool { state.withLock { $0.failures >= Pacing.troubleFrom } }

    /// A call that began after the rest was taken: whatever it was for is over.
    func accepted(begun: Timestamp) {
        state.withLock { state in
            if let rest = state.rest, rest.until > begun { return }
            state.rest = nil
            state.inARow = 0
            state.failures = 0
        }
    }

    /// Sending goes on at once, as after new settings.
    public func resume() {
        state.withLock { state in
            state.rest = nil
            state.inARow = 0
            state.failures = 0
        }
    }
}
