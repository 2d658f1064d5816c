/// The part of a file that a `Range` header asks for (RFC 9110, section 14.2). One range; several are read as none.
enum ByteRange: Hashable {
    case whole
    case part(Range<Int>)
    /// It begins behind the end of the file.
    case nothing

    init(header: String?, size: Int) {
        self = .whole
        guard let header, header.hasPrefix("bytes=") else { return }
        let ends = header.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2 else { return }
        switch (Int(ends[0]), Int(ends[1])) {
        case (let first?, let last) where last != nil || ends[1].isEmpty:
            guard first < size else {
                self = .nothing
                return
            }
            guard last ?? first >= first else { return }
            self = .part(first..<min((last ?? size - 1) + 1, size))
        case (nil, let count?) where ends[0].isEmpty:
            self = count > 0 && size > 0 ? .part(max(size - count, 0)..<size) : .nothing
        default: return
        }
    }
}
