/// What one phone holds.
struct PhoneState: Sendable {
    /// Bubbles kept; the oldest tenth goes first. A long run has this many for all its people together.
    static let bubblesMax = 20_000

    var owner: PhoneOwner { didSet { changes += 1 } }
    private(set) var bubbles: [Bubble] = []
    private var numberByWamid: [String: Int] = [:]
    private var lastNumber = 0
    /// Messages on the phone that nobody has looked at.
    private(set) var unread = 0
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
        numberByWamid[bubble.wamid] = bubble.number
        if bubbles.count > Self.bubblesMax {
            for old in bubbles.prefix(Self.bubblesMax / 10) {
                numberByWamid[old.wamid] = nil
                if old.isUnread { unread -= 1 }
            }
            bubbles.removeFirst(Self.bubblesMax / 10)
        }
        return bubble
    }

    func bubble(number: Int) -> Bubble? {
        guard let first = bubbles.first?.number, bubbles.indices.contains(number - first) else { return nil }
        return bubbles[number - first]
    }

    func bubble(wamid: String) -> Bubble? { numberByWamid[wamid].flatMap { bubble(number: $0) } }

    /// What nobody has looked at, oldest first.
    var unreadBubbles: [Bubble] {
        var found: [Bubble] = []
        var place = bubbles.endIndex
        while found.count < unread, place > bubbles.startIndex {
            place -= 1
            if bubbles[place].isUnread { found.append(bubbles[place]) }
        }
        return found.reversed()
    }

    /// The person's messages up to this one are read by the business.
    mutating func markRead(upTo number: Int) {
        var number = number
        // Below one that is read, all are.
        while let bubble = bubble(number: number), bubble.author == .business || bubble.ticks != .read {
            if bubble.author == .person { raise(number, to: .read) }
            number -= 1
        }
    }

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
        let wasUnread = bubbles[number - first].isUnread
        guard change(&bubbles[number - first]) else { return }
        let isUnread = bubbles[number - first].isUnread
        if isUnread != wasUnread { unread += isUnread ? 1 : -1 }
        changes += 1
        bubbles[number - first].changed = changes
    }
}

extension Bubble {
    var isUnread: Bool { author == .business && ticks == .delivered }
}
