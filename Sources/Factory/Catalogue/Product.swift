public import Store

/// Something the plant makes.
public struct Product: Record, Equatable {
    public let id: Ref<Product>
    public let code: String
    public var name: String
    public var unitCost: Money?

    public static let table = Table("product", indexes: byCode)
    public static let byCode = Unique<Product, String>("product.code") { $0.code.lowercased() }
}
