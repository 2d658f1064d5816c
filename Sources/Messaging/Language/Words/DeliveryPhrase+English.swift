import WhatsApp

extension DeliveryPhrase {
    var english: String {
        switch self {
        case .ended(let quoted):
            "⚠️ Not sent: “\(quoted)”\nIt could not be sent while it was of use. Say it again if it still matters."
        case .notSent(let quoted, let hold): "⚠️ Not sent yet: “\(quoted)”\n\(hold.error.sentence) \(hold.error.advice)"
        }
    }
}
