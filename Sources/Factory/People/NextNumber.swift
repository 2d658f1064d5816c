import Messaging
public import Store

/// The employee number that a newcomer may well get: one more than the highest that looks like the newest ones.
public enum NextNumber {
    static let newestMax = 200  // Entries looked at: enough to see the plant's habit.
    static let triesMax = 100  // Numbers that turn out to be taken.

    /// Empty when the plant's numbers have no end that counts.
    public static func suggestion(in snapshot: Snapshot) throws -> String {
        let newest = try snapshot.page(Person.self, .descending, limit: newestMax).records
        let numbers = newest.filter { $0.erasedAt == nil }.map(\.employeeNumber)
        var highest: [String: (number: Int, width: Int, count: Int)] = [:]
        for number in numbers {
            let digits = number.reversed().prefix { $0.isASCII && $0.isNumber }
            guard (1...9).contains(digits.count), let value = Int(String(digits.reversed())) else { continue }
            let prefix = String(number.dropLast(digits.count))
            let known = highest[prefix] ?? (0, 0, 0)
            highest[prefix] = (
                max(known.number, value), value >= known.number ? digits.count : known.width, known.count + 1
            )
        }
        guard let (prefix, best) = highest.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }) else {
            return ""
        }
        for step in 1...triesMax {
            let digits = "\(best.number + step)"
            let padding = String(repeating: "0", count: max(0, best.width - digits.count))
            let suggestion = prefix + padding + digits
            if try snapshot.find(Person.byEmployeeNumber, suggestion.lowercased()) == nil { return suggestion }
        }
        return ""
    }
}
