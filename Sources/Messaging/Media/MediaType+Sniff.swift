extension MediaType {
    /// Bytes of a file that `sniff` looks at. The first entries of an office file lie within them.
    public static let headBytes = 16_384

    /// Tells the type from the first bytes of a file; nil if they show nothing.
    ///
    /// Sources: WHATWG, MIME Sniffing; ISO 14496-12 (ftyp); RFC 7845 (Opus in Ogg); PKWARE, APPNOTE (zip).
    public static func sniff(_ first: some Collection<UInt8>) -> MediaType? {
        let head = Array(first.prefix(headBytes))
        for (offset, mark, type) in marks where head.has(mark, at: offset) {
            return type
        }
        return container(head) ?? sound(head) ?? words(head)
    }

    private static let marks: [(offset: Int, mark: [UInt8], type: MediaType)] = [
        (0, [0xFF, 0xD8, 0xFF], .jpeg), (0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
        (0, Array("GIF87a".utf8), .gif), (0, Array("GIF89a".utf8), .gif), (0, Array("%PDF-".utf8), .pdf),
        (0, Array("{\\rtf".utf8), .rtf), (0, Array("#!AMR".utf8), .amr), (0, Array("ID3".utf8), .mp3),
    ]

    private static func container(_ head: [UInt8]) -> MediaType? {
        if head.has("RIFF", at: 0) { return head.has("WEBP", at: 8) ? .webp : head.has("WAVE", at: 8) ? .wav : nil }
        if head.has("OggS", at: 0) { return head.has("OpusHead", at: 28) ? .opus : .ogg }
        if head.has("ftyp", at: 4), head.count >= 12 { return film(String(decoding: head[8..<12], as: UTF8.self)) }
        // The length of the second header follows the first: a text that begins with BM has none.
        if head.has("BM", at: 0), head.count >= 18, head[6..<10].allSatisfy({ $0 == 0 }),
            [12, 40, 52, 56, 64, 108, 124].contains(head[14]), head[15..<18].allSatisfy({ $0 == 0 })
        {
            return .bmp
        }
        if head.has([0x50, 0x4B, 0x03, 0x04], at: 0) || head.has([0x50, 0x4B, 0x05, 0x06], at: 0) {
            return archive(head)
        }
        if head.has([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], at: 0) { return legacyOffice(head) }
        return nil
    }

    /// By the brand of an ISO media file.
    private static func film(_ brand: String) -> MediaType {
        switch brand {
        case "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1": .heic
        case "qt  ": .quickTime
        case "M4A ", "M4B ", "F4A ": .m4a
        case _ where brand.hasPrefix("3g"): .threeGP
        default: .mp4
        }
    }

    /// By the names of the first entries.
    private static func archive(_ head: [UInt8]) -> MediaType {
        for start in head.indices where head.has([0x50, 0x4B, 0x03, 0x04], at: start) {
            let name = start + 30
            if head.has("word/", at: name) { return .docx }
            if head.has("xl/", at: name) { return .xlsx }
            if head.has("ppt/", at: name) { return .pptx }
        }
        return .zip
    }

    /// By the names of its streams, in UTF-16, where they lie near the front.
    private static func legacyOffice(_ head: [UInt8]) -> MediaType {
        for (name, type) in [("WordDocument", MediaType.doc), ("Workbook", .xls), ("PowerPoint Document", .ppt)] {
            if head.firstRange(of: name.utf8.flatMap { [$0, 0] }) != nil { return type }
        }
        return .legacyOffice
    }

    /// By the header of the first frame.
    private static func sound(_ head: [UInt8]) -> MediaType? {
        guard head.count >= 3, head[0] == 0xFF else { return nil }
        if head[1] & 0xF6 == 0xF0 { return .aac }
        let isThirdLayer = head[1] & 0xE6 == 0xE2 && head[1] & 0x18 != 0x08
        return isThirdLayer && head[2] & 0xF0 != 0xF0 && head[2] & 0x0C != 0x0C ? .mp3 : nil
    }

    /// A text, and whether a browser would take it for a page.
    private static func words(_ head: [UInt8]) -> MediaType? {
        var text = head
        if head.has([0xFF, 0xFE], at: 0) || head.has([0xFE, 0xFF], at: 0) {
            text = head.dropFirst(2).filter { $0 != 0 }
        } else if head.has([0xEF, 0xBB, 0xBF], at: 0) {
            text.removeFirst(3)
        }
        let isText = text.allSatisfy { $0 >= 0x20 || [0x09, 0x0A, 0x0C, 0x0D, 0x1B].contains($0) }
        guard isText, !head.isEmpty, isUTF8(text) || text.count(where: { $0 >= 0x80 }) * 3 < text.count else {
            return nil  // Texts of before UTF-8 are for the most part ASCII.
        }
        let lower = text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let beginsWithTag = lower.first { $0 > 0x20 } == UInt8(ascii: "<")
        func holds(_ tag: String) -> Bool { lower.firstRange(of: Array(tag.utf8)) != nil }
        if beginsWithTag, holds("<svg") { return .svg }
        if ["<html", "<!doctype html", "<head", "<body", "<script", "<iframe", "<svg"].contains(where: holds) {
            return .html
        }
        if beginsWithTag { return holds("<?xml") ? .xml : .html }
        return .text
    }

    /// The last character may be cut.
    private static func isUTF8(_ text: [UInt8]) -> Bool {
        (0...3).contains { text.count > $0 && String(validating: text.dropLast($0), as: UTF8.self) != nil }
    }
}

extension [UInt8] {
    fileprivate func has(_ mark: [UInt8], at offset: Int) -> Bool {
        offset + mark.count <= count && self[offset..<offset + mark.count].elementsEqual(mark)
    }

    fileprivate func has(_ mark: String, at offset: Int) -> Bool { has(Array(mark.utf8), at: offset) }
}
