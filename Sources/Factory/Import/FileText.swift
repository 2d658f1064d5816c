/// The text of a file as spreadsheets save it: UTF-8 or UTF-16 with or without a byte-order mark, else Windows-1252.
public enum FileText {
    public static func decoded(_ bytes: [UInt8]) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isBigEndian: false) }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isBigEndian: true) }
        // A heading of plain letters has a zero byte in every pair.
        if bytes.count >= 4, bytes[1] == 0, bytes[3] == 0 { return utf16(bytes[...], isBigEndian: false) }
        if bytes.count >= 4, bytes[0] == 0, bytes[2] == 0 { return utf16(bytes[...], isBigEndian: true) }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var text = ""
        text.unicodeScalars.reserveCapacity(bytes.count)
        for byte in bytes { text.unicodeScalars.append(windows1252(byte)) }
        return text
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var pair = bytes.startIndex
        while pair + 1 < bytes.endIndex {
            let (first, second) = (UInt16(bytes[pair]), UInt16(bytes[pair + 1]))
            units.append(isBigEndian ? first << 8 | second : second << 8 | first)
            pair += 2
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// Source: Unicode Consortium, mapping of cp1252. Bytes without a meaning become U+FFFD.
    private static let from80: [UInt16] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
        0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0xFFFD, 0x017E, 0x0178,
    ]

    private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        return Unicode.Scalar(from80[Int(byte) - 0x80]) ?? "\u{FFFD}"
    }
}
