/// A country whose national numbers people type, such as `082 123 4567` in South Africa.
///
/// Source of calling codes and trunk prefixes: ITU-T E.164 and the national numbering plans.
public struct Region: Sendable, Hashable {
    /// ISO 3166 code, upper case.
    public let code: String
    let callingCode: String
    /// What is dialled before a national number inside the country; empty where nothing is.
    let trunkPrefix: String
    /// Digits of the longest national number, without the trunk prefix.
    let nationalMax: Int

    /// Nil for a country the table does not know.
    public init?(_ code: String) {
        guard let row = Self.table[code.uppercased()] else { return nil }
        self.code = code.uppercased()
        self.callingCode = row.calling
        self.trunkPrefix = row.trunk
        self.nationalMax = row.longest
    }

    private static let table: [String: (calling: String, trunk: String, longest: Int)] = [
        "AE": ("971", "0", 9), "AR": ("54", "0", 11), "AU": ("61", "0", 9), "BR": ("55", "0", 11),
        "BW": ("267", "", 8), "CA": ("1", "1", 10), "CL": ("56", "", 9), "CN": ("86", "0", 11),
        "CO": ("57", "", 10), "DE": ("49", "0", 11), "EG": ("20", "0", 10), "ES": ("34", "", 9),
        "FR": ("33", "0", 9), "GB": ("44", "0", 10), "GH": ("233", "0", 9), "ID": ("62", "0", 12),
        "IN": ("91", "0", 10), "IT": ("39", "", 11), "KE": ("254", "0", 9), "LS": ("266", "", 8),
        "MX": ("52", "01", 10), "MZ": ("258", "", 9), "NA": ("264", "0", 9), "NG": ("234", "0", 10),
        "NL": ("31", "0", 9), "PE": ("51", "0", 9), "PL": ("48", "", 9), "PT": ("351", "", 9),
        "SA": ("966", "0", 9), "SZ": ("268", "", 8), "TR": ("90", "0", 10), "TZ": ("255", "0", 9),
        "UG": ("256", "0", 9), "US": ("1", "1", 10), "ZA": ("27", "0", 9), "ZM": ("260", "0", 9),
        "ZW": ("263", "0", 10),
    ]
}
