import Factory
import Messaging
import Store
import Testing
import WhatsApp

@testable import Web

extension Office {
    /// A browser on somebody's phone: it keeps its cookies.
    final class Browser {
        let office: Office
        var cookies: [String: String] = [:]
        let peer: String

        init(_ office: Office, peer: String = "192.0.2.1") {
            self.office = office
            self.peer = peer
        }

        private var header: String { cookies.map { "\($0)=\($1)" }.joined(separator: "; ") }

        private func keep(_ response: Response) -> Response {
            for (name, value) in response.headers where name == "Set-Cookie" {
                let pair = value.split(separator: ";")[0].split(separator: "=", maxSplits: 1).map(String.init)
                cookies[pair[0]] = pair.count == 2 ? pair[1] : nil
            }
            return response
        }

        func get(_ target: String, language: String? = nil) async -> Response {
            keep(
                await office.ask(
                    .get, target,
                    headers: [("Cookie", header)] + (language.map { [("Accept-Language", $0)] } ?? []), peer: peer))
        }

        func post(_ fields: [(String, String)], to target: String, headers: [(String, String)] = []) async -> Response {
            keep(await office.post(form: fields, to: target, cookie: header, headers: headers, peer: peer))
        }
    }

    /// What was said to this phone, the oldest first.
    func said(to phone: String) throws -> [OutboundMessage] {
        try store.read { snapshot in
            guard let contact = try factory.contacts.find(try PhoneNumber(whatsApp: phone), in: snapshot) else {
                return []
            }
            return try snapshot.page(OutboundMessage.byContact, contact.id, limit: 100).records
        }
    }

    /// The code that came last.
    func code(to phone: String) throws -> String {
        let notice = try said(to: phone).last.flatMap { try factory.outbox.notice(of: $0) }
        guard case .verificationCode(let code, _)? = notice else {
            Issue.record("no code came to \(phone)")
            return ""
        }
        return code
    }
}
