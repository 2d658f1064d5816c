public import Messaging
public import Store

/// Changes what somebody hears of, and when: for the chat, the page and the office alike.
///
/// Each change that is one is kept for audit and, where it says what may be sent, as consent. What was held for it goes.
public struct PreferenceDesk: Sendable {
    public let outbox: Outbox
    public let audit: Audit
    public let consents = Consents()

    public init(outbox: Outbox, audit: Audit) {
        self.outbox = outbox
        self.audit = audit
    }

    public enum Change: Sendable, Equatable {
        case topic(Topic, isOn: Bool)
        /// STOP and START.
        case everything(isOn: Bool)
        /// Nil: none.
        case quietHours(DayHours?)
        case onlyOnShift(Bool)
        case language(Language)
    }

    /// Makes the change, and returns whether it was one.
    ///
    /// - Parameters:
    ///   - account: whose word it is, if it came from a phone; else the person's listed account is meant.
    ///   - actor: who did it for them, such as an operator's name.
    @discardableResult
    public func apply(
        _ change: Change, of person: Ref<Person>, account: Ref<Contact>? = nil, way: Consent.Way, by actor: String = "",
        in tx: Transaction
    ) throws -> Bool {
        guard var known = try tx.find(person) else { return false }
        let accounts = try accounts(of: known, account, in: tx)
        let isChange: Bool
        switch change {
        case .everything(let isOn): isChange = try stop(!isOn, &known, accounts, in: tx)
        case .language(let language): isChange = try speak(language, &known, accounts, in: tx)
        case .topic, .quietHours, .onlyOnShift:
            var wishes = known.preferences ?? Preferences()
            wishes.take(change)
            isChange = wishes != known.preferences ?? Preferences()
            known.preferences = wishes
        }
        guard isChange else { return false }
        try tx.put(known)
        let account = account ?? accounts.first?.id
        let detail = actor.isEmpty ? change.words : "\(change.words), by \(actor)"
        try audit.note("preference", detail: detail, person: person, contact: account, in: tx)
        if let (isGiven, topic) = change.consent {
            try consents.note(isGiven, topic, way: way, contact: account, person: person, in: tx)
        }
        for account in accounts { try outbox.wishesChanged(account.id, in: tx) }
        return true
    }

    /// STOP and START of an account that is nobody's of the directory. Returns whether anything changed.
    @discardableResult
    public func stop(
        _ isStopped: Bool, account: Ref<Contact>, way: Consent.Way, in tx: Transaction
    ) throws -> Bool {
        guard var contact = try tx.find(account), (contact.stoppedAt != nil) != isStopped else { return false }
        contact.stoppedAt = isStopped ? tx.now : nil
        contact.stoppedBy = nil
        try tx.put(contact)
        let change = Change.everything(isOn: !isStopped)
        try audit.note("preference", detail: change.words, person: nil, contact: account, in: tx)
        try consents.note(!isStopped, nil, way: way, contact: account, person: nil, in: tx)
        // News that they did not want when it was new; nothing is theirs to do.
        if !isStopped { try outbox.endStopped(for: account, in: tx) }
        try outbox.wishesChanged(account, in: tx)
        return true
    }

    /// When this account or person last switched everything off or on.
    func lastOrder(of account: Ref<Contact>, _ person: Person?, in snapshot: Snapshot) throws -> Timestamp? {
        var latest = try consents.lastOfEverything(of: account, in: snapshot)
        for entry in try person?.selves(in: snapshot) ?? [] {
            let said = try consents.lastOfEverything(of: entry.id, in: snapshot)
            latest = [latest, said].compactMap { $0 }.max()
        }
        return latest
    }

    /// Whether STOP is in force for this person.
    public func hasStopped(_ person: Person, in snapshot: Snapshot) throws -> Bool {
        if person.preferences?.stoppedAt != nil { return true }
        return try accounts(of: person, nil, in: snapshot).contains { try outbox.hasStopped($0, in: snapshot) }
    }

    private func stop(
        _ isStopped: Bool, _ person: inout Person, _ accounts: [Contact], in tx: Transaction
    ) throws -> Bool {
        let wasStopped =
            try person.preferences?.stoppedAt != nil || accounts.contains { try outbox.hasStopped($0, in: tx) }
        guard wasStopped != isStopped else { return false }
        var wishes = person.preferences ?? Preferences()
        wishes.stoppedAt = isStopped ? tx.now : nil
        person.preferences = wishes
        for var account in accounts {
            account.stoppedAt = isStopped ? tx.now : nil
            account.stoppedBy = isStopped ? person.id : nil
            try tx.put(account)
        }
        return true
    }

    private func speak(
        _ language: Language, _ person: inout Person, _ accounts: [Contact], in tx: Transaction
    ) throws -> Bool {
        guard !accounts.isEmpty else {
            defer { person.language = language }
            return person.language != language
        }
        let others = accounts.filter { $0.language != language }
        for var account in others {
            account.language = language
            try tx.put(account)
        }
        return !others.isEmpty
    }

    /// The account that speaks, and all others of theirs.
    private func accounts(
        of person: Person, _ speaking: Ref<Contact>?, in snapshot: Snapshot
    ) throws -> [Contact] {
        let first = try speaking.flatMap { try snapshot.find($0) }.map { [$0] } ?? []
        return try first + outbox.contacts.of(person, in: snapshot).filter { $0.id != speaking }
    }
}

extension Preferences {
    fileprivate mutating func take(_ change: PreferenceDesk.Change) {
        switch change {
        case .topic(let topic, isOn: true): silenced.remove(topic)
        case .topic(let topic, isOn: false): silenced.insert(topic)
        case .quietHours(let hours): quietHours = hours
        case .onlyOnShift(let isOnly): isOnlyOnShift = isOnly
        case .everything, .language: break
        }
    }
}

extension PreferenceDesk.Change {
    /// For audit: `reminders off`.
    var words: String {
        switch self {
        case .topic(let topic, let isOn): "\(topic.rawValue) \(isOn ? "on" : "off")"
        case .everything(let isOn): isOn ? "start" : "stop"
        case .quietHours(let hours): "quiet hours \(hours?.text ?? "off")"
        case .onlyOnShift(let isOnly): "only on shift \(isOnly ? "on" : "off")"
        case .language(let language): "language \(language.rawValue)"
        }
    }

    /// What it says of what may be sent.
    fileprivate var consent: (isGiven: Bool, topic: Topic?)? {
        switch self {
        case .topic(let topic, let isOn): (isOn, topic)
        case .everything(let isOn): (isOn, nil)
        case .quietHours, .onlyOnShift, .language: nil
        }
    }
}
