// Layouts:
//
// | type | bytes |
// |---|---|
// | UInt64, Timestamp, Ref | 8, big endian |
// | Int64, Int | 8, big endian, the sign bit turned over |
// | UInt8, Bool | 1 |
// | String (its UTF-8), [UInt8] | 0x00 as 01 01, 0x01 as 01 02, all others as they are; 00 behind the last |
// | Optional | 00 for none; 01 and the value |
// | an enum with raw values | as its raw value |

extension UInt64: KeyPart {
    public func append(to key: inout KeyBytes) {
        withUnsafeBytes(of: bigEndian) { key.append(contentsOf: $0) }
    }

    public init(from key: inout KeyReader) throws(StoreError) {
        let bytes = try key.take(8)
        self = UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
    }
}

extension Int64: KeyPart {
    public func append(to key: inout KeyBytes) {
        (UInt64(bitPattern: self) ^ (1 << 63)).append(to: &key)
    }

    public init(from key: inout KeyReader) throws(StoreError) {
        self = Int64(bitPattern: try UInt64(from: &key) ^ (1 << 63))
    }
}

extension Int: KeyPart {
    public func append(to key: inout KeyBytes) {
        Int64(self).append(to: &key)
    }

    public init(from key: inout KeyReader) throws(StoreError) {
        self = Int(try Int64(from: &key))
    }
}

extension UInt8: KeyPart {
    public func append(to key: inout KeyBytes) {
        key.append(self)
    }

    public init(from key: inout KeyReader) throws(StoreError) {
        self = try key.byte()
    }
}

extension Bool: KeyPart {
    public func append(to key: inout KeyBytes) {
        key.append(self ? 1 : 0)
    }

    public init(from key: inout KeyReader) throws(StoreError) {
        switch try key.byte() {
        case 0: self = false
        case 1: self = true
        default: throw key.malformed("a truth value is neither 0 nor 1")
        }
    }
}

/// Ordered by UTF-8 bytes, so texts that only look the same are different keys.
extension String: KeyPart {
    public func append(to key: inout KeyBytes) {
        key.append(escaping: utf8)
        key.append(0)
    }

    public init(from key: inout KeyReader) throws(StoreError) {
        let bytes = try [UInt8](from: &key)
        guard let text = String(validating: bytes, as: UTF8.self) else { throw key.malformed("a text is not UTF-8") }
        self = text
    }
}

extension [UInt8]: KeyPart {
    public func append(to key: inout KeyBytes) {
        key.append(escaping: self)
        key.append(0)
    }

    public init(from key: inout KeyReader) throws(StoreError) {
        var bytes: [UInt8] = []
        while true {  // Ends with the key, which is 511 bytes at most.
            switch try key.byte() {
            case 0:
                self = bytes
                return
            case 1:
                let escaped = try key.byte()
                guard escaped == 1 || escaped == 2 else { throw key.malformed("an unknown escape") }
                bytes.append(escaped - 1)
            case let byte:
                bytes.append(byte)
            }
        }
    }
}

extension KeyBytes {
    /// The bytes of a text without the end mark: what every longer text begins with, too.
    mutating func append(escaping bytes: some Sequence<UInt8>) {
        for byte in bytes {
            if byte <= 1 {
                append(1)
                append(byte + 1)
            } else {
                append(byte)
            }
        }
    }
}

/// None comes before every value.
extension Optional: KeyPart where Wrapped: KeyPart {
    public func append(to key: inout KeyBytes) {
        key.append(self == nil ? 0 : 1)
        self?.append(to: &key)
    }

    public init(from key: inout KeyReader) throws(StoreError) {
        self = try Bool(from: &key) ? Wrapped(from: &key) : nil
    }
}

extension KeyPart where Self: RawRepresentable, RawValue: KeyPart {
    public func append(to key: inout KeyBytes) {
        rawValue.append(to: &key)
    }

    public init(from key: inout KeyReader) throws(StoreError) {
        let raw = try RawValue(from: &key)
        guard let value = Self(rawValue: raw) else { throw key.malformed("no case has the raw value \(raw)") }
        self = value
    }
}
