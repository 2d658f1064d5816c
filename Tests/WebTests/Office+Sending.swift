import Store
import Testing
import WhatsApp

@testable import Factory
@testable import Messaging
@testable import Web

extension Office {
    static let thandi = "+27821234501"
    static let ravi = "+27821234502"

    /// Somebody of the office writes to a person, who may never have written.
    @discardableResult
    func writes(
        _ text: String, to phone: String = thandi, as manner: OutboundMessage.Manner = .reply
    ) async throws -> Ref<OutboundMessage> {
        let (factory, number) = (factory, try PhoneNumber(whatsApp: phone))
        let message = Message.text(try TextMessage(text))
        return try await store.write { tx in
            let contact = try factory.contacts.contact(for: number, in: tx)
            return try factory.outbox.post(message, to: contact.id, as: manner, in: tx).id
        }
    }

    /// The message gets its turn, and WhatsApp answers so; nil: it has not answered yet. What is before it is taken.
    func send(_ id: Ref<OutboundMessage>, _ outcome: SendOutcome?) async throws {
        let outbox = factory.outbox
        try await store.write { tx in
            let lane = try #require(try tx.find(id)).lane
            while let call = try outbox.take(lane, in: tx) {
                guard call.outbound.id == id else {
                    let other = SendOutcome.accepted(wamid: "wamid.other\(call.outbound.id)", waID: nil, held: false)
                    try outbox.settle(call.outbound, other, in: tx)
                    continue
                }
                if let outcome { try outbox.settle(call.outbound, outcome, in: tx) }
                return
            }
        }
    }

    /// The same, taken by WhatsApp.
    func sendWell(_ id: Ref<OutboundMessage>) async throws {
        try await send(id, .accepted(wamid: "wamid.HBgLMjc4MjEyMzQ1MDE\(id)", waID: nil, held: false))
    }

    func message(_ id: Ref<OutboundMessage>) throws -> OutboundMessage {
        try #require(try store.read { try $0.find(id) })
    }

    /// What Meta tells of the message's last call.
    func receipt(
        _ id: Ref<OutboundMessage>, _ status: String, at: Timestamp? = nil, code: Int? = nil, echo: String? = nil
    ) throws -> [UInt8] {
        let message = try message(id)
        let wamid = try factory.outbox.wamid(of: message) ?? "wamid.unknown"
        let errors = code.map { #","errors":[{"code":\#($0),"title":"No"}]"# } ?? ""
        return Array(
            """
            {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{\
            "messaging_product":"whatsapp","metadata":{"phone_number_id":"106540352242922"},"statuses":[{\
            "id":"\(wamid)","status":"\(status)","timestamp":"\((at ?? clock.value).seconds)",\
            "recipient_id":"27821234501","biz_opaque_callback_data":"\(echo ?? factory.outbox.opaque(message))"\
            \(errors)}]}}]}]}
            """.utf8)
    }

    func hears(_ id: Ref<OutboundMessage>, _ status: String, at: Timestamp? = nil, code: Int? = nil) async throws {
        try #require(await deliver(try receipt(id, status, at: at, code: code)).status == 200)
        try await answerAll()
    }

    /// Refused for good, as a number without WhatsApp is.
    static let refused = SendOutcome.refused(GraphError(code: 131026, title: "Message undeliverable", details: "x"))

    /// Thandi's window is open and her greeting is answered.
    static func greeted() async throws -> Office {
        let office = try await Office.sample()
        try await office.says("27821234501", "hi")
        return office
    }

    func ids(_ target: String, token: String) async -> [String] {
        let text = await ask(.get, target, token: token).text
        return text.split(separator: "<a href=\"/whatsapp/notifications/").dropFirst()
            .map { String($0.prefix { $0.isNumber }) }.filter { !$0.isEmpty }
    }
}
