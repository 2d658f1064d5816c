import Messaging
public import Store

/// How machines hang together: what they are parts of, what stands in an area or on a line.
extension Catalogue {
    public static let assetsMax = 5_000  // Machines of one list; a plant has some hundreds.

    /// The machine itself, what it is a part of, and so on to the whole machine. At most `Asset.levelsMax`.
    public func chain(of asset: Asset, in snapshot: Snapshot) throws -> [Asset] {
        var chain = [asset]
        while chain.count < Asset.levelsMax, let last = chain.last, !last.parent.isEmpty,
            let next = try self.asset(last.parent, in: snapshot), !chain.contains(where: { $0.id == next.id })
        {
            chain.append(next)
        }
        return chain
    }

    /// The parts that a machine is made of directly, by their codes.
    public func parts(of asset: Asset, limit: Int, in snapshot: Snapshot) throws -> [Asset] {
        try snapshot.all(Asset.byParent, Asset.key(asset.code), limit: limit)
            .filter { $0.parent.lowercased() == asset.code.lowercased() }
    }

    /// The machines of an area, or of a line, or of a line in an area, as they are laid out; all without either.
    public func assets(area: String, line: String, limit: Int, in snapshot: Snapshot) throws -> [Asset] {
        let found =
            switch (area.isEmpty, line.isEmpty) {
            case (false, _): try snapshot.all(Asset.byArea, Asset.key(area), limit: limit)
            case (true, false): try snapshot.all(Asset.byLine, Asset.key(line), limit: limit)
            case (true, true): try snapshot.all(Asset.byPlace, 0, limit: limit)
            }
        return found.filter { $0.isIn(area: area, line: line) }
    }
}

extension Asset {
    /// Whether it stands there; an empty name means anywhere.
    public func isIn(area: String, line: String = "") -> Bool {
        (area.isEmpty || self.area.lowercased() == area.lowercased())
            && (line.isEmpty || self.line.lowercased() == line.lowercased())
    }
}
