public import Store

/// A customer's order, found by its number or by how the number ends.
public struct Order: Record, Equatable {
    public let id: Ref<Order>
    public let number: String
    public var product: String
    public var customer: String
    public var quantity: Int
    public var unitPrice: Money?

    public static let table = Table("order", indexes: byNumber, byEnding)
    public static let byNumber = Unique<Order, String>("order.number") { $0.number.lowercased() }
    public static let byEnding = Unique<Order, String>("order.ending") { String($0.number.lowercased().reversed()) }
}
