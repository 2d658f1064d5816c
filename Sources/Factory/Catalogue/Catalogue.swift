public import Store

/// Finds what people quote: orders, products and machines, however they write it.
public struct Catalogue: Sendable {
    public init() {}

    public func order(_ number: String, in snapshot: Snapshot) throws -> Order? {
        try find(Order.byNumber, number, in: snapshot)
    }

    public func orders(endingIn text: String, limit: Int, in snapshot: Snapshot) throws -> [Order] {
        let ending = Self.folded(text)
        guard !ending.isEmpty else { return [] }
        return try snapshot.all(Order.byEnding, startingWith: String(ending.reversed()), limit: limit)
    }

    public func product(_ code: String, in snapshot: Snapshot) throws -> Product? {
        try find(Product.byCode, code, in: snapshot)
    }

    public func asset(_ code: String, in snapshot: Snapshot) throws -> Asset? {
        try find(Asset.byCode, code, in: snapshot)
    }

    /// What an order number or product code stands for; nil when the plant knows neither.
    func name(of item: String, in snapshot: Snapshot) throws -> String? {
        if let order = try order(item, in: snapshot) {
            return try product(order.product, in: snapshot)?.name ?? order.product
        }
        return try product(item, in: snapshot)?.name
    }

    /// What a piece of this order or product is worth: the order's price, else the product's cost.
    func unitValue(of item: String, in snapshot: Snapshot) throws -> Money? {
        guard let order = try order(item, in: snapshot) else { return try product(item, in: snapshot)?.unitCost }
        return try order.unitPrice ?? product(order.product, in: snapshot)?.unitCost
    }

    /// As it is kept, else without the # that people put in front of numbers.
    private func find<R>(_ index: Unique<R, String>, _ typed: String, in snapshot: Snapshot) throws -> R? {
        let key = Self.folded(typed)
        if let found = try snapshot.find(index, key) { return found }
        return key.hasPrefix("#") ? try snapshot.find(index, Self.folded(String(key.dropFirst()))) : nil
    }

    private static func folded(_ text: String) -> String {
        var text = text.lowercased()
        while text.last?.isWhitespace == true { text.removeLast() }
        while text.first?.isWhitespace == true { text.removeFirst() }
        return text
    }
}
