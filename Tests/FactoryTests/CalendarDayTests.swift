import Foundation
import Testing

@testable import Factory

struct `A day of the calendar` {
    @Test func `is counted as Foundation counts it, for four hundred years`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        for number in stride(from: 0, to: 147_000, by: 1) {
            let day = CalendarDay(number: number)
            let parts = calendar.dateComponents(
                [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: TimeInterval(number) * 86_400))
            guard parts.year == day.year, parts.month == day.month, parts.day == day.day, day.number == number,
                (parts.weekday ?? 0) == (day.weekday + 1) % 7 + 1
            else {
                Issue.record("\(number): \(day), \(parts)")
                return
            }
        }
    }

    @Test(arguments: [
        ("2027-01-31", 1, "2027-02-28"), ("2028-01-31", 1, "2028-02-29"), ("2027-01-31", 2, "2027-03-31"),
        ("2028-02-29", 12, "2029-02-28"), ("2028-02-29", 48, "2032-02-29"), ("2096-02-29", 48, "2100-02-28"),
        ("2096-02-29", 96, "2104-02-29"), ("2027-12-31", 2, "2028-02-29"), ("2027-08-31", 1, "2027-09-30"),
    ])
    func `of a later month is its last one where that is shorter`(from: String, months: Int, to: String) throws {
        #expect(try #require(CalendarDay(from)).adding(months: months).description == to)
    }

    @Test(arguments: ["2026-11-25", "2028-02-29", "1970-01-01", "9999-12-31"])
    func `is read as it is written`(text: String) throws {
        let day = try #require(CalendarDay(text))
        #expect(day.description == text)
        #expect(try JSONDecoder().decode(CalendarDay.self, from: JSONEncoder().encode(day)) == day)
    }

    @Test(arguments: [
        "2027-02-29", "2100-02-29", "2026-11-31", "2026-13-01", "2026-00-01", "2026-1-01", "26-11-25", "2026-11-25 ",
        "1969-12-31", "2026-11-2５", "", "tomorrow",
    ])
    func `is refused when no calendar has it`(text: String) { #expect(CalendarDay(text) == nil) }
}
