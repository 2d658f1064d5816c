/// A voice note for people without a microphone at hand.
public enum SampleVoice {
    /// An Ogg Opus stream of two header pages and no sound. Source: RFC 3533, RFC 7845.
    public static var note: PhoneMedia {
        PhoneMedia(.audio, bytes: bytes, mime: "audio/ogg; codecs=opus")
    }

    static let bytes: [UInt8] = {
        let head = Array("OpusHead".utf8) + [1, 1, 0x38, 0x01, 0x80, 0xBB, 0, 0, 0, 0, 0]
        let tags = Array("OpusTags".utf8) + [4, 0, 0, 0] + Array("none".utf8) + [0, 0, 0, 0]
        return page(head, number: 0, flags: 2) + page(tags, number: 1, flags: 4)
    }()

    private static func page(_ packet: [UInt8], number: UInt8, flags: UInt8) -> [UInt8] {
        let before = Array("OggS".utf8) + [0, flags] + [UInt8](repeating: 0, count: 8) + [1, 0, 0, 0, number, 0, 0, 0]
        let after = [1, UInt8(packet.count)] + packet
        var crc: UInt32 = 0
        for byte in before + [0, 0, 0, 0] + after {
            crc ^= UInt32(byte) << 24
            for _ in 0..<8 { crc = crc & 0x8000_0000 != 0 ? crc << 1 ^ 0x04C1_1DB7 : crc << 1 }
        }
        return before + [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: crc >> $0) } + after
    }
}
