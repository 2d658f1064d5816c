/// A value that can stand in a key: the order of its bytes is the order of its values.
///
/// No value's bytes may begin with all the bytes of another value of the type, so that parts can follow one another.
public protocol KeyPart {
    func append(to key: inout KeyBytes)

    /// Reads back what `append` wrote. Throws `StoreError.corrupt` for other bytes.
    init(from key: inout KeyReader) throws(StoreError)
}

/// A key under construction. LMDB keeps at most 511 bytes; a longer key is refused when it is put.
public struct KeyBytes: Hashable, Sendable {
    public static let countMax = 511  // Bytes. Compiled into Debian's liblmdb.

    public private(set) var bytes: [UInt8] = []

    public init() {}

    init(_ part: some KeyPart) {
        part.append(to: &self)
    }

    public mutating func append(_ byte: UInt8) {
        bytes.append(byte)
    }

    public mutating func append(contentsOf more: some Sequence<UInt8>) {
        bytes.append(contentsOf: more)
    }
}

/// Reads the parts of a key, one after the other. Valid only during the call it is handed to.
public struct KeyReader {
    private var rest: UnsafeRawBufferPointer
    private let table: String

    init(_ bytes: UnsafeRawBufferPointer, of table: String) {
        self.rest = bytes
        self.table = table
    }

    public var isAtEnd: Bool { rest.isEmpty }

    public mutating func byte() throws(StoreError) -> UInt8 {
        guard let first = rest.first else { throw malformed("it is cut short") }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst())
        return first
    }

    public mutating func bytes(_ count: Int) throws(StoreError) -> [UInt8] {
        Array(try take(count))
    }

    /// The error for bytes that are no value of the part; the reason completes "key …: ".
    public func malformed(_ reason: String) -> StoreError {
        .corrupt(table: table, key: Hex.text(rest), reason: reason)
    }

    /// What is left, as it lies in the file.
    var remainder: UnsafeRawBufferPointer { rest }

    mutating func take(_ count: Int) throws(StoreError) -> UnsafeRawBufferPointer {
        guard count <= rest.count else { throw malformed("it is cut short") }
        let taken = UnsafeRawBufferPointer(rebasing: rest.prefix(count))
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        return taken
    }
}

/// Shows bytes in an error or a fault.
enum Hex {
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
