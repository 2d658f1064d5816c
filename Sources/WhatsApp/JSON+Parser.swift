extension JSON {
    /// Checks a text against RFC 8259 and notes where its values stand.
    struct Parser {
        private let bytes: [UInt8]
        private var at = 0
        private var depth = 0
        private var nodes: [Node] = []

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
            nodes.reserveCapacity(min(bytes.count / 12 + 1, JSON.valuesMax))
        }

        mutating func parse() throws(Malformed) -> [Node] {
            // Offsets are kept in 32 bits.
            guard bytes.count < Int(Int32.max) else { throw Malformed(reason: .tooLarge, offset: 0) }
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
            try value()
            skipSpace()
            guard at == bytes.count else { throw malformed(.trailingBytes) }
            return nodes
        }

        private mutating func value() throws(Malformed) {
            skipSpace()
            switch try peek() {
            case UInt8(ascii: "{"): try object()
            case UInt8(ascii: "["): try array()
            case UInt8(ascii: "\""): try string()
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
            case UInt8(ascii: "t"): try literal("true", .yes)
            case UInt8(ascii: "f"): try literal("false", .no)
            case UInt8(ascii: "n"): try literal("null", .null)
            default: throw malformed(.unexpectedByte)
            }
        }

        private mutating func object() throws(Malformed) {
            let node = try open(.object)
            skipSpace()
            if try peek() != UInt8(ascii: "}") {
                repeat {
                    skipSpace()
                    guard try peek() == UInt8(ascii: "\"") else { throw malformed(.unexpectedByte) }
                    try string()
                    skipSpace()
                    guard try peek() == UInt8(ascii: ":") else { throw malformed(.unexpectedByte) }
                    at += 1
                    try value()
                } while try tookComma()
            }
            try close(node, UInt8(ascii: "}"))
        }

        private mutating func array() throws(Malformed) {
            let node = try open(.array)
            skipSpace()
            if try peek() != UInt8(ascii: "]") {
                repeat { try value() } while try tookComma()
            }
            try close(node, UInt8(ascii: "]"))
        }

        private mutating func string() throws(Malformed) {
            let node = try add(.string)
            at += 1
            while true {
                switch try peek() {
                case UInt8(ascii: "\""):
                    at += 1
                    return end(node)
                case UInt8(ascii: "\\"):
                    nodes[node].isEscaped = true
                    at += 1
                    try escape()
                case 0..<0x20: throw malformed(.controlCharacter)
                default: at += 1
                }
            }
        }

        private mutating func escape() throws(Malformed) {
            switch try peek() {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
                UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
                at += 1
            case UInt8(ascii: "u"):
                at += 1
                for _ in 0..<4 {
                    guard hexValue(try peek()) != nil else { throw malformed(.badEscape) }
                    at += 1
                }
            default: throw malformed(.badEscape)
            }
        }

        private mutating func number() throws(Malformed) {
            let node = try add(.number)
            guard let length = numberLength(bytes[at...]) else { throw malformed(.badNumber) }
            at += length
            end(node)
        }

        private mutating func literal(_ text: StaticString, _ kind: Kind) throws(Malformed) {
            let node = try add(kind)
            for index in 0..<text.utf8CodeUnitCount {
                guard try peek() == text.utf8Start[index] else { throw malformed(.unexpectedByte) }
                at += 1
            }
            end(node)
        }

        private mutating func open(_ kind: Kind) throws(Malformed) -> Int {
            guard depth < JSON.depthMax else { throw malformed(.tooDeep) }
            depth += 1
            let node = try add(kind)
            at += 1
            return node
        }

        private mutating func close(_ node: Int, _ mark: UInt8) throws(Malformed) {
            guard try peek() == mark else { throw malformed(.unexpectedByte) }
            at += 1
            depth -= 1
            end(node)
        }

        private mutating func add(_ kind: Kind) throws(Malformed) -> Int {
            guard nodes.count < JSON.valuesMax else { throw malformed(.tooLarge) }
            nodes.append(Node(kind: kind, start: UInt32(at), end: 0, next: 0))
            return nodes.count - 1
        }

        private mutating func end(_ node: Int) {
            nodes[node].end = UInt32(at)
            nodes[node].next = UInt32(nodes.count)
        }

        private mutating func tookComma() throws(Malformed) -> Bool {
            skipSpace()
            guard try peek() == UInt8(ascii: ",") else { return false }
            at += 1
            return true
        }

        private mutating func skipSpace() {
            while at < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[at]) { at += 1 }
        }

        private func peek() throws(Malformed) -> UInt8 {
            guard at < bytes.count else { throw malformed(.unexpectedEnd) }
            return bytes[at]
        }

        private func malformed(_ reason: Malformed.Reason) -> Malformed { Malformed(reason: reason, offset: at) }
    }

    /// Bytes of the JSON number that starts here, or nil if none does.
    static func numberLength(_ bytes: ArraySlice<UInt8>) -> Int? {
        var at = bytes.startIndex
        func isDigit(_ index: Int) -> Bool {
            index < bytes.endIndex && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
        }
        func isOne(of marks: StaticString, _ index: Int) -> Bool {
            guard index < bytes.endIndex else { return false }
            return (0..<marks.utf8CodeUnitCount).contains { marks.utf8Start[$0] == bytes[index] }
        }
        func tookDigits() -> Bool {
            let first = at
            while isDigit(at) { at += 1 }
            return at > first
        }

        if isOne(of: "-", at) { at += 1 }
        if isOne(of: "0", at) {
            at += 1
            if isDigit(at) { return nil }
        } else {
            guard tookDigits() else { return nil }
        }
        if isOne(of: ".", at) {
            at += 1
            guard tookDigits() else { return nil }
        }
        if isOne(of: "eE", at) {
            at += 1
            if isOne(of: "+-", at) { at += 1 }
            guard tookDigits() else { return nil }
        }
        return at - bytes.startIndex
    }

    static func hexValue(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}
