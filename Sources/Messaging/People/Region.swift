/// A country whose national numbers people type, such as `082 123 4567` in South Africa.
public struct Region: Sendable, Hashable {
    /// ISO 3166 code, upper case.
    public let code: String

    /// How numbers are built there.
    let plan: NumberingPlan

    /// Nil for a country the table does not know.
    public init?(_ code: String) {
        guard let plan = NumberingPlan.ofRegion[code.uppercased()] else { return nil }
        self.init(plan)
    }

    init(_ plan: NumberingPlan) {
        self.code = plan.region
        self.plan = plan
    }

    /// What numbers of the region begin with after the `+`; some regions share one.
    public var callingCode: String { plan.callingCode }

    /// Every region there is, by code.
    public static let all = NumberingPlan.ofRegion.values.map { Region($0) }.sorted { $0.code < $1.code }

    public static func == (one: Region, other: Region) -> Bool { one.code == other.code }

    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
