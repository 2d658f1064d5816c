public import Store
public import Vault

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
        /// The account that it is about.
        public let account: Ref<Contact>?
        /// Numbers that were theirs until then, at most `formerMax`: whoever has one now may be somebody else.
        public private(set) var former: [BlindToken]?

        static let formerMax = 5  // Numbers in the time until somebody is verified anew. One is usual.

        public init(
            _ reason: Doubt, at: Timestamp, account: Ref<Contact>? = nil, former: BlindToken? = nil
        ) {
            self.reason = reason
            self.at = at
            self.account = account
            self.former = former.map { [$0] }
        }

        /// Takes numbers of somebody who was erased out of it.
        public mutating func forget(_ numbers: Set<BlindToken>) {
            former = former?.filter { !numbers.contains($0) }
        }

        /// Returns whether there is one more.
        mutating func add(_ numbers: [BlindToken]) -> Bool {
            let new = numbers.filter { former?.contains($0) != true }
            guard !new.isEmpty else { return false }
            former = ((former ?? []) + new).suffix(Self.formerMax)
            return true
        }
    }

    /// Whether holding this number says that somebody is this person. After a doubt about who holds it, it does not.
    public func isProven(byHolding number: BlindToken) -> Bool {
        guard let suspension else { return true }
        return suspension.reason != .userIDChanged && suspension.former?.contains(number) != true
    }

    /// Whether a list that vouches for this number says more than it said before the doubt: it says the same every night.
    func isProven(byListing number: BlindToken?) -> Bool {
        guard let suspension else { return true }
        guard let number else { return false }
        return number != phoneToken && suspension.former?.contains(number) != true
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
