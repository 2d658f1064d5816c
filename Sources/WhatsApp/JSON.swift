/// Reads JSON that others wrote: webhooks, answers of the Graph API, flow replies.
///
/// A value is a view of one place in a document that was checked as a whole when it was read; texts and numbers are
/// decoded when asked for. A member that is missing is a view too, whose every accessor says nothing, so that odd
/// shapes need no handling of their own. The document lives as long as a view of it.
///
/// Tolerated: a leading byte order mark; bytes that are not UTF-8 and surrogates without a partner (both read as
/// U+FFFD). Of members with equal names the last one counts. Everything else follows RFC 8259.
public struct JSON: Sendable {
    /// Arrays and objects inside one another. Meta's deepest payload has 12; more is an attack on the stack.
    public static let depthMax = 64

    /// Values and names in one document, 16 bytes of memory each. Real text has 15 bytes a value, so 3 MB hold 200,000.
    public static let valuesMax = 1_000_000

    let document: Document
    /// Index of the node in the document, or nil for what is missing.
    let node: Int?

    /// Checks the whole document. The size is the caller's to limit, before the bytes are collected.
    public init(_ bytes: [UInt8]) throws(Malformed) {
        var parser = Parser(bytes)
        document = Document(bytes: bytes, nodes: try parser.parse())
        node = 0
    }

    init(_ document: Document, _ node: Int?) {
        self.document = document
        self.node = node
    }

    /// The member of an object; of equal names the last.
    public subscript(key: String) -> JSON {
        guard isObject else { return JSON(document, nil) }
        return JSON(document, pairs.reduce(nil) { document.string(at: $1.name, equals: key) ? $1.value : $0 })
    }

    /// The element of an array, counted from 0. Takes time with the index: walk over `array` instead of counting.
    public subscript(index: Int) -> JSON {
        guard isArray, index >= 0 else { return JSON(document, nil) }
        return JSON(document, children.dropFirst(index).first { _ in true })
    }

    /// True if the member is there and is not `null`.
    public var exists: Bool { node != nil && !isNull }
    public var isNull: Bool { kind == .null }
    public var isObject: Bool { kind == .object }
    public var isArray: Bool { kind == .array }

    /// The elements of an array; none of anything else.
    public var array: [JSON] {
        guard isArray else { return [] }
        return children.map { JSON(document, $0) }
    }

    /// The members of an object in their order, equal names included; none of anything else.
    public var members: [(name: String, value: JSON)] {
        guard isObject else { return [] }
        return pairs.map { (document.string(at: $0.name), JSON(document, $0.value)) }
    }

    /// The bytes of this value alone, as they were sent; empty if it is missing.
    public var rawBytes: ArraySlice<UInt8> {
        guard let node else { return [] }
        return document.bytes[document.nodes[node].range]
    }

    var kind: Kind? { node.map { document.nodes[$0].kind } }

    private var children: Children { Children(document.nodes, below: node) }

    private var pairs: Pairs { Pairs(names: children) }
}

extension JSON {
    /// Indices of the nodes right below one.
    struct Children: Sequence, IteratorProtocol {
        private let nodes: [Node]
        private var at: Int
        private let end: Int

        init(_ nodes: [Node], below node: Int?) {
            self.nodes = nodes
            at = node.map { $0 + 1 } ?? 0
            end = node.map { Int(nodes[$0].next) } ?? 0
        }

        mutating func next() -> Int? {
            guard at < end else { return nil }
            defer { at = Int(nodes[at].next) }
            return at
        }
    }

    /// Names and values of an object, which stand in turn.
    struct Pairs: Sequence, IteratorProtocol {
        var names: Children

        mutating func next() -> (name: Int, value: Int)? {
            guard let name = names.next(), let value = names.next() else { return nil }
            return (name, value)
        }
    }
}
