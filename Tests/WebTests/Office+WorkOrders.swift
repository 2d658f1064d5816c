import Factory
import Messaging
import Store
import Testing
import WhatsApp

@testable import Web

extension Office {
    /// The sample office with people who hear: Ravi and Musa repair, Ana leads; Press 4, and Lathe 12 which is checked.
    static func workshop() async throws -> Office {
        let office = try await sample()
        try await office.load(
            .people,
            """
            employee_number,name,phone,role,language,active,verified,area,team
            E2,Ravi Patel,082 123 4502,technician,en,yes,yes,Press Shop,Mechanics
            E5,Ana Morales,+27821234505,supervisor,en,yes,yes,Press Shop,Mechanics
            E6,Musa Zulu,+27821234506,technician,es,yes,yes,Press Shop,Mechanics
            E7,Zola Mbeki,+27821234507,technician,en,yes,no,Press Shop,Mechanics
            """)
        try await office.load(.assets, "code,name,area\nCNC-12,Lathe 12,Machining")
        let catalogue = office.factory.catalogue
        try await office.store.write { tx in
            var lathe = try #require(try catalogue.asset("CNC-12", in: tx))
            lathe.needsCheck = true
            try tx.put(lathe)
        }
        return office
    }

    /// Makes an order as a script does; its number.
    func order(_ json: String, token: String) async throws -> String {
        let made = await ask(.post, "/api/v1/work-orders", token: token, json: json)
        try #require(made.status == 201, "\(made.text)")
        return try #require(try made.json["number"].text)
    }

    func workOrder(_ number: String) throws -> WorkOrder {
        try #require(try store.read { try factory.workOrders.find(number, in: $0) })
    }

    func events(of number: String) throws -> [WorkOrderEvent] {
        let order = try workOrder(number)
        return try store.read { try factory.workOrders.timeline(of: order, limit: 100, in: $0) }
    }

    /// The notices to somebody, in the order they were written.
    func notices(to number: String) throws -> [Notice] {
        let person = try person(number)
        return try store.read { snapshot in
            try factory.contacts.of(person, in: snapshot).flatMap {
                try snapshot.all(OutboundMessage.byContact, $0.id, limit: 100)
            }
        }.compactMap(factory.outbox.notice)
    }

    func change(_ number: String, _ json: String, token: String) async -> Response {
        await ask(.patch, "/api/v1/work-orders/\(number)", token: token, json: json)
    }
}
