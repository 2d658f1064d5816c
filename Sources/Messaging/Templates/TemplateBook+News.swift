public import Store
public import WhatsApp

extension TemplateBook {
    /// What became known of a template.
    public struct Applied: Hashable, Sendable {
        public enum Change: Hashable, Sendable {
            case status(from: TemplateStatus?, to: TemplateStatus)
            case category(from: String, to: String)
            case quality(from: String?, to: String)
            case words
        }

        public let name: String
        public let language: String
        public let change: Change

        /// The kind of notice it is for; nil for a template that is not ours.
        public var kind: NoticeKind? { NoticeKind(templateName: name) }

        /// True if it can be sent now and could not before: what is held for it may go.
        public var isReleasing: Bool {
            switch change {
            case .status(_, let status): status == .approved
            case .words: true
            case .category, .quality: false
            }
        }
    }

    /// Takes in a webhook item of one of `TemplateNews.fields`. A template we did not know gets a record.
    ///
    /// Nil when it changes nothing: told twice, a mere warning, or no news of a template at all.
    @discardableResult
    public func apply(event payload: [UInt8], in tx: Transaction) throws -> Applied? {
        guard let news = try TemplateNews(payload: payload) else { return nil }
        return try apply(news, in: tx)
    }

    func apply(_ news: TemplateNews, in tx: Transaction) throws -> Applied? {
        let known = try find(news.name, news.language, in: tx)
        var copy = try known ?? blank(news.name, news.language, in: tx)
        if copy.metaID.isEmpty { copy.metaID = news.id }
        let change: Applied.Change
        switch news.event {
        case .warning: return nil
        case .status(let status, let reason):
            guard known == nil || copy.status != status || copy.reason != reason else { return nil }
            change = .status(from: known?.status, to: status)
            copy.turn(to: status, reason: reason, at: tx.now)
        case .category(let category, let planned):
            guard copy.category != category || copy.plannedCategory != planned else { return nil }
            change = .category(from: copy.category, to: planned ?? category)
            copy.category = category
            copy.plannedCategory = planned
        case .quality(let quality):
            guard copy.quality != quality else { return nil }
            change = .quality(from: copy.quality, to: quality)
            copy.quality = quality
        case .words(let header, let body, let footer, let buttons):
            let json = Self.json(copy, header: header, body: body, footer: footer, buttons: buttons)
            guard copy.json != json else { return nil }
            change = .words
            copy.json = json
        }
        copy.updatedAt = tx.now
        try tx.put(copy)
        return Applied(name: copy.name, language: copy.language, change: change)
    }

    /// Takes in what Meta said against sending a template. Nil when it says nothing of the template itself.
    @discardableResult
    public func note(
        _ refusal: GraphError, name: String, language: String, in tx: Transaction
    ) throws -> Applied? {
        let status: TemplateStatus
        switch refusal.code {
        case 132001: status = .deleted
        case 132015: status = .paused
        case 132016: status = .disabled
        default: return nil
        }
        guard var copy = try find(name, language, in: tx), copy.status != status else { return nil }
        let change = Applied.Change.status(from: copy.status, to: status)
        copy.turn(to: status, reason: copy.reason, at: tx.now)
        copy.updatedAt = tx.now
        try tx.put(copy)
        return Applied(name: name, language: language, change: change)
    }

    func blank(_ name: String, _ language: String, in tx: Transaction) throws -> TemplateCopy {
        TemplateCopy(
            id: try tx.newRef(), name: name, language: language, metaID: "", category: "", status: .pending, json: "",
            updatedAt: tx.now, turns: [])
    }

    private static func json(
        _ copy: TemplateCopy, header: String?, body: String, footer: String?, buttons: [TemplateDefinition.Button]?
    ) -> String {
        let before = copy.definition
        if before?.code != nil { return copy.json }  // Meta words codes itself.
        let category = before?.category ?? TemplateDefinition.Category(rawValue: copy.category) ?? .utility
        var changed = before ?? TemplateDefinition(name: copy.name, language: copy.language, category: category)
        changed.body = body
        if let footer { changed.footer = footer }
        if let buttons { changed.buttons = buttons }
        if let header { changed.header = .text(header) }
        return String(decoding: changed.json, as: UTF8.self)
    }
}
