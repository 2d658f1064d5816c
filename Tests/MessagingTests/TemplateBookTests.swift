import FoundationEssentials
import Glibc
import Store
import Testing

@testable import Messaging
@testable import WhatsApp

/// A store with nothing but templates in it.
private final class Shelf {
    let store: Store
    let book = TemplateBook()
    private let folder = "/tmp/andon-templates-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"

    init() throws {
        store = try Store(
            path: folder, schema: Schema(version: 1, tables: [TemplateCopy.self, Person.self]), mapSizeBytes: 64 << 20,
            now: { Timestamp(seconds: 1_000_000) })
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func write<T: Sendable>(_ body: @escaping @Sendable (TemplateBook, Transaction) throws -> T) async throws -> T {
        let book = book
        return try await store.write { try body(book, $0) }
    }

    func choice(_ language: Language, plant: Language = .english) throws -> TemplateBook.Choice {
        try store.read { try book.choice(for: .assignment, language: language, plant: plant, in: $0) }
    }

    func copy(_ language: Language = .english) throws -> TemplateCopy? {
        try store.read { try book.find(.assignment, language, in: $0) }
    }

    func tell(
        _ members: String, name: String = "andon_assignment_2", language: String = "en"
    ) async throws
        -> TemplateBook.Applied?
    {
        let payload = """
            {"field":"message_template_status_update","item":{"message_template_id":168,\
            "message_template_name":"\(name)","message_template_language":"\(language)",\(members)}}
            """
        return try await write { try $0.apply(event: Array(payload.utf8), in: $1) }
    }

    func sync(_ states: [(Language, TemplateStatus)]) async throws -> TemplateBook.SyncReport {
        let listed = states.map { listing(.assignment, $0, $1) }
        return try await write { try $0.sync(listed, in: $1) }
    }
}

private func listing(_ kind: NoticeKind, _ language: Language, _ status: TemplateStatus) -> ListedTemplate {
    ListedTemplate(
        id: "id-\(kind.rawValue)-\(language.rawValue)", status: status, category: "UTILITY",
        definition: kind.definition(in: language))
}

struct `The book of templates` {
    @Test func `chooses the person's language, the plant's, English, then any`() async throws {
        let shelf = try Shelf()
        #expect(try shelf.choice(.spanish) == .none(.notCreated))
        _ = try await shelf.sync([(.english, .approved), (.spanish, .approved)])
        #expect(try shelf.choice(.spanish) == .send(.spanish))
        _ = try await shelf.sync([(.english, .approved), (.spanish, .pending)])
        #expect(try shelf.choice(.spanish) == .send(.english))
        _ = try await shelf.sync([(.english, .paused), (.spanish, .approved)])
        #expect(try shelf.choice(.english) == .send(.spanish))
        #expect(try shelf.choice(.english, plant: .spanish) == .send(.spanish))
    }

    @Test(arguments: [
        ([(Language.english, TemplateStatus.pending), (.spanish, .rejected)], TemplateObstacle.inReview),
        ([(.english, .disabled), (.spanish, .paused)], .paused), ([(.english, .rejected)], .rejected(reason: nil)),
        ([(.english, .disabled)], .disabled), ([(.english, .deleted)], .gone),
        ([(.english, .other("ODD"))], .other(.other("ODD"))), ([(.english, .inAppeal)], .inReview),
    ])
    func `says why none can be sent, the likeliest to pass first`(
        states: [(Language, TemplateStatus)], obstacle: TemplateObstacle
    ) async throws {
        let shelf = try Shelf()
        _ = try await shelf.sync(states)
        #expect(try shelf.choice(.spanish) == .none(obstacle))
        #expect(obstacle.sentence.hasSuffix(".") && obstacle.advice.hasSuffix("."))
    }

