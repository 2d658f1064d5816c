public import Store

/// Two entries of the directory that were made one, and all that it takes to make them two again.
public struct Merger: Record {
    /// An account that changed hands.
    struct Moved: Codable, Sendable {
        let contact: Ref<Contact>
        /// Whose it was proven to be before; nil: nobody's.
        let was: Ref<Person>?
    }

    /// What the target took over of wishes for less.
    struct Wishes: Codable, Sendable {
        var silenced: [Topic] = []
        var quietHours = false
        var onlyOnShift = false
        /// When it was said; the target had said no STOP.
        var stoppedAt: Timestamp?
    }

    public let id: Ref<Merger>
    /// The entry that was given up.
    public let from: Ref<Person>
    /// The entry that stands for both.
    public let into: Ref<Person>
    public let at: Timestamp
    public let by: String
    public internal(set) var undoneAt: Timestamp?

    let moved: [Moved]
    let tookNumber: Bool
    let verification: Timestamp?
    /// Taken over in older ones; whoever is in doubt is merged into nobody.
    let suspension: Person.Suspension?
    /// The target had said what it wants to hear.
    var hadPreferences: Bool
    var wishes: Wishes

    public static let table = Table("merger", indexes: byFrom, byInto)
    public static let byFrom = Index<Merger, Ref<Person>, Timestamp>("merger.from") { ($0.from, $0.at) }
    public static let byInto = Index<Merger, Ref<Person>, Timestamp>("merger.into") { ($0.into, $0.at) }
}
