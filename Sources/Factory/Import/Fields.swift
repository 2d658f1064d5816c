import Messaging

/// One entry as it comes from outside, its values by the names of the CSV headers.
public struct Fields: Sendable {
    static let characterBytesMax = 8  // UTF-8, on average. A letter with its marks has up to six in our languages.

    /// Absent is not the same as empty: what is absent stays as it is.
    private let values: [String: String]

    public init(_ values: [String: String]) { self.values = values }

    public func has(_ name: String) -> Bool { values[name] != nil }

    public func text(_ name: String, max: Int = 200, else current: String = "") throws(FieldRefused) -> String {
        guard let value = values[name] else { return current }
        return try checked(value, name, max: max)
    }

    /// The same of several lines.
    public func prose(_ name: String, max: Int, else current: String = "") throws(FieldRefused) -> String {
        guard let value = values[name] else { return current }
        return try checked(String(value.map { $0.isNewline ? "\n" : $0 }), name, max: max, breaks: ["\n", "\t"])
    }

    private func checked(
        _ value: String, _ name: String, max: Int, breaks: Set<Unicode.Scalar> = []
    ) throws(FieldRefused) -> String {
        // A letter may have any number of marks: all of it has to fit, too.
        guard value.utf8.count <= max * Self.characterBytesMax, value.count <= max else {
            throw FieldRefused(name, "has more than \(max) characters")
        }
        guard value.unicodeScalars.allSatisfy({ breaks.contains($0) || $0.properties.generalCategory != .control })
        else {
            throw FieldRefused(name, "holds a control character")
        }
        return value
    }

    public func required(_ name: String, max: Int = 200, else current: String = "") throws(FieldRefused) -> String {
        let value = try text(name, max: max, else: current)
        guard !value.isEmpty else { throw FieldRefused(name, "is missing") }
        return value
    }

    public func flag(_ name: String, else current: Bool) throws(FieldRefused) -> Bool {
        switch values[name]?.lowercased() {
        case nil, "": current
        case "yes", "y", "true", "1", "sí", "si": true
        case "no", "n", "false", "0": false
        default: throw FieldRefused(name, "is neither yes nor no")
        }
    }

    public func count(_ name: String, else current: Int) throws(FieldRefused) -> Int {
        guard let value = values[name], !value.isEmpty else { return current }
        guard let number = Int(value), (0...1_000_000_000).contains(number) else {
            throw FieldRefused(name, "is not a whole number from 0 to 1000000000")
        }
        return number
    }

    /// An amount; its currency is the entry's, else the plant's.
    func money(_ name: String, currency: String, else current: Money?) throws(FieldRefused) -> Money? {
        let code = (values["currency"].flatMap { $0.isEmpty ? nil : $0 } ?? current?.currency ?? currency).uppercased()
        guard Money.isCurrency(code) else { throw FieldRefused("currency", "is not an ISO 4217 code such as ZAR") }
        guard let value = values[name] else {
            return current.map { Money(minorUnits: $0.minorUnits, currency: code) }
        }
        if value.isEmpty { return nil }
        guard let money = Money(value, currency: code) else {
            throw FieldRefused(name, "is not an amount such as 125.50")
        }
        return money
    }
}

/// Why one field of an entry cannot be taken.
public struct FieldRefused: Error, Equatable, CustomStringConvertible {
    /// The header's name.
    public let field: String
    public let reason: String

    public init(_ field: String, _ reason: String) {
        self.field = field
        self.reason = reason
    }

    public var description: String { "\(field) \(reason)" }
}
