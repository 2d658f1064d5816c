import Messaging
import Store
import Testing
import WhatsApp

@testable import Factory

extension Floor {
    /// The sample floor at work: Ana leads, Ravi and Musa repair, Lucía runs the press; Press 4 is critical, Lathe 12 asks
    /// for a check, Conveyor 7 matters little.
    static func workshop() async throws -> Floor {
        let floor = try await sample()
        try await floor.load(
            .people,
            """
            employee_number,name,phone,role,language,active,verified,area,team
            E2,Ravi Patel,082 123 4502,technician,en,yes,yes,Press Shop,Mechanics
            E3,Lucía Gómez,+27821234503,operator,es,yes,yes,Press Shop,
            E5,Ana Morales,+27821234505,supervisor,en,yes,yes,Press Shop,Mechanics
            E6,Musa Zulu,+27821234506,technician,es,yes,yes,Press Shop,Mechanics
            """)
        try await floor.load(
            .assets,
            """
            code,name,area,line,criticality,parent
            PR-04,Press 4,Press Shop,Line 1,A,
            CNC-12,Lathe 12,Machining,Line 2,B,
            CV-07,Conveyor 7,Dispatch,Line 3,C,
            """)
        try await floor.change("CNC-12") { $0.needsCheck = true }
        return floor
    }

    var ana: Voice { Voice(floor: self, phone: "27821234505") }
    var musa: Voice { Voice(floor: self, phone: "27821234506") }

    func change(_ code: String, _ body: @escaping @Sendable (inout Asset) -> Void) async throws {
        let catalogue = factory.catalogue
        try await store.write { tx in
            var asset = try #require(try catalogue.asset(code, in: tx))
            body(&asset)
            try tx.put(asset)
        }
    }

    func asset(_ code: String) throws -> Asset {
        try #require(try store.read { try factory.catalogue.asset(code, in: $0) })
    }

    func person(_ voice: Voice) throws -> Person {
        let phone = try PhoneNumber(whatsApp: voice.phone)
        return try #require(try store.read { try factory.people.find(phone, in: $0) })
    }

    /// Who does it, as if by chat.
    func doer(_ voice: Voice) throws -> Doer {
        Doer(.chat, person: try person(voice))
    }

    @discardableResult
    func order(
        _ title: String = "Leaks oil", on code: String? = "PR-04", by doer: Doer = .office("nomsa"),
        _ body: (inout WorkOrderDraft) throws -> Void = { _ in }
    ) async throws -> WorkOrder {
        var draft = WorkOrderDraft(title: title)
        draft.asset = try code.map { try asset($0).id }
        try body(&draft)
        let (orders, made) = (factory.workOrders, draft)
        return try await store.write { try orders.create(made, by: doer, in: $0) }
    }

    @discardableResult
    func perform(_ command: WorkOrderCommand, _ order: WorkOrder, by doer: Doer) async throws -> WorkOrder {
        let orders = factory.workOrders
        return try await store.write { try orders.perform(command, on: order, by: doer, in: $0) }
    }

    func workOrder(_ number: String) throws -> WorkOrder {
        try #require(try store.read { try factory.workOrders.find(number, in: $0) })
    }

    /// The notices to a phone, in the order they were written.
    func notices(to voice: Voice) throws -> [Notice] {
        try messages(to: voice.phone).compactMap(factory.outbox.notice)
    }
}
