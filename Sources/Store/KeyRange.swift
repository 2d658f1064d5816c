/// Keys from `lower` on and before `upper`, by bytes. An upper bound of nil is the end of the table.
struct KeyRange {
    var lower: [UInt8]
    var upper: [UInt8]?

    static var everything: KeyRange { KeyRange(lower: [], upper: nil) }

    init(lower: [UInt8], upper: [UInt8]?) {
        self.lower = lower
        self.upper = upper
    }

    init(startingWith prefix: [UInt8]) {
        lower = prefix
        upper = Self.end(ofKeysStartingWith: prefix)
    }

    static func end(ofKeysStartingWith prefix: [UInt8]) -> [UInt8]? {
        guard let last = prefix.lastIndex(where: { $0 != 0xFF }) else { return nil }
        var end = Array(prefix[...last])
        end[last] += 1
        return end
    }

    /// Leaves out what a page up to this key has shown.
    mutating func resume(after key: [UInt8], _ direction: Direction) {
        switch direction {
        case .ascending: lower = key + [0]  // The least key above it.
        case .descending: upper = key
        }
    }
}
