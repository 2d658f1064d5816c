/// A country whose national numbers people type, such as `082 123 4567` in South Africa.
///
/// Source of calling codes and trunk prefixes: ITU-T E.164 and the national numbering plans.
public struct Region: Sendable, Hashable {
    /// ISO 3166 code, upper case.
    public let code: String
    let callingCode: String
    /// What is dialled before a national number inside the country; empty where nothing is.
    let trunkPrefix: String

    /// Nil for a country the table does not know.
    public init?(_ code: String) {
        guard let row = Self.table[code.uppercased()] else { return nil }
        self.code = code.uppercased()
        self.callingCode = row.calling
        self.trunkPrefix = row.trunk
    }

    private static let table: [String: (calling: String, trunk: String)] = [
        "AE": ("971", "0"), "AR": ("54", "0"), "AU": ("61", "0"), "BR": ("55", "0"), "BW": ("267", ""),
        "CA": ("1", "1"), "CL": ("56", ""), "CN": ("86", "0"), "CO": ("57", ""), "DE": ("49", "0"),
        "EG": ("20", "0"), "ES": ("34", ""), "FR": ("33", "0"), "GB": ("44", "0"), "GH": ("233", "0"),
        "ID": ("62", "0"), "IN": ("91", "0"), "IT": ("39", ""), "KE": ("254", "0"), "LS": ("266", ""),
        "MX": ("52", "01"), "MZ": ("258", ""), "NA": ("264", "0"), "NG": ("234", "0"), "NL": ("31", "0"),
        "PE": ("51", "0"), "PL": ("48", ""), "PT": ("351", ""), "SA": ("966", "0"), "SZ": ("268", ""),
        "TR": ("90", "0"), "TZ": ("255", "0"), "UG": ("256", "0"), "US": ("1", "1"), "ZA": ("27", "0"),
        "ZM": ("260", "0"), "ZW": ("263", "0"),
    ]
}
