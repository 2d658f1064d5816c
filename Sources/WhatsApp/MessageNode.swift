/// JSON on its way out: what our requests need of it, members in the order given.
enum JSONNode: ExpressibleByStringLiteral {
    case none  // A member that is left out.
    case text(String)
    case flag(Bool)
    case object([(String, JSONNode)])
    case array([JSONNode])

    init(stringLiteral text: String) { self = .text(text) }

    static func optional(_ text: String?) -> JSONNode { text.map { .text($0) } ?? .none }

    var bytes: [UInt8] {
        var output: [UInt8] = []
        write(to: &output)
        return output
    }

    private func write(to output: inout [UInt8]) {
        switch self {
        case .none: output += "null".utf8
        case .flag(let flag): output += (flag ? "true" : "false").utf8
        case .text(let text): Self.write(text, to: &output)
        case .object(let members):
            output.append(UInt8(ascii: "{"))
            var separator: [UInt8] = []
            for (name, value) in members {
                if case .none = value { continue }
                output += separator
                Self.write(name, to: &output)
                output.append(UInt8(ascii: ":"))
                value.write(to: &output)
                separator = [UInt8(ascii: ",")]
            }
            output.append(UInt8(ascii: "}"))
        case .array(let elements):
            output.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                element.write(to: &output)
            }
            output.append(UInt8(ascii: "]"))
        }
    }

    private static func write(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): output += "\\n".utf8
            case 0..<0x20: output += ((byte < 16 ? "\\u000" : "\\u00") + String(byte, radix: 16)).utf8
            default: output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
    }
}
