/// A photograph for people without one at hand: a steel plate with a scratch across it.
public enum SamplePhoto {
    /// A PNG of 160 × 120 grey pixels.
    public static let png: [UInt8] = {
        var rows: [UInt8] = []
        for y in 0..<height {
            rows.append(0)  // This row is not filtered.
            for x in 0..<width { rows.append(shade(x, y)) }
        }
        let header = bigEndian(UInt32(width)) + bigEndian(UInt32(height)) + [8, 0, 0, 0, 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + chunk("IHDR", header) + chunk("IDAT", stored(rows)) + chunk("IEND", [])
    }()

    private static let width = 160
    private static let height = 120

    private static func shade(_ x: Int, _ y: Int) -> UInt8 {
        let isScratch = abs(y - 90 + x / 3) < 2 && (20...140).contains(x)
        let isHole = [(20, 20), (140, 20), (20, 100), (140, 100)].contains { hole in
            let (across, down) = (x - hole.0, y - hole.1)
            return across * across + down * down < 49
        }
        if isHole { return 40 }
        return isScratch ? 250 : UInt8(140 + (x + y) / 7 + (x * 7 + y * 13) % 5)
    }

    /// The zlib form of bytes, uncompressed (RFC 1950, RFC 1951 section 3.2.4). One block holds up to 65,535 bytes.
    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        let length = UInt16(bytes.count)
        let block = [1, UInt8(length & 0xFF), UInt8(length >> 8), UInt8(~length & 0xFF), UInt8(~length >> 8)] + bytes
        var (low, high): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            low = (low + UInt32(byte)) % 65521
            high = (high + low) % 65521
        }
        return [0x78, 0x01] + block + bigEndian(high << 16 | low)
    }

    private static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
        let checked = Array(type.utf8) + content
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in checked {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return bigEndian(UInt32(content.count)) + checked + bigEndian(~crc)
    }

    private static func bigEndian(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
