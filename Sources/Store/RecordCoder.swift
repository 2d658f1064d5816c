import FoundationEssentials

/// Turns records into bytes and back.
///
/// A value is one byte that names the format, then the record: 0x01 is JSON with sorted keys, so equal records are
/// equal bytes.
struct RecordCoder: Sendable {
    static let jsonMark: UInt8 = 0x01
    static let bytesMax = 16 << 20  // A record. Five times the largest webhook body; one more would be a file.

    private let encoder: JSONEncoder
    private let decoder = JSONDecoder()

    init() {
        encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    func encode<R: Record>(_ record: R) throws(StoreError) -> [UInt8] {
        let json: Data
        do {
            json = try encoder.encode(record)
        } catch {
            throw .unwritable(table: R.table.name, reason: "\(error)")
        }
        guard json.count < Self.bytesMax else { throw .recordTooLarge(table: R.table.name, bytes: json.count) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(json.count + 1)
        bytes.append(Self.jsonMark)
        bytes.append(contentsOf: json)
        return bytes
    }

    /// Reads the bytes where they lie; the record holds copies.
    func decode<R: Record>(
        _: R.Type, _ bytes: UnsafeRawBufferPointer, key: UnsafeRawBufferPointer
    ) throws(StoreError)
        -> R
    {
        guard bytes.first == Self.jsonMark, let start = bytes.baseAddress else {
            let mark = bytes.first.map { "format \($0)" } ?? "no bytes"
            throw .corrupt(table: R.table.name, key: Hex.text(key), reason: "the record has \(mark)")
        }
        let json = Data(
            bytesNoCopy: UnsafeMutableRawPointer(mutating: start + 1), count: bytes.count - 1, deallocator: .none)
        do {
            return try decoder.decode(R.self, from: json)
        } catch {
            throw .corrupt(table: R.table.name, key: Hex.text(key), reason: Self.reason(error))
        }
    }

    /// Says where the record does not fit, and nothing of what is in it.
    private static func reason(_ error: any Error) -> String {
        let context: DecodingError.Context
        switch error {
        case DecodingError.keyNotFound(let key, _): return "the record has no \(key.stringValue)"
        case DecodingError.typeMismatch(_, let found), DecodingError.valueNotFound(_, let found),
            DecodingError.dataCorrupted(let found):
            context = found
        default: return "the record is not readable"
        }
        let place = context.codingPath.map(\.stringValue).joined(separator: ".")
        return place.isEmpty ? "the record is not JSON" : "the record's \(place) is not readable"
    }
}
