/// How the telephone numbers of one region are built, read from its line in the table.
///
///     ZA 27 00 0 [13-79]:9 2[0-478]:9 8:5-10
///
/// are the region, its calling code, what is dialled before a number abroad, likeliest first, what is dialled before a national number
/// (`-` where nothing is), then what national numbers begin with and how many digits they have. In between may stand
/// `@7=242`, a local number of seven digits lacks 242, and `#242,8[024]9`, what tells the region from others that share
/// its calling code. The region without `#` has the rest of the code's numbers.
struct NumberingPlan: Sendable, Hashable {
    /// What national numbers begin with, and a bit for each number of digits they may have.
    private struct Shape: Hashable {
        let start: DigitPattern
        let lengths: UInt32
    }

    private struct Local: Hashable {
        let length: Int
        let areaCode: String
    }

    /// `001` where the numbers belong to no country.
    let region: String
    let callingCode: String
    let leads: [DigitPattern]
    private let internationalPrefixes: [DigitPattern]
    private let trunkPrefixes: [DigitPattern]
    private let local: Local?
    private let shapes: [Shape]
    private let lengths: UInt32

    init(line: Substring) {
        let words = line.split(separator: " ")
        precondition(words.count > 4, "a line has a region, a code, two kinds of prefixes and shapes: \(line)")
        func patterns(_ list: Substring) -> [DigitPattern] {
            list == "-" ? [] : list.split(separator: ",").map { DigitPattern($0) }
        }
        (region, callingCode) = (String(words[0]), String(words[1]))
        internationalPrefixes = patterns(words[2])
        trunkPrefixes = patterns(words[3])
        var (leads, shapes): ([DigitPattern], [Shape]) = ([], [])
        var local: Local?
        for word in words[4...] {
            if word.hasPrefix("#") {
                leads = patterns(word.dropFirst())
            } else if word.hasPrefix("@") {
                let parts = word.dropFirst().split(separator: "=")
                local = Local(length: Int(parts[0]) ?? 0, areaCode: String(parts[1]))
            } else {
                let parts = word.split(separator: ":")
                shapes.append(Shape(start: DigitPattern(parts[0]), lengths: Self.lengths(parts[1])))
            }
        }
        (self.leads, self.local, self.shapes) = (leads, local, shapes)
        lengths = shapes.reduce(0) { $0 | $1.lengths }
    }

    /// `6,8-10`: a bit for each.
    private static func lengths(_ text: Substring) -> UInt32 {
        text.split(separator: ",").reduce(0) { bits, part in
            let ends = part.split(separator: "-").compactMap { Int($0) }
            guard let first = ends.first, let last = ends.last, (1...17).contains(first), first...17 ~= last else {
                preconditionFailure("a number has 1 to 17 digits: \(text)")
            }
            return (first...last).reduce(bits) { $0 | 1 << UInt32($1) }
        }
    }

    /// Whether a national number looks like one of this region.
    func fits(_ national: Substring) -> Bool {
        let bit: UInt32 = 1 << UInt32(min(national.utf8.count, 31))
        return shapes.contains { $0.lengths & bit != 0 && $0.start.begins(national) }
    }

    /// Whether a national number may have so many digits.
    func mayHave(digits count: Int) -> Bool { lengths & (1 << UInt32(min(count, 31))) != 0 }

    var digitsMax: Int { 31 - lengths.leadingZeroBitCount }

    /// What remains of a number dialled to another country, in each way its beginning may be understood.
    func abroad(_ dialled: Substring) -> [Substring] {
        var rests = internationalPrefixes.filter { $0.begins(dialled) }.map { dialled.dropFirst($0.length) }
        // What most of the world dials is written everywhere.
        let rest = dialled.dropFirst(2)
        if dialled.hasPrefix("00"), !rests.contains(rest) { rests.append(rest) }
        return rests
    }

    /// The digits as they are, then without what is dialled before them inside the country.
    ///
    /// Each is an ending of the one given, so there are at most as many as it has digits.
    func withoutTrunk(_ dialled: Substring) -> [Substring] {
        var endings = [dialled]
        var next = 0
        while next < endings.count {
            let digits = endings[next]
            for prefix in trunkPrefixes where prefix.begins(digits) {
                let rest = digits.dropFirst(prefix.length)
                if !rest.isEmpty, !endings.contains(rest) { endings.append(rest) }
            }
            next += 1
        }
        return endings
    }

    /// The number with its area code, where it was left out and there is only one.
    func withAreaCode(_ digits: Substring) -> String? {
        guard let local, digits.utf8.count == local.length else { return nil }
        return local.areaCode + digits
    }
}
