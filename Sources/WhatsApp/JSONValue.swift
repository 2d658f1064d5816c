/// JSON on its way out, members in the order given.
public enum JSONValue: Sendable {
    case null
    case flag(Bool)
    case number(Int)
    case text(String)
    case list([JSONValue])
    case object([(name: String, value: JSONValue)])
    /// Bytes that are JSON already.
    case verbatim([UInt8])
    /// A member of an object with this value is left out.
    case absent

    /// The text, or nothing at all.
    public init(_ text: String?) { self = text.map { .text($0) } ?? .absent }

    /// The text, or null.
    public static func optional(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }

    /// The number, or null.
    public static func optional(_ number: Int?) -> JSONValue { number.map { .number($0) } ?? .null }

    /// How texts are written.
    public enum Escaping: Sendable {
        /// UTF-8, with nothing escaped that need not be.
        case least
        /// As Meta writes webhooks: every character beyond ASCII as lower-case `\uXXXX` with surrogate pairs, and `/` as
        /// `\/`. Source: Meta, Webhooks, Create a webhook endpoint: signatures are made over the escaped text.
        case asMeta
    }

    public var bytes: [UInt8] { bytes(.least) }

    public func bytes(_ escaping: Escaping) -> [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes, escaping)
        return bytes
    }

    private func write(to bytes: inout [UInt8], _ escaping: Escaping) {
        switch self {
        case .null, .absent: bytes += "null".utf8
        case .flag(let flag): bytes += (flag ? "true" : "false").utf8
        case .number(let number): bytes += String(number).utf8
        case .text(let text): Self.write(text, to: &bytes, escaping)
        case .verbatim(let written): bytes += written
        case .list(let values):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                value.write(to: &bytes, escaping)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            var isFirst = true
            for (name, value) in members {
                if case .absent = value { continue }
                if !isFirst { bytes.append(UInt8(ascii: ",")) }
                isFirst = false
                Self.write(name, to: &bytes, escaping)
                bytes.append(UInt8(ascii: ":"))
                value.write(to: &bytes, escaping)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private static func write(_ text: String, to bytes: inout [UInt8], _ escaping: Escaping) {
        bytes.append(UInt8(ascii: "\""))
        switch escaping {
        case .least: for byte in text.utf8 where !escape(UInt16(byte), to: &bytes) { bytes.append(byte) }
        case .asMeta:
            for unit in text.utf16 where !escape(unit, to: &bytes) {
                switch unit {
                case 0x2F: bytes += "\\/".utf8
                case 0x20..<0x7F: bytes.append(UInt8(unit))
                default: writeCode(unit, to: &bytes)
                }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// What must be escaped everywhere. Source: RFC 8259, section 7.
    private static func escape(_ unit: UInt16, to bytes: inout [UInt8]) -> Bool {
        switch unit {
        case 0x22: bytes += "\\\"".utf8
        case 0x5C: bytes += "\\\\".utf8
        case 0x0A: bytes += "\\n".utf8
        case 0x0D: bytes += "\\r".utf8
        case 0x09: bytes += "\\t".utf8
        case 0..<0x20: writeCode(unit, to: &bytes)
        default: return false
        }
        return true
    }

    private static func writeCode(_ unit: UInt16, to bytes: inout [UInt8]) {
        let digits = String(unit, radix: 16)
        bytes += "\\u".utf8
        bytes += String(repeating: "0", count: 4 - digits.count).utf8
        bytes += digits.utf8
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    public init(stringLiteral text: String) { self = .text(text) }
    public init(integerLiteral number: Int) { self = .number(number) }
    public init(booleanLiteral flag: Bool) { self = .flag(flag) }
}

extension JSONValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    public init(arrayLiteral values: JSONValue...) { self = .list(values) }
    public init(dictionaryLiteral members: (String, JSONValue)...) { self = .object(members) }
}
