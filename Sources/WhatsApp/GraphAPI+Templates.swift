/// The templates of a business account. Source: Meta, Business Management API, Message templates.
extension GraphAPI {
    static let templatesPageMax = 50  // Templates in one answer: some 200 KB, well below what an answer may have.
    static let templatePagesMax = 130  // Pages. An account has at most 6,000 templates.

    private static let templateFields =
        "id,name,status,category,language,components,quality_score,rejected_reason,parameter_format,message_send_ttl_seconds"

    /// All templates of the account. Throws if there are more than Meta allows, rather than leaving some out.
    public func templates(of account: String) async throws(GraphError) -> [ListedTemplate] {
        let path = try relative(account, "message_templates")
        var templates: [ListedTemplate] = []
        var cursor = ""
        for _ in 0..<Self.templatePagesMax {
            let after = cursor.isEmpty ? "" : "&after=\(cursor.percentEncoded)"
            let page = try await call(
                .get, "\(path)?fields=\(Self.templateFields)&limit=\(Self.templatesPageMax)\(after)")
            guard page["data"].isArray else { throw .oddAnswer }
            templates += page["data"].array.compactMap { ListedTemplate($0) }
            let next = page["paging"]["cursors"]["after"].text ?? ""
            guard page["paging"]["next"].exists, !next.isEmpty, next != cursor else { return templates }
            cursor = next
        }
        throw GraphError(code: GraphError.tooManyTemplatesCode, title: nil, details: nil, httpStatus: nil)
    }

    /// What Meta answers to a new template: it is in review, or decided upon already.
    public struct CreatedTemplate: Hashable, Sendable {
        public let id: String
        public let status: TemplateStatus
        public let category: String
    }

    /// Asks for a template. Throws without calling if Meta would refuse its form; 100 an hour are taken.
    public func createTemplate(
        _ definition: TemplateDefinition, in account: String
    ) async throws(GraphError) -> CreatedTemplate {
        try check(definition)
        let answer = try await call(.post, try relative(account, "message_templates"), json: definition.json)
        guard let id = answer["id"].whole(bytesMax: 64) else { throw .oddAnswer }
        return CreatedTemplate(
            id: id, status: TemplateStatus(answer["status"].text ?? TemplateStatus.pending.word),
            category: answer["category"].line(bytesMax: TemplateStatus.wordBytesMax) ?? definition.category.rawValue)
    }

    /// Changes the words of a template, which goes into review again. An approved one can be changed once a day and ten
    /// times in thirty days, and keeps its category.
    public func editTemplate(
        _ id: String, to definition: TemplateDefinition, isApproved: Bool
    ) async throws(GraphError) {
        try check(definition)
        let answer = try await call(.post, try relative(id), json: definition.editJSON(keepsCategory: isApproved))
        guard answer["success"].bool == true || answer["id"].exists else { throw .oddAnswer }
    }

    /// Deletes a template: of one language by its id, else of all. The name is blocked for thirty days.
    public func deleteTemplate(
        named name: String, id: String? = nil, of account: String
    ) async throws(GraphError) {
        let one = id.map { "&hsm_id=\($0.percentEncoded)" } ?? ""
        let path = try relative(account, "message_templates")
        let answer = try await call(.delete, "\(path)?name=\(name.percentEncoded)\(one)")
        guard answer["success"].bool == true else { throw .oddAnswer }
    }

    private func check(_ definition: TemplateDefinition) throws(GraphError) {
        let complaints = definition.complaints
        guard complaints.isEmpty else {
            throw GraphError(
                code: GraphError.badTemplateCode, title: nil,
                details: complaints.map(\.description).joined(separator: " "),
                httpStatus: nil)
        }
    }

    private func relative(_ id: String, _ rest: String...) throws(GraphError) -> String {
        _ = try address(id)
        return ([id] + rest).joined(separator: "/")
    }
}

extension GraphError {
    fileprivate static var oddAnswer: GraphError {
        GraphError(code: oddAnswerCode, title: nil, details: nil, httpStatus: nil)
    }
}

extension String {
    /// Everything but letters, digits, `-`, `_` and `.` as `%XX`. Source: RFC 3986, section 2.1.
    fileprivate var percentEncoded: String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in utf8 {
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
            bytes += isPlain ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
