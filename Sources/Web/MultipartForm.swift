/// The parts of a `multipart/form-data` body: fields, and a file. Source: RFC 7578.
struct MultipartForm: Sendable {
    static let partsMax = 32  // Our largest has five.
    static let boundaryBytesMax = 70  // Source: RFC 2046, section 5.1.1.
    static let headerBytesMax = 4_096  // Of one part. Browsers write two lines.

    struct Part: Sendable {
        let name: String
        /// What the file was called where it came from; nil for a field.
        let fileName: String?
        let bytes: ArraySlice<UInt8>
    }

    let parts: [Part]

    subscript(name: String) -> Part? { parts.first { $0.name == name } }

    /// Nil for a body that is no such form. Parts beyond the bound, and one that is cut off, are left out.
    init?(_ body: [UInt8], contentType: String?) {
        guard let contentType, contentType.lowercased().hasPrefix("multipart/form-data"),
            let boundary = Self.parameter("boundary", of: contentType),
            (1...Self.boundaryBytesMax).contains(boundary.utf8.count)
        else { return nil }
        // It begins with the one line break in it, so that the search looks at no byte more than twice.
        let end = Array("\r\n--\(boundary)".utf8)
        let isAtStart = body.starts(with: end.dropFirst(2))
        guard let first = isAtStart ? -2 : Self.find(end, in: body, from: 0) else { return nil }
        var parts: [Part] = []
        var at = first + end.count
        while parts.count < Self.partsMax, body[at...].starts(with: "\r\n".utf8),
            let stop = Self.find(end, in: body, from: at)
        {
            if let part = Self.part(body[(at + 2)..<max(at + 2, stop)]) { parts.append(part) }
            at = stop + end.count
        }
        self.parts = parts
    }

    private static func part(_ bytes: ArraySlice<UInt8>) -> Part? {
        let gap = Array("\r\n\r\n".utf8)
        let head = Array(bytes.prefix(headerBytesMax))
        guard let end = find(gap, in: head, from: 0) else { return nil }
        for line in String(decoding: head[..<end], as: UTF8.self).split(whereSeparator: \.isNewline) {
            guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == "content-disposition",
                let name = parameter("name", of: String(line))
            else { continue }
            return Part(
                name: name, fileName: parameter("filename", of: String(line)),
                bytes: bytes[(bytes.startIndex + end + gap.count)...])
        }
        return nil
    }

    /// A parameter of a header, with or without quotes. Browsers write a quote inside one as `%22`.
    private static func parameter(_ name: String, of header: String) -> String? {
        for piece in header.split(separator: ";").dropFirst() {
            let pair = piece.drop { $0 == " " }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2, pair[0].lowercased() == name else { continue }
            return pair[1].first == "\"" ? String(pair[1].dropFirst().prefix { $0 != "\"" }) : String(pair[1])
        }
        return nil
    }

    /// Where the bytes stand first.
    private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            var at = start
            while at <= bytes.count - wanted.count {
                if bytes[at] == first, bytes[at..<at + wanted.count].elementsEqual(wanted) { return at }
                at += 1
            }
            return nil
        }
    }
}
