import FoundationEssentials
import Vault

/// The pictures, recordings and documents that went over the pretend server. Kept in memory, the oldest go first.
struct MediaShelf: Sendable {
    /// Bytes in all; a demonstration runs for hours, and its photographs are small.
    static let bytesMax = 512 * 1024 * 1024
    /// Milliseconds an address for download is good for. Source: Meta, Media, Retrieve media URL.
    static let urlLifeMilliseconds: Int64 = 5 * 60 * 1000

    /// Bytes of a sticker that moves; one that does not has a fifth. Source: Meta, Media, Supported media types.
    static let stickerMax = 500 * 1024

    struct Item: Sendable {
        let id: String
        let mime: String
        let fileName: String?
        let bytes: [UInt8]
        let sha256: [UInt8]

        var sha256Base64: String { Data(sha256).base64EncodedString() }
    }

    private var items: [String: Item] = [:]
    private var order: [String] = []
    private var bytes = 0

    subscript(id: String) -> Item? { items[id] }

    mutating func add(_ bytes: [UInt8], mime: String, fileName: String?, random: SecureRandom) -> Item {
        let id = "1" + random.digits(15)
        let item = Item(id: id, mime: mime, fileName: fileName, bytes: bytes, sha256: SHA256Hasher.hash(bytes))
        items[id] = item
        order.append(id)
        self.bytes += bytes.count
        while self.bytes > Self.bytesMax, let oldest = order.first, oldest != id { remove(oldest) }
        return item
    }

    mutating func remove(_ id: String) {
        guard let item = items.removeValue(forKey: id) else { return }
        order.removeAll { $0 == id }
        bytes -= item.bytes.count
    }

    /// What is wrong with a file of this kind, or nil. Source: Meta, Media, Supported media types.
    static func complaint(mime: String, size: Int) -> String? {
        let plain = mime.split(separator: ";").first.map { $0.lowercased() } ?? ""
        if plain == "image/webp" {
            return size <= Self.stickerMax ? nil : "File size is over the limit of \(Self.stickerMax) bytes."
        }
        let megabytes: Int
        switch plain {
        case "image/jpeg", "image/png": megabytes = 5
        case "audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg", "video/mp4", "video/3gpp": megabytes = 16
        case _ where plain.hasPrefix("application/") || plain.hasPrefix("text/"): megabytes = 100
        default: return "Param file must be a file with one of the supported types. Received file of type '\(mime)'."
        }
        return size <= megabytes * 1024 * 1024 ? nil : "File size is over the limit of \(megabytes) MB."
    }
}
