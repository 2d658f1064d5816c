extension NumberingPlan {
    /// By ISO 3166 code. The codes of no country stand under `001` and are found by calling code only.
    static let ofRegion = Dictionary(
        all.filter { $0.region != "001" }.map { ($0.region, $0) }, uniquingKeysWith: { first, _ in first })

    /// By calling code; the region that has what no other claims comes first.
    static let ofCallingCode = Dictionary(grouping: all, by: \.callingCode).mapValues { plans in
        plans.filter(\.leads.isEmpty) + plans.filter { !$0.leads.isEmpty }
    }

    private static let all = [africa, americas, asiaAndPacific, europe, noCountry].flatMap { table in
        table.split(separator: "\n").map { NumberingPlan(line: $0) }
    }

    /// Source: ITU-T E.164, the calling codes that belong to no country.
    private static let noCountry = """
        001 800 - - ?:8
        001 808 - - ?:8
        001 870 - - ?:9,12
        001 878 - - ?:12
        001 881 - - ?:9,10
        001 882 - - ?:7-12
        001 883 - - ?:8-12
        001 888 - - ?:11
        001 979 - - ?:9
        """

    /// The calling code a number written for abroad begins with, and the rest of it.
    static func split(_ international: Substring) -> (plans: [NumberingPlan], national: Substring)? {
        // No calling code begins with another one.
        for length in 1...3 {
            if let plans = ofCallingCode[String(international.prefix(length))] {
                return (plans, international.dropFirst(length))
            }
        }
        return nil
    }
}
