import Store
import Testing
import WhatsApp

@testable import Factory
@testable import Messaging

struct `What is said` {
    private static let time = Timestamp(seconds: 1_795_250_000)

    /// The longest answer a question takes.
    private static func long(_ length: Int) -> String { String(repeating: "w", count: length) }

    private static let line = QualityPhrase.Line(
        number: "REJ-1001", kind: .reject, description: long(500), quantity: 10_000, at: time)
    private static let tallies = Array(repeating: QualityPhrase.Tally(name: long(80), count: 1_234), count: 5)

    private static func card(_ kind: Nonconformance.Kind, _ quantity: Int?, isOwn: Bool) -> QualityPhrase {
        .reportCard(
            number: "REJ-1001", kind: kind, item: long(80), description: long(600), quantity: quantity, photos: 3,
            at: time, isOwn: isOwn)
    }

    private static let conversation: [(any Phrase, max: Int)] =
        [
            ConversationPhrase.skipTitle, .backTitle, .cancelTitle, .confirmTitle, .continueTitle, .startOverTitle,
        ].map { ($0, Text.buttonTitleMax) } + [(ConversationPhrase.chooseTitle, Text.listButtonMax)]
        + [
            ConversationPhrase.tooLong(max: 500), .wordsPlease, .chooseOne, .photoOrSkip, .confirmOrCancel, .cancelled,
            .nothingToCancel, .nothingToUndo, .nothingBefore, .oldButton, .sessionEnded, .sessionEndedWithDraft,
            .stopped, .startedAgain, .cannotRead, .somethingWentWrong, .photoKept(count: 1), .photoKept(count: 3),
            .fileNotFetched, .askLanguage, .draftDropped,
        ].map { ($0, Text.bodyMax) }
        + Language.allCases.map { (ConversationPhrase.languageSet($0), Text.bodyMax) }

    private static let delivery: [(any Phrase, max: Int)] =
        Hold.allCases.map { (DeliveryPhrase.notSent("Press 4", $0), Text.messageMax) }
        + [(DeliveryPhrase.ended("Press 4"), Text.messageMax)]

    private static let menu: [(any Phrase, max: Int)] =
        [
            MenuPhrase.welcome, .help, .dataIntro, .notUnderstood, .stranger, .inactive,
        ].map { ($0, Text.bodyMax) } + [(MenuPhrase.opener, Text.listButtonMax)]
        + MainMenu.Row.allCases.map { (MenuPhrase.title($0), Text.rowTitleMax) }
        + MainMenu.Row.allCases.map { (MenuPhrase.detail($0), Text.rowDescriptionMax) }
        + PullData.Report.allCases.map { (MenuPhrase.dataTitle($0), Text.rowTitleMax) }

