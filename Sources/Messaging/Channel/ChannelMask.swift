import WhatsApp

/// What of a body may be read by whoever looks after the machine: a value is shown only where its name is known to be
/// harmless and the value looks like one of that name. All others become `•(n)`, n being their characters.
///
/// Shown are words of Meta's, codes, times, sizes, kinds of files, names of templates and the numbers of the account;
/// errors are shown as `ChannelProse` leaves them. A phone number keeps its last four digits, a wamid (in which a phone
/// number hides) becomes a token. Names of members that Meta is not known to use are masked too.
struct ChannelMask: Sendable {
    static let bytesMax = 4_096  // Of one body after masking: a message's whole life fits, a flood of them does not.
    static let attemptsMax = 100  // Messages that one webhook tells of. Meta seldom puts ten together.
    private static let depthMax = 16  // Meta's deepest payload has 12.
    private static let endingBytesMax = 16 * depthMax  // For the mark of what was left out, at every depth.

    /// Stands for a wamid: the same for the same one.
    let token: @Sendable (_ wamid: String) -> String
    /// Tells our attempts from another installation's.
    let installation: String

    /// The masked text, JSON of at most `bytesMax` bytes, and the messages it tells of. Nil for what is no JSON.
    func masked(_ body: [UInt8]) -> (text: String, attempts: [ChannelCall.Attempt])? {
        guard !body.isEmpty, let json = try? JSON(body) else { return nil }  // What is no JSON is only counted.
        var room = Self.bytesMax - Self.endingBytesMax
        let value = masked(json, Place(), &room)
        var attempts: [ChannelCall.Attempt] = []
        collect(json, &attempts)
        return (String(decoding: value.bytes, as: UTF8.self), attempts)
    }

    /// Where a value stands.
    private struct Place {
        var name = ""
        /// The name of the object it is in.
        var parent = ""
        var isError = false
        var depth = 0

        func below(_ name: String) -> Place {
            Place(
                name: name, parent: self.name, isError: isError || name == "error" || name == "errors",
                depth: depth + 1)
        }
    }

    private func masked(_ json: JSON, _ place: Place, _ room: inout Int) -> JSONValue {
        if json.isObject || json.isArray, place.depth >= Self.depthMax { return .text("…") }
        room -= 2
        if json.isObject {
            var members: [(name: String, value: JSONValue)] = []
            for (name, value) in json.members {
                guard room > 0 else {
                    members.append(("…", "…"))
                    break
                }
                let shown = ChannelNames.isKnown(name) ? name : Self.hidden(name)
                room -= shown.utf8.count + 4
                members.append((shown, masked(value, place.below(name), &room)))
            }
            return .object(members)
        }
        if json.isArray {
            var elements: [JSONValue] = []
            for element in json.array {
                guard room > 0 else {
                    elements.append("…")
                    break
                }
                var inside = place
                inside.depth += 1
                room -= 1
                elements.append(masked(element, inside, &room))
            }
            return .list(elements)
        }
        if json.isNull { return .null }
        if json.strictText == nil, let flag = json.bool { return .flag(flag) }
        let shown = scalar(json, place)
        guard shown.utf8.count < room else {
            room = 0
            return .text("…")
        }
        room -= shown.utf8.count
        return .text(shown)
    }

    private func scalar(_ json: JSON, _ place: Place) -> String {
        guard let text = json.text else { return "•" }
        if text.hasPrefix("wamid.") { return "wamid:\(token(text))" }
        let rule = ChannelNames.rule(place.name, in: place.parent, isError: place.isError)
        return rule.shown(text) ?? Self.hidden(text)
    }

    static func hidden(_ text: String) -> String { "•(\(text.count))" }

    /// The last four digits of what reads as a phone number; nil for anything else.
    static func phone(_ text: String) -> String? {
        guard text.utf8.count <= 40, text.utf8.allSatisfy({ $0.isDigit || "+-() .".utf8.contains($0) }) else {
            return nil
        }
        let digits = text.utf8.filter(\.isDigit)
        return digits.count < 7 ? nil : "•••" + String(decoding: digits.suffix(4), as: UTF8.self)
    }

    /// Every message of ours that is named by what we gave it for this purpose.
    private func collect(_ json: JSON, _ attempts: inout [ChannelCall.Attempt]) {
        guard attempts.count < Self.attemptsMax else { return }
        for element in json.array where element.isObject || element.isArray { collect(element, &attempts) }
        for (name, value) in json.members {
            if name == "biz_opaque_callback_data" {
                guard let attempt = attempt(value.strictText ?? ""), !attempts.contains(attempt) else { continue }
                attempts.append(attempt)
            } else if value.isObject || value.isArray {
                collect(value, &attempts)
            }
        }
    }

    private func attempt(_ opaque: String) -> ChannelCall.Attempt? {
        let parts = opaque.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == installation, let id = UInt64(parts[1]), let attempt = Int(parts[2]) else {
            return nil
        }
        return ChannelCall.Attempt(id: id, attempt: attempt)
    }
}

extension UInt8 {
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    var isLower: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
    var isUpper: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
}
