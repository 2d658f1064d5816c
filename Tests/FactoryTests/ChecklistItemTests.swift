import Messaging
import Testing

@testable import Factory

struct `A reading` {
    private func read(_ text: String, _ language: Language = .english, _ range: ClosedRange<Int>? = nil) -> String? {
        Measure.read(text, in: language) { value in
            range.map { (Measure($0.lowerBound)...Measure($0.upperBound)).contains(value) } ?? true
        }?.plain
    }

    @Test(arguments: [
        ("91", "91"), ("91.5", "91.5"), ("91,5", "91.5"), ("91.50 bar", "91.5"), ("about 91,5 °C", "91.5"),
        ("-4", "-4"), ("− 4", "-4"), ("−4,25", "-4.25"), ("0.5", "0.5"), (".5", "0.5"), ("-.5", "-0.5"), ("007", "7"),
        ("٩١٫٥", "91.5"), ("९१.५", "91.5"), ("９１．５", "91.5"), ("1 000,5", "1000.5"), ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"), ("1.000.000", "1000000"), ("12'500", "12500"), ("١٬٢٣٤٫٥", "1234.5"),
        ("0.123456", "0.123456"), ("0,500", "0.5"), ("999999999999", "999999999999"), ("t=-4", "-4"),
    ])
    func `is read however it is typed`(said: String, value: String) { #expect(read(said) == value) }

    @Test(arguments: [
        "", "warm", "M14", "between 4 and 5", "3-4", "1.2.3", "1,2,3", "1.234.5", "91 of 100", "1,234,56", "0.1234567",
        "1234567890123", "½", "²",
    ])
    func `is none where it is not one number`(said: String) { #expect(read(said) == nil) }

    @Test func `with a mark before three digits is what is expected, else the language's way`() {
        #expect(read("1,250", .english, 1_000...2_000) == "1250")
        #expect(read("1,250", .english, 0...5) == "1.25")
        #expect(read("1.250", .german, 0...5) == "1.25")
        #expect(read("1.250", .german) == "1250" && read("1.250", .english) == "1.25")
        #expect(read("1,250", .german) == "1.25" && read("1,250", .english) == "1250")
    }

    @Test(arguments: ["0", "-0.000001", "0.1", "-12.5", "999999999999.999999"])
    func `is kept exactly`(plain: String) throws {
        #expect(try #require(Measure(plain: plain)).plain == plain)
    }

    @Test(arguments: ["", "-", ".", "1.", "1e3", "+1", "1,5", "0x1", "1.0000001", "--1", "1000000000000"])
    func `outside is a plain decimal`(text: String) { #expect(Measure(plain: text) == nil) }
}

struct `An item` {
    @Test(arguments: [
        ("Guard closed", ChecklistItem.Kind.done),
        (
            "Oil pressure | number | 40 | 60.5 | bar",
            .number(min: Measure(40), max: Measure(plain: "60.5"), unit: "bar")
        ),
        ("Counter | number |  |  | ", .number(min: nil, max: nil, unit: "")),
        ("Belt | choice | good, worn, !torn", .choice([.init("good"), .init("worn"), .init("torn", isFail: true)])),
        ("Remarks | text", .text), ("Gauge | photo", .photo),
    ])
    func `is one line of text, and back`(line: String, kind: ChecklistItem.Kind) throws {
        let item = try ChecklistItem(line: line)
        #expect(item.kind == kind && item.line == line)
    }

    @Test(arguments: [
        ("", "title"), ("| done", "title"), ("A | tick", "kind"), ("A | number | 5 | 4", "min"),
        ("A | number | five", "min"), ("A | choice | one", "choices"), ("A | choice | x, X", "choices"),
        ("A | choice | !x, !y", "choices"), ("A | choice | 1,2,3,4,5,6,7,8,9,10", "choices"),
        ("A | choice | good, \(String(repeating: "x", count: 21))", "choices"), ("A | text | more", "items"),
        ("A | choice | good, !!bad", "choices"),
        ("A | number | 1 | 2 | bar | x", "items"), ("A | done | x | y", "items"),
        (String(repeating: "x", count: 201), "title"), ("A | number | 1 | 2 | cubic metres an hour", "unit"),
    ])
    func `is refused with the field at fault`(line: String, field: String) {
        #expect { try ChecklistItem(line: line) } throws: { ($0 as? FieldRefused)?.field == field }
    }

    private static let pressure = "Oil pressure | number | 40 | 60 | bar"
    private static let belt = "Belt | choice | good, !torn"

    @Test(arguments: [
        ("Guard", "done", ItemReading.value(.done)), ("Guard", "OK", .value(.done)), ("Guard", "👍🏽", .value(.done)),
        ("Guard", "✖ Not done", .value(.notDone)), ("Guard", "nein", .value(.notDone)),
        ("Guard", "❌", .value(.notDone)),
        ("Guard", "✔ no", .complaint(.doneOrNot)), ("Guard", "it was closed", .complaint(.doneOrNot)),
        (pressure, "41,5", .value(.number(Measure(plain: "41.5")!))), (pressure, "60", .value(.number(Measure(60)))),
        (pressure, "91 bar", .doubtful(Measure(91))), (pressure, "39.99", .doubtful(Measure(plain: "39.99")!)),
        (pressure, "high", .complaint(.aNumber)), (pressure, "no", .value(.notDone)),
        (belt, "Good!", .value(.choice(0))), (belt, "TORN", .value(.choice(1))), (belt, "new", .complaint(.oneOfThem)),
        ("Remarks | text", "all fine", .value(.text, text: "all fine")),
        ("Remarks | text", "  ", .complaint(.someWords)),
        ("Remarks | text", String(repeating: "x", count: 701), .complaint(.tooLong(max: 700))),
        ("Gauge | photo", "see above", .complaint(.aPhoto)), ("Gauge | photo", "not done", .value(.notDone)),
    ])
    func `reads what is said`(line: String, said: String, reading: ItemReading) throws {
        #expect(try ChecklistItem(line: line).read(said, in: .english) == reading)
    }

    @Test(arguments: [
        ("Guard", ChecklistValue.done, false), ("Guard", .notDone, true), (pressure, .number(Measure(60)), false),
        (pressure, .number(Measure(plain: "60.000001")!), true), (pressure, .notDone, true), (belt, .choice(0), false),
        (belt, .choice(1), true), ("Remarks | text", .text, false), ("Gauge | photo", .photo, false),
        ("Gauge | photo", .notDone, true),
    ])
    func `says what fails`(line: String, value: ChecklistValue, isFail: Bool) throws {
        let item = try ChecklistItem(line: line)
        #expect(item.takes(value) && item.isFail(value) == isFail)
    }

    @Test func `knows done and not done in every language, and never both`() {
        for language in Language.allCases {
            let (done, notDone) = DoneWord.words(in: language)
            #expect(!done.isEmpty && !notDone.isEmpty)
            for word in done { #expect(DoneWord(word.uppercased()) == .done, "\(word)") }
            for word in notDone { #expect(DoneWord(word.uppercased()) == .notDone, "\(word)") }
            for word in done + notDone { #expect(FixedWord(word) == nil, "\(word)") }
        }
    }
}

struct `A checklist's run` {
    /// The whole life of a run, written out.
    private static let table: [ChecklistRun.State: [ChecklistRun.Event: ChecklistRun.State]] = [
        .scheduled: [.send: .sent],
        .sent: [.open: .opened, .expire: .expired],
        .opened: [.answer: .running, .expire: .expired],
        .running: [.answer: .running, .submit: .submitted, .handOver: .handedOver],
        .submitted: [.accept: .accepted, .review: .review],
        .review: [.accept: .accepted],
        .handedOver: [.resume: .running],
    ]

    @Test(arguments: ChecklistRun.State.allCases, ChecklistRun.Event.allCases)
    func `goes only where it may`(state: ChecklistRun.State, event: ChecklistRun.Event) {
        #expect(state.after(event) == Self.table[state]?[event])
    }
}