    private static let quality: [(any Phrase, max: Int)] =
        [
            QualityPhrase.askItem, .askDefect, .askQuantity, .askPhoto, .askOrder, .askCustomer, .askReason, .askPlace,
            .askWhatHappened, .askTrack, .notAQuantity(max: 10_000), .notFound(long(80)), .whichOne(count: 3),
            .confirmReject(item: long(80), known: nil, defect: long(500), quantity: 10_000, photos: 10),
            .confirmReject(item: long(80), known: long(80), defect: long(500), quantity: 1, photos: 0),
            .confirmReturn(
                order: long(80), isKnown: false, customer: long(120), reason: long(500), quantity: 10_000, photos: 10),
            .confirmReturn(
                order: long(80), isKnown: true, customer: long(120), reason: long(500), quantity: 1, photos: 0),
            .confirmSOPFailure(place: long(120), known: long(80), description: long(600), photos: 10),
            .confirmSOPFailure(place: long(120), known: nil, description: long(600), photos: 0),
        ].map { ($0, Text.bodyMax) }
        + [
            QualityPhrase.rejectReported(number: "REJ-1001"), .returnReported(number: "RET-1002"),
            .sopFailureReported(number: "SOP-1003"), card(.reject, 10_000, isOwn: true),
            card(.return, 1, isOwn: false), card(.sop, nil, isOwn: false),
            .orderCard(number: "4711", product: "BRK-200", quantity: 1_200, lines: []),
            .orderCard(number: "4711", product: "BRK-200", quantity: 1_200, lines: Array(repeating: line, count: 5)),
            .rejectsSummary(reports: 0, pieces: 0, items: [], defects: []),
            .rejectsSummary(reports: 5, pieces: 50_000, items: tallies, defects: tallies),
            .returnsCost(reports: 0, pieces: 0, totals: [], unpriced: []),
            .returnsCost(reports: 2, pieces: 12, totals: [Money(minorUnits: 88_800, currency: "ZAR")], unpriced: []),
            .returnsCost(reports: 5, pieces: 12, totals: [], unpriced: Array(repeating: long(80), count: 5)),
            .sopSummary(reports: 0, places: []), .sopSummary(reports: 5, places: tallies), .myReports([]),
            .myReports(Array(repeating: line, count: 10)),
        ].map { ($0, Text.messageMax) }
        + Nonconformance.Kind.allCases.map { (QualityPhrase.reportedOn($0, time), Text.rowDescriptionMax) }
        + [
            (QualityPhrase.orderOf(product: "BRK-200"), Text.rowDescriptionMax),
            (QualityPhrase.orderOf(product: ""), Text.rowDescriptionMax),
            (QualityPhrase.candidate("REJ-1001"), Text.rowTitleMax),
        ]

    private static let titles: [(any Phrase, max: Int)] =
        WorkOrderState.allCases.map { (WorkTitle.state($0), Text.rowTitleMax) }
        + Impact.allCases.map { (WorkTitle.impact($0), Text.buttonTitleMax) }
        + HoldReason.allCases.map { (WorkTitle.hold($0), Text.rowTitleMax) }
        + FailureCause.allCases.map { (WorkTitle.cause($0), Text.rowTitleMax) }
        + Remedy.allCases.map { (WorkTitle.remedy($0), Text.rowTitleMax) }

    private static let news: [(any Phrase, max: Int)] =
        [
            WorkNews.takenBy(name: long(80)), .reassigned(name: "Ana"), .sentBack(by: long(80), reason: ""),
            .sentBack(by: long(80), reason: long(500)), .cancelled(reason: ""), .cancelled(reason: long(500)),
            .declined(reason: ""), .declined(reason: long(500)), .reopened(reason: ""), .reopened(reason: long(500)),
            .resolved(at: time, cause: "", remedy: "", stoodMinutes: nil),
            .resolved(at: time, cause: long(500), remedy: long(500), stoodMinutes: 10_000), .notResolved,
            .merged(into: "WO-20261121-K7M2QX"), .refusedBy(name: long(80), reason: ""),
            .refusedBy(name: long(80), reason: long(500)), .offeredAgain, .untaken(minutes: 1),
            .untaken(minutes: 15), .unsolved(minutes: 0), .unsolved(minutes: 2), .overdue(since: time),
            .accepted(by: long(80)), .startedBy(name: "Ravi"), .resumed(by: "Ravi"),
        ].map { ($0, WorkNews.lengthMax) }
        + HoldReason.allCases.map { (WorkNews.onHold($0, by: long(80)), WorkNews.lengthMax) }

    private static let tallest = FigureDigest(
        report: .machinesDown,
        lines: Array(repeating: .machine(long(80), stood: .seconds(190_000), order: "WO-20261121-K7M2QX"), count: 10)
            + [.more(200), .remark(.downFormula), .remark(.newestOnly)])

    private static let figures: [(any Phrase, max: Int)] =
        [(FigureWord.asFile, Text.buttonTitleMax), (tallest, Text.bodyMax)]
        // Units are the same in many languages.
        + FigureWord.allCases.dropFirst(3).filter { $0 != .asFile }.map { ($0, 80) }
        + [FigureDigest.Line.share(inWindow: 11, due: 12), .words(.noneDue), .count(.open, 12)].map {
            (FigureDigest(report: .pmCompliance, lines: [$0]), Text.bodyMax)
        }

