import FoundationEssentials
import Store
import Testing
import WhatsApp

@testable import Messaging

struct `A notice` {
    private static let everyKind = NoticeKind.allCases.flatMap { kind in Language.allCases.map { (kind, $0) } }

    /// Longer than any limit, with everything Meta refuses in a value.
    private static let endless = String(repeating: "Long\n\twords     of   {{order}} ", count: 300)

    /// Each kind with the longest texts there can be.
    private static func longest(_ kind: NoticeKind) -> Notice {
        let (number, due) = ("WO-20261121-K7M2QX", Timestamp(seconds: 1_795_251_600))
        switch kind {
        case .assignment:
            return .assignment(
                order: number, equipment: endless, urgency: .critical, description: endless, version: .max)
        case .escalation: return .escalation(order: number, equipment: endless, from: .medium, to: .critical)
        case .partsDelivered: return .partsDelivered(order: number, equipment: endless, parts: endless)
        case .workOrderOffered:
            return .workOrderOffered(
                order: number, equipment: endless, urgency: .critical, description: endless, version: .max)
        case .workOrderRequested:
            return .workOrderRequested(
                order: number, equipment: endless, description: endless, reporter: endless, version: .max)
        case .workOrderClaimed:
            return .workOrderClaimed(order: number, equipment: endless, worker: endless, work: endless, version: .max)
        case .checklistNews: return .checklistNews(number: number, checklist: endless, news: endless)
        case .workOrderNews: return .workOrderNews(order: number, equipment: endless, news: endless)
        case .workOrderCreated: return .workOrderCreated(order: number, equipment: endless, title: endless)
        case .workOrderStarted: return .workOrderStarted(order: number, equipment: endless)
        case .workOrderResolved: return .workOrderResolved(order: number, equipment: endless, at: due)
        case .maintenanceDue: return .maintenanceDue(number: number, equipment: endless, task: endless, due: due)
        case .maintenanceOverdue:
            return .maintenanceOverdue(number: number, equipment: endless, task: endless, due: due)
        case .checklistDue: return .checklistDue(number: number, checklist: endless, items: 1_000_000, due: nil)
        case .emergency, .emergencySeen, .emergencyTold:
            let ask: Notice.Ask = kind == .emergency ? .safe : kind == .emergencySeen ? .seen : .nothing
            return .emergency(number: number, level: .critical, text: endless, sender: endless, ask: ask)
        case .emergencyAllClear: return .emergencyAllClear(number: number, text: endless, sender: endless)
        case .lesson: return .lesson(number: number, title: endless, about: endless)
        case .verificationCode: return .verificationCode(code: "482913", minutes: 10)
        case .knock: return .knock
        case .missed: return .missed(count: 1_000_000)
        case .digest: return .digest(count: 1_000, lines: Array(repeating: endless, count: 1_000))
        case .reportNews: return .reportNews(number: number, news: endless)
        }
    }

    @Test(arguments: everyKind)
    func `has a template that keeps Meta's rules`(kind: NoticeKind, language: Language) {
        let definition = kind.definition(in: language)
        #expect(definition.complaints.isEmpty, "\(definition.complaints)")
        #expect(definition.name == kind.templateName && definition.language == language.templateCode)
        #expect(kind.sample.kind == kind)
    }

    @Test(arguments: everyKind)
    func `has a value for each gap of its words, and words around it`(kind: NoticeKind, language: Language) {
        let wording = kind.wording(in: language)
        let values = Set(kind.sample.values(in: language, for: .message).keys.map(\.rawValue))
        #expect(Set(TemplateText(wording.body).gaps) == values)
        #expect(Set(TemplateText(wording.line).gaps).isSubset(of: values))
        #expect(wording.buttons.count <= ButtonMessage.buttonsMax)
        #expect(kind.parameters(in: language).allSatisfy { !$0.example.isEmpty })
    }

    @Test(arguments: everyKind)
    func `fits into its message and its template, however long its texts`(kind: NoticeKind, language: Language) throws {
        let notice = Self.longest(kind)
        #expect(notice.kind == kind)
        let message = try notice.message(in: language)
        #expect(!message.plainText.isEmpty)
        let template = try notice.template(in: language)
        let values = Dictionary(template.body.map { ($0.name ?? "", $0.text) }) { first, _ in first }
        let body = TemplateText(kind.wording(in: language).body).filled { values[$0] }
        #expect(Text.length(body) <= 1024, "\(Text.length(body))")
        for value in template.body {
            #expect(throws: Never.self) { try TemplateValue(value.text) }
        }
        let line = notice.line(in: language)
        #expect(Text.length(line) <= Notice.lineMax && !line.contains(where: \.isNewline))
    }

