import Messaging
import Store

/// Who answers what they are told, how fast, and how far notices come.
extension FigureTable {
    private static let answerColumns = [
        Column("notices", "Notices"), Column("delivered", "Delivered"), Column("read", "Read"),
        Column("answered", "Answered"), .mean, .median, .share,
    ]

    static func answersByPerson(_ notices: [NoticeFact], in period: FigurePeriod, _ shift: Shifts) -> FigureTable {
        FigureTable(
            [.person, .shift] + answerColumns,
            ranked(Dictionary(grouping: asking(notices, in: period), by: \.person)).map { person, notices in
                [.person(person), .text(shift[person])] + answers(notices)
            })
    }

    static func answersByShift(_ notices: [NoticeFact], in period: FigurePeriod, _ shift: Shifts) -> FigureTable {
        FigureTable(
            [.shift] + answerColumns,
            ranked(Dictionary(grouping: asking(notices, in: period)) { shift[$0.person] }).map { shift, notices in
                [.text(shift)] + answers(notices)
            })
    }

    private static func asking(_ notices: [NoticeFact], in period: FigurePeriod) -> [NoticeFact] {
        notices.filter { $0.wantsAnswer && $0.person != nil && period.contains($0.at) }
    }

    private static func answers(_ notices: [NoticeFact]) -> [Cell] {
        let times = notices.compactMap { notice in notice.answeredAt.map { $0 - notice.at } }
        return [
            .count(notices.count), .count(notices.count(where: \.isDelivered)), .count(notices.count(where: \.isRead)),
        ] + Cell.spread(times) + [.share(times.count, of: notices.count)]
    }

    static func notices(_ notices: [NoticeFact], in period: FigurePeriod) -> FigureTable {
        let groups = ranked(Dictionary(grouping: notices.filter { period.contains($0.at) }, by: \.kind.rawValue))
        return FigureTable(
            [
                Column("kind", "Notice"), Column("written", "Written"), Column("delivered", "Delivered"),
                Column("read", "Read"), Column("not_sent", "Did not go"),
            ],
            groups.map { kind, notices in
                [
                    .text(kind), .count(notices.count), .count(notices.count(where: \.isDelivered)),
                    .count(notices.count(where: \.isRead)), .count(notices.count(where: \.isLost)),
                ]
            })
    }
}
