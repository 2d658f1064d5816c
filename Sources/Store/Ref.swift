/// Names one record of a table. Given out by `Transaction.newRef`, from 1 upwards, and never used twice.
public struct Ref<R>: Hashable, Sendable {
    public let value: UInt64

    public init(_ value: UInt64) {
        self.value = value
    }
}

extension Ref: Comparable {
    public static func < (left: Ref, right: Ref) -> Bool { left.value < right.value }
}

extension Ref: CustomStringConvertible {
    public var description: String { "\(value)" }
}

/// One integer.
extension Ref: Codable {
    public init(from decoder: any Decoder) throws {
        value = try decoder.singleValueContainer().decode(UInt64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}

extension Ref: KeyPart {
    public func append(to key: inout KeyBytes) {
        value.append(to: &key)
    }

    public init(from key: inout KeyReader) throws(StoreError) {
        value = try UInt64(from: &key)
    }
}
