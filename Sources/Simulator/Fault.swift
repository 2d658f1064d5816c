/// Something that goes wrong on purpose with the next message the business sends.
public enum Fault: Hashable, Sendable {
    /// What happens to the message although the business does not learn it from the answer.
    public enum Truth: Hashable, Sendable {
        case notSent
        /// The person gets it; statuses come as usual.
        case sent
        /// The person gets it; no status ever comes.
        case sentInSilence
    }

    /// Refused with one of Meta's errors; nothing is sent.
    case refuse(GraphRefusal)
    /// Answered with anything, such as the page of a proxy; nothing is sent.
    case answer(status: Int, body: String)
    /// The connection is closed without an answer.
    case closeConnection(Truth)
    /// The connection is held open for this long, and then closed without an answer.
    case hang(Duration, Truth)
    /// Accepted as usual; statuses never come, the person gets the message.
    case keepSilent
    /// Accepted with 200, and then told as `failed` by a status.
    case failLater(code: Int, title: String)
    /// Refused with one of Meta's errors, although the message is sent and its statuses come.
    case refuseButSend(GraphRefusal)
    /// Accepted as `held_for_quality_assessment`; it goes out, or fails, when the held messages are let go.
    case hold
    /// Accepted as usual, but the first status is taken by the business before the answer goes out.
    case tellFirst
}

/// Something that goes wrong on purpose with the next status of a message.
public enum StatusFault: Hashable, Sendable {
    case duplicate(copies: Int)
    /// Never told. The person has the message all the same.
    case lose
    /// Told after this long.
    case delay(Duration)
    /// Told after the next status of the same message; after five seconds if there is none.
    case holdBack
}

/// Something that goes wrong on purpose with the next download of a file.
public enum DownloadFault: Hashable, Sendable {
    /// The connection is closed in the middle.
    case cut(afterBytes: Int)
    /// The bytes are not those of the hash that was told.
    case corrupt
    /// The address is over: 404.
    case expired
    /// 302 to another address.
    case redirect(to: String)
}

/// One call of the business that asked for a message to be sent.
public struct ReceivedSend: Hashable, Sendable {
    public enum Outcome: Hashable, Sendable {
        /// On the person's phone, or on its way there.
        case sent
        /// Told to the business as failed, with the code; in the answer or by a status.
        case failed(code: Int)
        /// Lost on purpose before it was sent.
        case lost
        /// Accepted, and not let go yet.
        case held
    }
    /// Empty if the message was never given one.
    public let wamid: String
    /// Digits, or a user id; empty if the request could not be read.
    public let recipient: String
    public let type: String
    public let opaque: String?
    public let outcome: Outcome
    /// The body as it came.
    public let body: [UInt8]
    /// Milliseconds since 1970.
    public let at: Int64
}
