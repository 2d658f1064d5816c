/// The id of a flow's button or row: `t7.12:defect:skip`.
///
/// The first part names the conversation and its turn, so that an old tap is known as one; the last says what it does.
struct ButtonID: Equatable {
    let tag: String
    let key: String
    let choice: String

    init(tag: String, key: String, choice: String) {
        self.tag = tag
        self.key = key
        self.choice = choice
    }

    /// Nil for an id of another kind, such as a menu row's.
    init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].first == "t", parts[0].dropFirst().first?.isNumber == true else { return nil }
        self.init(tag: String(parts[0]), key: String(parts[1]), choice: String(parts[2]))
    }

    var text: String { "\(tag):\(key):\(choice)" }
}
