public import Store

/// A machine, or a part of one, that can fail.
public struct Asset: Record, Equatable {
    public let id: Ref<Asset>
    public let code: String
    public var name: String
    public var area: String
    public var line: String
    public var criticality: String
    public var parent: String
    /// Who is offered its work; empty: the technicians of its area.
    public var team: String?
    /// Whether a lead looks at a finished job before it is closed.
    public var needsCheck: Bool?
    /// What a finished job must bring.
    public var requires: Set<Requirement>?

    public var level: Criticality { Criticality(criticality) }

    public static let table = Table("asset", indexes: byCode)
    public static let byCode = Unique<Asset, String>("asset.code") { $0.code.lowercased() }
}
