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

    public static let table = Table("asset", indexes: byCode)
    public static let byCode = Unique<Asset, String>("asset.code") { $0.code.lowercased() }
}
