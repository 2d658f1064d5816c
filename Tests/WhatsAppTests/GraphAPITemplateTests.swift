import Testing

@testable import WhatsApp

struct `The templates of an account` {
    private let client: CurlClient

    init() throws { client = try CurlClient() }

    private func with<T>(
        _ actions: [LoopbackServer.Action], _ body: (GraphAPI, LoopbackServer) async throws -> T
    ) async throws -> T {
        let server = LoopbackServer(actions)
        defer { server.stop() }
        return try await body(
            GraphAPI(baseURL: server.url + "/v25.0", phoneNumberID: "106", token: "secret-token", http: client), server)
    }

    private func answer(_ json: String, status: Int = 200) -> LoopbackServer.Action {
        .answer(status, body: Array(json.utf8))
    }

    private let definition = TemplateDefinition(
        name: "a_1", language: "en", category: .utility, body: "The line runs again.")

    @Test func `are listed page by page to the end`() async throws {
        let pages = [
            answer(
                #"{"data":[{"id":"1","name":"a","language":"en","status":"APPROVED"},{"odd":true}],"#
                    + #""paging":{"cursors":{"after":"Mj/Q="},"next":"https://graph.facebook.com/next"}}"#),
            answer(
                #"{"data":[{"id":"2","name":"a","language":"es","status":"PENDING"}],"#
                    + #""paging":{"cursors":{"after":"x"}}}"#),
        ]
        try await with(pages) { api, server in
            let templates = try await api.templates(of: "555")
            #expect(templates.map(\.id) == ["1", "2"])
            #expect(server.requests.count == 2)
            #expect(server.requests[0].head.hasPrefix("GET /v25.0/555/message_templates?fields=id,name,"))
            #expect(server.requests[1].head.contains("&after=Mj%2FQ%3D "))
        }
    }

    @Test func `end when Meta gives the same page for ever`() async throws {
        let page = answer(
            #"{"data":[],"paging":{"cursors":{"after":"x"},"next":"https://graph.facebook.com/next"}}"#)
        try await with([page, page, page]) { api, server in
            _ = try await api.templates(of: "555")
            #expect(server.requests.count == 2)
        }
    }

    @Test func `are not taken for none when the answer is another`() async throws {
        try await with([answer("{}")]) { api, _ in
            _ = await #expect(throws: GraphError.self) { try await api.templates(of: "555") }
        }
    }

    @Test func `grow by one that keeps the rules`() async throws {
        try await with([answer(#"{"id":920,"status":"PENDING","category":"UTILITY"}"#)]) { api, server in
            let created = try await api.createTemplate(definition, in: "555")
            #expect(created.id == "920" && created.status == .pending && created.category == "UTILITY")
            #expect(server.requests[0].head.hasPrefix("POST /v25.0/555/message_templates "))
            #expect(try JSON(server.requests[0].body)["name"].text == "a_1")
        }
    }

    @Test func `never see one that breaks a rule`() async throws {
        try await with([]) { api, server in
            var bad = definition
            bad.body = "{{a}}"
            let error = await #expect(throws: GraphError.self) { try await api.createTemplate(bad, in: "555") }
            #expect(error?.details?.contains("body") == true && error?.errorClass == .template)
            #expect(server.requests.isEmpty)
        }
    }

    @Test(arguments: [
        (2_388_023, "is being deleted"), (2_388_024, "is being deleted"), (2_388_019, "as many templates"),
        (2_388_293, "too many gaps"), (2_388_299, "begins or ends"), (2_388_185, "may not create"),
    ])
    func `are refused under one code with a subcode that says why`(subcode: Int, words: String) async throws {
        let refusal = answer(
            #"{"error":{"code":100,"error_subcode":\#(subcode),"message":"Invalid parameter"}}"#, status: 400)
        try await with([refusal]) { api, _ in
            let error = await #expect(throws: GraphError.self) { try await api.createTemplate(definition, in: "555") }
            #expect(error?.sentence.contains(words) == true && error?.errorClass == .template)
        }
    }

    @Test func `are edited by their id, an approved one without its category`() async throws {
        try await with([answer(#"{"success":true}"#), answer(#"{"success":true}"#)]) { api, server in
            try await api.editTemplate("920", to: definition, isApproved: true)
            try await api.editTemplate("920", to: definition, isApproved: false)
            #expect(server.requests[0].head.hasPrefix("POST /v25.0/920 "))
            let (approved, rejected) = (try JSON(server.requests[0].body), try JSON(server.requests[1].body))
            #expect(!approved["category"].exists && rejected["category"].text == "UTILITY")
            #expect(approved["components"][0]["text"].text == definition.body && !approved["name"].exists)
        }
    }

    @Test func `are deleted by name, or one of them by its id`() async throws {
        try await with([answer(#"{"success":true}"#), answer(#"{"success":true}"#)]) { api, server in
            try await api.deleteTemplate(named: "a_1", of: "555")
            try await api.deleteTemplate(named: "a&b", id: "920", of: "555")
            #expect(server.requests[0].head.hasPrefix("DELETE /v25.0/555/message_templates?name=a_1 "))
            #expect(server.requests[1].head.contains("?name=a%26b&hsm_id=920 "))
        }
    }

    @Test func `belong to an account and to no other path`() async throws {
        try await with([]) { api, server in
            await #expect(throws: GraphError.self) { try await api.templates(of: "../me") }
            await #expect(throws: GraphError.self) {
                try await api.editTemplate("a/b", to: definition, isApproved: true)
            }
            #expect(server.requests.isEmpty)
        }
    }
}
