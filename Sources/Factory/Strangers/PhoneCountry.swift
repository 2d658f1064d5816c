public import Messaging

/// The country that a telephone number belongs to, and the language of ours that is likeliest there.
///
/// For guesses only: a number says where it was bought, not who speaks with it. Source: ITU-T E.164, list of country
/// codes.
public struct PhoneCountry: Sendable, Equatable {
    public let name: String
    /// Nil where none of ours is spoken by many.
    public let language: Language?

    /// Nil for a country the table does not know.
    public init?(_ phone: PhoneNumber) {
        let digits = phone.e164.dropFirst()
        // The longest code first: 1 is North America, 1876 Jamaica.
        for length in [4, 3, 2, 1] {
            guard let row = Self.table[String(digits.prefix(length))] else { continue }
            (name, language) = row
            return
        }
        return nil
    }

    private static let table: [String: (String, Language?)] = [
        "1": ("USA or Canada", .english), "20": ("Egypt", .arabic), "27": ("South Africa", .english),
        "31": ("Netherlands", nil), "32": ("Belgium", .french), "33": ("France", .french), "34": ("Spain", .spanish),
        "39": ("Italy", nil), "40": ("Romania", nil), "41": ("Switzerland", .german), "43": ("Austria", .german),
        "44": ("United Kingdom", .english), "48": ("Poland", nil), "49": ("Germany", .german), "51": ("Peru", .spanish),
        "52": ("Mexico", .spanish), "53": ("Cuba", .spanish), "54": ("Argentina", .spanish),
        "55": ("Brazil", .portuguese), "56": ("Chile", .spanish), "57": ("Colombia", .spanish),
        "58": ("Venezuela", .spanish), "60": ("Malaysia", nil), "61": ("Australia", .english),
        "62": ("Indonesia", .indonesian), "63": ("Philippines", .english), "64": ("New Zealand", .english),
        "65": ("Singapore", .english), "66": ("Thailand", nil), "81": ("Japan", nil), "82": ("South Korea", nil),
        "84": ("Vietnam", nil), "86": ("China", .chinese), "90": ("Turkey", nil), "91": ("India", .hindi),
        "92": ("Pakistan", nil), "93": ("Afghanistan", nil), "94": ("Sri Lanka", nil), "95": ("Myanmar", nil),
        "98": ("Iran", nil), "212": ("Morocco", .arabic), "213": ("Algeria", .arabic), "216": ("Tunisia", .arabic),
        "218": ("Libya", .arabic), "221": ("Senegal", .french), "223": ("Mali", .french),
        "225": ("Ivory Coast", .french), "226": ("Burkina Faso", .french), "229": ("Benin", .french),
        "233": ("Ghana", .english), "234": ("Nigeria", .english), "237": ("Cameroon", .french),
        "241": ("Gabon", .french), "242": ("Congo", .french), "243": ("DR Congo", .french),
        "244": ("Angola", .portuguese), "249": ("Sudan", .arabic), "250": ("Rwanda", .english),
        "251": ("Ethiopia", nil), "254": ("Kenya", .swahili), "255": ("Tanzania", .swahili),
        "256": ("Uganda", .english),
        "257": ("Burundi", .french), "258": ("Mozambique", .portuguese), "260": ("Zambia", .english),
        "261": ("Madagascar", .french), "262": ("Réunion", .french), "263": ("Zimbabwe", .english),
        "264": ("Namibia", .afrikaans), "265": ("Malawi", .english), "266": ("Lesotho", .english),
        "267": ("Botswana", .english), "268": ("Eswatini", .english), "351": ("Portugal", .portuguese),
        "352": ("Luxembourg", .french), "353": ("Ireland", .english), "380": ("Ukraine", nil),
        "420": ("Czechia", nil), "502": ("Guatemala", .spanish), "503": ("El Salvador", .spanish),
        "504": ("Honduras", .spanish), "505": ("Nicaragua", .spanish), "506": ("Costa Rica", .spanish),
        "507": ("Panama", .spanish), "509": ("Haiti", .french), "591": ("Bolivia", .spanish),
        "593": ("Ecuador", .spanish), "595": ("Paraguay", .spanish), "598": ("Uruguay", .spanish),
        "852": ("Hong Kong", .chinese), "880": ("Bangladesh", nil), "886": ("Taiwan", .chinese),
        "961": ("Lebanon", .arabic), "962": ("Jordan", .arabic), "963": ("Syria", .arabic), "964": ("Iraq", .arabic),
        "965": ("Kuwait", .arabic), "966": ("Saudi Arabia", .arabic), "967": ("Yemen", .arabic),
        "968": ("Oman", .arabic), "971": ("Emirates", .arabic), "973": ("Bahrain", .arabic), "974": ("Qatar", .arabic),
        "977": ("Nepal", .hindi), "1876": ("Jamaica", .english),
    ]
}
