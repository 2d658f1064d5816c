import Testing

@testable import Vault

struct `A webhook's signature` {
    private static let body = Array(#"{"object":"whatsapp_business_account","entry":[]} \u00e9"#.utf8)
    private static let header = Signature.header(body: body, secret: "secret")

    @Test func `is valid over the raw body`() {
        #expect(Signature.isValid(header: Self.header, body: Self.body, secrets: ["secret"]))
        // By OpenSSL's own command: printf '%s' '{}' | openssl dgst -sha256 -hmac secret
        let header = "sha256=77325902caca812dc259733aacd046b73817372c777b8d95b402647474516e13"
        #expect(Signature.isValid(header: header, body: Array("{}".utf8), secrets: ["secret"]))
    }

    @Test func `may be made with either secret while one is replaced`() {
        #expect(Signature.isValid(header: Self.header, body: Self.body, secrets: ["new", "secret"]))
        #expect(Signature.isValid(header: Self.header, body: Self.body, secrets: ["secret", "new"]))
        #expect(!Signature.isValid(header: Self.header, body: Self.body, secrets: ["new"]))
        #expect(!Signature.isValid(header: Self.header, body: Self.body, secrets: []))
    }

    @Test func `is not valid for a body that differs by a byte`() {
        for at in Self.body.indices {
            var body = Self.body
            body[at] ^= 1
            #expect(!Signature.isValid(header: Self.header, body: body, secrets: ["secret"]))
        }
        #expect(!Signature.isValid(header: Self.header, body: Self.body + [10], secrets: ["secret"]))
        #expect(!Signature.isValid(header: Self.header, body: [], secrets: ["secret"]))
    }

    @Test(arguments: [
        nil, "", "sha256=", "sha256", header.uppercased(), String(header.dropLast()), header + "0", " " + header,
        "sha1=" + header.dropFirst(7), String(header.dropFirst(7)), "sha256=" + String(repeating: "é", count: 32),
    ])
    func `is not valid in an odd header`(header: String?) {
        #expect(!Signature.isValid(header: header, body: Self.body, secrets: ["secret"]))
    }

    @Test func `is never valid with an empty secret`() {
        let forged = Signature.header(body: Self.body, secret: "")
        #expect(!Signature.isValid(header: forged, body: Self.body, secrets: ["", "secret"]))
    }
}
