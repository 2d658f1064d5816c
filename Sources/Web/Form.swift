/// Fields as a form or a query carries them: `name=Thandi+Nkosi&role=clerk`.
struct Form: Sendable {
    static let fieldsMax = 200  // Our largest form, that of a template, has fifty and an example for each gap.

    private let fields: [(name: String, value: String)]

    init(_ bytes: some Collection<UInt8>) {
        fields = bytes.split(separator: UInt8(ascii: "&"), maxSplits: Self.fieldsMax).prefix(Self.fieldsMax).map {
            pair in
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            return (
                Percent.decoded(parts[0], plusIsSpace: true),
                parts.count == 2 ? Percent.decoded(parts[1], plusIsSpace: true) : ""
            )
        }
    }

    /// The fields of a form that brought a file; the file itself is none of them.
    init(_ multipart: MultipartForm) {
        fields = multipart.parts.filter { $0.fileName == nil }
            .map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
    }

    /// The first field of this name.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }
}

/// Percent signs in addresses and forms.
enum Percent {
    /// What is no valid escape stays as it is; bytes that are no UTF-8 read as U+FFFD.
    static func decoded(_ bytes: some Sequence<UInt8>, plusIsSpace: Bool) -> String {
        var result: [UInt8] = []
        var pending: [UInt8] = []
        for byte in bytes {
            if pending.isEmpty {
                switch byte {
                case UInt8(ascii: "%"): pending = [byte]
                case UInt8(ascii: "+") where plusIsSpace: result.append(UInt8(ascii: " "))
                default: result.append(byte)
                }
            } else if pending.count == 1 {
                pending.append(byte)
            } else {
                if let high = hexDigit(pending[1]), let low = hexDigit(byte) {
                    result.append(high << 4 | low)
                } else {
                    result += pending + [byte]
                }
                pending = []
            }
        }
        return String(decoding: result + pending, as: UTF8.self)
    }

    /// Safe as one part of a path or as a value in a query.
    static func encoded(_ text: String) -> String {
        let hex = Array("0123456789ABCDEF".utf8)
        let bytes = text.utf8.flatMap { byte -> [UInt8] in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                [byte]
            default: [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
