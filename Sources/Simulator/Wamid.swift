import FoundationEssentials
import Vault

/// Message ids with the inside of real ones: the person's number, the direction, and an id of their own.
///
///     1C 18 LENGTH number 15 02 00 DIRECTION 18 LENGTH id 00        DIRECTION 11 from the business, 12 from the person
enum Wamid {
    static func make(phone: String, from author: Bubble.Author, random: SecureRandom) -> String {
        let number = Array(phone.utf8.prefix(32))
        let id = Array(Hex.text(random.bytes(9)).uppercased().utf8)
        let own = author == .business ? id : Array("3A".utf8) + id
        let direction: UInt8 = author == .business ? 0x11 : 0x12
        let bytes =
            [0x1C, 0x18, UInt8(number.count)] + number + [0x15, 0x02, 0x00, direction, 0x18, UInt8(own.count)] + own + [
                0
            ]
        return "wamid." + Data(bytes).base64EncodedString()
    }
}
