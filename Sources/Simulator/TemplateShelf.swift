import WhatsApp

/// What Meta decides about a template, as its webhook names it.
///
/// Source: Meta, Webhooks reference, message_template_status_update.
public enum TemplateVerdict: String, CaseIterable, Hashable, Sendable {
    case approved = "APPROVED"
    case pending = "PENDING"
    case rejected = "REJECTED"
    case paused = "PAUSED"
    case disabled = "DISABLED"
    case flagged = "FLAGGED"
    case reinstated = "REINSTATED"
    case inAppeal = "IN_APPEAL"
    case limitExceeded = "LIMIT_EXCEEDED"
    case locked = "LOCKED"
    case archived = "ARCHIVED"
    case unarchived = "UNARCHIVED"
    case pendingDeletion = "PENDING_DELETION"
    case deleted = "DELETED"
}

/// A template the business has made. Source: Meta, Message templates.
struct RegisteredTemplate: Sendable {
    let id: String
    let name: OutgoingMessage.TemplateName
    var category: String
    var status = TemplateVerdict.pending
    var quality = "UNKNOWN"
    var rejectionReason = "NONE"
    var content: TemplateContent
    /// Milliseconds since 1970; edits of a template that was approved.
    var edits: [Int64] = []

    init(id: String, _ json: JSON) throws(GraphRefusal) {
        self.id = id
        let name = try json.required("name", max: 512)
        guard name.allSatisfy({ "abcdefghijklmnopqrstuvwxyz0123456789_".contains($0) }) else {
            throw .parameter("A template's name may hold only lower-case letters, digits and underscores.")
        }
        let language = try json.required("language", max: 16)
        let parts = language.split(separator: "_", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ (2...4).contains($0.count) && $0.allSatisfy(\.isLetter) })
        else { throw .parameter("Language \(language) is not one of those supported.") }
        self.name = OutgoingMessage.TemplateName(name: name, language: language)
        category = try Self.category(json)
        content = try TemplateContent(json, category: category)
    }

    static func category(_ json: JSON) throws(GraphRefusal) -> String {
        let category = try json.required("category", max: 32).uppercased()
        guard ["MARKETING", "UTILITY", "AUTHENTICATION"].contains(category) else {
            throw .parameter("Param category must be one of {MARKETING, UTILITY, AUTHENTICATION}.")
        }
        return category
    }

    /// Why it cannot be sent; nil if it can.
    var refusal: GraphRefusal? {
        switch status {
        case .approved: nil
        case .paused: GraphRefusal(status: 400, code: 132015, title: "Template is Paused")
        case .disabled: GraphRefusal(status: 400, code: 132016, title: "Template is Disabled")
        default: .unknownTemplate(name)
        }
    }

    mutating func apply(_ verdict: TemplateVerdict, reason: String?) {
        rejectionReason = verdict == .rejected ? reason ?? "INVALID_FORMAT" : "NONE"
        switch verdict {
        case .flagged: break
        case .reinstated, .unarchived: status = .approved
        default: status = verdict
        }
    }
}

/// The templates of the account.
struct TemplateShelf: Sendable {
    /// Templates of one account. Source: Meta, Message templates, limits for verified businesses.
    static let templatesMax = 6_000
    /// Milliseconds in which the name of a deleted template cannot be used. Source: Meta, Message templates, Delete.
    static let nameBlockedMilliseconds: Int64 = 30 * 24 * 60 * 60 * 1000
    /// Names remembered as deleted; more than an account can use up in a test.
    static let deletedMax = 10_000

    private var templates: [OutgoingMessage.TemplateName: RegisteredTemplate] = [:]
    private var deletedAt: [String: Int64] = [:]

    subscript(name: OutgoingMessage.TemplateName) -> RegisteredTemplate? {
        get { templates[name] }
        set { templates[name] = newValue }
    }

    /// By name and language.
    var sorted: [RegisteredTemplate] {
        templates.values.sorted { ($0.name.name, $0.name.language) < ($1.name.name, $1.name.language) }
    }

    func template(id: String) -> RegisteredTemplate? { templates.values.first { $0.id == id } }

    mutating func add(_ template: RegisteredTemplate, now: Int64) throws(GraphRefusal) {
        guard templates[template.name] == nil else {
            throw .template("There is already content in this language for this template.", 2_388_024)
        }
        guard deletedAt[template.name.name].map({ now >= $0 + Self.nameBlockedMilliseconds }) ?? true else {
            throw .template("Content in this language for this template is being deleted.", 2_388_023)
        }
        guard templates.count < Self.templatesMax else { throw .template("Template limit exceeded", 2_388_019) }
        templates[template.name] = template
    }

    /// Deletes every language, and blocks the name. False if there was none.
    mutating func delete(name: String, now: Int64) -> Bool {
        let gone = templates.keys.filter { $0.name == name }
        for key in gone { templates[key] = nil }
        if !gone.isEmpty, deletedAt.count < Self.deletedMax { deletedAt[name] = now }
        return !gone.isEmpty
    }
}

extension GraphRefusal {
    static func unknownTemplate(_ name: OutgoingMessage.TemplateName) -> GraphRefusal {
        GraphRefusal(
            status: 404, code: 132001, title: "Template name does not exist in the translation",
            details: "template name (\(name.name)) does not exist in \(name.language)")
    }
}