    @Test(arguments: everyKind)
    func `offers the same taps both ways`(kind: NoticeKind, language: Language) throws {
        let notice = kind.sample
        let offered: [String] =
            if case .buttons(let message) = try notice.message(in: language) { message.buttons.map(\.id) } else { [] }
        let payloads = try notice.template(in: language).buttons.compactMap { button in
            if case .reply(_, let payload) = button { payload } else { nil }
        }
        #expect(offered == payloads)
        let actions = Set(NoticeAction.allCases.map(\.rawValue))
        for id in offered { #expect(actions.contains(id.split(separator: ":").last.map(String.init) ?? "")) }
    }

    @Test(arguments: NoticeKind.allCases)
    func `is the same after it was stored`(kind: NoticeKind) throws {
        let stored = try JSONEncoder().encode(kind.sample)
        #expect(try JSONDecoder().decode(Notice.self, from: stored) == kind.sample)
    }

    @Test func `of an assignment names the order, the machine and the next step`() throws {
        let notice = Notice.assignment(
            order: "WO-20261121-K7M2QX", equipment: "HVAC Unit #5", urgency: .high,
            description: "Compressor failure\nSecond line")
        guard case .buttons(let message) = try notice.message(in: .english) else {
            Issue.record("it has buttons")
            return
        }
        #expect(
            message.body == """
                🔧 New Work Order Assigned

                Work Order: WO-20261121-K7M2QX
                Equipment: HVAC Unit #5
                Priority: High
                Description: Compressor failure
                Second line

                Tap *Start Work* when you begin.
                """)
        #expect(
            message.buttons.map(\.id) == ["start", "details", "refuse"].map { "wo:WO-20261121-K7M2QX:\($0)" })
        #expect(message.buttons.map(\.title) == ["Start Work", "View Details", "Cannot"])
        let template = try notice.template(in: .spanish)
        #expect(template.name == "andon_assignment_2" && template.language == "es")
        #expect(template.body.map(\.name) == ["order", "equipment", "priority", "description"])
        #expect(template.body[2].text == "Alta" && template.body[3].text == "Compressor failure Second line")
        #expect(template.shown.contains("Prioridad: Alta") && template.shown.contains("[Empezar trabajo]"))
    }

    /// Each kind whose buttons are of a version.
    private static func versioned(_ version: Int?) -> [Notice] {
        let (order, due) = ("WO-20261121-K7M2QX", Timestamp(seconds: 1_795_251_600))
        return [
            .assignment(order: order, equipment: "Press 4", urgency: .high, description: "x", version: version),
            .escalation(order: order, equipment: "Press 4", from: .medium, to: .high, version: version),
            .partsDelivered(order: order, equipment: "Press 4", parts: "1 belt", version: version),
            .workOrderOffered(order: order, equipment: "Press 4", urgency: .low, description: "x", version: version),
            .workOrderRequested(
                order: order, equipment: "Press 4", description: "x", reporter: "Thandi", version: version),
            .workOrderClaimed(order: order, equipment: "Press 4", worker: "Ravi", work: "x", version: version),
            .maintenanceDue(number: "PM-1", equipment: "Press 4", task: "x", due: due, version: version),
            .maintenanceOverdue(number: "PM-1", equipment: "Press 4", task: "x", due: due, version: version),
            .checklistDue(number: "CL-1", checklist: "x", items: 6, due: due, version: version),
        ]
    }

    @Test(arguments: zip(versioned(3), versioned(nil)))
    func `names the version its buttons were made for, unless it is an older one`(
        new: Notice, old: Notice
    ) throws {
        #expect(new.version == 3 && new.buttonID(.sendBack) == "\(new.object):v3:send-back")
        #expect(old.version == nil && old.buttonID(.start) == "\(old.object):start")
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let stored = String(decoding: try encoder.encode(new), as: UTF8.self)
        #expect(try JSONDecoder().decode(Notice.self, from: Data(stored.utf8)) == new)
        let before = stored.replacing(#","version":3"#, with: "")
        #expect(before != stored && !before.contains("version"))
        #expect(try JSONDecoder().decode(Notice.self, from: Data(before.utf8)) == old)
    }

    @Test func `of an assignment opens as it was stored without a version`() throws {
        let stored = #"{"assignment":{"order":"WO-1","equipment":"P4","urgency":"high","description":"Leaks"}}"#
        let opened = try JSONDecoder().decode(Notice.self, from: Data(stored.utf8))
        #expect(opened == .assignment(order: "WO-1", equipment: "P4", urgency: .high, description: "Leaks"))
    }

    @Test(arguments: [
        (NoticeKind.workOrderOffered, ["take", "refuse", "details"]),
        (.workOrderRequested, ["approve", "decline", "details"]),
        (.workOrderClaimed, ["accept", "send-back", "details"]), (.workOrderNews, ["details"]),
    ])
    func `of a work order asks for what its reader can do`(kind: NoticeKind, actions: [String]) throws {
        guard case .buttons(let message) = try kind.sample.message(in: .english) else {
            Issue.record("it has buttons")
            return
        }
        #expect(message.buttons.map(\.id) == actions.map { "wo:WO-20261121-K7M2QX:\($0)" })
    }

    @Test(arguments: [
        (Notice.Ask.safe, ["alert:EM-7:safe", "alert:EM-7:help"]), (.seen, ["alert:EM-7:seen"]), (.nothing, []),
    ])
    func `of an emergency asks what it was told to ask`(ask: Notice.Ask, ids: [String]) throws {
        let notice = Notice.emergency(
            number: "EM-7", level: .critical, text: "Critical Equipment Failure\n\nStop all work.", sender: "Thandi",
            ask: ask)
        let message = try notice.message(in: .english)
        #expect(
            message.plainText.hasPrefix(
                "🚨 EMERGENCY: Critical Equipment Failure\n\nStop all work.\n\nPriority: CRITICAL"))
        if case .buttons(let buttons) = message {
            #expect(buttons.buttons.map(\.id) == ids)
        } else {
            #expect(ids.isEmpty)
        }
        #expect(notice.kind.priority == .emergency)
    }

    @Test func `with a code shows it to its owner alone`() throws {
        let notice = Notice.verificationCode(code: "482913", minutes: 10)
        #expect(try notice.message(in: .english).plainText.contains("482913"))
        let template = try notice.template(in: .english)
        #expect(template.body.map(\.text) == ["482913"] && template.buttons.count == 1)
        for shown in [template.shown, notice.line(in: .english)] { #expect(!shown.contains("482913")) }
        #expect(throws: MessageError.self) {
            try Notice.verificationCode(code: "1234567890123456", minutes: 10).template(in: .english)
        }
    }

    @Test func `fills a gap with what looks like a gap, and nothing else`() throws {
        let notice = Notice.reportNews(number: "REJ-1042", news: "{{number}} {{news}}")
        #expect(try notice.message(in: .english).plainText.contains("{{number}} {{news}}"))
        #expect(try notice.template(in: .english).shown.contains("{{number}} {{news}}"))
    }

    @Test func `with nothing to say in a gap says so`() throws {
        let template = try Notice.reportNews(number: "REJ-1042", news: " \n ").template(in: .english)
        #expect(template.body.map(\.text) == ["REJ-1042", "–"])
    }

    @Test func `that folds several keeps whole lines and counts the rest`() throws {
        let lines = (1...60).map { "Line number \($0) of the digest" }
        let notice = Notice.digest(count: 60, lines: lines)
        let message = try notice.message(in: .english).plainText
        #expect(
            message.contains("• Line number 1 of the digest\n• Line number 2") && message.contains("Line number 60"))
        let value = try #require(try notice.template(in: .english).body.last?.text)
        #expect(value.hasPrefix("Line number 1 of the digest; Line number 2 of") && !value.contains("\n"))
        let kept = value.split(separator: ";").count - 1
        #expect(value.hasSuffix("; … and \(60 - kept) more"))
        let few = Notice.digest(count: 2, lines: ["a", "b"])
        #expect(try few.template(in: .english).body.map(\.text) == ["2", "a; b"])
    }

    @Test func `of the end of an emergency says how grave it was, unless it is an older one`() throws {
        let old = #"{"emergencyAllClear":{"number":"EM-1","text":"Over","sender":"T."}}"#
        let opened = try JSONDecoder().decode(Notice.self, from: Data(old.utf8))
        #expect(opened == .emergencyAllClear(number: "EM-1", text: "Over", sender: "T.") && opened.level == nil)
        let new = Notice.emergencyAllClear(number: "EM-1", text: "Over", sender: "T.", level: .critical)
        let again = try JSONDecoder().decode(Notice.self, from: JSONEncoder().encode(new))
        #expect(again == new && again.level == .critical)
    }

    @Test func `class by class is urgent, repeated and folded as the table says`() {
        let table: [(NoticeKind, Priority, Bool, Int, Bool)] = [
            (.assignment, .work, false, 24, true), (.escalation, .alarm, true, 2, true),
            (.partsDelivered, .work, false, 24, true), (.workOrderOffered, .work, false, 24, true),
            (.workOrderRequested, .work, false, 24, true), (.workOrderClaimed, .work, false, 24, true),
            (.workOrderNews, .work, false, 24, true), (.checklistNews, .work, false, 24, true),
            (.workOrderCreated, .info, false, 24, true),
            (.workOrderStarted, .info, false, 24, true), (.workOrderResolved, .info, false, 24, true),
            (.maintenanceDue, .work, true, 24, true), (.maintenanceOverdue, .alarm, true, 24, true),
            (.checklistDue, .work, true, 8, true), (.emergency, .emergency, true, 4, false),
            (.emergencySeen, .emergency, true, 4, false), (.emergencyTold, .emergency, true, 4, false),
            (.emergencyAllClear, .emergency, true, 24, false), (.lesson, .info, false, 24, true),
            (.knock, .work, false, 24, false), (.missed, .info, false, 24, false), (.digest, .work, false, 24, false),
            (.reportNews, .info, false, 24, true),
        ]
        for (kind, priority, isRepeatSafe, hours, isFoldable) in table {
            #expect(kind.priority == priority && kind.isRepeatSafe == isRepeatSafe && kind.isFoldable == isFoldable)
            #expect(kind.usefulFor == .seconds(hours * 3600), "\(kind)")
        }
        #expect(table.count == NoticeKind.allCases.count - 1)
        let code = NoticeKind.verificationCode
        #expect(code.priority == .code && !code.isRepeatSafe && !code.isFoldable && code.usefulFor == .seconds(600))
    }
}