    @Test func `does not send what Meta has with other gaps`() async throws {
        let shelf = try Shelf()
        var definition = NoticeKind.assignment.definition(in: .english)
        definition.body = "The order {{number}} is yours now."
        let listed = [ListedTemplate(id: "1", status: .approved, category: "UTILITY", definition: definition)]
        try await shelf.write { _ = try $0.sync(listed, in: $1) }
        #expect(try shelf.choice(.english) == .none(.differs))
        definition = NoticeKind.assignment.definition(in: .english)
        definition.footer = "Corrected by hand"
        let corrected = [ListedTemplate(id: "1", status: .approved, category: "UTILITY", definition: definition)]
        try await shelf.write { _ = try $0.sync(corrected, in: $1) }
        #expect(try shelf.choice(.english) == .send(.english))
    }

    @Test func `learns of an approval once, and tells that it releases`() async throws {
        let shelf = try Shelf()
        _ = try await shelf.sync([(.english, .pending)])
        let applied = try #require(try await shelf.tell(#""event":"APPROVED","reason":"NONE""#))
        #expect(applied.kind == .assignment && applied.isReleasing)
        #expect(applied.change == .status(from: .pending, to: .approved))
        #expect(try await shelf.tell(#""event":"APPROVED","reason":"NONE""#) == nil)
        #expect(try shelf.choice(.english) == .send(.english))
    }

