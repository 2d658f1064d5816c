extension JSON {
    /// Why bytes are not JSON, and where. Holds nothing of what they say.
    public struct Malformed: Error, Hashable, Sendable, CustomStringConvertible {
        public enum Reason: String, Sendable {
            case unexpectedByte = "unexpected byte"
            case unexpectedEnd = "unexpected end"
            case badNumber = "bad number"
            case badEscape = "bad escape"
            case controlCharacter = "control character in a text"
            case trailingBytes = "bytes after the document"
            case tooDeep = "too deep"
            case tooLarge = "too many values"
            case wrongRoot = "not an object"
        }
        public let reason: Reason
        /// Bytes before the place where reading stopped.
        public let offset: Int

        public var description: String { "JSON: \(reason.rawValue) at byte \(offset)" }
    }

    enum Kind: UInt8, Sendable { case object, array, string, number, yes, no, null }

    /// One value. Nodes stand in the order of the text, parents before children:
    ///
    ///     {"a":[1,2]}   →   object 0..<11 next 5 | string "a" | array 5..<10 next 5 | number | number
    struct Node: Sendable {
        var kind: Kind
        /// True if a string holds a backslash.
        var isEscaped = false
        var start: UInt32
        var end: UInt32
        /// Index of the first node that is not below this one.
        var next: UInt32

        var range: Range<Int> { Int(start)..<Int(end) }
    }

    final class Document: Sendable {
        let bytes: [UInt8]
        let nodes: [Node]

        init(bytes: [UInt8], nodes: [Node]) {
            self.bytes = bytes
            self.nodes = nodes
        }
    }
}
