import WhatsApp

/// The 24 hours after a person's last message in which anything may be sent to them; outside, only templates.
///
/// Source: Meta, Cloud API guide, customer service windows.
public enum ServiceWindow {
    public static let length = Duration.seconds(24 * 3600)
}

extension GraphError {
    /// What WhatsApp itself would say: the 24 hours were over before the message could go.
    static let windowShut = GraphError(code: 131047, title: nil, details: nil)
}
