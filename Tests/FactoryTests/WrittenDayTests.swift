import Messaging
import Testing

@testable import Factory

struct `A day that somebody types` {
    /// A Saturday.
    private static let today = CalendarDay("2026-11-21")

    @Test(arguments: [
        ("25 Nov", Language.english, "2026-11-25", nil as Int?), ("2026-11-25", .english, "2026-11-25", nil),
        ("25.11. 14:00", .english, "2026-11-25", 840), ("25.11.", .german, "2026-11-25", nil),
        ("25.11.2026 7:30", .german, "2026-11-25", 450), ("25/11/26", .english, "2026-11-25", nil),
        ("11/25", .english, "2026-11-25", nil), ("Nov 25", .english, "2026-11-25", nil),
        ("the 25th of November at 2pm", .english, "2026-11-25", 840), ("25 November 2027", .english, "2027-11-25", nil),
        ("3 Jan", .english, "2027-01-03", nil), ("21 Nov", .english, "2026-11-21", nil),
        ("29 Feb", .english, "2028-02-29", nil), ("Friday", .english, "2026-11-27", nil),
        ("fri 10:15", .english, "2026-11-27", 615), ("on Saturday", .english, "2026-11-28", nil),
        ("Friday 27 Nov", .english, "2026-11-27", nil), ("tomorrow", .english, "2026-11-22", nil),
        ("Tomorrow 12am", .english, "2026-11-22", 0), ("day after tomorrow 12 pm", .english, "2026-11-23", 720),
        ("today 23:59", .english, "2026-11-21", 1_439),
        ("25 de noviembre a las 7h", .spanish, "2026-11-25", 420), ("miércoles", .spanish, "2026-11-25", nil),
        ("miercoles", .spanish, "2026-11-25", nil), ("pasado mañana", .spanish, "2026-11-23", nil),
        ("martes", .spanish, "2026-11-24", nil), ("25 mar", .spanish, "2027-03-25", nil),
        ("25 नवंबर", .hindi, "2026-11-25", nil), ("२५ नवम्बर", .hindi, "2026-11-25", nil),
        ("शुक्रवार", .hindi, "2026-11-27", nil), ("कल", .hindi, "2026-11-22", nil),
        ("٢٥ نوفمبر ١٤:٠٠", .arabic, "2026-11-25", 840), ("غدا", .arabic, "2026-11-22", nil),
        ("يوم الجمعة", .arabic, "2026-11-27", nil), ("25 de novembro", .portuguese, "2026-11-25", nil),
        ("sexta-feira", .portuguese, "2026-11-27", nil), ("amanhã às 8h", .portuguese, "2026-11-22", 480),
        ("le 25 novembre à 14h30", .french, "2026-11-25", 870), ("vendredi", .french, "2026-11-27", nil),
        ("1 août", .french, "2027-08-01", nil), ("am Freitag um 9 Uhr", .german, "2026-11-27", 540),
        ("übermorgen", .german, "2026-11-23", nil), ("25. November", .german, "2026-11-25", nil),
        ("Mi", .german, "2026-11-25", nil),
        ("11月25日", .chinese, "2026-11-25", nil), ("2026年11月25日14点30分", .chinese, "2026-11-25", 870),
        ("12月1日", .chinese, "2026-12-01", nil), ("周五", .chinese, "2026-11-27", nil),
        ("明天14:00", .chinese, "2026-11-22", 840),
        ("25 Agustus", .indonesian, "2027-08-25", nil), ("Jumat", .indonesian, "2026-11-27", nil),
        ("besok", .indonesian, "2026-11-22", nil), ("Ijumaa", .swahili, "2026-11-27", nil),
        ("kesho", .swahili, "2026-11-22", nil), ("25 Novemba", .zulu, "2026-11-25", nil),
        ("ngoLwesihlanu", .zulu, "2026-11-27", nil), ("kusasa", .zulu, "2026-11-22", nil),
        ("môre 7:00", .afrikaans, "2026-11-22", 420), ("25 Desember", .afrikaans, "2026-12-25", nil),
        ("Vrydag", .afrikaans, "2026-11-27", nil),
        // Words of another language than the reader's.
        ("Freitag", .english, "2026-11-27", nil), ("tomorrow", .zulu, "2026-11-22", nil),
        ("5 mai", .english, "2027-05-05", nil),
    ])
    func `is read`(typed: String, language: Language, day: String, minute: Int?) throws {
        let today = try #require(Self.today)
        let read = try #require(WrittenDay(typed, in: language, today: today))
        #expect(read.day.description == day && read.minute == minute, "\(read)")
    }

    @Test(arguments: [
        "", "soon", "25", "32 Nov", "31 November", "29.2.2027", "2026-13-01", "25 Nov 25:00", "25 Nov 10:60",
        "Friday or Saturday", "13pm", "next year", "1 2 3 4", "25 Nov 9:00 10:00", "11111111111", "-", "99/99", "ju 5",
    ])
    func `is refused when it is none`(typed: String) throws {
        let today = try #require(Self.today)
        #expect(WrittenDay(typed, in: .english, today: today) == nil)
    }

    @Test(arguments: Language.allCases)
    func `has twelve months, seven weekdays and three days ahead`(language: Language) {
        let words = language.dayWords
        #expect(words.months.count == 12 && words.weekdays.count == 7 && words.ahead.count == 3)
    }

    @Test(arguments: [
        ("3 months", Interval.months(3)), ("1 month", .months(1)), ("month", .months(1)), ("every 2 weeks", .weeks(2)),
        ("10 days", .days(10)), ("1 year", .months(12)), ("quarter", .months(3)),
        ("2nd tuesday", .weekday(.init(.second, weekday: 1), months: 1)),
        ("Second Tuesday of every 3 months", .weekday(.init(.second, weekday: 1), months: 3)),
        ("last fri", .weekday(.init(.last, weekday: 4), months: 1)),
        ("500 running hours", .meter("running hours", every: MeterValue(thousandths: 500_000))),
        ("250.5 km", .meter("km", every: MeterValue(thousandths: 250_500))),
    ])
    func `of a plan's interval is read in words, too`(text: String, interval: Interval) throws {
        let read = try #require(Interval(text))
        #expect(read == interval)
        #expect(Interval(read.text) == interval, "\(read.text)")
    }

    @Test(arguments: [
        "", "0 days", "days 3", "5th monday", "2nd", "-1 months", "999 months", "0 hours", "often", "2.5 weeks",
    ])
    func `of a plan's interval is refused when it never comes`(text: String) { #expect(Interval(text) == nil) }
}