    private static let stakeholders: [(any Phrase, max: Int)] = [
        StakeholderPhrase.about(["Press Shop"]), .about((0..<9).map { "\($0)" + long(200) }), .everything, .stopped,
        .order("4711"),
    ].map { ($0, Text.bodyMax) }

    private static let due = MaintenanceCard(
        number: "PM-1001", equipment: long(120), task: long(120), instructions: long(1_000), due: time,
        state: .inProgress, order: "WO-20261121-K7M2QX")

    private static let maintenance: [(any Phrase, max: Int)] =
        [MaintenancePhrase.doneTitle, .rescheduleTitle, .undoTitle].map { ($0, Text.buttonTitleMax) }
        + [MaintenancePhrase.todayLate, .tomorrow, .nextWorkingDay, .otherDate].map { ($0, Text.rowTitleMax) }
        + OccurrenceState.allCases.map { (MaintenancePhrase.state($0), Text.rowTitleMax) }
        + [(MaintenancePhrase.otherDateDetail, Text.rowDescriptionMax)]
        + [
            MaintenancePhrase.card(due), .done(number: "PM-1001", equipment: long(120), task: long(120), next: nil),
            .done(number: "PM-1001", equipment: long(120), task: long(120), next: time), .undone(number: "PM-1001"),
            .notUndone(number: "PM-1001"), .notYours(number: "PM-1001"), .taken(number: "PM-1001", by: long(80)),
            .notNow(number: "PM-1001", .inProgress), .gone(number: "PM-1001"),
            .checklistFirst(number: "PM-1001", checklist: long(120)), .needsCause(order: "WO-20261121-K7M2QX"),
            .needsPhoto(order: "WO-20261121-K7M2QX"), .askWhen(number: "PM-1001", equipment: long(120), due: time),
            .askDate, .dateNotRead, .datePast, .dateTooFar, .askReason(to: time),
            .confirmMove(due, to: time, reason: long(300), leaves: nil),
            .confirmMove(due, to: time, reason: long(300), leaves: time),
            .moved(number: "PM-1001", equipment: long(120), to: time),
        ].map { ($0, Text.bodyMax) }

    private static let checklists: [(any Phrase, max: Int)] =
        [
            ChecklistPhrase.startTitle, .doneTitle, .notDoneTitle, .correctTitle, .handOverTitle, .submitTitle,
            .acceptTitle, .openOrderTitle, .onlyNoteTitle, .yesTitle, .againTitle, .undoTitle, .toAllTitle,
        ].map { ($0, Text.buttonTitleMax) }
        + [
            // Between an item's title and what was noted before it.
            ChecklistPhrase.done, .notDone, .askNumber(range: long(60)), .askText, .askPhoto,
            .sure(value: long(30), range: long(60)), .askEvidence, .askOrder, .askWhich(count: 100), .askHandOver,
            .soFar(value: long(82)), .doneOrNot, .aNumber, .aPhoto, .noSuchItem(count: 100), .nobodyFound(long(40)),
            .orderOpened(number: "WO-20261121-K7M2QX"), .summary(count: 100, fails: 100),
        ].map { ($0, 250) }
        + [
            ChecklistPhrase.submitted(number: "CHK-1001"), .inReview(number: "CHK-1001", fails: 3),
            .accepted(number: "CHK-1001"), .handedOver(name: long(80)), .handedOverToAll, .undone, .notUndone,
            .paused(number: "CHK-1001", word: "checklists"), .nothingOpen, .openList(count: 10),
            .answered(count: 3, of: 12), .dueBy("14:00"), .taken(name: long(80)), .notYours, .leadsOnly, .ownWork,
            .expired, .finished, .waitsForReview, .newsFailed(count: 3), .newsExpired(count: 31), .newsLate,
        ].map { ($0, 450) }

    private static let work: [(any Phrase, max: Int)] = workTitles + workQuestions + workAnswers + workLists

