import FoundationEssentials
import Testing
import WhatsApp

@testable import Messaging

/// Bodies nobody has thought of, with secrets planted wherever Meta could put them.
struct `Whatever a body looks like` {
    private static let names = [
        "to", "from", "wa_id", "input", "id", "status", "type", "code", "error", "errors", "message", "title",
        "details",
        "error_data", "name", "text", "body", "template", "language", "value", "entry", "changes", "messages",
        "contacts", "profile", "timestamp", "pricing", "category", "mime_type", "file_size",
        "phone_number_id", "biz_opaque_callback_data", "message_template_name", "caption", "url", "reason", "unknown",
    ]
    private static let phones = ["27821234567", "+27821234567", "+27 82 123 4567", "082-123-4567", "15550783881"]
    private static let keys = [
        "EAAGm0PX4ZCpsBAKZCJ1kZBo7dXyT", "EAAB2|9f8e7d6c5b4a39281706f5e4d3c2b1a0", "aB3xY7kQ9mZ1pL5vN8cR2",
    ]
    private static let wamids = ["wamid.HBgLMjc4MjEyMzQ1NjcVAgARGBI5QTNCMDVCNDY5", "wamid.HBgLMTU1NTA3ODM4ODE="]
    private static let words = ["Thandi Nkosi", "Press 4 stands still", "Müller & Söhne", "stop\\n\\\"quoted\\\" it"]

    @Test func `no phone, key, wamid, name or text is shown`() throws {
        let seed = ProcessInfo.processInfo.environment["ANDON_SEED"].flatMap { UInt64($0) } ?? 4711
        var numbers = ChannelNumbers(state: seed)
        let mask = ChannelMask(token: { _ in "TOKEN" }, installation: "abcdefgh")
        var shownBytes = 0
        for round in 1...3_000 {
            let body = Self.value(depth: 0, isProse: false, &numbers)
            let text = try #require(mask.masked(Array(body.utf8)), "seed \(seed), round \(round): \(body)").text
            #expect(text.utf8.count <= ChannelMask.bytesMax)
            let leaks = Self.leaks(text)
            #expect(leaks.isEmpty, "seed \(seed), round \(round): \(leaks) of \(body) in \(text)")
            if !leaks.isEmpty { return }
            shownBytes += text.utf8.count
        }
        #expect(shownBytes > 100_000, "the bodies said nothing: \(shownBytes) bytes")
    }

    private static func leaks(_ text: String) -> [String] {
        var leaks = (keys + wamids + ["Thandi", "Nkosi", "stands still", "Müller", "Söhne", "quoted"]).filter {
            text.contains($0)
        }
        leaks += keys.map { String($0.dropFirst(8)) }.filter { text.contains($0) }
        leaks += ["82123", "82 123", "082-123", "5550783"].filter { text.contains($0) }
        return leaks
    }

    private static func value(depth: Int, isProse: Bool, _ numbers: inout ChannelNumbers) -> String {
        let kind = Int.random(in: 0..<10, using: &numbers)
        if depth < 2 || depth < 6 && kind < 4 {
            let count = Int.random(in: 1...4, using: &numbers)
            if depth > 0, kind == 0 {
                let elements = (0..<count).map { _ in value(depth: depth + 1, isProse: isProse, &numbers) }
                return "[\(elements.joined(separator: ","))]"
            }
            let members = (0..<count).map { _ in
                let name = names.randomElement(using: &numbers) ?? ""
                // Somebody's own words may be a name, too.
                let shown =
                    Int.random(in: 0..<12, using: &numbers) == 0 ? secret(isProse: false, &numbers) : "\"\(name)\""
                return "\(shown):\(value(depth: depth + 1, isProse: isProse || name.hasPrefix("error"), &numbers))"
            }
            return "{\(members.joined(separator: ","))}"
        }
        switch kind {
        case 0: return "null"
        case 1: return "true"
        case 2: return phones[0]  // As a number.
        case 3: return "\"delivered\""
        default: return secret(isProse: isProse, &numbers)
        }
    }

    /// A text with a secret in it. What Meta says of an error quotes a person's words in quotation marks.
    private static func secret(isProse: Bool, _ numbers: inout ChannelNumbers) -> String {
        let plain = (phones + keys + wamids).randomElement(using: &numbers) ?? ""
        let word = words.randomElement(using: &numbers) ?? ""
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: return "\"\(plain)\""
        case 1: return isProse ? "\"value '\(word)' is wrong\"" : "\"\(word)\""
        case 2: return "\"Error at \(plain) now\""
        default: return "\"(\(plain)), \(plain)\""
        }
    }
}

/// The same numbers for the same seed. (SplitMix64)
private struct ChannelNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
