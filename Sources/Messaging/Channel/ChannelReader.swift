import FoundationEssentials
import Glibc
public import Store

/// Reads the channel's log, newest first.
public struct ChannelReader: Sendable {
    /// Which calls are wanted; nil and false ask for nothing in particular.
    public struct Query: Sendable {
        public var direction: ChannelCall.Direction?
        public var isFailedOnly = false
        /// The value of a message's `Ref`.
        public var message: UInt64?
        public var from: Timestamp?
        public var through: Timestamp?

        public init(
            direction: ChannelCall.Direction? = nil, isFailedOnly: Bool = false, message: UInt64? = nil,
            from: Timestamp? = nil, through: Timestamp? = nil
        ) {
            self.direction = direction
            self.isFailedOnly = isFailedOnly
            self.message = message
            self.from = from
            self.through = through
        }
    }

    /// A place between two lines, to go on from: `2026-11-21:81920`.
    public struct Cursor: Sendable, Equatable, CustomStringConvertible {
        let day: String
        /// Bytes of the day's file that lie before it.
        let offset: Int

        public var description: String { "\(day):\(offset)" }

        init(day: String, offset: Int) {
            self.day = day
            self.offset = offset
        }

        /// Nil for what is no cursor.
        public init?(_ text: String) {
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, ChannelFiles.isDay(parts[0]), let offset = Int(parts[1]), offset >= 0 else {
                return nil
            }
            self.init(day: String(parts[0]), offset: offset)
        }
    }

    public struct Page: Sendable {
        public var calls: [ChannelCall] = []
        /// Where older calls go on; nil when there are none.
        public var next: Cursor?
        /// The search ended at its bound before it found as many as were asked for; `next` goes on with it.
        public var isCut = false
    }

    /// How far back it goes.
    public static let keptDays = ChannelFiles.keptDays

    static let scanBytesMax = 8 << 20  // Bytes looked through for one page; some 50 ms.
    static let blockBytes = 256 << 10  // Read at a time.
    static let lineBytesMax = 32 << 10  // Two bodies of 4 KiB, every byte of them escaped, and the rest.

    let files: ChannelFiles

    /// Up to `limit` calls, the newest first, older than `cursor` where one is given. A day that is gone is skipped; a
    /// line that cannot be read, such as one cut off by a crash, is left out.
    public func page(_ query: Query = Query(), after cursor: Cursor? = nil, limit: Int) throws -> Page {
        var page = Page()
        var room = Self.scanBytesMax
        for day in files.days() where day <= cursor?.day ?? day {
            if let through = query.through, day > ChannelFiles.day(through) { continue }
            if let from = query.from, day < ChannelFiles.day(from) { break }
            let end = day == cursor?.day ? cursor?.offset : nil
            if try read(day, before: end, query, limit, &page, &room) == .enough { return page }
        }
        return page
    }

    private enum Progress { case enough, more }

    /// Goes through one day's file from its end, or from `before`.
    private func read(
        _ day: String, before: Int?, _ query: Query, _ limit: Int, _ page: inout Page, _ room: inout Int
    ) throws -> Progress {
        let descriptor = open(files.path(day), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            if errno == ENOENT { return .more }  // Deleted meanwhile.
            throw ChannelFiles.Failure("open")
        }
        defer { close(descriptor) }
        let size = Int(lseek(descriptor, 0, SEEK_END))
        var end = min(before ?? size, size)
        while end > 0 {
            guard page.calls.count < limit, room > 0 else {
                page.next = Cursor(day: day, offset: end)
                page.isCut = page.calls.count < limit
                return .enough
            }
            let start = max(0, end - Self.blockBytes)
            let block = try bytes(descriptor, start..<end)
            room -= block.count
            // The line that begins before the block is left for the next one; a longer one is none of ours.
            var first = 0
            if start > 0 { first = block.firstIndex(of: Self.newline).map { $0 + 1 } ?? block.count }
            if start > 0, first >= block.count {
                end = start
                continue
            }
            for line in Self.linesBackwards(block[first...]) {
                guard page.calls.count < limit else {
                    page.next = Cursor(day: day, offset: start + line.upperBound)
                    return .enough
                }
                let bytes = block[line]
                guard let at = Self.time(bytes) else { continue }
                if let from = query.from, at < from { return .enough }
                if let through = query.through, at > through { continue }
                guard let call = Self.call(bytes, query) else { continue }
                page.calls.append(call)
            }
            end = start + first
        }
        return .more
    }

    private static let newline = UInt8(ascii: "\n")

    private func bytes(_ descriptor: Int32, _ range: Range<Int>) throws -> [UInt8] {
        var block = [UInt8](repeating: 0, count: range.count)
        var filled = 0
        while filled < block.count {
            let count = block.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress! + filled, $0.count - filled, off_t(range.lowerBound + filled))
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw ChannelFiles.Failure("read") }
            if count == 0 { return Array(block.prefix(filled)) }
            filled += count
        }
        return block
    }

    /// Ranges of the lines in a block, their newline included, the last line first.
    private static func linesBackwards(_ block: ArraySlice<UInt8>) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = block.startIndex
        while start < block.endIndex {
            let end = block[start...].firstIndex(of: newline).map { $0 + 1 } ?? block.endIndex
            lines.append(start..<end)
            start = end
        }
        return lines.reversed()
    }

    // What is looked for in a line stands between quotation marks, which a masked text within it cannot hold bare.

    /// When the call of a line ended; nil for a line that is none.
    private static func time(_ line: ArraySlice<UInt8>) -> Timestamp? {
        guard line.count <= lineBytesMax, let start = end(of: "\"at\":", in: line) else { return nil }
        let digits = line[(line.startIndex + start)...].prefix(while: \.isDigit)
        return Int64(String(decoding: digits, as: UTF8.self)).map { Timestamp(milliseconds: $0) }
    }

    /// Nil for a line that is not wanted or cannot be read.
    private static func call(_ line: ArraySlice<UInt8>, _ query: Query) -> ChannelCall? {
        // Members are sorted: an attempt ends with its message.
        if let message = query.message, end(of: "\"id\":\(message)}", in: line) == nil { return nil }
        guard let call = try? JSONDecoder().decode(ChannelCall.self, from: Data(line)) else { return nil }
        if let message = query.message, !call.messages.contains(where: { $0.id == message }) { return nil }
        if let direction = query.direction, call.direction != direction { return nil }
        return query.isFailedOnly && !call.isFailed ? nil : call
    }

    /// Bytes of the line up to the end of the first such text.
    static func end(of text: String, in line: ArraySlice<UInt8>) -> Int? {
        let needle = Array(text.utf8)
        return line.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, bytes.count >= needle.count else { return nil }
            var at = 0
            while let found = memchr(start + at, Int32(needle[0]), bytes.count - needle.count + 1 - at) {
                at = UnsafeRawPointer(found) - start
                if memcmp(found, needle, needle.count) == 0 { return at + needle.count }
                at += 1
            }
            return nil
        }
    }
}
