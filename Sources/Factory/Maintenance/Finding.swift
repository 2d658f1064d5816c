/// What was wrong, what helped, and what it took.
public struct Finding: Codable, Sendable, Equatable {
    public var cause: FailureCause?
    /// In somebody's own words.
    public var causeNote: String
    public var remedy: Remedy?
    public var remedyNote: String
    public var parts: [PartUsed]

    public static let noteMax = 500  // Characters.
    public static let partsMax = 50

    public init(
        cause: FailureCause? = nil, causeNote: String = "", remedy: Remedy? = nil, remedyNote: String = "",
        parts: [PartUsed] = []
    ) {
        self.cause = cause
        self.causeNote = causeNote
        self.remedy = remedy
        self.remedyNote = remedyNote
        self.parts = parts
    }

    public var hasCause: Bool { cause != nil || !causeNote.isEmpty }

    /// What is said anew over what was known; parts are added.
    func with(_ other: Finding) -> Finding {
        Finding(
            cause: other.cause ?? cause, causeNote: other.causeNote.isEmpty ? causeNote : other.causeNote,
            remedy: other.remedy ?? remedy, remedyNote: other.remedyNote.isEmpty ? remedyNote : other.remedyNote,
            parts: Array((parts + other.parts).prefix(Self.partsMax)))
    }
}

/// A part that went into the machine.
public struct PartUsed: Codable, Sendable, Equatable {
    /// Name or number, as typed.
    public let name: String
    public let quantity: Int

    public init(_ name: String, quantity: Int) {
        self.name = name
        self.quantity = quantity
    }
}

/// Why the machine failed. Source of the idea: ISO 14224, failure causes.
public enum FailureCause: String, Codable, Sendable, CaseIterable {
    case wear, loose, leak, blocked, lubrication, electrical, sensor, software, operation, material, other
}

/// What helped.
public enum Remedy: String, Codable, Sendable, CaseIterable {
    case replaced, repaired, adjusted, cleaned, lubricated, tightened, reset, none
}
