public import Messaging

/// How much hangs on a machine.
public enum Criticality: String, Codable, Sendable, CaseIterable {
    case a, b, c

    /// As lists say it: `A`, `high`, `critical`, `1`. What says nothing, or is unknown, is the middle.
    public init(_ text: String) {
        switch text.lowercased().filter({ $0.isLetter || $0.isNumber }) {
        case "a", "1", "high", "critical", "veryhigh", "vital", "classa": self = .a
        case "c", "3", "4", "low", "verylow", "minor", "classc": self = .c
        default: self = .b
        }
    }

    /// What becomes of a report about such a machine: how urgent it is, and whether a lead decides first.
    public func decision(_ impact: Impact?) -> (priority: Urgency, isRequest: Bool) {
        switch (self, impact) {
        case (_, .safety): (.critical, false)
        case (.a, .stopped): (.critical, false)
        case (.b, .stopped), (.a, .badly): (.high, false)
        case (.c, .stopped), (.b, .badly): (.medium, false)
        case (.a, nil), (.b, nil): (.medium, true)
        case (.c, .badly), (.c, nil): (.low, true)
        }
    }
}

/// What a finished job on a machine must bring.
public enum Requirement: String, Codable, Sendable, CaseIterable {
    case cause, photo
}
