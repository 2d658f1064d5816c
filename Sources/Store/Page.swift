import FoundationEssentials

/// Which end of a list comes first.
public enum Direction: Sendable {
    case ascending, descending
}

/// A part of a list, and where the next part begins.
public struct Page<R: Sendable>: Sendable {
    public let records: [R]
    /// nil: this was the last page.
    public let next: PageCursor?
}

/// The place behind the last record of a page. Opaque; outside it is base64url text.
///
/// It stays valid while records come and go. It belongs to the list, the group and the direction that it came from.
public struct PageCursor: Hashable, Sendable, CustomStringConvertible {
    /// The last key, without the group.
    let bytes: [UInt8]

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Throws `StoreError.badCursor` for text that is none.
    public init(_ text: String) throws(StoreError) {
        guard !text.isEmpty, text.utf8.count <= KeyBytes.countMax * 2 else { throw .badCursor }
        var base64: [UInt8] = []
        for character in text.utf8 {
            switch character {
            case UInt8(ascii: "-"): base64.append(UInt8(ascii: "+"))
            case UInt8(ascii: "_"): base64.append(UInt8(ascii: "/"))
            case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="): throw .badCursor
            default: base64.append(character)
            }
        }
        base64.append(contentsOf: repeatElement(UInt8(ascii: "="), count: (4 - base64.count % 4) % 4))
        guard let data = Data(base64Encoded: Data(base64)), data.count <= KeyBytes.countMax else { throw .badCursor }
        bytes = Array(data)
    }

    public var description: String {
        let text = Data(bytes).base64EncodedString().utf8.compactMap { character -> UInt8? in
            switch character {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            case UInt8(ascii: "="): nil
            default: character
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// One string.
extension PageCursor: Codable {
    public init(from decoder: any Decoder) throws {
        try self.init(try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
