extension JSON {
    /// The elements of a list; an object or a single value is a list of one. Nulls are left out.
    var listed: [JSON] { isArray ? array.filter(\.exists) : exists ? [self] : [] }

    /// A time of Meta's in seconds since 1970, 0 if there is none.
    ///
    /// Some fields count in milliseconds: read as seconds, such a number means a date after the year 5138.
    var seconds: Int64 {
        guard let time = int, time > 0 else { return 0 }
        return Int64(time < 100_000_000_000 ? time : time / 1000)
    }

    /// The text with at most this many bytes of UTF-8.
    func text(bytesMax: Int) -> String? { text?.cut(bytesMax: bytesMax) }

    /// A text shown in one line, such as a name, that cannot disturb what stands around it.
    func line(bytesMax: Int) -> String? { text?.oneLine.cut(bytesMax: bytesMax) }

    /// A text that is worth nothing in part, such as an address: nil if it is empty or longer.
    func whole(bytesMax: Int) -> String? { text.flatMap { $0.isEmpty || $0.utf8.count > bytesMax ? nil : $0 } }

    /// The digits of a phone number, nil if it is none: identifiers such as `ZA.123` hold digits, too.
    var phone: String? {
        guard let text = text, text.allSatisfy({ "0123456789+-() ".contains($0) }) else { return nil }
        let digits = text.filter { ("0"..."9").contains($0) }
        // E.164 allows 15; a few numbers of groups and services are longer.
        return (4...20).contains(digits.count) ? digits : nil
    }
}

extension String {
    /// The longest beginning with at most this many bytes that ends between two characters, or, where one character
    /// alone is longer, between two code points.
    func cut(bytesMax: Int) -> String {
        guard utf8.count > bytesMax else { return self }
        var end = utf8.index(startIndex, offsetBy: bytesMax)
        while end.samePosition(in: unicodeScalars) == nil { end = utf8.index(before: end) }
        var beginning = String(unicodeScalars[..<end])
        if end.samePosition(in: self) == nil, beginning.count > 1 { beginning.removeLast() }
        return beginning
    }

    /// Without line breaks and other control characters, and without the marks that turn the direction of writing,
    /// which can make a file name show as another.
    var oneLine: String {
        var kept = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: kept.append(" ")
            case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: continue
            default: kept.append(scalar)
            }
        }
        var line = String(kept)
        while line.last?.isWhitespace == true { line.removeLast() }
        return String(line.drop(while: \.isWhitespace))
    }
}
