/// What one phone holds.
struct PhoneState: Sendable {
    /// Bubbles kept; the oldest go first. The page shows them all.
    static let bubblesMax = 2000

    let owner: PhoneOwner
    private(set) var bubbles: [Bubble] = []
    private var lastNumber = 0
    /// Counts what changed on this phone.
    private(set) var changes = 0
    /// Milliseconds since 1970; the business may write freely before. Source: Meta, Customer service windows.
    var windowEndsAt: Int64 = 0
    /// A phone that is off gets its messages when it is switched on.
    var isOn = true
    /// The business is typing, up to this moment.
    var typingUntil: Int64 = 0 { didSet { changes += 1 } }

    init(owner: PhoneOwner) { self.owner = owner }

    /// Returns the bubble with its number.
    @discardableResult
    mutating func add(_ bubble: Bubble) -> Bubble {
        var bubble = bubble
        lastNumber += 1
        changes += 1
        bubble.number = lastNumber
        bubble.changed = changes
        bubbles.append(bubble)
        if bubbles.count > Self.bubblesMax { bubbles.removeFirst(bubbles.count - Self.bubblesMax) }
        return bubble
    }

    func bubble(number: Int) -> Bubble? {
        guard let first = bubbles.first?.number, bubbles.indices.contains(number - first) else { return nil }
        return bubbles[number - first]
    }

    func bubble(wamid: String) -> Bubble? { bubbles.last { $0.wamid == wamid } }

    func bubbles(after number: Int) -> ArraySlice<Bubble> {
        bubbles.suffix(max(0, min(bubbles.count, lastNumber - number)))
    }

    /// Moves the ticks up. False if they already stand there or higher.
    @discardableResult
    mutating func raise(_ number: Int, to ticks: Bubble.Ticks) -> Bool {
        var hasRisen = false
        change(number) { bubble in
            guard bubble.ticks < ticks, bubble.ticks != .failed else { return false }
            bubble.ticks = ticks
            hasRisen = true
            return true
        }
        return hasRisen
    }

    mutating func react(_ emoji: String?, to number: Int) {
        change(number) { bubble in
            bubble.reaction = emoji.flatMap { $0.isEmpty ? nil : $0 }
            return true
        }
    }

    private mutating func change(_ number: Int, _ change: (inout Bubble) -> Bool) {
        guard let first = bubbles.first?.number, bubbles.indices.contains(number - first) else { return }
        guard change(&bubbles[number - first]) else { return }
        changes += 1
        bubbles[number - first].changed = changes
    }
}
