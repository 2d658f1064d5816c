import Messaging
import Store
import Testing
import WhatsApp

@testable import Factory

extension Floor {
    /// Lindiwe buys what order 4711 makes; Marco lives beside the press shop and reads Spanish.
    static func withStakeholders() async throws -> Floor {
        let floor = try await Floor.sample()
        try await floor.load(
            .assets,
            "code,name,area,parent\nPR-04,Press 4,Press Shop,\nPR-04-H,Hydraulics,Hall 2,PR-04\nOV-1,Oven,Paint,\n")
        try await floor.load(
            .stakeholders,
            """
            name,phone,language,area,asset,order
            Lindiwe Khumalo,+27821234520,en,,,4711
            Marco Botha,082 123 4521,es,Press Shop,,
            """)
        return floor
    }

    var lindiwe: Voice { Voice(floor: self, phone: "27821234520") }
    var marco: Voice { Voice(floor: self, phone: "27821234521") }

    func stakeholders() throws -> [Stakeholder] {
        try store.read { try $0.page(Stakeholder.self, limit: 100).records }
    }

    func stakeholder(_ name: String) throws -> Stakeholder {
        try #require(try stakeholders().first { try factory.stakeholders.name(of: $0).hasPrefix(name) })
    }

    /// The first names of those who hear of it.
    func told(
        workOrder: String? = nil, asset: String? = nil, area: String = "", order: String? = nil
    ) throws -> [String] {
        try store.read { snapshot in
            let asset = try asset.map { try #require(try factory.catalogue.asset($0, in: snapshot)) }
            return try factory.stakeholders.of(
                orders: [workOrder, order].compactMap { $0 }, asset: asset, area: area, in: snapshot
            ).map { String(try factory.stakeholders.name(of: $0).prefix { $0 != " " }) }.sorted()
        }
    }

    /// Tells everybody whom work on this machine concerns.
    @discardableResult
    func tell(_ notice: Notice, asset: String? = nil, order: String? = nil) async throws -> Int {
        let factory = factory
        return try await store.write { tx in
            let asset = try asset.flatMap { try factory.catalogue.asset($0, in: tx) }
            let concerned = try factory.stakeholders.of(orders: [order ?? ""], asset: asset, in: tx)
            return try factory.stakeholders.tell(concerned, in: tx) { _ in notice }
        }
    }

    static let created = Notice.workOrderCreated(
        order: "WO-20261121-K7M2QX", equipment: "Press 4", title: "Oil below the press")
}
