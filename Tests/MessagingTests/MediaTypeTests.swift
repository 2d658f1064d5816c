import Testing

@testable import Messaging

struct `The type of a file` {
    @Test(
        arguments: [
            ([0xFF, 0xD8, 0xFF, 0xE1], .jpeg), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
            ([0xFF, 0xFB, 0x90, 0x00], .mp3), ([0xFF, 0xF3, 0x40, 0x00], .mp3), ([0xFF, 0xF1, 0x50, 0x80], .aac),
            ([0xFF, 0xF9, 0x50, 0x80], .aac), ([0x00, 0x01, 0x02], nil), ([], nil), ([0xFF, 0xD8], nil),
            ([0x50, 0x72, 0xFC, 0x66, 0x65, 0x6E], .text), ([0xC3, 0xBC, 0xC3], .text),
            ([0xFF, 0xFE, 0x41, 0x00, 0x42, 0x00], .text), ([0xEF, 0xBB, 0xBF, 0x41], .text),
            ([0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01, 0x00], nil),
        ] as [([UInt8], MediaType?)])
    func `is told by its first bytes`(head: [UInt8], type: MediaType?) { #expect(MediaType.sniff(head) == type) }

    @Test(
        arguments: [
            ("GIF89a..", .gif), ("RIFF....WEBPVP8 ", .webp), ("RIFF....WAVEfmt ", .wav), ("RIFF\u{1}\0..AVI LIST", nil),
            ("....ftypheic....", .heic), ("....ftypmif1....", .heic), ("....ftypisom....", .mp4),
            ("....ftypmp42", .mp4),
            ("....ftyp3gp4....", .threeGP), ("....ftypqt  ....", .quickTime), ("....ftypM4A ....", .m4a),
            ("OggS........................OpusHead", .opus), ("OggS........................\u{1}vorbis", .ogg),
            ("ID3\u{4}", .mp3), ("#!AMR\n", .amr), ("#!AMR-WB\n", .amr), ("%PDF-1.7\n", .pdf), ("{\\rtf1 x}", .rtf),
            ("Press 4 leaks\n", .text), ("BM is short for a lot\n", .text), ("number;name\r\n1;Ünal\r\n", .text),
            ("<!DOCTYPE html><p>", .html), ("\u{FEFF}\n <HTML>", .html), ("hello <script>alert(1)</script>", .html),
            ("<p>hi", .html), ("<?xml version=\"1.0\"?><svg xmlns=\"x\">", .svg), ("<!-- --> <SVG>", .svg),
            ("<?xml version=\"1.0\"?><list/>", .xml), ("1 < 2 and a<b", .text),
        ] as [(String, MediaType?)])
    func `is told by its first words`(head: String, type: MediaType?) {
        #expect(MediaType.sniff(head.utf8) == type)
    }

    @Test(
        arguments: [
            (["[Content_Types].xml", "_rels/.rels", "word/document.xml"], .docx),
            (["_rels/.rels", "docProps/app.xml", "xl/workbook.xml"], .xlsx),
            (["[Content_Types].xml", "ppt/presentation.xml"], .pptx), (["photos/1.jpg", "words/2.txt"], .zip),
            ([], .zip),
        ] as [([String], MediaType)])
    func `is told by the entries of an archive`(names: [String], type: MediaType) {
        var bytes: [UInt8] = []
        for name in names {
            bytes += [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 22) + [UInt8(name.utf8.count), 0, 0, 0]
            bytes += Array(name.utf8) + [UInt8](repeating: 7, count: 300)
        }
        if names.isEmpty { bytes = [0x50, 0x4B, 0x05, 0x06, 0, 0] }
        #expect(MediaType.sniff(bytes) == type)
    }

    @Test(
        arguments: [("WordDocument", .doc), ("Workbook", .xls), ("PowerPoint Document", .ppt), ("Root", .legacyOffice)]
            as [(String, MediaType)])
    func `is told by the streams of an older office file`(name: String, type: MediaType) {
        let bytes = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1000)
        #expect(MediaType.sniff(bytes + name.utf8.flatMap { [$0, 0] }) == type)
    }

    @Test func `is a bitmap's only with a bitmap's header`() {
        let header: [UInt8] = [0x42, 0x4D, 9, 9, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0]
        #expect(MediaType.sniff(header) == .bmp)
    }

    @Test(arguments: MediaType.allCases)
    func `has an ending, and only pages run`(type: MediaType) {
        #expect(type.ending.first == "." && type.ending.count >= 4 && type.ending.count <= 5)
        #expect(type.isMarkup == [.html, .svg, .xml].contains(type))
    }
}
