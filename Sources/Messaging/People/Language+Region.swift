extension Language {
    /// The language most people of a country read, of those we speak; nil where several do, or none.
    ///
    /// Only ever offered: where somebody bought a SIM card does not say what they read.
    public init?(readIn region: Region) {
        guard let language = Self.homes[region.code] else { return nil }
        self = language
    }

    private static let homes: [String: Language] = {
        let lists: [(Language, String)] = [
            (
                .english,
                "AU BB BS BW CA FJ GB GG GH GM GY IE IM JE JM LR LS MT MW NA NG NZ PG PH SG SL SZ TT UG US ZM ZW"
            ),
            (.spanish, "AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV UY VE"),
            (.hindi, "IN"),
            (.arabic, "AE BH DZ EG EH IQ JO KW LB LY MA OM PS QA SA SD SY TN YE"),
            (.portuguese, "AO BR CV GW MZ PT ST"),
            (.french, "BF BJ CD CF CG CI FR GA GF GN GP HT MC MG ML MQ NC NE PF RE SN TG YT"),
            (.german, "AT DE LI"), (.chinese, "CN TW"), (.indonesian, "ID"), (.swahili, "KE TZ"),
        ]
        let pairs = lists.flatMap { language, codes in codes.split(separator: " ").map { (String($0), language) } }
        return Dictionary(pairs) { first, _ in first }
    }()
}
