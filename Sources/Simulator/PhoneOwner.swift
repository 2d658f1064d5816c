/// Somebody with a pretend phone.
public struct PhoneOwner: Hashable, Sendable {
    public let name: String
    /// Digits with the country code, without `+`.
    public internal(set) var phone: String
    /// What WhatsApp calls the person towards this business.
    /// Source: Meta, Business-scoped user IDs.
    public internal(set) var userID: String
    /// Who chose a user name hides the number: webhooks then tell only the user id.
    public internal(set) var username: String?
    /// Shown beside the name on the page of the phones.
    public let role: String

    /// Without a user id, one is derived from the number.
    public init(name: String, phone: String, userID: String? = nil, username: String? = nil, role: String = "") {
        self.name = name
        self.phone = phone.filter { $0.isASCII && $0.isNumber }
        self.userID = userID ?? Self.userID(ofPhone: self.phone)
        self.username = username
        self.role = role
    }

    static func userID(ofPhone phone: String) -> String { "ZA.10\(phone.reversed().map(String.init).joined())7" }

    var hidesNumber: Bool { username != nil }

    var firstName: String { name.split(separator: " ").first.map(String.init) ?? name }

    /// True for the whole name, the first name, the number in any writing, and the user id.
    func answers(to called: String) -> Bool {
        let wanted = called.lowercased()
        let digits = called.filter { $0.isASCII && $0.isNumber }
        return [name, firstName, userID].contains { $0.lowercased() == wanted }
            || digits == phone && called.allSatisfy { $0.isNumber || "+- ()".contains($0) }
    }
}
