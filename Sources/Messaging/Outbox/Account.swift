public import Store
public import WhatsApp

/// What Meta says of our number and its account. One record; absent until Meta has said something.
public struct Account: Record {
    public struct Key: KeyPart, Hashable, Codable, Sendable {
        public init() {}
    }

    public let id: Key
    /// People a day we may write to first; nil: not known, or no limit. Shared by all numbers of the portfolio.
    public var peoplePerDay: Int?
    /// `GREEN`, `YELLOW`, `RED`, as Meta names it.
    public var quality: String?
    /// `CONNECTED`, `FLAGGED`, `RESTRICTED`, as Meta names it.
    public var status: String?
    /// Messages a second: `STANDARD` (80), `HIGH` (1,000).
    public var throughput: String?
    /// Our number as people dial it, as Meta writes it: `+27 31 123 0000`.
    public var displayNumber: String?
    public var changedAt: Timestamp

    public static let table = Table<Account>("account")

    init(now: Timestamp) {
        id = Key()
        changedAt = now
    }
}

extension Account.Key {
    public func append(to key: inout KeyBytes) { UInt8(0).append(to: &key) }
    public init(from key: inout KeyReader) throws(StoreError) { _ = try UInt8(from: &key) }
}

extension Account {
    /// `TIER_250`, `TIER_2K`, `TIER_UNLIMITED`; nil for what is none. Unlimited is `Int.max`.
    ///
    /// Source: Meta, Messaging limits; webhooks phone_number_quality_update and business_capability_update.
    static func people(tier: String) -> Int? {
        let word = tier.uppercased().replacing("TIER_", with: "")
        if word == "UNLIMITED" { return .max }
        if word == "NOT_SET" { return nil }
        let digits = word.prefix { $0.isNumber }
        guard let number = Int(digits) else { return nil }
        return switch word.dropFirst(digits.count) {
        case "": number
        case "K": number > 1_000_000 ? .max : number * 1_000
        case "M": number > 1_000 ? .max : number * 1_000_000
        default: nil
        }
    }

    /// Reads what the answer about our number, or a webhook about it, says. False if it says nothing of use.
    mutating func read(_ json: JSON) -> Bool {
        var isRead = false
        let tier =
            json["whatsapp_business_manager_messaging_limit"].text ?? json["messaging_limit_tier"].text
            ?? json["current_limit"].text
        if let people = tier.flatMap(Self.people) {
            peoplePerDay = people
            isRead = true
        }
        // A webhook writes the number itself; -1 is none.
        if let people = json["max_daily_conversations_per_business"].int
            ?? json["max_daily_conversation_per_phone"].int
        {
            peoplePerDay = people < 0 ? .max : people
            isRead = true
        } else if let tier = json["max_daily_conversations_per_business"].text.flatMap(Self.people) {
            peoplePerDay = tier
            isRead = true
        }
        if let quality = json["quality_rating"].text {
            self.quality = Text.fittedLine(quality, 32)
            isRead = true
        }
        if let status = json["status"].text {
            self.status = Text.fittedLine(status, 32)
            isRead = true
        }
        if let level = json["throughput"]["level"].text {
            throughput = Text.fittedLine(level, 32)
            isRead = true
        }
        return isRead
    }
}

extension Outbox {
    /// The fields of our number that `Account` is made of.
    static let numberFields =
        "display_phone_number,quality_rating,status,throughput,whatsapp_business_manager_messaging_limit"

    /// The webhook fields that say something of it.
    public static let accountFields: Set<String> = [
        "phone_number_quality_update", "business_capability_update", "whatsapp_business_manager_messaging_limit",
    ]

    /// Takes over what Meta says of our number. False if it says nothing of use.
    @discardableResult
    public func noteAccount(_ json: JSON, in tx: Transaction) throws -> Bool {
        var account = try tx.find(Account.self, Account.Key()) ?? Account(now: tx.now)
        let before = account.peoplePerDay ?? .max
        guard account.read(json) else { return false }
        account.changedAt = tx.now
        try tx.put(account)
        if account.peoplePerDay ?? .max > before { try tierRose(in: tx) }
        return true
    }

    /// Our number as people dial it; nil until Meta has said it.
    public func displayNumber(in snapshot: Snapshot) throws -> String? {
        try snapshot.find(Account.self, Account.Key())?.displayNumber
    }

    /// Keeps how our number is dialled, once Meta has said it.
    public func note(displayNumber: String?, in tx: Transaction) throws {
        guard let number = displayNumber.map({ Text.fittedLine($0, 32) }), number.contains(where: \.isNumber) else {
            return
        }
        var account = try tx.find(Account.self, Account.Key()) ?? Account(now: tx.now)
        guard account.displayNumber != number else { return }
        account.displayNumber = number
        account.changedAt = tx.now
        try tx.put(account)
    }

    static let day = Duration.seconds(24 * 3600)

    /// When we may write to this person first; nil: now.
    ///
    /// Source: Meta, Messaging limits: different people in 24 hours, over all numbers of the portfolio.
    func tierFreeAt(for pace: Pace, in snapshot: Snapshot) throws -> Timestamp? {
        guard let people = try snapshot.find(Account.self, Account.Key())?.peoplePerDay, people < Int.max else {
            return nil
        }
        let dayAgo = snapshot.now - Self.day
        if let opened = pace.openedAt, opened > dayAgo { return nil }
        if people <= 0 { return snapshot.now + Self.day }
        let most = min(people, Self.tierMax)
        guard try snapshot.count(Pace.byOpened, 0, from: dayAgo, limit: most) >= most,
            let oldest = try snapshot.all(Pace.byOpened, 0, from: dayAgo, limit: 1).first?.openedAt
        else { return nil }
        return oldest + Self.day
    }

    /// Meta's highest tier below none is 100,000 people; a plant has some hundreds.
    static let tierMax = 100_000
}
