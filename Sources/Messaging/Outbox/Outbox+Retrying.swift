public import Store

extension Outbox {
    /// Why a message cannot be tried again.
    public enum NotRetried: Error, Equatable, CustomStringConvertible {
        case notThere
        /// It is on its way, or it has arrived.
        case notEnded

        public var description: String {
            switch self {
            case .notThere: "there is no such message"
            case .notEnded: "the message is on its way or has arrived"
            }
        }
    }

    /// Tries a message that has ended, or is held, once more: a new call with a number of its own.
    ///
    /// What is `unknown` may so arrive twice: whoever asks for it has to know that.
    @discardableResult
    public func retry(_ id: Ref<OutboundMessage>, by name: String, in tx: Transaction) throws -> OutboundMessage {
        guard var message = try tx.find(id) else { throw NotRetried.notThere }
        guard let next = message.delivery.after(.retried(at: tx.now)) else { throw NotRetried.notEnded }
        message.delivery = next
        message.contact = try tx.find(message.contact)?.current(in: tx).id ?? message.contact
        message.error = nil
        message.refusals = 0
        message.needsTemplate = nil
        message.refusedForm = nil
        let usefulFor = message.kind?.usefulFor ?? Self.deskUsefulFor
        message.usefulUntil = max(message.usefulUntil ?? tx.now, tx.now + usefulFor)
        message.note(.retried(by: name), at: tx.now)
        try tx.put(message)
        try openLane(message.lane, in: tx)
        try moveOn(message.lane, at: tx.now, in: tx)
        return message
    }
}
