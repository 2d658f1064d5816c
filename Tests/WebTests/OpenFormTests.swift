import Factory
import Messaging
import Store
import Testing

@testable import Web

struct `A form that anybody may send` {
    @Test func `brings no file`() async throws {
        let office = try await Office.sample()
        let body = "--b\r\nContent-Disposition: form-data; name=\"phone\"\r\n\r\n+27821234502\r\n--b--\r\n"
        let page = await office.ask(
            .post, "/whatsapp/verify", headers: [("Content-Type", "multipart/form-data; boundary=b")],
            body: Array(body.utf8))
        #expect(try page.status == 422 && office.said(to: "27821234502").isEmpty)
    }

    @Test func `is counted for the address that the last proxy names, however many lines there are`() async throws {
        let office = try await Office.sample()
        func ask(_ forged: Int) async -> Int {
            await office.post(
                form: [("phone", "+3460011120\(forged)")], to: "/whatsapp/verify",
                headers: [
                    ("X-Forwarded-For", "198.51.100.\(forged)"), ("x-forwarded-for", "198.51.100.99, 203.0.113.7"),
                ], peer: "127.0.0.1"
            ).status
        }
        for forged in 0..<10 { #expect(await ask(forged) == 200) }
        #expect(await ask(10) == 429)
    }

    @Test func `is read while there is no room for new work, and others are not`() async throws {
        let office = try Office(mapSizeBytes: 2 << 20)
        try await office.load(
            .people, "employee_number,name,phone,verified\nE1,Thandi Nkosi,+27821234501,yes\nE2,Ravi,+27821234502,no")
        let (worker, token) = (try await office.worker(), try await office.token(.admin))
        let (cookie, formToken) = try await office.signedIn()
        let page = try office.page(of: "E2")
        let padding = String(repeating: "x", count: 4_000)
        var (status, taken) = (200, 0)
        while status == 200, taken < 2_000 {
            office.pass(.seconds(2))
            status = await office.deliver(office.webhook("27821234501", padding)).status
            taken += 1
        }
        try #require(status == 503)
        for path in [
            "\(page)/vouch", "\(page)/deactivate", "\(page)/merge", "/people/letters", "/people/knocks/1/dismiss",
        ] {
            #expect(await office.send([("everybody", "yes")], to: path, token: token).status == 503, "\(path)")
        }
        #expect(try office.person("E2").standing == .listed)
        let stopped = await office.post(
            form: [("all", "off"), ("form-token", worker.formToken)], to: "/whatsapp/settings", cookie: worker.cookie)
        #expect(stopped.status == 303)
        #expect(await office.post(form: [("phone", "+27821234502")], to: "/whatsapp/verify").status == 200)
        #expect(await office.post(form: [("token", "x")], to: "/sign-in/link").status == 401)
        #expect(await office.post(form: [("form-token", formToken)], to: "/sign-out", cookie: cookie).status == 303)
    }
}
