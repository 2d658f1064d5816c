public import Store

/// The entries of the directory that are one person, since some were merged.
extension Person {
    /// Steps from an entry to the one that stands for it, and entries in one. More is a mistake somebody should see.
    static let selvesMax = 20

    /// The entry that stands for this person now: the last that took over.
    public func current(in snapshot: Snapshot) throws -> Person {
        var person = self
        for _ in 0..<Self.selvesMax {
            guard let next = try person.mergedInto.flatMap({ try snapshot.find($0) }) else { break }
            person = next
        }
        return person
    }

    /// This entry, and all that were merged into it, in turn. At most `selvesMax`.
    public func selves(in snapshot: Snapshot) throws -> [Person] {
        var selves = [self]
        var next = 0
        while next < selves.count, selves.count < Self.selvesMax {
            selves += try snapshot.all(
                Person.byMerged, selves[next].id, limit: Self.selvesMax - selves.count)
            next += 1
        }
        return selves
    }
}

extension People {
    /// Whom an employee number names today: an old one leads to the entry that took over.
    public func named(_ employeeNumber: String, in snapshot: Snapshot) throws -> Person? {
        try find(employeeNumber: employeeNumber, in: snapshot)?.current(in: snapshot)
    }
}
