import Messaging
import Store
import Vault

/// `WO-20261121-K7M2QX`: the plant's day, and six letters and digits that cannot be mistaken for each other.
///
/// Source of the alphabet: Douglas Crockford, Base 32.
enum WorkOrderNumber {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    static let codeLength = 6
    static let wholeLength = 14  // The day and the code.
    /// Characters typed as part of a number; fewer say nothing.
    static let endingMin = 3

    /// A number never given before is made of a counter, so that it is never given again; it does not show the counter.
    static func text(serial: UInt64, at time: Timestamp, _ vault: Vault) -> String {
        let token = vault.token("\(serial)", .workOrder).bytes
        let code = token.prefix(codeLength).map { alphabet[Int($0 & 31)] }
        let day = PlantTime.parts(time)
        let month = day.month < 10 ? "0\(day.month)" : "\(day.month)"
        let date = day.day < 10 ? "0\(day.day)" : "\(day.day)"
        return "WO-\(day.year)\(month)\(date)-\(String(code))"
    }

    /// Capitals without `WO` and punctuation, with letters that are mistaken for digits read as those.
    static func folded(_ text: String) -> String {
        var kept = text.uppercased().filter { ($0.isLetter || $0.isNumber) && $0.isASCII }
        if kept.hasPrefix("WO"), kept.count > 2 { kept.removeFirst(2) }
        return String(
            kept.map { character in
                switch character {
                case "O": "0"
                case "I", "L": "1"
                default: character
                }
            })
    }

    /// What the end of a number may be; nil for what cannot be one.
    static func ending(_ text: String) -> String? {
        let plain = text.filter { !$0.isWhitespace && $0 != "-" && $0 != "#" }
        let kept = folded(text)
        guard plain.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }), kept.count >= endingMin,
            kept.count <= 14, kept.allSatisfy(alphabet.contains)
        else { return nil }
        return kept
    }
}

extension TokenPurpose {
    static let workOrder = TokenPurpose("work-order")
}
