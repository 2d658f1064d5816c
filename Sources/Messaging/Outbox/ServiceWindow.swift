public import Store

/// The 24 hours after a person's last message in which anything may be sent to them; outside, only templates.
///
/// Source: Meta, Cloud API guide, customer service windows.
public enum ServiceWindow {
    public static let length = Duration.seconds(24 * 3600)
    /// What leaves us just before the end may arrive after it.
    static let margin = Duration.seconds(10)
}

extension Outbox {
    /// When the person's 24 hours end; nil when they never wrote, it is over, or WhatsApp said that it is.
    public func windowOpenUntil(_ contact: Ref<Contact>, in snapshot: Snapshot) throws -> Timestamp? {
        guard let end = try inbox.windowOpenUntil(contact, in: snapshot), end - ServiceWindow.margin > snapshot.now
        else { return nil }
        // WhatsApp's word stands until the person writes again.
        if let shut = try snapshot.find(Pace.self, contact)?.windowShutAt, end - ServiceWindow.length <= shut {
            return nil
        }
        return end
    }
}
