/// What is to become of words for somebody whose 24 hours are over.
public enum WhenShut: String, Sendable, CaseIterable {
    /// They are not taken at all.
    case refuse
    /// They wait until the person writes.
    case hold
    /// The same, and a template asks the person to write.
    case knock

    /// How a message with this wish is treated on its way.
    public var manner: OutboundMessage.Manner { self == .knock ? .knocking : .reply }
}
