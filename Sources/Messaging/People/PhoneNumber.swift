/// A telephone number in E.164, read from however somebody wrote it.
///
/// It has no description on purpose: a phone number is personal data, and its text is asked for by name.
public struct PhoneNumber: Hashable, Sendable {
    /// `+` and 7 to 15 digits.
    public let e164: String

    public enum Invalid: Error, Equatable, Sendable {
        case empty
        case notANumber
        /// No country has the calling code it begins with.
        case unknownCountry
        case tooShort
        case tooLong
    }

    /// Reads a number as people write it: with `+`, with what is dialled for abroad, or as a national number of
    /// `region`.
    ///
    /// Spaces, dots, dashes, slashes, brackets and marks of direction may stand anywhere, digits may be of any script.
    /// An extension is left out: WhatsApp reaches the number before it. Throws where the country has no numbers so
    /// short or so long.
    public init(_ text: String, region: Region) throws(Invalid) {
        try self.init(digits: try WrittenNumber(text).digits(in: region))
    }

    /// Reads a number as WhatsApp reports it: country code and digits, without `+`.
    ///
    /// What its country's plan says is not asked: WhatsApp knows the number.
    public init(whatsApp digits: String) throws(Invalid) {
        try self.init(digits: digits.filter { $0.isASCII && $0.isNumber })
    }

    init(digits: String) throws(Invalid) {
        guard digits.utf8.count >= 7 else { throw .tooShort }
        guard digits.utf8.count <= 15 else { throw .tooLong }
        e164 = "+" + digits
    }

    /// The country the number belongs to, told by its calling code and, where countries share one, by the digits after
    /// it.
    ///
    /// Nil for calling codes of no country. Numbers that any country of a shared code may have, such as +1 800, count
    /// as of the largest.
    public var region: Region? {
        guard let (plans, national) = NumberingPlan.split(e164.dropFirst()) else { return nil }
        let plan = plans.first { plan in plan.leads.contains { $0.begins(national) } } ?? plans[0]
        return plan.region == "001" ? nil : Region(plan)
    }

    /// `+27•••••4567`: enough to recognise a number one knows, for roles that may not see it.
    public var masked: String {
        let hidden = max(0, e164.count - 7)
        return e164.prefix(3) + String(repeating: "•", count: hidden) + e164.suffix(4)
    }
}
