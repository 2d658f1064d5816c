public import Store

/// One call between us and Meta, with nothing in it that is secret or personal: a line of the channel's log.
public struct ChannelCall: Codable, Sendable, Equatable {
    /// Seen from here: `out` is a call of ours, `in` one of Meta's.
    public enum Direction: String, Codable, Sendable, CaseIterable { case out, `in` }

    /// A message of ours that the call is about.
    public struct Attempt: Codable, Sendable, Hashable {
        /// The value of the message's `Ref`.
        public let id: UInt64
        /// Counted from 1.
        public let attempt: Int
    }

    /// When it ended.
    public let at: Timestamp
    public let direction: Direction
    public let method: String
    /// With the host in front where that is not the Graph API's.
    public let path: String
    /// The status of HTTP; nil when there was no answer.
    public var status: Int?
    /// Why there was no answer.
    public var failure: String?
    public var durationMilliseconds = 0
    /// Of the bodies as they were sent.
    public var requestBytes = 0
    public var answerBytes = 0
    /// The bodies as `ChannelMask` leaves them; nil for what is not JSON.
    public var request: String?
    public var answer: String?
    /// The `X-Request-Id` we gave an incoming call.
    public var requestID: String?
    public var messages: [Attempt] = []
    /// Calls before this one that found no room to be written down.
    public var dropped: Int?
    /// What the log says of itself.
    public var note: String?

    /// True if it did not do what it was for.
    public var isFailed: Bool { failure != nil || !(200...299).contains(status ?? 200) }
}

/// A call as it was, on its way to be masked. Never written anywhere.
struct RawCall: Sendable {
    let at: Timestamp
    let direction: ChannelCall.Direction
    let method: String
    let url: String
    var status: Int?
    var failure: String?
    let durationMilliseconds: Int
    var request: [UInt8] = []
    var requestBytes = 0
    var answer: [UInt8] = []
    var answerBytes = 0
    var requestID: String?
}
