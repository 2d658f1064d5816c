/// The 24 hours after a person's last message in which anything may be sent to them; outside, only templates.
///
/// Source: Meta, Cloud API guide, customer service windows.
public enum ServiceWindow {
    public static let length = Duration.seconds(24 * 3600)
}
