import Vault
import WhatsApp

extension MediaShelf {
    /// A file that is here already, to be sent on as a document under this name. Nil: it is not here.
    public func outgoing(_ attachment: Attachment, called name: String) -> OutgoingFile? {
        guard case .stored(let file, let size, let sha256) = attachment.state else { return nil }
        let mime = attachment.sniffed ?? attachment.mime
        let plain = name.filter { !"/\\".contains($0) && !$0.isNewline }
        let ending = MediaType(rawValue: mime)?.ending ?? ""
        let fileName = Text.fitted(plain, Text.fileNameMax - ending.count) + (plain.hasSuffix(ending) ? "" : ending)
        return OutgoingFile(file: file, size: size, sha256: sha256, kind: .document, mime: mime, fileName: fileName)
    }
}
