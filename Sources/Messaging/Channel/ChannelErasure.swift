import Glibc

/// Takes a person's lines out of the channel's log.
///
/// What the log keeps of somebody is the end of their number and which of our messages a call was about, for a week. A
/// line with either is overwritten with spaces where it lies: the file keeps its length, so that whoever appends to it
/// meanwhile loses nothing, and readers leave out what is no call. Calls of others that share a line, or an ending, go
/// with it.
public struct ChannelErasure: Sendable {
    let files: ChannelFiles

    public init(folder: String) { files = ChannelFiles(folder: folder) }

    static let blockBytes = 1 << 20  // Read at a time; a line is far shorter.

    /// `endings`: the last four digits of their numbers. `messages`: the values of our messages' `Ref`s. Returns how many
    /// lines were taken out.
    public func erase(endings: [String], messages: Set<UInt64>) throws -> Int {
        guard !endings.isEmpty || !messages.isEmpty else { return 0 }
        let needles = endings.map { "•••\($0)" }
        var erased = 0
        for day in files.days() { erased += try erase(day, needles, messages) }
        return erased
    }

    private func erase(_ day: String, _ needles: [String], _ messages: Set<UInt64>) throws -> Int {
        let descriptor = open(files.path(day), O_RDWR | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            if errno == ENOENT { return 0 }  // Deleted meanwhile.
            throw ChannelFiles.Failure("open")
        }
        defer { close(descriptor) }
        var (offset, erased) = (0, 0)
        // Ends with the file: each turn takes at least one line, or gives up on one that is longer than a block.
        while true {
            let block = try read(descriptor, at: offset)
            guard let end = block.lastIndex(of: Self.newline) else { break }
            var start = 0
            while start <= end, let stop = block[start...].firstIndex(of: Self.newline) {
                let line = block[start..<stop]
                if Self.concerns(line, needles, messages) {
                    try blank(descriptor, at: offset + start, count: line.count)
                    erased += 1
                }
                start = stop + 1
            }
            offset += end + 1
        }
        return erased
    }

    private static let newline = UInt8(ascii: "\n")

    private static func concerns(_ line: ArraySlice<UInt8>, _ needles: [String], _ messages: Set<UInt64>) -> Bool {
        if needles.contains(where: { ChannelReader.end(of: $0, in: line) != nil }) { return true }
        return !messages.isEmpty && ids(in: line).contains { messages.contains($0) }
    }

    /// The messages a line names.
    private static func ids(in line: ArraySlice<UInt8>) -> [UInt64] {
        let mark = Array("\"id\":".utf8)
        var ids: [UInt64] = []
        var rest = line
        while let found = rest.firstRange(of: mark) {
            rest = rest[found.upperBound...]
            let digits = rest.prefix(while: \.isDigit)
            if let id = UInt64(String(decoding: digits, as: UTF8.self)) { ids.append(id) }
        }
        return ids
    }

    private func read(_ descriptor: Int32, at offset: Int) throws -> [UInt8] {
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: Self.blockBytes) { buffer, initialised in
            repeat {
                count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
            } while count < 0 && errno == EINTR
            initialised = max(0, count)
        }
        guard count >= 0 else { throw ChannelFiles.Failure("read") }
        return bytes
    }

    private func blank(_ descriptor: Int32, at offset: Int, count: Int) throws {
        let spaces = [UInt8](repeating: UInt8(ascii: " "), count: count)
        guard pwrite(descriptor, spaces, count, off_t(offset)) == count else { throw ChannelFiles.Failure("write") }
    }
}
