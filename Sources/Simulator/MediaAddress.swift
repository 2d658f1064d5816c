import Vault
import WhatsApp

/// Addresses for downloads, good for five minutes: signed, so that none need be remembered.
///
/// Source: Meta, Media, Retrieve media URL.
struct MediaAddress {
    let exchange: Exchange

    func answer(for item: MediaShelf.Item) -> JSONValue {
        let expires = String(exchange.now() + MediaShelf.urlLifeMilliseconds)
        let port = exchange.look { try? $0.port?.get() } ?? exchange.settings.listen.port
        return [
            "url": .text(
                "\(exchange.settings.address(port: port))/lookaside/?mid=\(item.id)&ext=\(expires)&hash=\(hash(item.id, expires))"
            ),
            "mime_type": .text(item.mime), "sha256": .text(Hex.text(item.sha256)),
            "file_size": .number(item.bytes.count), "id": .text(item.id), "messaging_product": "whatsapp",
        ]
    }

    /// The file an address leads to; nil if it is over, or not ours.
    func item(_ query: [(Substring, Substring)]) -> MediaShelf.Item? {
        let values = Dictionary(query.map { (String($0.0), String($0.1)) }) { first, _ in first }
        guard let id = values["mid"], let expires = values["ext"], values["hash"] == hash(id, expires),
            let end = Int64(expires), end > exchange.now()
        else { return nil }
        return exchange.look { $0.media[id] }
    }

    private func hash(_ id: String, _ expires: String) -> String {
        Signature.sha256HMACHex(Array("\(id)|\(expires)".utf8), secret: exchange.settings.appSecret)
    }
}
