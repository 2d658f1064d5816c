import Store
import Testing
import Vault
import WhatsApp

@testable import Factory
@testable import Messaging

struct `The words of the settings` {
    private static let shift = Shift("mon-fri 06:00-14:00, sat 06:00-12:00")
    private static let hours = DayHours("22:00-06:00")

    /// Every phrase, and how long it may be where it stands.
    private static func phrases() throws -> [(phrase: PreferencePhrase, max: Int)] {
        let shift = try #require(shift)
        let titles: [PreferencePhrase] = [
            .languageTitle, .moreLanguages, .noticesTitle, .stopTitle, .startTitle, .quietTitle, .otherHours,
            .noQuietHours, .shiftTitle, .pageTitle,
        ]
        let details: [PreferencePhrase] = [
            .noticesDetail(on: 6, of: 8, isStopped: false), .noticesDetail(on: 0, of: 8, isStopped: true), .stopDetail,
            .startDetail, .otherHoursDetail, .pageDetail,
        ]
        let link = "https://andon.example.com\(WorkerAccess.linkPath)?token=" + String(repeating: "x", count: 43)
        let bodies: [PreferencePhrase] =
            [
                .settingsIntro, .noticesIntro, .alwaysComes, .stillStopped, .quietNote, .quietIntro(now: hours),
                .quietIntro(now: nil), .askHours, .hoursNotRead, .quietSet(hours), .quietSet(nil), .shiftIs(shift),
                .shiftSet(shift, isOnly: true), .shiftSet(shift, isOnly: false), .noShift, .isOnCall,
                .pageLink(link, minutes: 10), .pageLink(link, minutes: 1), .from, .to, .save, .saved, .wrongTime,
                .sameTimes,
            ] + Topic.allCases.flatMap { [.switched($0, isOn: true), .switched($0, isOn: false)] }
        return titles.map { ($0, Text.rowTitleMax) } + details.map { ($0, Text.rowDescriptionMax) }
            + [(.opener, Text.listButtonMax), (.on, 20), (.off, 20)] + bodies.map { ($0, 500) }
            + Topic.allCases.map { (.topic($0), Text.rowTitleMax - 3) }
    }

    @Test(arguments: Language.allCases)
    func `fit where they stand`(language: Language) throws {
        for (phrase, max) in try Self.phrases() {
            let text = phrase.text(in: language)
            #expect(!text.isEmpty && Text.length(text) <= max, "\(Text.length(text)) of \(max): \(text)")
        }
    }

    @Test(arguments: Language.allCases)
    func `are the language's own`(language: Language) throws {
        guard language != .english else { return }
        let same = try Self.phrases().filter { $0.phrase.text(in: language) == $0.phrase.english }
        #expect(same.map { $0.phrase.english }.filter { !["Checklists"].contains($0) }.isEmpty)
    }

    @Test(arguments: Language.allCases)
    func `make lists that WhatsApp takes`(language: Language) throws {
        let shift = try #require(Self.shift)
        var wishes = Preferences()
        wishes.quietHours = Self.hours
        wishes.isOnlyOnShift = true
        var person = Person(
            id: .init(1), employeeNumber: "E1",
            name: try Floor().factory.vault.seal("x", .init(table: "t", record: "1", field: "f")),
            phone: nil, phoneToken: nil, roles: [], language: nil, isActive: true, verifiedAt: nil, area: "", team: "")
        person.shift = shift
        person.preferences = wishes
        for hasStopped in [false, true] {
            let menu = SettingsMenu(person: person, language: language, hasStopped: hasStopped, hasPage: true)
            for saying in [menu.all, menu.notices, menu.quietHours] {
                guard case .list(let list) = try saying.message() else {
                    Issue.record("no list")
                    continue
                }
                let rows = list.sections.flatMap(\.rows)
                #expect(rows.count == saying.options.count)
                #expect(zip(rows, saying.options).allSatisfy { $0.title == $1.title && $0.description == $1.detail })
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `name no hours by a word that says something else`(language: Language) {
        let off = PreferencePhrase.off.text(in: language)
        #expect(FixedWord(off) == nil && StopOrder(off) == nil)
        #expect(PreferencePhrase.askHours.text(in: language).contains("*\(off.lowercased())*"))
    }

    @Test func `name no two kinds of notices alike`() {
        for topic in Topic.allCases {
            for language in Language.allCases {
                for word in topic.words(in: language) + [PreferencePhrase.topic(topic).text(in: language)] {
                    #expect(Topic(said: word) == topic, "\(word)")
                    #expect(word == FixedWord.folded(word) || word == PreferencePhrase.topic(topic).text(in: language))
                    #expect(FixedWord(word) == nil, "\(word)")
                }
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `know every language by every language's name for it`(language: Language) {
        #expect(Language(said: language.name) == language)
        if language != .hindi {
            #expect(FixedWord(language.rawValue) == nil && Language(said: language.rawValue) == language)
        }
    }

    @Test(arguments: [
        ("settings:notices", SettingsRequest.notices), ("language:more", .moreLanguages),
        ("language:zu", .change(.language(.zulu))), ("prefs:lessons:off", .change(.topic(.lessons, isOn: false))),
        ("prefs:all:on", .change(.everything(isOn: true))), ("prefs:shift:off", .change(.onlyOnShift(false))),
        ("prefs:quiet:off", .change(.quietHours(nil))),
    ])
    private func `are behind ids that say what they do`(id: String, request: SettingsRequest) {
        #expect(SettingsRequest(id: id) == request && request.id == id)
    }

    @Test(arguments: [
        "prefs", "prefs:", "prefs:all", "prefs:all:maybe", "prefs:nothing:on", "prefs:quiet:late", "language:xx",
        "settings:x", "t7.1:hours:cancel",
    ])
    func `are not behind others`(id: String) { #expect(SettingsRequest(id: id) == nil) }
}