    private static let workTitles: [(any Phrase, max: Int)] =
        WorkTap.allCases.map { (WorkPhrase.title($0), Text.buttonTitleMax) }
        + WorkPhrase.Fate.allCases.map { (WorkPhrase.fate($0), Text.rowTitleMax) }
        + WorkCard.Label.allCases.map { (WorkPhrase.label($0), 40) }
        + [(WorkPhrase.addTo("K7M2QX"), Text.buttonTitleMax)]

    private static let number = "WO-20261121-K7M2QX"
    private static let workQuestions: [(any Phrase, max: Int)] =
        [
            WorkPhrase.askCause, .askRemedy, .askWords, .askReason(number: number), .askHold(number: number),
            .askNeed(number: number), .askNeedWords, .askPhoto(number: number), .offerPhoto, .askWhich, .askWhichFile,
            .askFault(impact: long(24), equipment: long(200)), .askImpact, .askSame(number: number, since: "14:02"),
        ].map { ($0, Text.bodyMax) }

    private static let workAnswers: [(any Phrase, max: Int)] =
        [
            WorkPhrase.taken(number: number, equipment: long(200)), .started(number: number), .reporterTold,
            .paused(number: number), .held(number: number, reason: long(200)), .resumed(number: number),
            .refused(number: number), .passed(number: number), .claimed(number: number, names: long(240)),
            .closed(number: number), .cancelled(number: number), .undone(number: number), .notUndone(number: number),
            .attached(number: number, title: long(200)), .noted(number: number), .seen(number: number),
            .reported(number: number, names: long(240)), .reportedToNobody(number: number), .added(number: number),
            .needSent(number: number, names: long(240)), .hasIt(name: long(80), since: "14:02"),
            .notNow(state: long(24)), .notYours, .full(number: number), .asItIs, .unknownNumber(long(40)), .statusHelp,
        ].map { ($0, Text.bodyMax) }
        + [(WorkPhrase.needNews(need: long(20), name: long(80), words: long(200)), WorkNews.lengthMax)]

    private static let workLists: [(any Phrase, max: Int)] =
        [
            WorkPhrase.runs, .runsBadly(since: "14:02"), .stands(since: "14:02"), .openOrders, .myWork(count: 3),
            .youReported, .nothingKnown, .whoWasTold(number: number), .nobodyTold(number: number),
        ].map { ($0, Text.bodyMax) }

    private static let phrases =
        conversation + delivery + menu + quality + titles + news + stakeholders + checklists + figures + maintenance
        + LeadSayings.all + work

    @Test(arguments: Language.allCases)
    func `is there in every language, fits, and shows no marks`(language: Language) {
        for (phrase, max) in Self.phrases {
            let text = phrase.text(in: language)
            #expect(text.contains { $0.isLetter }, "\(phrase)")
            #expect(Text.length(text) <= max, "\(text): \(Text.length(text)) of \(max)")
            #expect(bold(text) != nil, "\(text)")
            #expect(!text.contains("{{") && !text.contains("}}"), "\(text)")
        }
    }

    /// A number is the same everywhere.
    private static let shared: Set<String> = ["REJ-1001"]

    @Test(arguments: Language.allCases.filter { $0 != .english })
    func `is not said in English to who reads another language`(language: Language) {
        for (phrase, _) in Self.phrases {
            let text = phrase.text(in: language)
            #expect(text != phrase.text(in: .english) || Self.shared.contains(text), "\(phrase)")
        }
    }

