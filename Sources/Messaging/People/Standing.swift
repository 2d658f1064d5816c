public import Store

/// How far somebody is with us: a pure function of their entry. Outside it is the word.
public enum Standing: String, Sendable, CaseIterable {
    /// In the directory; nobody has proven the number.
    case listed
    /// Has a letter with a word to send.
    case invited
    /// Was verified; what WhatsApp said since makes that doubtful. Gets no notices until verified again.
    case suspended
    /// Verified: gets notices.
    case active
    /// Does not work here any more, or not now: gets no answers.
    case inactive
    /// Another entry turned out to be the same person, and has taken over.
    case merged
}

extension Person {
    /// Why somebody has to be verified anew.
    public enum Doubt: String, Codable, Sendable, CaseIterable {
        case numberChanged = "number_changed"
        case userIDChanged = "user_id_changed"
        /// WhatsApp says that nobody has this number.
        case bounced
    }

    public struct Suspension: Codable, Sendable, Equatable {
        public let reason: Doubt
        public let at: Timestamp

        public init(_ reason: Doubt, at: Timestamp) {
            self.reason = reason
            self.at = at
        }
    }

    /// Stands in lists of the directory: neither merged into another entry nor erased.
    public var isListed: Bool { mergedInto == nil && erasedAt == nil }

    public var standing: Standing {
        if mergedInto != nil { return .merged }
        if !isActive { return .inactive }
        if suspension != nil { return .suspended }
        if verifiedAt != nil { return .active }
        return invitedAt == nil ? .listed : .invited
    }
}
