extension JSON {
    /// The text of a string, or a number or truth value as it was written; nil of anything else.
    ///
    /// Meta sends some identifiers now as texts, now as numbers: this reads both.
    public var text: String? {
        switch kind {
        case .string: strictText
        case .number, .yes, .no: String(decoding: rawBytes, as: UTF8.self)
        case .object, .array, .null, nil: nil
        }
    }

    /// The text of a string; nil of anything else.
    public var strictText: String? {
        guard let node, kind == .string else { return nil }
        return document.string(at: node)
    }

    /// A whole number, also one written as text (`"1750030073"`) or with a fraction of nothing (`3.0`).
    public var int: Int? {
        guard let digits = text, kind == .number || kind == .string else { return nil }
        return Int(digits) ?? double.flatMap { Int(exactly: $0) }
    }

    /// A number, also one written as text. Never infinite.
    public var double: Double? {
        guard let digits = text, kind == .number || kind == .string else { return nil }
        let bytes = [UInt8](digits.utf8)
        guard JSON.numberLength(bytes[...]) == bytes.count, let value = Double(digits), value.isFinite else {
            return nil
        }
        return value
    }

    /// A truth value, also one written as text.
    public var bool: Bool? {
        switch kind {
        case .yes: true
        case .no: false
        case .string: strictText.flatMap { Bool($0) }
        default: nil
        }
    }
}

extension JSON.Document {
    func string(at node: Int, equals text: String) -> Bool {
        if nodes[node].isEscaped { return string(at: node).utf8.elementsEqual(text.utf8) }
        return content(of: node).elementsEqual(text.utf8)
    }

    func string(at node: Int) -> String {
        let content = content(of: node)
        return String(decoding: nodes[node].isEscaped ? unescaped(content)[...] : content, as: UTF8.self)
    }

    private func content(of node: Int) -> ArraySlice<UInt8> { bytes[nodes[node].range.dropFirst().dropLast()] }

    /// Every escape in `content` was checked when the document was read.
    private func unescaped(_ content: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(content.count)
        var at = content.startIndex
        while at < content.endIndex {
            guard content[at] == UInt8(ascii: "\\") else {
                result.append(content[at])
                at += 1
                continue
            }
            let mark = content[at + 1]
            at += 2
            switch mark {
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "u"): result.append(contentsOf: String(character(in: content, &at)).utf8)
            default: result.append(mark)
            }
        }
        return result
    }

    /// Reads `XXXX` behind `\u`, and the low surrogate behind a high one.
    private func character(in content: ArraySlice<UInt8>, _ at: inout Int) -> Unicode.Scalar {
        let unit = hexUnit(content, at)
        at += 4
        let isPair =
            (0xD800..<0xDC00).contains(unit) && at + 6 <= content.endIndex
            && content[at] == UInt8(ascii: "\\") && content[at + 1] == UInt8(ascii: "u")
        if isPair {
            let low = hexUnit(content, at + 2)
            if (0xDC00..<0xE000).contains(low) {
                at += 6
                return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
            }
        }
        return Unicode.Scalar(unit) ?? "\u{FFFD}"
    }

    private func hexUnit(_ content: ArraySlice<UInt8>, _ at: Int) -> UInt32 {
        content[at..<at + 4].reduce(0) { $0 << 4 | (JSON.hexValue($1) ?? 0) }
    }
}
