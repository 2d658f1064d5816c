/// One of the sample plant's staff.
struct Colleague: Hashable, Sendable {
    let number: String
    let name: String
    /// Digits with the country code.
    let phone: String
    /// As the people file names it.
    let role: String
    /// As the page of the phones says it.
    let title: String
    let language: String
    let area: String
    let team: String
    var isActive = true
    var isVerified = true
    /// Hides the number behind a user name.
    var username: String?
}

extension Plant {
    static let staff = [
        Colleague(
            number: "1001", name: "Thandi Nkosi", phone: "27821234501", role: "clerk", title: "quality clerk",
            language: "en", area: "Press Shop", team: "Quality"),
        Colleague(
            number: "1002", name: "Ravi Patel", phone: "27821234502", role: "technician", title: "technician",
            language: "en", area: "Press Shop", team: "Mechanics"),
        Colleague(
            number: "1003", name: "Ana Morales", phone: "27821234503", role: "supervisor", title: "supervisor",
            language: "es", area: "Press Shop", team: "Shift A"),
        Colleague(
            number: "1004", name: "Sipho Dlamini", phone: "27821234504", role: "technician", title: "electrician",
            language: "en", area: "Paint Shop", team: "Electricians"),
        Colleague(
            number: "1005", name: "Elena Ruiz", phone: "27821234505", role: "clerk", title: "quality clerk",
            language: "es", area: "Paint Shop", team: "Quality"),
        Colleague(
            number: "1006", name: "Johan van Wyk", phone: "27821234506", role: "manager", title: "production manager",
            language: "en", area: "Machining", team: "Shift B"),
        Colleague(
            number: "1007", name: "Nomsa Zulu", phone: "27821234507", role: "administrator", title: "administrator",
            language: "en", area: "Office", team: "Management"),
        Colleague(
            number: "1008", name: "Kabelo Mokoena", phone: "27821234508", role: "technician", title: "technician",
            language: "en", area: "Machining", team: "Mechanics"),
        Colleague(
            number: "1009", name: "Priya Naidoo", phone: "27821234509", role: "technician", title: "technician",
            language: "en", area: "Welding", team: "Mechanics", username: "priya.naidoo"),
        Colleague(
            number: "1010", name: "Diego Torres", phone: "27821234510", role: "clerk", title: "dispatch clerk",
            language: "es", area: "Dispatch", team: "Quality"),
        Colleague(
            number: "1011", name: "Zanele Mthembu", phone: "27821234511", role: "operator", title: "press operator",
            language: "en", area: "Press Shop", team: "Mechanics", isVerified: false),
        Colleague(
            number: "1012", name: "Pieter Smit", phone: "27821234512", role: "technician", title: "retired, inactive",
            language: "en", area: "Utilities", team: "Mechanics", isActive: false),
    ]
}
