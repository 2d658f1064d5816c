import Store
import WhatsApp

extension Notice {
    /// What is to be read where: a message of its own may hold lines, a template's values and a digest's line may not.
    enum Place { case message, template, line }

    /// What fills the gaps, at most as long as their limits. What is blank becomes a dash.
    func values(in language: Language, for place: Place) -> [NoticeGap: String] {
        var values: [NoticeGap: String] = [:]
        for (gap, text) in texts(in: language, for: place) {
            let limit = place == .message && gap == .lines ? Self.messageLinesMax : gap.limit
            let fitting = place == .message ? Text.fitted(text, limit) : Text.fittedLine(text, limit)
            values[gap] = fitting.allSatisfy(\.isWhitespace) ? "–" : fitting
        }
        return values
    }

    static let messageLinesMax = 3_500  // Characters. A message has 4096, and needs words around the lines.

    private func texts(in language: Language, for place: Place) -> [(NoticeGap, String)] {
        switch self {
        case .assignment(let order, let equipment, let urgency, let description, _),
            .workOrderOffered(let order, let equipment, let urgency, let description, _):
            [
                (.order, order), (.equipment, equipment), (.priority, urgency.text(in: language)),
                (.description, description),
            ]
        case .escalation(let order, let equipment, let before, let after, _):
            [
                (.order, order), (.equipment, equipment), (.before, before.text(in: language)),
                (.after, after.text(in: language)),
            ]
        case .partsDelivered(let order, let equipment, let parts, _):
            [(.order, order), (.equipment, equipment), (.parts, parts)]
        case .workOrderRequested(let order, let equipment, let description, let reporter, _):
            [(.order, order), (.equipment, equipment), (.description, description), (.reporter, reporter)]
        case .workOrderClaimed(let order, let equipment, let worker, let work, _):
            [(.order, order), (.equipment, equipment), (.worker, worker), (.work, work)]
        case .workOrderNews(let order, let equipment, let news):
            [(.order, order), (.equipment, equipment), (.news, news)]
        case .workOrderCreated(let order, let equipment, let title):
            [(.order, order), (.equipment, equipment), (.title, title)]
        case .workOrderStarted(let order, let equipment): [(.order, order), (.equipment, equipment)]
        case .workOrderResolved(let order, let equipment, let at):
            [(.order, order), (.equipment, equipment), (.time, language.dateAndTime(at))]
        case .maintenanceDue(let number, let equipment, let task, let due, _),
            .maintenanceOverdue(let number, let equipment, let task, let due, _):
            [(.number, number), (.equipment, equipment), (.task, task), (.due, language.dateAndTime(due))]
        case .checklistDue(let number, let checklist, let items, let due, _):
            [
                (.number, number), (.checklist, checklist), (.items, language.number(items)),
                (.due, due.map { language.dateAndTime($0) } ?? language.noDueTime),
            ]
        case .checklistNews(let number, let checklist, let news):
            [(.number, number), (.checklist, checklist), (.news, news)]
        case .emergency(let number, let level, let text, let sender, _):
            [
                (.number, number), (.level, level.text(in: language).uppercased()), (.text, text), (.sender, sender),
            ]
        case .emergencyAllClear(let number, let text, let sender, _):
            [(.number, number), (.text, text), (.sender, sender)]
        case .lesson(let number, let title, let about): [(.number, number), (.lesson, title), (.about, about)]
        case .verificationCode(let code, let minutes): [(.code, code), (.minutes, "\(minutes)")]
        case .knock: []
        case .missed(let count): [(.count, language.number(count))]
        case .digest(let count, let lines):
            [(.count, language.number(count)), (.lines, Self.joined(lines, count, in: language, for: place))]
        case .reportNews(let number, let news): [(.number, number), (.news, news)]
        }
    }

    /// As many whole lines as there is room for, and how many are left out.
    private static func joined(_ lines: [String], _ count: Int, in language: Language, for place: Place) -> String {
        let (separator, mark) = place == .message ? ("\n", "• ") : ("; ", "")
        let restMax = 24  // Characters of "and 123 more", in any language.
        var room = (place == .message ? messageLinesMax : NoticeGap.lines.limit) - restMax
        var kept: [String] = []
        for line in lines.prefix(linesMax) {
            let line = mark + Text.fittedLine(line, lineMax)
            room -= Text.length(line) + separator.utf16.count
            guard room >= 0 else { break }
            kept.append(line)
        }
        let rest = max(count, lines.count) - kept.count
        if rest > 0 { kept.append(language.more(rest)) }
        return kept.joined(separator: separator)
    }

    static let linesMax = 100  // Lines in a digest; more than a message holds.
    static let lineMax = 160  // Characters of one line: two lines on a phone.

    /// The notice in one line, for a digest or a list. A code is not in it.
    public func line(in language: Language) -> String {
        let values = values(in: language, for: .line)
        let text = TemplateText(kind.wording(in: language).line)
        return Text.fittedLine(text.filled { NoticeGap(rawValue: $0).flatMap { values[$0] } }, Self.lineMax)
    }
}

extension Language {
    fileprivate var noDueTime: String {
        switch self {
        case .english: "as soon as you can"
        case .spanish: "en cuanto puedas"
        case .hindi: "जितनी जल्दी हो सके"
        case .arabic: "في أقرب وقت ممكن"
        case .portuguese: "assim que puder"
        case .french: "dès que possible"
        case .german: "so bald wie möglich"
        case .chinese: "请尽快"
        case .indonesian: "secepatnya"
        case .swahili: "haraka iwezekanavyo"
        case .zulu: "ngokushesha"
        case .afrikaans: "so gou moontlik"
        }
    }

    fileprivate func more(_ count: Int) -> String {
        switch self {
        case .english: "… and \(number(count)) more"
        case .spanish: "… y \(number(count)) más"
        case .hindi: "… और \(number(count)) और"
        case .arabic: "… و\(number(count)) غيرها"
        case .portuguese: "… e mais \(number(count))"
        case .french: "… et \(number(count)) de plus"
        case .german: "… und \(number(count)) weitere"
        case .chinese: "……还有 \(number(count)) 条"
        case .indonesian: "… dan \(number(count)) lagi"
        case .swahili: "… na nyingine \(number(count))"
        case .zulu: "… nokunye okungu-\(number(count))"
        case .afrikaans: "… en nog \(number(count))"
        }
    }
}
