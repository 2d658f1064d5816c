import Messaging
import Store
import WhatsApp

/// What each entry of a dossier says.
extension Dossier {
    func person(_ person: Person) throws -> JSONValue {
        let entry = try factory.people.entry(of: person)
        return .object([
            ("id", .text("\(person.id)")), ("employeeNumber", .text(entry.employeeNumber)), ("name", .text(entry.name)),
            ("phone", .optional(entry.phone?.e164)), ("roles", .list(entry.roles.map { .text($0.rawValue) })),
            ("language", .optional(entry.language?.rawValue)), ("active", .flag(entry.isActive)),
            ("verifiedAt", time(person.verifiedAt)), ("area", .text(entry.area)), ("team", .text(entry.team)),
            ("shift", .optional(entry.shift?.text)), ("onCall", .flag(entry.isOnCall)),
            ("standing", .text(person.standing.rawValue)),
            (
                "suspension",
                person.suspension.map { ["reason": .text($0.reason.rawValue), "at": time($0.at)] } ?? .null
            ),
            ("invitedAt", time(person.invitedAt)), ("leftAt", time(person.leftAt)),
            ("preferences", person.preferences.map(preferences) ?? .null),
        ])
    }

    private func preferences(_ preferences: Preferences) -> JSONValue {
        .object([
            ("silenced", .list(preferences.silenced.map(\.rawValue).sorted().map { .text($0) })),
            ("quietHours", .optional(preferences.quietHours?.text)), ("onlyOnShift", .flag(preferences.isOnlyOnShift)),
            ("stoppedAt", time(preferences.stoppedAt)),
        ])
    }

    func contact(_ contact: Contact) throws -> JSONValue {
        .object([
            ("id", .text("\(contact.id)")), ("phone", .optional(try factory.contacts.phone(of: contact)?.e164)),
            ("userID", .optional(try factory.contacts.userID(of: contact))),
            ("language", .optional(contact.language?.rawValue)), ("stoppedAt", time(contact.stoppedAt)),
            ("refusedAt", time(contact.refusedAt)), ("deliveredAs", try writtenForm(of: contact)),
            ("joinedInto", JSONValue(contact.joinedInto.map { "\($0)" })), ("changedAt", time(contact.changedAt)),
            ("bouncedAt", .list((contact.bounces ?? []).map { time($0.at) })),
        ])
    }

    /// The number as it is known to be written, where WhatsApp reports another form.
    private func writtenForm(of contact: Contact) throws -> JSONValue {
        guard contact.workingPhone != nil, case .phone(let text)? = try factory.contacts.recipient(of: contact) else {
            return .absent
        }
        return .text(text)
    }

    func conversation(_ conversation: Conversation) -> JSONValue {
        .object([
            ("flow", .optional(conversation.flow)), ("step", .optional(conversation.step)),
            ("language", .text(conversation.language.rawValue)), ("startedAt", time(conversation.startedAt)),
            ("lastActivityAt", time(conversation.lastActivityAt)),
        ])
    }

    /// `content` is what WhatsApp sent, word for word.
    func received(_ message: InboundMessage, in snapshot: Snapshot) throws -> JSONValue {
        let attachment = try snapshot.find(Attachment.byMessage, message.id)
        return .object([
            ("id", .text(message.id.text)), ("at", time(message.receivedAt)), ("kind", .text(message.kind.rawValue)),
            ("state", .text(message.state.word)), ("content", .verbatim(try factory.inbox.payload(of: message))),
            ("attachment", try attachment.map(self.attachment) ?? .absent),
        ])
    }

    func sent(_ message: OutboundMessage) throws -> JSONValue {
        let file = try factory.outbox.file(of: message)
        return .object([
            ("id", .text("\(message.id)")), ("at", time(message.createdAt)),
            ("kind", JSONValue(message.kind?.rawValue)),
            ("class", .text(message.priority.word)), ("state", .text(message.delivery.word)),
            ("wamid", .optional(try factory.outbox.wamid(of: message))),
            (
                "text",
                .text(
                    message.priority == .code
                        ? "(a code, not shown)" : try factory.outbox.message(of: message).plainText)
            ),
            (
                "file",
                file.map { file in
                    [
                        "name": .optional(file.fileName), "mime": .text(file.mime), "size": .number(file.size),
                        "sha256": .text(file.sha256),
                    ]
                } ?? .absent
            ),
            ("attempts", .number(message.attempts)),
        ])
    }

    func attachment(_ attachment: Attachment) throws -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("id", .text("\(attachment.id)")), ("kind", .text(attachment.kind.rawValue)),
            ("mime", .text(attachment.sniffed ?? attachment.mime)), ("receivedAt", time(attachment.receivedAt)),
            ("caption", .optional(try factory.media.caption(of: attachment))),
        ]
        if case .stored(_, let size, let sha256) = attachment.state {
            members += [("size", .number(size)), ("sha256", .text(sha256))]
        }
        return .object(members)
    }

    func report(_ report: Nonconformance, in snapshot: Snapshot) throws -> JSONValue {
        let details = try factory.reports.details(of: report)
        return .object([
            ("number", .text(report.number)), ("kind", .text(report.kind.rawValue)), ("item", .text(details.item)),
            ("description", .text(details.description)), ("quantity", .optional(details.quantity)),
            ("customer", .optional(details.customer)), ("reportedAt", time(report.reportedAt)),
            ("state", .text(report.state.rawValue)),
            ("attachments", .list(try report.attachments.compactMap { try snapshot.find($0) }.map(attachment))),
        ])
    }

    func checklistAnswer(_ answer: ChecklistAnswer, in snapshot: Snapshot) throws -> JSONValue {
        let (run, words) = (try snapshot.find(answer.run), try factory.checklists.words(of: answer))
        let item = run.map { $0.items[answer.item] }
        return .object([
            ("run", .optional(run?.number)), ("item", .optional(item?.title)), ("at", time(answer.at)),
            ("value", .optional(item.flatMap { ChecklistValueText.plain(answer.value, of: $0) } ?? words.text)),
            ("comment", .optional(words.comment)), ("withdrawnAt", time(answer.withdrawnAt)),
            (
                "attachments",
                .list(try answer.evidence.compactMap { try snapshot.find($0) }.map(attachment))
            ),
        ])
    }

    func interaction(_ interaction: Interaction) throws -> JSONValue {
        .object([
            ("at", time(interaction.at)), ("kind", .text(interaction.kind)),
            ("object", JSONValue(interaction.object.isEmpty ? nil : interaction.object)),
            ("detail", .text(try factory.audit.detail(of: interaction))),
        ])
    }

    func time(_ time: Timestamp?) -> JSONValue { .optional(time.map(PlantTime.rfc3339)) }
}

extension InboundMessage.State {
    fileprivate var word: String {
        switch self {
        case .waiting: "waiting"
        case .done: "done"
        case .parked: "parked"
        case .kept: "kept"
        }
    }
}
