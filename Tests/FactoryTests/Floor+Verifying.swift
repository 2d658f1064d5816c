import Messaging
import Store
import Testing
import Vault
import WhatsApp

@testable import Factory

extension Floor {
    /// A new letter's word.
    func word(for employeeNumber: String) async throws -> String {
        let (invitations, person) = (factory.invitations, try person(employeeNumber))
        return try await store.write { try invitations.invite(person, in: $0).text }
    }

    /// What the audit says of verifying, the oldest first.
    func verifications() throws -> [String] {
        try store.read { snapshot in
            try snapshot.page(Interaction.self, limit: 1_000).records.filter { $0.kind == "verification" }
                .map(factory.audit.detail)
        }
    }

    func contact(_ phone: String) throws -> Contact? {
        try store.read { try factory.contacts.find(try PhoneNumber(whatsApp: phone), in: $0) }
    }

    /// Everything said to this phone, the oldest first.
    func texts(to phone: String) throws -> [String] {
        try messages(to: phone).map { message in
            switch try factory.outbox.message(of: message) {
            case .text(let text): text.body
            case .buttons(let buttons): buttons.body
            case .list(let list): list.body
            case .media, .template: ""
            }
        }
    }

    /// Somebody whose number WhatsApp hides says something. Returns what they heard.
    func hidden(_ userID: String, says text: String) async throws -> [String] {
        try await deliver(
            """
            {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{
            "messaging_product":"whatsapp","metadata":{"display_phone_number":"27311230000","phone_number_id":"106540352242922"},
            "contacts":[{"profile":{"name":"X","username":"x"},"user_id":"\(userID)"}],
            "messages":[{"from_user_id":"\(userID)","id":"\(nextWamid())","timestamp":"\(now.seconds)",
            "type":"text","text":{"body":"\(text)"}}]}}]}]}
            """)
        return try store.read { snapshot in
            let token = factory.vault.token(userID, .userID)
            let contact = try #require(try snapshot.find(Contact.byUserID, token))
            return try snapshot.page(OutboundMessage.byContact, contact.id, limit: 100).records.map { message in
                switch try factory.outbox.message(of: message) {
                case .text(let text): text.body
                case .list(let list): list.body
                default: ""
                }
            }
        }
    }
}
