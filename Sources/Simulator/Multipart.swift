import Glibc

/// The parts of a `multipart/form-data` body (RFC 7578).
struct Multipart {
    /// Parts read; a form of ours has five at most.
    static let partsMax = 32

    struct Part {
        let name: String
        let fileName: String?
        let mime: String?
        let bytes: [UInt8]

        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    let parts: [Part]

    subscript(name: String) -> Part? { parts.first { $0.name == name } }

    /// Nil if the body is not such a form.
    init?(_ body: [UInt8], contentType: String?) {
        guard let contentType, contentType.lowercased().hasPrefix("multipart/form-data"),
            let boundary = Self.parameter("boundary", of: contentType), !boundary.isEmpty
        else { return nil }
        let line = Array("--\(boundary)".utf8)
        guard var at = Self.find(line, in: body, from: 0).map({ $0 + line.count }) else { return nil }
        var parts: [Part] = []
        while parts.count < Self.partsMax, !body[at...].starts(with: "--".utf8) {
            guard let end = Self.find(Array("\r\n".utf8) + line, in: body, from: at),
                let part = Self.part(body[at..<end])
            else { return nil }
            parts.append(part)
            at = end + 2 + line.count
        }
        self.parts = parts
    }

    private static func part(_ bytes: ArraySlice<UInt8>) -> Part? {
        let whole = Array(bytes.dropFirst(2))  // The line break behind the boundary.
        guard let end = find(Array("\r\n\r\n".utf8), in: whole, from: 0) else { return nil }
        var headers: [String: String] = [:]
        for line in String(decoding: whole[..<end], as: UTF8.self).split(whereSeparator: \.isNewline) {
            guard let colon = line.firstIndex(of: ":") else { continue }
            headers[line[..<colon].lowercased()] = String(line[line.index(after: colon)...].drop { $0 == " " })
        }
        guard let disposition = headers["content-disposition"], let name = parameter("name", of: disposition) else {
            return nil
        }
        return Part(
            name: name, fileName: parameter("filename", of: disposition), mime: headers["content-type"],
            bytes: Array(whole[(end + 4)...]))
    }

    /// A parameter of a header, with or without quotes.
    private static func parameter(_ name: String, of header: String) -> String? {
        for piece in header.split(separator: ";").dropFirst() {
            let pair = piece.drop { $0 == " " }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2, pair[0].lowercased() == name else { continue }
            return pair[1].first == "\"" ? String(pair[1].dropFirst().prefix { $0 != "\"" }) : String(pair[1])
        }
        return nil
    }

    /// Where the bytes are found first; a file of 100 MB is looked through in a moment.
    private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, let first = wanted.first else { return nil }
            var at = start
            while at + wanted.count <= bytes.count,
                let found = memchr(base + at, Int32(first), bytes.count - wanted.count + 1 - at)
            {
                at = UnsafeRawPointer(found) - base
                if memcmp(found, wanted, wanted.count) == 0 { return at }
                at += 1
            }
            return nil
        }
    }
}
