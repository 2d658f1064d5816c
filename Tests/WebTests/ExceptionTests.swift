import Factory
import Messaging
import Store
import Testing
import WhatsApp

@testable import Web

struct `What goes in spite of STOP, switches and quiet hours` {
    @Test func `is shown with its reason, and what was held with its own`() async throws {
        let office = try await Office.greeted()
        try await office.says("27821234501", "stop")
        func post(_ notice: Notice) async throws -> Ref<OutboundMessage> {
            let (factory, number) = (office.factory, try PhoneNumber(whatsApp: Office.thandi))
            return try await office.store.write { tx in
                let contact = try factory.contacts.contact(for: number, in: tx)
                return try factory.outbox.post(notice, to: contact.id, in: .english, in: tx).id
            }
        }
        let emergency = try await post(
            .emergency(number: "EM-1007", level: .critical, text: "Smoke.", sender: "Ravi P.", ask: .safe))
        let order = try await post(.workOrderStarted(order: "WO-20261121-K7M2QX", equipment: "Press 4"))
        for id in [emergency, order] { try await office.sendWell(id) }
        let token = try await office.token(.viewer)
        func page(_ id: Ref<OutboundMessage>) async -> String {
            await office.ask(.get, "/whatsapp/notifications/\(id)", token: token).text
        }
        #expect(
            await page(emergency).contains(
                "Not held, though the person has sent STOP: it is about an emergency of level critical."))
        #expect(await page(order).contains("the person has sent STOP"))
        let told = await office.ask(.get, "/api/v1/messages/\(emergency)", token: token).text
        #expect(told.contains("\"event\":\"passed\"") && told.contains("\"reason\":\"critical\""))
    }

    @Test func `is counted, and names nobody`() async throws {
        let office = try await Office.sample()
        let metrics = await office.ask(.get, "/metrics", token: try await office.token(.viewer)).text
        for reason in DeliveryEvent.Exception.allCases {
            #expect(metrics.contains("andon_send_exceptions_total{reason=\"\(reason.rawValue)\"} 0"))
        }
    }
}