    @Test func `keeps what it is told of a template it has never heard of`() async throws {
        let shelf = try Shelf()
        let applied = try await shelf.tell(#""event":"APPROVED""#)
        #expect(applied?.change == .status(from: nil, to: .approved))
        #expect(try shelf.copy()?.metaID == "168" && shelf.copy()?.definition == nil)
        #expect(try shelf.choice(.english) == .send(.english))
        let custom = try await shelf.tell(#""event":"REJECTED","reason":"SCAM""#, name: "mine", language: "pt-BR")
        #expect(custom?.kind == nil && custom?.language == "pt_BR")
        let report = try await shelf.sync([(.english, .approved)])
        #expect(report.changed == 1 && report.gone == 1 && report.new == 0)
    }

    @Test func `notes quality, category and words`() async throws {
        let shelf = try Shelf()
        _ = try await shelf.sync([(.english, .approved)])
        #expect(
            try await shelf.tell(#""new_quality_score":"RED""#)?.change == .quality(from: nil, to: "RED"))
        #expect(
            try await shelf.tell(#""new_category":"UTILITY","correct_category":"MARKETING""#)?.change
                == .category(from: "UTILITY", to: "MARKETING"))
        #expect(try shelf.copy()?.plannedCategory == "MARKETING")
        #expect(try await shelf.tell(#""event":"FLAGGED""#) == nil)
        let words = #""message_template_element":"Order {{order}} is yours now""#
        #expect(try await shelf.tell(words)?.change == .words)
        #expect(try await shelf.tell(words) == nil)
        #expect(try shelf.copy()?.definition?.body == "Order {{order}} is yours now")
        #expect(try shelf.choice(.english) == .none(.differs))
    }

    @Test func `keeps the buttons when Meta tells of new words alone`() async throws {
        let shelf = try Shelf()
        _ = try await shelf.sync([(.english, .approved)])
        let body = NoticeKind.assignment.definition(in: .english).body.replacing("New", with: "Another")
        let escaped = body.replacing("\n", with: "\\n")
        #expect(try await shelf.tell(#""message_template_element":"\#(escaped)""#)?.change == .words)
        #expect(try shelf.copy()?.definition?.body == body && shelf.copy()?.definition?.buttons.count == 3)
        #expect(try shelf.choice(.english) == .send(.english))
    }

    @Test(arguments: [
        (132001, TemplateStatus.deleted), (132015, .paused), (132016, .disabled), (131047, .approved),
        (132000, .approved),
    ])
    func `believes a refusal more than its own record`(code: Int, status: TemplateStatus) async throws {
        let shelf = try Shelf()
        _ = try await shelf.sync([(.english, .approved)])
        let refusal = GraphError(code: code, title: nil, details: nil)
        let applied = try await shelf.write {
            try $0.note(refusal, name: "andon_assignment_2", language: "en", in: $1)
        }
        #expect(try shelf.copy()?.status == status)
        #expect((applied == nil) == (status == .approved) && applied?.isReleasing != true)
        let unknown = try await shelf.write { try $0.note(refusal, name: "never_heard_of", language: "en", in: $1) }
        #expect(unknown == nil)
    }

    @Test func `comes into line with Meta's list`() async throws {
        let shelf = try Shelf()
        let first = try await shelf.sync([(.english, .pending), (.spanish, .pending)])
        #expect(first.new == 2 && first.changed == 0)
        let second = try await shelf.sync([(.english, .approved), (.spanish, .pending)])
        #expect(second.changed == 1 && second.same == 1 && second.applied.map(\.isReleasing) == [true])
        let third = try await shelf.sync([(.english, .approved)])
        #expect(third.gone == 1 && third.same == 1)
        #expect(try shelf.copy(.spanish)?.status == .deleted)
        let fourth = try await shelf.sync([(.english, .approved)])
        #expect(fourth == TemplateBook.SyncReport(same: 1))
        let all = try shelf.store.read { try shelf.book.all(in: $0) }
        #expect(all.map(\.language) == ["en", "es"])
        #expect(try shelf.store.check().isEmpty)
    }

    @Test func `tells templates with very long names apart`() async throws {
        let shelf = try Shelf()
        let long = String(repeating: "a", count: 511)
        for end in ["b", "c"] { _ = try await shelf.tell(#""event":"APPROVED""#, name: long + end) }
        #expect(try shelf.store.read { try shelf.book.all(in: $0).count } == 2)
        #expect(try shelf.store.read { try shelf.book.find(long + "c", "en", in: $0)?.name } == long + "c")
    }

    @Test func `keeps how Meta's mind changed, a bounded part of it`() async throws {
        let shelf = try Shelf()
        _ = try await shelf.sync([(.english, .pending)])
        for _ in 1...30 {
            _ = try await shelf.sync([(.english, .approved)])
            _ = try await shelf.sync([(.english, .approved)])
            _ = try await shelf.tell(#""event":"REJECTED","reason":"SCAM""#)
        }
        let turns = try #require(try shelf.copy()?.turns)
        #expect(turns.count == TemplateCopy.Turn.keptMax)
        #expect(turns.suffix(2).map(\.status) == [.approved, .rejected])
        #expect(turns.last?.reason == "SCAM")
    }

    @Test func `leaves alone what changed after Meta was asked for its list`() async throws {
        let shelf = try Shelf()
        _ = try await shelf.sync([(.english, .pending)])
        let changedAt = try #require(try shelf.copy()?.updatedAt)
        let asked = changedAt - .seconds(1)
        let older = try await shelf.write { try $0.sync([], askedAt: asked, in: $1) }
        #expect(try older.gone == 0 && shelf.copy()?.status == .pending)
        let listed = [listing(.assignment, .english, .approved)]
        _ = try await shelf.write { try $0.sync(listed, askedAt: asked, in: $1) }
        #expect(try shelf.copy()?.status == .pending)
        let newer = try await shelf.write { try $0.sync([], askedAt: changedAt, in: $1) }
        #expect(try newer.gone == 1 && shelf.copy()?.status == .deleted)
    }

    @Test func `fetches the words of what a webhook told meanwhile, and believes the webhook`() async throws {
        let shelf = try Shelf()
        _ = try await shelf.tell(#""event":"REJECTED","reason":"SCAM""#)
        let asked = try #require(try shelf.copy()?.updatedAt) - .seconds(1)
        let listed = [listing(.assignment, .english, .pending)]
        _ = try await shelf.write { try $0.sync(listed, askedAt: asked, in: $1) }
        #expect(try shelf.copy()?.definition != nil && shelf.copy()?.status == .rejected)
    }

    @Test func `believes a webhook that came before the answer to the creation`() async throws {
        let shelf = try Shelf()
        _ = try await shelf.tell(#""event":"APPROVED""#)
        let answer = GraphAPI.CreatedTemplate(id: "168", status: .pending, category: "UTILITY")
        try await shelf.write { book, tx in
            _ = try book.created(NoticeKind.assignment.definition(in: .english), answer, in: tx)
        }
        #expect(try shelf.copy()?.status == .approved && shelf.copy()?.definition != nil)
    }

    @Test func `remembers what was created and edited until Meta says more`() async throws {
        let shelf = try Shelf()
        let definition = NoticeKind.assignment.definition(in: .english)
        _ = try await shelf.tell(#""event":"REJECTED","reason":"SCAM""#)
        try await shelf.write { book, tx in _ = try book.edited(definition, id: "168", in: tx) }
        let copy = try #require(try shelf.copy())
        #expect(copy.status == .pending && copy.reason == nil && copy.definition?.readsTheSame(as: definition) == true)
        #expect(try shelf.choice(.english) == .none(.inReview))
    }
}

struct `What to push to Meta` {
    private let ours = NoticeKind.assignment.definition(in: .english)

    private func action(_ status: TemplateStatus, footer: String = "") -> TemplatePlan.Action? {
        var theirs = ours
        theirs.footer = footer
        theirs.examples = [:]
        let listed = ListedTemplate(id: "7", status: status, category: "UTILITY", definition: theirs)
        return TemplatePlan.changes(ours: [ours], at: [listed]).first?.action
    }

    @Test func `is everything at first`() {
        let steps = TemplatePlan.changes(ours: NoticeKind.definitions, at: [])
        #expect(steps.count == NoticeKind.allCases.count * Language.allCases.count)
        #expect(steps.prefix(TemplatePlan.creationsMax).allSatisfy { $0.action == .create })
        #expect(Set(steps.map { "\($0.definition.name) \($0.definition.language)" }).count == steps.count)
    }

    @Test func `begins with the languages that are read here`() async throws {
        let shelf = try Shelf()
        let people = People(vault: try testVault(), region: try #require(Region("ZA")))
        let languages: [Language] = [.zulu, .zulu, .hindi, .english]
        try await shelf.write { book, tx in
            for (number, language) in languages.enumerated() {
                try people.put(
                    .init(employeeNumber: "\(number)", name: "A", phone: nil, language: language), in: tx)
            }
            #expect(
                try book.languages(plant: .french, in: tx).prefix(5) == [.french, .english, .zulu, .hindi, .spanish])
            #expect(try Set(book.languages(plant: .french, in: tx)) == Set(Language.allCases))
        }
    }

    @Test func `is no more than Meta takes in an hour`() {
        let many = (0..<103).map { number in
            TemplateDefinition(name: "a_\(number)", language: "en", category: .utility, body: "The line runs.")
        }
        let steps = TemplatePlan.changes(ours: many, at: [])
        #expect(steps.count { $0.action == .create } == TemplatePlan.creationsMax)
        guard case .wait = steps.last?.action else {
            Issue.record("the rest waits")
            return
        }
    }

    @Test(arguments: [TemplateStatus.approved, .pending, .inAppeal, .paused])
    func `is nothing where Meta has the same words`(status: TemplateStatus) { #expect(action(status) == .same) }

    @Test func `is an edit where Meta has other words and takes edits`() {
        #expect(action(.approved, footer: "x") == .edit(id: "7", isApproved: true))
        #expect(action(.rejected, footer: "x") == .edit(id: "7", isApproved: false))
        #expect(action(.paused, footer: "x") == .edit(id: "7", isApproved: false))
    }

    @Test(arguments: [
        (TemplateStatus.pending, "x"), (.rejected, ""), (.disabled, ""), (.disabled, "x"), (.deleted, ""),
        (.pendingDeletion, "x"), (.archived, ""), (.other("ODD"), "x"),
    ])
    func `waits where Meta lets nothing be done`(status: TemplateStatus, footer: String) {
        guard case .wait(let sentence)? = action(status, footer: footer) else {
            Issue.record("\(status) waits")
            return
        }
        #expect(sentence.hasSuffix("."))
    }
}
