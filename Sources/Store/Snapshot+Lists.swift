extension Snapshot {
    /// Records of a group in order.
    ///
    /// `from` and `through` bound the order, both included, whatever the direction: with `.descending` the list begins
    /// at `through`. At most `limit` records.
    public func all<R, G, O>(
        _ index: Index<R, G, O>, _ group: G, from: O? = nil, through: O? = nil, direction: Direction = .ascending,
        limit: Int
    ) throws -> [R] {
        let prefix = KeyBytes(group)
        var range = KeyRange(startingWith: prefix.bytes)
        if let from { range.lower = prefix.followed(by: from) }
        if let through { range.upper = KeyRange.end(ofKeysStartingWith: prefix.followed(by: through)) }
        return try page(index, prefix.bytes, range, direction, limit: limit).records
    }

    /// Records whose value in the index starts with this text, in order of the value.
    public func all<R>(_ index: Unique<R, String>, startingWith prefix: String, limit: Int) throws -> [R] {
        var key = KeyBytes()
        key.append(escaping: prefix.utf8)
        return try page(database(of: index), KeyRange(startingWith: key.bytes), .ascending, limit: limit) { _, value in
            try indexed(R.self, by: index.name, value)
        }.records
    }

    /// The next records of a group, from the start or behind the page that gave the cursor.
    ///
    /// Throws `StoreError.badCursor` for a cursor that fits no key of the index.
    public func page<R, G, O>(
        _ index: Index<R, G, O>, _ group: G, _ direction: Direction = .ascending, after cursor: PageCursor? = nil,
        limit: Int
    ) throws -> Page<R> {
        let prefix = KeyBytes(group).bytes
        var range = KeyRange(startingWith: prefix)
        if let cursor {
            try cursor.check { _ = (try O(from: &$0), try R.ID(from: &$0)) }
            range.resume(after: prefix + cursor.bytes, direction)
        }
        return try page(index, prefix, range, direction, limit: limit)
    }

    /// The next records of several groups as one list, by their order in all of them. A cursor is good for the same groups.
    public func page<R, G, O>(
        _ index: Index<R, G, O>, _ groups: [G], _ direction: Direction = .ascending, after cursor: PageCursor? = nil,
        limit: Int
    ) throws -> Page<R> {
        if groups.count == 1 { return try page(index, groups[0], direction, after: cursor, limit: limit) }
        if let cursor { try cursor.check { _ = (try O(from: &$0), try R.ID(from: &$0)) } }
        guard limit > 0 else { return Page(records: [], next: nil) }
        var keys: [[UInt8]] = []
        for prefix in Set(groups.map { KeyBytes($0).bytes }) {
            var range = KeyRange(startingWith: prefix)
            if let cursor { range.resume(after: prefix + cursor.bytes, direction) }
            var count = 0
            try raw.scan(database(of: index), range, direction) { key, _ in
                keys.append(Array(key.dropFirst(prefix.count)))
                count += 1
                return count <= limit
            }
        }
        keys.sort { direction == .ascending ? $0.lexicographicallyPrecedes($1) : $1.lexicographicallyPrecedes($0) }
        let shown = keys.prefix(limit)
        let records: [R] = try shown.map { key in
            try key.withUnsafeBytes { bytes in
                var reader = KeyReader(bytes, of: index.name)
                _ = try O(from: &reader)
                return try indexed(R.self, by: index.name, reader.remainder)
            }
        }
        return Page(records: records, next: keys.count > limit ? shown.last.map { PageCursor(bytes: $0) } : nil)
    }

    /// How many records of a group lie between the bounds, both included; counted up to `limit` without reading them.
    public func count<R, G, O>(
        _ index: Index<R, G, O>, _ group: G, from: O? = nil, through: O? = nil, limit: Int
    ) throws -> Int {
        let prefix = KeyBytes(group)
        var range = KeyRange(startingWith: prefix.bytes)
        if let from { range.lower = prefix.followed(by: from) }
        if let through { range.upper = KeyRange.end(ofKeysStartingWith: prefix.followed(by: through)) }
        var count = 0
        guard limit > 0 else { return 0 }
        try raw.scan(database(of: index), range, .ascending) { _, _ in
            count += 1
            return count < limit
        }
        return count
    }

    /// The order of each record of a group, read from the index alone; at most `limit`.
    public func orders<R, G, O>(_ index: Index<R, G, O>, _ group: G, limit: Int) throws -> [O] {
        let prefix = KeyBytes(group).bytes
        var orders: [O] = []
        guard limit > 0 else { return [] }
        try raw.scan(database(of: index), KeyRange(startingWith: prefix), .ascending) { key, _ in
            var reader = KeyReader(key, of: index.name)
            _ = try reader.take(prefix.count)
            orders.append(try O(from: &reader))
            return orders.count < limit
        }
        return orders
    }

    /// The next records of a table by id, from the start or behind the page that gave the cursor.
    public func page<R: Record>(
        _: R.Type, _ direction: Direction = .ascending, after cursor: PageCursor? = nil, limit: Int
    ) throws -> Page<R> {
        var range = KeyRange.everything
        if let cursor {
            try cursor.check { _ = try R.ID(from: &$0) }
            range.resume(after: cursor.bytes, direction)
        }
        return try page(databases[R.table.name], range, direction, limit: limit) {
            try coder.decode(R.self, $1, key: $0)
        }
    }

    private func page<R, G, O>(
        _ index: Index<R, G, O>, _ prefix: [UInt8], _ range: KeyRange, _ direction: Direction, limit: Int
    ) throws -> Page<R> {
        try page(database(of: index), range, direction, limit: limit, prefixCount: prefix.count) { key, _ in
            var reader = KeyReader(key, of: index.name)
            _ = try reader.take(prefix.count)
            _ = try O(from: &reader)
            return try indexed(R.self, by: index.name, reader.remainder)
        }
    }

    private func page<R: Sendable>(
        _ database: Database, _ range: KeyRange, _ direction: Direction, limit: Int, prefixCount: Int = 0,
        _ read: (_ key: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) throws -> R
    ) throws -> Page<R> {
        var records: [R] = []
        var last: [UInt8] = []
        var next: PageCursor?
        guard limit > 0 else { return Page(records: [], next: nil) }
        try raw.scan(database, range, direction) { key, value in
            guard records.count < limit else {
                next = PageCursor(bytes: last)
                return false
            }
            records.append(try read(key, value))
            if records.count == limit { last = Array(key.dropFirst(prefixCount)) }
            return true
        }
        return Page(records: records, next: next)
    }
}

extension KeyBytes {
    fileprivate func followed(by part: some KeyPart) -> [UInt8] {
        var longer = self
        part.append(to: &longer)
        return longer.bytes
    }
}

extension PageCursor {
    /// Reads the parts that the key of the list has, and wants nothing behind them.
    fileprivate func check(_ parts: (inout KeyReader) throws -> Void) throws(StoreError) {
        do {
            try bytes.withUnsafeBytes { bytes in
                var reader = KeyReader(bytes, of: "cursor")
                try parts(&reader)
                guard reader.isAtEnd else { throw StoreError.badCursor }
            }
        } catch {
            throw .badCursor
        }
    }
}