    @Test(arguments: Language.allCases.filter { $0 != .english })
    func `unasked is not said in English to who reads another language`(language: Language) {
        for kind in NoticeKind.allCases {
            let (wording, english) = (kind.wording(in: language), kind.wording(in: .english))
            #expect(wording.body != english.body, "\(kind)")
            // A report's news are told in its number and somebody's own words.
            if kind != .reportNews { #expect(wording.line != english.line, "\(kind)") }
            #expect(wording.footer != english.footer || english.footer.isEmpty, "\(kind)")
            #expect(wording.buttons.map(\.action) == english.buttons.map(\.action), "\(kind)")
        }
    }

    /// An answer may be typed as well as tapped.
    @Test(arguments: Language.allCases)
    func `of work has a title for each choice, and none that is a command`(language: Language) {
        let lists: [[WorkTitle]] = [
            WorkOrderState.allCases.map { .state($0) }, Impact.allCases.map { .impact($0) },
            HoldReason.allCases.map { .hold($0) }, FailureCause.allCases.map { .cause($0) },
            Remedy.allCases.map { .remedy($0) },
        ]
        for list in lists {
            let titles = list.map { $0.title(in: language) }
            #expect(Set(titles).count == list.count, "\(titles)")
            for title in titles {
                let words = String(title.drop { !$0.isLetter })
                #expect(FixedWord(words) == nil && StopOrder(words) == nil, "\(title)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `names buttons as they are written`(language: Language) {
        func say(_ phrase: some Phrase) -> String { phrase.text(in: language) }
        let skip = say(ConversationPhrase.skipTitle)
        #expect(say(ConversationPhrase.photoOrSkip).contains(skip))
        #expect(say(QualityPhrase.askPhoto).contains(skip))
        for title in [ConversationPhrase.confirmTitle, .cancelTitle] {
            #expect(say(ConversationPhrase.confirmOrCancel).contains(say(title)))
        }
    }
}

struct `What people are told to send` {
    /// What the program does with it.
    private enum Meaning: Hashable {
        case word(FixedWord), topic(Topic, isOn: Bool), wholeReject, ticket, show, why, status, work(WorkWord), machine
        case nothing
    }

    /// Understood only in the words of the reader's language, or of English.
    private func meaning(_ words: String, _ language: Language) -> Meaning {
        let folded = FixedWord.folded(words)
        switch Request(words: words, isAsking: false) {
        case .word(let word):
            let own = word.spellings(in: language) + word.spellings(in: .english)
            return own.contains(folded) ? .word(word) : .nothing
        case .stop(let order):
            guard let topic = order.topic else { return .nothing }
            let words = [FixedWord.stop, .start].flatMap { $0.spellings(in: language) }
            let names = topic.words(in: language) + ["\(topic.number)"]
            let own = words.flatMap { word in names.flatMap { ["\(word) \($0)", "\(word)\($0)"] } }
            return own.contains(folded) ? .topic(topic, isOn: !order.isStop) : .nothing
        case .quickReject(let rest):
            let first = folded.prefix { $0 != " " }
            let own = MainMenu.Row.reject.words(in: language) + MainMenu.Row.reject.words(in: .english)
            let isWhole = ReportReject.draft(fromLine: rest, attachments: []) != nil
            return isWhole && own.contains(String(first)) ? .wholeReject : .nothing
        case .reply(.text("REJ-1042")): return .ticket
        case .reply(.text("PR-04")): return .machine
        case .reply(.text(let text)) where text.hasPrefix("K7M2QX "):
            guard let word = WorkWord(String(text.dropFirst(7))) else { return .nothing }
            let own = word.spellings(in: language).map(WorkWord.folded)
            return own.contains(WorkWord.folded(String(text.dropFirst(7)))) ? .work(word) : .nothing
        case .work(.show("K7M2QX")): return .show
        case .work(.why("K7M2QX")): return .why
        case .work(.status(number: "K7M2QX", word: "completed")): return .status
        default: return .nothing
        }
    }

    private func meanings(_ text: String, _ language: Language) -> [Meaning]? {
        bold(text)?.map { meaning($0, language) }
    }

    @Test(arguments: Language.allCases)
    func `is all of it in the help, and understood`(language: Language) throws {
        let help = MenuPhrase.help.text(in: language).split(separator: "\n").dropFirst().joined(separator: "\n")
        let words = [FixedWord.menu, .mine, .back, .skip, .cancel, .language, .stop, .start]
        let named = try #require(meanings(help, language))
        let others: [Meaning] = [
            .wholeReject, .ticket, .topic(.reminders, isOn: false), .work(.done), .show, .why, .status, .machine,
        ]
        #expect(Set(named) == Set(words.map(Meaning.word) + others), "\(bold(help) ?? [])")
        #expect(named.count == words.count + others.count)
    }

    @Test(arguments: Language.allCases)
    func `is understood wherever it is named`(language: Language) {
        let table: [(ConversationPhrase, FixedWord)] = [
            (.cancelled, .menu), (.nothingToCancel, .menu), (.nothingToUndo, .menu), (.somethingWentWrong, .menu),
            (.languageSet(.spanish), .menu), (.stopped, .start),
        ]
        #expect(meanings(StakeholderPhrase.everything.text(in: language), language) == [.word(.stop)])
        #expect(meanings(StakeholderPhrase.about([]).text(in: language), language) == [.word(.stop)])
        #expect(meanings(StakeholderPhrase.stopped.text(in: language), language) == [.word(.start)])
        for (phrase, word) in table {
            #expect(meanings(phrase.text(in: language), language) == [.word(word)], "\(phrase)")
        }
        for phrase in [
            QualityPhrase.rejectReported(number: "REJ-1042"), .returnReported(number: "REJ-1042"),
            .sopFailureReported(number: "REJ-1042"),
        ] {
            #expect(Set(meanings(phrase.text(in: language), language) ?? []) == [.ticket, .word(.menu)], "\(phrase)")
        }
        #expect(meanings(PreferencePhrase.stillStopped.text(in: language), language) == [.word(.start)])
        for topic in Topic.allCases {
            let off = meanings(PreferencePhrase.switched(topic, isOn: false).text(in: language), language)
            #expect(off?.last == .topic(topic, isOn: true), "\(topic)")
        }
    }

    @Test(arguments: Language.allCases)
    func `in a notice is one of its buttons, or understood`(language: Language) {
        for kind in NoticeKind.allCases {
            let wording = kind.wording(in: language)
            for named in bold(wording.body) ?? ["*"] where named != "{{code}}" {
                let isButton = wording.buttons.contains { $0.title == named }
                #expect(isButton || meaning(named, language) == .word(.mine), "\(kind): \(named)")
            }
            guard !wording.footer.isEmpty else { continue }
            let stops = FixedWord.stop.spellings(in: language) + FixedWord.stop.spellings(in: .english)
            #expect(stops.contains { wording.footer.lowercased().contains($0) }, "\(kind): \(wording.footer)")
        }
    }

    @Test(arguments: Language.allCases)
    func `may be a button's title`(language: Language) {
        let table: [(ConversationPhrase, FixedWord)] = [
            (.skipTitle, .skip), (.backTitle, .back), (.cancelTitle, .cancel), (.confirmTitle, .confirm),
        ]
        for (title, word) in table { #expect(FixedWord(title.text(in: language)) == word) }
        for row in MainMenu.Row.allCases {
            let title = MenuPhrase.title(row).text(in: language)
            #expect(Request(words: title, isAsking: false) == .row(row), "\(title)")
        }
        for report in PullData.Report.allCases {
            let title = MenuPhrase.dataTitle(report).text(in: language)
            let asked = Request(words: title, isAsking: false)
            #expect(asked == .data(report) || report == .mine && asked == .word(.mine), "\(title)")
        }
    }
}

struct `A word that is read` {
    /// On a keyboard without accents.
    private static let plain: [Character: String] = Dictionary(
        uniqueKeysWithValues: [
            ("a", "áàâãä"), ("e", "éèêë"), ("i", "íìîï"), ("o", "óòôõö"), ("u", "úùûü"), ("c", "ç"), ("n", "ñ"),
            ("ss", "ß"),
        ].flatMap { plain, accented in accented.map { ($0, plain) } })

    private func plain(_ text: String) -> String { text.map { Self.plain[$0] ?? String($0) }.joined() }

    @Test(arguments: Language.allCases, FixedWord.allCases)
    func `has a spelling in every language, with accents and without`(language: Language, word: FixedWord) {
        let spellings = word.spellings(in: language)
        #expect(!spellings.isEmpty)
        for spelling in spellings {
            #expect(FixedWord(spelling) == word, "\(spelling)")
            #expect(FixedWord(plain(spelling)) == word, "\(plain(spelling))")
            #expect(FixedWord("/\(spelling.uppercased())!") == word, "\(spelling.uppercased())")
        }
    }

    @Test func `stands for one thing in all languages`() {
        var known: [String: FixedWord] = [:]
        for language in Language.allCases {
            for word in FixedWord.allCases {
                for spelling in word.spellings(in: language) {
                    #expect(known[spelling, default: word] == word, "\(spelling) in \(language)")
                    known[spelling] = word
                }
            }
        }
        let both = Set(Language.allCases.map { ConversationPhrase.continueTitle.text(in: $0) })
            .intersection(Language.allCases.map { ConversationPhrase.startOverTitle.text(in: $0) })
        #expect(both.isEmpty)
    }

    @Test(arguments: Language.allCases, WorkWord.allCases)
    func `of work has a spelling in every language, which stands for one thing`(language: Language, word: WorkWord) {
        let spellings = word.spellings(in: language)
        #expect(!spellings.isEmpty)
        for spelling in spellings {
            #expect(WorkWord(spelling) == word, "\(spelling)")
            #expect(StopOrder(spelling)?.topic == nil, "\(spelling)")
        }
        for tap in [WorkTap.take, .start, .complete, .resume, .hold, .refuse] where word.tap == tap && !word.needsNumber
        {
            #expect(WorkWord(WorkPhrase.title(tap).text(in: language)) == word, "\(tap)")
        }
    }

    @Test(arguments: [
        "stop", "parar", "alto", "arrêt", "halt", "रोकें", "توقف", "停止", "berhenti", "acha", "yima",
    ])
    func `stops in any language`(word: String) { #expect(FixedWord(word) == .stop) }

    @Test(arguments: [
        "start work", "stop alarm", "start maintenance", "parar alarma", "empezar trabajo", "arrêt urgence",
        "Arrêt maintenance", "stopp alarm", "start wartung", "iniciar manutenção", "mulai kerja", "mulai laporan",
        "anza kazi", "qala umsebenzi", "begin werk", "开始工作", "开始点检", "停止报警", "停止保养", "停止消息",
        "توقف العمل", "توقف الصيانة", "توقف القطع", "توقف الإنذارات", "शुरू काम", "बंद करो",
    ])
    func `is not read out of an everyday sentence`(sentence: String) {
        #expect(FixedWord(sentence) == nil && StopOrder(sentence) == nil)
    }

    @Test(arguments: Language.allCases)
    func `is not read out of a notice's button`(language: Language) {
        for (_, title) in NoticeKind.allCases.flatMap({ $0.wording(in: language).buttons }) {
            #expect(StopOrder(title)?.topic == nil, "\(title)")
        }
    }

    @Test(arguments: Language.allCases, MainMenu.Row.allCases.filter { $0 != .help })
    func `chooses a row of the menu, with accents and without`(language: Language, row: MainMenu.Row) {
        let words = row.words(in: language)
        #expect(!words.isEmpty)
        for word in words {
            for typed in [word, plain(word), word.uppercased()] {
                #expect(Request(words: typed, isAsking: false) == .row(row), "\(typed)")
            }
            #expect(!word.contains(" "), "only the first word is read: \(word)")
        }
    }
}

/// What WhatsApp makes bold; nil where an asterisk would be seen instead.
private func bold(_ text: String) -> [String]? {
    func joins(_ character: Character?) -> Bool { character.map { $0.isLetter || $0.isNumber } ?? false }
    var found: [String] = []
    for line in text.split(separator: "\n") {
        let parts = line.split(separator: "*", omittingEmptySubsequences: false)
        guard parts.count % 2 == 1 else { return nil }
        for index in stride(from: 1, to: parts.count, by: 2) {
            let inside = parts[index]
            guard let first = inside.first, let last = inside.last, !first.isWhitespace, !last.isWhitespace,
                !joins(parts[index - 1].last), !joins(parts[index + 1].first)
            else { return nil }
            found.append(String(inside))
        }
    }
    return found
}
