import FoundationEssentials
import Testing

@testable import WhatsApp

struct `An error of Meta's` {
    @Test func `is read whole`() throws {
        let error = try #require(
            read(
                400,
                """
                {"error":{"message":"(#130429) Rate limit hit","type":"OAuthException","code":130429,"error_subcode":2655007,\
                "error_data":{"messaging_product":"whatsapp","details":"too fast"},"fbtrace_id":"Az8","is_transient":true}}
                """))
        #expect(error.code == 130429 && error.subcode == 2_655_007 && error.title == "(#130429) Rate limit hit")
        #expect(error.details == "too fast" && error.traceID == "Az8" && error.isTransient && error.httpStatus == 400)
    }

    @Test(arguments: [
        (#"{"error":{"code":100,"error_data":"a text"}}"#, "a text"), (#"{"error":{"code":"100"}}"#, nil),
        (#"{"error":{"code":100,"error_data":null,"error_user_msg":"said"}}"#, "said"),
        (#"{"error":{"code":100,"error_data":{"details":7}}}"#, "7"),
        (#"{"error":{"code":100,"error_data":[1]}}"#, nil),
    ])
    func `is read in odd shapes`(body: String, details: String?) throws {
        let error = try #require(read(400, body))
        #expect(error.code == 100 && error.details == details)
    }

    @Test(arguments: [
        "", "<html>502</html>", "{", "[]", "7", "{}", #"{"error":null}"#, #"{"error":"text"}"#, #"{"error":{}}"#,
    ])
    func `is not seen where there is none`(body: String) {
        #expect(read(502, body) == nil)
    }

    @Test func `is the same after it was stored`() throws {
        let error = try #require(read(500, #"{"error":{"code":131000,"fbtrace_id":"A"}}"#))
        #expect(try JSONDecoder().decode(GraphError.self, from: JSONEncoder().encode(error)) == error)
    }

    @Test(arguments: [
        (131048, 3600), (131057, 60), (130429, nil), (190, nil), (131047, nil), (132001, nil),
    ])
    func `says how long to wait where Meta does`(code: Int, seconds: Int?) {
        #expect(GraphError(code: code, title: nil, details: nil).askedPauseSeconds == seconds)
    }

    @Test func `is bounded, however much was sent`() throws {
        let long = String(repeating: "é", count: 100_000)
        let error = try #require(read(400, #"{"error":{"code":100,"message":"\#(long)","fbtrace_id":"\#(long)"}}"#))
        #expect((error.title ?? "").utf8.count <= GraphError.textBytesMax && (error.traceID ?? "").utf8.count <= 128)
    }

    @Test func `is final when a receipt reports it`() {
        #expect(!GraphError(code: 131000, title: "Something went wrong", details: nil).mayHaveBeenSent)
        #expect(GraphError(code: 7_777_777, title: nil, details: nil).errorClass == .neverAsIs)
    }

    @Test func `has a rule without overlaps, a sentence and a next step`() {
        var seen: Set<Int> = []
        for rule in GraphErrorRule.table {
            for code in rule.codes { #expect(seen.insert(code).inserted, "\(code) stands twice") }
            #expect(rule.sentence.hasSuffix(".") && rule.advice.hasSuffix("."))
        }
        let unknown = GraphError(code: 424242, title: "New", details: "Thandi")
        #expect(
            unknown.sentence.contains("424242") && !"\(unknown)".contains("Thandi") && unknown.advice.hasSuffix("."))
    }

    @Test(arguments: [
        (GraphError.Class.retry, [1, 2, 131000, 131016, 133004]), (.waitRecipient, [131056]),
        (.waitNumber, [130429, 131048, 131057, 131208, 2_494_100]), (.waitAccount, [4, 613, 80007]),
        (.neverAsIs, [100, 131008, 131009, 131021, 131051, 131053, 132018, 135000, 138013, 139001]),
        (
            .stopAccount,
            [0, 3, 10, 33, 104, 190, 200, 299, 368, 131005, 131031, 131037, 131042, 131045, 133010, 134011]
        ),
        (.template, [131064, 132000, 132001, 132005, 132007, 132012, 132015, 132016, 132068, 2_388_293]),
        (.recipient, [130472, 130497, 131026, 131030, 131047, 131049, 131050, 131052, 131062, 137000]),
    ])
    func `says by its code what to do`(errorClass: GraphError.Class, codes: [Int]) {
        for code in codes {
            #expect(GraphError(code: code, title: nil, details: nil).errorClass == errorClass, "\(code)")
        }
    }

    @Test(.enabled(if: !PublishedAnswers.bodies.isEmpty))
    func `is read out of every published answer`() {
        for (name, bytes) in PublishedAnswers.bodies {
            let error = GraphError(HTTPResponse(status: 400, body: bytes))
            let hasCode = (try? JSON(bytes))?["error"]["code"].int != nil
            #expect((error != nil) == hasCode && error?.sentence.isEmpty != true, "\(name)")
            if name.hasPrefix("ok-") { #expect(error == nil, "\(name)") }
        }
    }

    private func read(_ status: Int, _ body: String) -> GraphError? {
        GraphError(HTTPResponse(status: status, body: Array(body.utf8)))
    }
}

/// Answers of the Graph API that others published. They lie beside the package, or where ANDON_SHARED says.
private enum PublishedAnswers {
    static let bodies: [(name: String, bytes: [UInt8])] = {
        let shared =
            ProcessInfo.processInfo.environment["ANDON_SHARED"]
            ?? #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 } + "/shared"
        let folder = shared + "/whatsapp/responses"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        if names.isEmpty { print("No published answers in \(folder): their test is skipped.") }
        return names.sorted().compactMap { name in
            FileManager.default.contents(atPath: folder + "/" + name).map { (name, Array($0)) }
        }
    }()
}
