import Testing

@testable import WhatsApp

struct `Reading a delivery report` {
    private func read(_ body: String) throws -> DeliveryReport {
        let items = try Webhook.parse([UInt8](body))
        let item = try #require(items.first { $0.kind == .receipt })
        return try DeliveryReport(payload: item.payload)
    }

    @Test(
        arguments: [
            ("sent", .sent), ("delivered", .delivered), ("read", .read), ("played", .played), ("failed", .failed),
            ("DELIVERED", .delivered), ("deleted", .other("deleted")), ("", .other("")),
        ] as [(String, DeliveryReport.Status)])
    func `knows how far the message got`(word: String, status: DeliveryReport.Status) throws {
        #expect(try read(WebhookFixtures.status(word)).status == status)
    }

    @Test func `knows which message, when and to whom`() throws {
        let report = try read(
            WebhookFixtures.status(
                "sent", more: #","biz_opaque_callback_data":"out-17","pricing":{"billable":false,"category":"service"}"#
            ))
        #expect(report.messageID == "wamid.S=")
        #expect(report.atSeconds == 1_750_030_073)
        #expect(report.recipientPhone == "27821234501" && report.recipientUserID == "ZA.1001")
        #expect(report.opaque == "out-17")
        #expect(report.pricingCategory == "service" && report.isBillable == false)
        #expect(report.phoneNumberID == "106540352242922")
        #expect(!report.isPayment && report.errors.isEmpty)
    }

    @Test func `tells why it failed`() throws {
        let error = try #require(try read(WebhookFixtures.failed).errors.first)
        #expect(
            error == GraphError(code: 131047, title: "Re-engagement message", details: "More than 24 hours have passed")
        )
    }

    @Test func `knows a recipient without a phone number`() throws {
        let report = try read(
            WebhookFixtures.body(
                #""statuses":[{"id":"wamid.S","status":"failed","timestamp":1750030073,"recipient_user_id":"ZA.1","parent_recipient_user_id":"ZA.ENT.1"}]"#
            ))
        #expect(report.recipientPhone == nil)
        #expect(report.recipientUserID == "ZA.1" && report.recipientParentUserID == "ZA.ENT.1")
    }

    @Test func `does not take a payment for a delivery`() throws {
        let report = try read(
            WebhookFixtures.status("failed", more: #","type":"payment","payment":{"reference_id":"r"}"#))
        #expect(report.isPayment)
    }

    @Test func `reads what has no members`() throws {
        let report = try read(WebhookFixtures.body(#""statuses":[{}]"#))
        #expect(report.messageID.isEmpty && report.status == .other("") && report.atSeconds == 0)
    }
}
