/// Lengths of texts in messages, and texts cut to them.
///
/// Meta does not say in what its limits count; UTF-16 units give the largest count of an ordinary text, so a text
/// within a limit here is within it there. Source of all limits: Meta, Cloud API reference, Messages.
public enum Text {
    public static let messageMax = 4096  // A text message.
    public static let bodyMax = 1024  // Above buttons or a list.
    public static let headerMax = 60
    public static let footerMax = 60
    public static let captionMax = 1024
    public static let buttonTitleMax = 20
    public static let buttonIDMax = 256
    public static let listButtonMax = 20
    public static let sectionTitleMax = 24
    public static let rowIDMax = 200
    public static let rowTitleMax = 24
    public static let rowDescriptionMax = 72
    public static let fileNameMax = 240  // Ours: what file systems and phones show without trouble.

    /// The length of a text as limits count it.
    public static func length(_ text: String) -> Int { text.utf16.count }

    /// The text if it keeps the limit, else its beginning up to a whole character and an ellipsis.
    public static func fitted(_ text: String, _ limit: Int) -> String {
        guard length(text) > limit else { return text }
        var kept = ""
        var room = limit - 1
        for character in text {
            room -= character.utf16.count
            guard room >= 0 else { break }
            kept.append(character)
        }
        while kept.last?.isWhitespace == true { kept.removeLast() }
        return kept + "…"
    }

    /// As `fitted`, in one line, as titles have to be.
    public static func fittedLine(_ text: String, _ limit: Int) -> String {
        fitted(text.split(whereSeparator: \.isWhitespace).joined(separator: " "), limit)
    }

    /// Nothing a reader could see.
    static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isWhitespace || [.control, .format].contains(scalar.properties.generalCategory)
        }
    }

    /// Meta refuses titles that are blank once the marks of formatting are gone.
    static func isBlankTitle(_ text: String) -> Bool {
        isBlank(text.filter { !"*_~`".contains($0) })
    }
}

/// Why a message cannot be made. The field is a word people know: "button title".
public enum MessageError: Error, Hashable, Sendable {
    case tooLong(field: String, limit: Int)
    case blank(field: String)
    /// Titles stand in one line.
    case lineBreak(field: String)
    case tooMany(field: String, limit: Int)
    case missing(field: String)
    case repeated(field: String)
    /// An id or a name with a character that it cannot have.
    case badCharacter(field: String)
}

extension MessageError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .tooLong(let field, let limit): "the \(field) is longer than \(limit) characters"
        case .blank(let field): "the \(field) is blank"
        case .lineBreak(let field): "the \(field) has a line break"
        case .tooMany(let field, let limit): "there are more than \(limit) of: \(field)"
        case .missing(let field): "the \(field) is missing"
        case .repeated(let field): "the \(field) is there twice"
        case .badCharacter(let field): "the \(field) has a character that it cannot have"
        }
    }
}

/// What texts of a message are checked with when it is made. Each returns the text.
enum Checked {
    static func text(_ text: String, _ field: String, _ limit: Int) throws(MessageError) -> String {
        if Text.isBlank(text) { throw .blank(field: field) }
        if Text.length(text) > limit { throw .tooLong(field: field, limit: limit) }
        return text
    }

    static func text(_ text: String?, _ field: String, _ limit: Int) throws(MessageError) -> String? {
        guard let text else { return nil }
        return try Checked.text(text, field, limit) as String
    }

    static func title(_ title: String, _ field: String, _ limit: Int) throws(MessageError) -> String {
        if Text.isBlankTitle(title) { throw .blank(field: field) }
        if title.contains(where: \.isNewline) { throw .lineBreak(field: field) }
        return try text(title, field, limit)
    }

    static func title(_ title: String?, _ field: String, _ limit: Int) throws(MessageError) -> String? {
        guard let title else { return nil }
        return try Checked.title(title, field, limit) as String
    }

    /// Ids come back as they were sent; Meta refuses spaces around them.
    static func id(_ id: String, _ field: String, _ limit: Int) throws(MessageError) -> String {
        if id.first?.isWhitespace == true || id.last?.isWhitespace == true { throw .badCharacter(field: field) }
        return try title(id, field, limit)
    }

    static func count(_ count: Int, _ field: String, _ limit: Int) throws(MessageError) {
        if count == 0 { throw .missing(field: field) }
        if count > limit { throw .tooMany(field: field, limit: limit) }
    }

    static func distinct(_ values: [String], _ field: String) throws(MessageError) {
        if Set(values).count < values.count { throw .repeated(field: field) }
    }
}
