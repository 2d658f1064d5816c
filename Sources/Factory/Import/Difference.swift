import Messaging

/// One value of an entry before and after, as a file writes it.
public struct Difference: Sendable, Hashable {
    /// The column's name.
    public let column: String
    /// Empty for an entry that is new.
    public let old: String
    public let new: String

    /// What differs between two rows of a list; all that is there when there was none.
    public static func between(_ old: [String]?, _ new: [String], _ listing: Listing) -> [Difference] {
        let old = old ?? Array(repeating: "", count: new.count)
        return zip(listing.columns, zip(old, new)).compactMap { column, values in
            values.0 == values.1 ? nil : Difference(column: column, old: values.0, new: values.1)
        }
    }

    /// The same with the number masked: enough to know that it is the one that was meant.
    public var masked: Difference {
        column == "phone" ? Difference(column: column, old: Self.masked(old), new: Self.masked(new)) : self
    }

    private static func masked(_ phone: String) -> String {
        if phone.isEmpty { return "" }
        do throws(PhoneNumber.Invalid) {
            return try PhoneNumber(whatsApp: phone).masked
        } catch {
            return "•••"
        }
    }

    /// `area: “Press shop” → “Paint shop”`; of a name only that it is another one.
    var audited: String {
        if column == "name" { return "name \(old.isEmpty ? "set" : "changed")" }
        let (old, new) = (masked.old, masked.new)
        return "\(column): “\(old)” → “\(new)”"
    }
}
