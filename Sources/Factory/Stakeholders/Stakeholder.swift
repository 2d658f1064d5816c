public import Messaging
public import Store
public import Vault

/// Somebody who is told what becomes of an area, a machine or an order, and does not act: a customer, a neighbour, a
/// contractor.
public struct Stakeholder: Record, Equatable {
    /// What they hear of: whatever is in the area, happens to the machine or a part of it, or concerns the order.
    public struct Interest: Codable, Hashable, Sendable {
        public var area: String
        /// The code of a machine.
        public var asset: String
        /// A customer's order or a work order, by its number.
        public var order: String

        public init(area: String = "", asset: String = "", order: String = "") {
            (self.area, self.asset, self.order) = (area, asset, order)
        }

        /// Nothing in particular is everything of the plant.
        public var isEverything: Bool { area.isEmpty && asset.isEmpty && order.isEmpty }

        func isSame(as other: Interest) -> Bool {
            area.lowercased() == other.area.lowercased() && asset.lowercased() == other.asset.lowercased()
                && order.lowercased() == other.order.lowercased()
        }
    }

    public let id: Ref<Stakeholder>
    public var name: Sealed<String>
    /// As the list has it.
    public var phone: Sealed<String>
    public var phoneToken: BlindToken
    /// The account that was written to first with this number; it stays theirs when WhatsApp gives it another one.
    public var contact: Ref<Contact>
    /// Whose entry of the directory the number was: they are reached as that person, wherever they are.
    public var person: Ref<Person>?
    public var language: Language?
    public var interest: Interest
    public var isActive: Bool
    /// When they were last removed.
    public var endedAt: Timestamp?

    public static let table = Table("stakeholder", indexes: byPhone, byContact, byArea, byAsset, byOrder, byPlant)
    public static let byPhone = Index<Stakeholder, BlindToken, Ref<Stakeholder>>("stakeholder.phone") {
        ($0.phoneToken, $0.id)
    }
    public static let byContact = Index<Stakeholder, Ref<Contact>, Ref<Stakeholder>>("stakeholder.contact") {
        ($0.contact, $0.id)
    }
    static let byArea = interested("stakeholder.area", \.area)
    static let byAsset = interested("stakeholder.asset", \.asset)
    static let byOrder = interested("stakeholder.order", \.order)
    /// Who hears of everything.
    static let byPlant = Index<Stakeholder, UInt8, Ref<Stakeholder>>("stakeholder.plant") {
        $0.isActive && $0.interest.isEverything ? (0, $0.id) : nil
    }

    private static func interested(
        _ name: String, _ part: @escaping @Sendable (Interest) -> String
    ) -> Index<Stakeholder, String, Ref<Stakeholder>> {
        Index(name) { stakeholder in
            let what = part(stakeholder.interest)
            return stakeholder.isActive && !what.isEmpty ? (Asset.key(what), stakeholder.id) : nil
        }
    }
}
