import FoundationEssentials

@testable import WhatsApp

/// JSON as another reader sees it, to compare with ours.
enum AnyJSON: Decodable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([AnyJSON])
    case object([String: AnyJSON])

    init(_ bytes: [UInt8]) throws { self = try JSONDecoder().decode(AnyJSON.self, from: Data(bytes)) }

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let bool = try? value.decode(Bool.self) {
            self = .bool(bool)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let string = try? value.decode(String.self) {
            self = .string(string)
        } else if let array = try? value.decode([AnyJSON].self) {
            self = .array(array)
        } else {
            self = .object(try value.decode([String: AnyJSON].self))
        }
    }

    subscript(key: String) -> AnyJSON {
        if case .object(let members) = self { members[key] ?? .null } else { .null }
    }

    var list: [AnyJSON] { if case .array(let elements) = self { elements } else { [] } }
    var string: String? { if case .string(let string) = self { string } else { nil } }
    var isNull: Bool { if case .null = self { true } else { false } }

    func isSame(as json: JSON) -> Bool {
        switch self {
        case .null: json.isNull
        case .bool(let bool): json.bool == bool && json.strictText == nil
        case .number(let number): json.double == number && json.strictText == nil
        case .string(let string): json.strictText.map { $0.utf8.elementsEqual(string.utf8) } ?? false
        case .array(let elements):
            json.isArray && json.array.count == elements.count
                && zip(elements, json.array).allSatisfy { $0.isSame(as: $1) }
        case .object(let members):
            json.isObject && Set(json.members.map(\.name)) == Set(members.keys)
                && members.allSatisfy { $0.value.isSame(as: json[$0.key]) }
        }
    }
}

/// The same numbers for the same seed. (SplitMix64)
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// The seed of this run, printed: the same one each time, unless ANDON_SEED gives another.
    static func seed(_ what: String) -> UInt64 {
        let seed = ProcessInfo.processInfo.environment["ANDON_SEED"].flatMap { UInt64($0) } ?? 4711
        print("\(what): ANDON_SEED=\(seed)")
        return seed
    }
}

extension [UInt8] {
    init(_ text: String) { self = Array(text.utf8) }

    /// A few bytes changed, put in, taken out, doubled or cut off.
    func mutated(_ numbers: inout SeededNumbers, bytes: ClosedRange<UInt8>) -> [UInt8] {
        var result = self
        for _ in 0..<Int.random(in: 1...4, using: &numbers) where !result.isEmpty {
            let at = Int.random(in: 0..<result.count, using: &numbers)
            switch Int.random(in: 0..<6, using: &numbers) {
            case 0, 1: result[at] = UInt8.random(in: bytes, using: &numbers)
            case 2: result.insert(UInt8.random(in: bytes, using: &numbers), at: at)
            case 3: result.remove(at: at)
            case 4:
                let end = Swift.min(result.count, at + Int.random(in: 1...40, using: &numbers))
                result.insert(contentsOf: result[at..<end], at: Int.random(in: 0...result.count, using: &numbers))
            default: if at > 0, Bool.random(using: &numbers) { result.removeSubrange(at...) }
            }
        }
        return result
    }
}
