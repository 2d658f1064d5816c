public import Store
public import WhatsApp

extension TemplateBook {
    public struct SyncReport: Hashable, Sendable {
        public var new = 0
        public var changed = 0
        public var same = 0
        /// No longer at Meta, and marked as deleted.
        public var gone = 0
        public var applied: [Applied] = []
    }

    /// Brings what we know in line with Meta's whole list. What has changed here since the list was asked for is left
    /// as it is: the list may be older.
    @discardableResult
    public func sync(
        _ listed: [ListedTemplate], askedAt: Timestamp? = nil, in tx: Transaction
    ) throws -> SyncReport {
        func isNewer(_ copy: TemplateCopy) -> Bool { askedAt.map { copy.updatedAt > $0 } ?? false }
        var report = SyncReport()
        var seen: Set<String> = []
        for template in listed.prefix(Self.copiesMax) {
            let definition = template.definition
            seen.insert(TemplateCopy.key(definition.name, definition.language))
            let known = try find(definition.name, definition.language, in: tx)
            if let known, isNewer(known), !known.json.isEmpty {
                report.same += 1
                continue
            }
            var copy = try known ?? blank(definition.name, definition.language, in: tx)
            copy.metaID = template.id
            copy.category = template.category
            if copy.plannedCategory == template.category { copy.plannedCategory = nil }
            if known.map({ !isNewer($0) }) ?? true {
                copy.turn(to: template.status, reason: template.rejectedReason, at: tx.now)
            }
            copy.quality = template.quality
            copy.json = String(decoding: definition.json, as: UTF8.self)
            try put(copy, over: known, in: tx, noting: &report)
        }
        for copy in try all(in: tx) where copy.status != .deleted && !isNewer(copy) {
            guard !seen.contains(TemplateCopy.key(copy.name, copy.language)) else { continue }
            report.gone += 1
            report.applied.append(try deleted(copy, in: tx))
        }
        return report
    }

    /// Takes in that a template is no longer at Meta.
    @discardableResult
    public func deleted(_ copy: TemplateCopy, in tx: Transaction) throws -> Applied {
        var gone = copy
        gone.turn(to: .deleted, reason: nil, at: tx.now)
        gone.updatedAt = tx.now
        try tx.put(gone)
        return Applied(name: copy.name, language: copy.language, change: .status(from: copy.status, to: .deleted))
    }

    /// Takes in what Meta answered to a new template. If a webhook told of it before, that is newer.
    @discardableResult
    public func created(
        _ definition: TemplateDefinition, _ answer: GraphAPI.CreatedTemplate, in tx: Transaction
    ) throws -> TemplateCopy {
        let known = try find(definition.name, definition.language, in: tx)
        let status = known?.metaID == answer.id ? known?.status : nil
        return try keep(
            definition, id: answer.id, status: status ?? answer.status, category: answer.category, in: tx)
    }

    /// Takes in that Meta has taken an edit: the template is in review again.
    @discardableResult
    public func edited(_ definition: TemplateDefinition, id: String, in tx: Transaction) throws -> TemplateCopy {
        let category = try find(definition.name, definition.language, in: tx)?.category
        return try keep(
            definition, id: id, status: .pending, category: category ?? definition.category.rawValue, in: tx)
    }

    private func keep(
        _ definition: TemplateDefinition, id: String, status: TemplateStatus, category: String, in tx: Transaction
    ) throws -> TemplateCopy {
        var copy =
            try find(definition.name, definition.language, in: tx)
            ?? blank(definition.name, definition.language, in: tx)
        copy.metaID = id
        copy.turn(to: status, reason: nil, at: tx.now)
        copy.category = category
        copy.json = String(decoding: definition.json, as: UTF8.self)
        copy.updatedAt = tx.now
        try tx.put(copy)
        return copy
    }

    private func put(
        _ copy: TemplateCopy, over known: TemplateCopy?, in tx: Transaction, noting report: inout SyncReport
    ) throws {
        var copy = copy
        guard let known else {
            report.new += 1
            copy.updatedAt = tx.now
            try tx.put(copy)
            report.applied.append(
                Applied(name: copy.name, language: copy.language, change: .status(from: nil, to: copy.status)))
            return
        }
        guard copy != known else { return report.same += 1 }
        report.changed += 1
        copy.updatedAt = tx.now
        try tx.put(copy)
        if copy.status != known.status {
            report.applied.append(
                Applied(
                    name: copy.name, language: copy.language, change: .status(from: known.status, to: copy.status)))
        } else if copy.json != known.json {
            report.applied.append(Applied(name: copy.name, language: copy.language, change: .words))
        }
    }
}
