public import Store
public import Vault
public import WhatsApp

/// Keeps what we say until WhatsApp has it, and knows how far each message has come.
public struct Outbox: Sendable {
    public let vault: Vault
    public let inbox: Inbox
    public let contacts: Contacts
    public let templates: TemplateBook
    /// The plant's, for whom nothing is known of.
    public let language: Language
    /// Tells our receipts from those of another installation with the same number. Letters and digits.
    let installation: String

    public init(vault: Vault, language: Language) {
        self.vault = vault
        self.language = language
        inbox = Inbox(vault: vault)
        contacts = Contacts(vault: vault)
        templates = TemplateBook()
        installation = String(vault.token("installation", .installation).description.filter(\.isLetter).prefix(8))
    }

    static let replyUsefulFor = ServiceWindow.length
    static let deskUsefulFor = Duration.seconds(7 * 24 * 3600)  // What a person wrote is worth a week of waiting.

    /// Writes a message to be sent once the transaction has committed.
    ///
    /// An answer that cannot go within its 24 hours ends there; what somebody wrote by hand waits a week.
    /// `isAskedFor`: it answers what the person did, though no message of theirs.
    @discardableResult
    public func post(
        _ message: Message, to contact: Ref<Contact>, answering: InboundMessage.Key? = nil,
        as manner: OutboundMessage.Manner = .reply, usefulUntil: Timestamp? = nil, file: OutgoingFile? = nil,
        author: Ref<Contact>? = nil, isAskedFor: Bool = false, about: String? = nil, in tx: Transaction
    ) throws -> OutboundMessage {
        let id: Ref<OutboundMessage> = try tx.newRef()
        return try enter(
            OutboundMessage(
                id: id, contact: contact, body: vault.seal(message, place(id, "body")), notice: nil, kind: nil,
                file: file.map { try vault.seal($0, place(id, "file")) }, shelfFile: file?.file, answers: answering,
                author: author,
                createdAt: tx.now, manner: manner, about: about,
                usefulUntil: usefulUntil
                    ?? tx.now + (answering == nil ? Self.deskUsefulFor : Self.replyUsefulFor),
                language: nil, delivery: .composed(due: tx.now), attempts: 0, refusals: 0,
                isAskedFor: isAskedFor ? true : nil),
            in: tx)
    }

    /// Writes a notice: in free form while the person's 24 hours are open, else as its approved template, else held.
    @discardableResult
    public func post(
        _ notice: Notice, to contact: Ref<Contact>, in language: Language, as manner: OutboundMessage.Manner? = nil,
        usefulUntil: Timestamp? = nil, author: Ref<Contact>? = nil, in tx: Transaction
    ) throws -> OutboundMessage {
        let (id, kind): (Ref<OutboundMessage>, NoticeKind) = (try tx.newRef(), notice.kind)
        return try enter(
            OutboundMessage(
                id: id, contact: contact, body: vault.seal(notice.message(in: language), place(id, "body")),
                notice: vault.seal(notice, place(id, "notice")), kind: kind, file: nil, answers: nil, author: author,
                createdAt: tx.now,
                manner: manner
                    ?? .init(
                        kind.priority, isRepeatSafe: kind.isRepeatSafe, isFoldable: kind.isFoldable, knocks: false),
                about: notice.object, usefulUntil: usefulUntil ?? tx.now + kind.usefulFor, language: language,
                delivery: .composed(due: tx.now),
                attempts: 0, refusals: 0),
            in: tx)
    }

    private func enter(_ message: OutboundMessage, in tx: Transaction) throws -> OutboundMessage {
        var message = message
        if let account = try tx.find(message.contact)?.current(in: tx) {
            message.contact = account.id
            if message.priority != .code { message.person = try account.owner(in: tx)?.id }
        }
        try tx.put(message)
        try openLane(message.lane, in: tx)
        return message
    }

    /// By the id that WhatsApp gave it.
    public func message(wamid: String, in snapshot: Snapshot) throws -> OutboundMessage? {
        try snapshot.find(OutboundMessage.byWamid, vault.token(wamid, .messageID))
    }

    // MARK: What is in it

    public func message(of outbound: OutboundMessage) throws -> Message {
        try vault.open(outbound.body, place(outbound.id, "body"))
    }

    public func notice(of outbound: OutboundMessage) throws -> Notice? {
        try outbound.notice.map { try vault.open($0, place(outbound.id, "notice")) }
    }

    public func file(of outbound: OutboundMessage) throws -> OutgoingFile? {
        try outbound.file.map { try vault.open($0, place(outbound.id, "file")) }
    }

    public func wamid(of outbound: OutboundMessage) throws -> String? {
        try outbound.wamid.map { try vault.open($0, place(outbound.id, "wamid")) }
    }

    public func error(of outbound: OutboundMessage) throws -> GraphError? {
        try outbound.error.map { try vault.open($0, place(outbound.id, "error")) }
    }

    func set(_ error: GraphError, on outbound: inout OutboundMessage) throws {
        outbound.error = try vault.seal(error, place(outbound.id, "error"))
    }

    func set(wamid: String, on outbound: inout OutboundMessage) throws {
        outbound.wamid = try vault.seal(wamid, place(outbound.id, "wamid"))
        outbound.wamidToken = vault.token(wamid, .messageID)
    }

    private func place(_ id: Ref<OutboundMessage>, _ field: String) -> SealedPlace {
        SealedPlace(table: "outbound", record: "\(id.value)", field: field)
    }

    // MARK: Which call it is

    /// What WhatsApp echoes in every receipt of this attempt. It finds the message even before its wamid is stored.
    func opaque(_ outbound: OutboundMessage) -> String {
        "\(installation).\(outbound.id.value).\(outbound.attempts)"
    }

    /// The message and the number of the call that an echo names, if it is one of ours.
    public func call(named opaque: String?) -> (id: Ref<OutboundMessage>, attempt: Int)? {
        let parts = (opaque ?? "").split(separator: ".")
        guard parts.count == 3, parts[0] == installation, let id = UInt64(parts[1]), let attempt = Int(parts[2]) else {
            return nil
        }
        return (Ref(id), attempt)
    }
}

extension TokenPurpose {
    static let installation = TokenPurpose("installation")
}
