import Messaging
import Store
import Testing

@testable import Factory

struct `News of a work order` {
    private static let time = Timestamp(seconds: 1_795_267_260)

    @Test(arguments: [
        (WorkNews.takenBy(name: "Ana"), "Ana has it now."),
        (.sentBack(by: "Ana", reason: "it still drips"), "Sent back by Ana: it still drips"),
        (.sentBack(by: "Ana", reason: " \n"), "Sent back by Ana."),
        (.cancelled(reason: ""), "It was cancelled."), (.declined(reason: "double"), "It was declined: double"),
        (.notResolved, "It is not resolved yet: the work goes on."),
        (.merged(into: "WO-20261121-K7M2QX"), "It goes on as WO-20261121-K7M2QX."),
        (.refusedBy(name: "Ravi", reason: "on leave"), "Ravi cannot do it: on leave"),
        (.untaken(minutes: 15), "Nobody has taken it for 15 minutes."),
        (.untaken(minutes: 1), "Nobody has taken it for 1 minute."),
        (.onHold(.parts, by: "Ravi"), "On hold: waiting for parts (Ravi)."),
    ])
    func `is one sentence`(news: WorkNews, said: String) { #expect(news.text(in: .english) == said) }

    @Test func `says what was found, done and lost, as far as it is known`() {
        func said(_ cause: String, _ remedy: String, _ minutes: Int?, in language: Language = .english) -> String {
            WorkNews.resolved(at: Self.time, cause: cause, remedy: remedy, stoodMinutes: minutes).text(in: language)
        }
        let at = Language.english.dateAndTime(Self.time)
        #expect(
            said("wear", "replaced", 40)
                == "Resolved at \(at). Cause: wear. Done: replaced. The machine stood for 40 minutes.")
        #expect(said("", "", nil) == "Resolved at \(at).")
        #expect(said("It leaked.", "", 1) == "Resolved at \(at). Cause: It leaked. The machine stood for 1 minute.")
        let arabic = Language.arabic.dateAndTime(Self.time)
        #expect(said("", "", 3, in: .arabic) == "تم حل المشكلة: \(arabic). توقفت الآلة لمدة 3 دقائق.")
        let chinese = Language.chinese.dateAndTime(Self.time)
        #expect(said("磨损", "", 3, in: .chinese) == "已于 \(chinese) 解决。原因：磨损。设备停机 3 分钟。")
    }

    @Test(arguments: Language.allCases)
    func `is one line, however it was written`(language: Language) {
        let text = WorkNews.sentBack(by: "Ana", reason: "It drips.\n\nLook\tagain").text(in: language)
        #expect(text.hasSuffix("It drips. Look again"), "\(text)")
        let long = String(repeating: "drip ", count: 200)
        let found = WorkNews.resolved(at: Self.time, cause: long, remedy: long, stoodMinutes: 1_234)
        // What ends the line is not what is cut.
        #expect(!found.text(in: language).hasSuffix("…") && found.text(in: language).contains("234"))
    }

    @Test func `has words that stand in a sentence and titles that stand alone`() {
        #expect(WorkTitle.cause(.wear).text(in: .english) == "wear")
        #expect(WorkTitle.cause(.wear).title(in: .english) == "Wear")
        #expect(WorkTitle.impact(.stopped).title(in: .english) == "🛑 Stopped")
    }
}
