import Messaging
import Store
import WhatsApp

/// Commands about work orders: `/wo`, `/status`, `/why`.
extension Visit {
    mutating func obey(_ line: WorkLine, _ conversation: inout Conversation) throws -> Saying {
        switch line {
        case .mine: return try myWork(&conversation)
        case .show(""), .why(""): return try myWork(&conversation)
        case .show(let number):
            return try one(number, &conversation) { visit, order, _ in try visit.details(of: order) }
        case .why(let number):
            return try one(number, &conversation) { visit, order, _ in try visit.why(of: order) }
        case .status(let number, let said):
            guard !number.isEmpty, let word = WorkWord(said.replacing("_", with: " ")) ?? WorkWord(said) else {
                return try aside(Saying([WorkPhrase.statusHelp.text(in: speaker.language)]), &conversation)
            }
            return try one(number, &conversation) { visit, order, conversation in
                try visit.refusing(order, &conversation) { try $0.act(word, "", on: order, &$1) }
            }
        }
    }

    /// The order that a number, or how it ends, stands for; several are a list, none is said with what to send instead.
    private mutating func one(
        _ number: String, _ conversation: inout Conversation,
        _ body: (inout Visit, WorkOrder, inout Conversation) throws -> Saying
    ) throws -> Saying {
        let found = try desk.workOrders.endings(number, limit: Self.workRowsMax, in: tx)
        let saying: Saying
        switch found.count {
        case 0:
            let typed = Text.fittedLine(number, 40)
            saying = Saying([WorkPhrase.unknownNumber(typed).text(in: speaker.language)])
        case 1: saying = try body(&self, found[0], &conversation)
        default:
            saying = Saying(
                [WorkPhrase.askWhich.text(in: speaker.language)],
                options: try rows(found, WorkTap.details.rawValue),
                opener: ConversationPhrase.chooseTitle.text(in: speaker.language))
        }
        return try isAskedAboutWork(conversation) ? saying : aside(saying, &conversation)
    }

    /// What became of a report that is no work order.
    mutating func report(named number: String, _ conversation: inout Conversation) throws -> Saying {
        guard conversation.flow == nil, let track = desk.dialogs.flow(TrackItem.self),
            try !track.candidates(number, in: tx).isEmpty
        else { return try whereWeAre(.oldButton, &conversation) }
        let draft = Draft(prefilled: [("number", .text(number))])
        return try finished(
            desk.dialogs.begin(TrackItem.name, draft: draft, in: &conversation, by: speaker, tx: tx))
    }
}
