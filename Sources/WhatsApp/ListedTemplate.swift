/// A template as Meta's list shows it.
public struct ListedTemplate: Hashable, Sendable {
    public let id: String
    public let status: TemplateStatus
    /// As Meta says it; it may have put the template into another one.
    public let category: String
    /// `GREEN`, `YELLOW`, `RED` or `UNKNOWN`.
    public let quality: String?
    public let rejectedReason: String?
    public let definition: TemplateDefinition

    public init(
        id: String, status: TemplateStatus, category: String, quality: String? = nil, rejectedReason: String? = nil,
        definition: TemplateDefinition
    ) {
        self.id = id
        self.status = status
        self.category = category
        self.quality = quality
        self.rejectedReason = rejectedReason
        self.definition = definition
    }

    /// Nil for an element without name, language or id.
    init?(_ json: JSON) {
        guard let definition = TemplateDefinition(json), let id = json["id"].whole(bytesMax: 64) else { return nil }
        let quality = json["quality_score"]
        self.init(
            id: id, status: TemplateStatus(json["status"].text ?? ""),
            category: json["category"].line(bytesMax: TemplateStatus.wordBytesMax) ?? "",
            quality: (quality["score"].exists ? quality["score"] : quality).line(bytesMax: TemplateStatus.wordBytesMax),
            rejectedReason: json["rejected_reason"].reason, definition: definition)
    }
}

extension JSON {
    /// Why Meta did something; it says `NONE` where there is no reason.
    var reason: String? {
        guard let reason = line(bytesMax: 1024), !reason.isEmpty, reason.uppercased() != "NONE" else { return nil }
        return reason
    }
}
