public import Store

/// The bare key of a message that was forgotten: a redelivery meets it, and is not taken for something new.
///
/// It says nothing of anybody, and goes when WhatsApp delivers no more.
public struct Tombstone: Record {
    public let id: InboundMessage.Key
    public let until: Timestamp

    public static let table = Table("tombstone", indexes: byEnd)
    public static let byEnd = Index<Tombstone, UInt8, Timestamp>("tombstone.end") { (0, $0.until) }
}
