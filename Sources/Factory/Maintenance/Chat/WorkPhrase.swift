import Messaging

/// What we say to who works on a machine, and to who reports that it fails.
enum WorkPhrase: Phrase {
    /// Of a notice about it, as the reader of a list sees it.
    enum Fate: CaseIterable, Sendable { case waiting, sent, delivered, read, failed, dropped }

    case title(WorkTap)
    case label(WorkCard.Label)
    case fate(Fate)
    case span(hours: Int, minutes: Int)
    /// The last letters of a number, on a button.
    case addTo(String)

    // What was done, and what happens next.
    case taken(number: String, equipment: String)
    case started(number: String)
    case reporterTold
    case paused(number: String)
    case held(number: String, reason: String)
    case resumed(number: String)
    case refused(number: String)
    case passed(number: String)
    case claimed(number: String, names: String)
    case closed(number: String)
    case cancelled(number: String)
    case undone(number: String)
    case notUndone(number: String)
    case attached(number: String, title: String)
    case noted(number: String)
    case seen(number: String)
    case reported(number: String, names: String)
    case reportedToNobody(number: String)
    case added(number: String)
    case needSent(number: String, names: String)
    /// To those who can help.
    case needNews(need: String, name: String, words: String)

    // Why not, and how it stands.
    case hasIt(name: String, since: String)
    case notNow(state: String)
    case notYours
    case full(number: String)
    case asItIs

    // Questions.
    case askCause, askRemedy, askWords
    case askReason(number: String)
    case askHold(number: String)
    case askNeed(number: String)
    case askNeedWords
    case askPhoto(number: String)
    case offerPhoto
    case askWhich, askWhichFile
    case askFault(impact: String, equipment: String)
    case askImpact
    case askSame(number: String, since: String)

    // A machine, and lists.
    case runs
    case runsBadly(since: String)
    case stands(since: String)
    case openOrders
    case myWork(count: Int)
    case youReported
    case nothingKnown
    case whoWasTold(number: String)
    case nobodyTold(number: String)
    case unknownNumber(String)
    case statusHelp

    func text(in language: Language) -> String {
        switch language {
        case .english: english
        case .spanish: spanish
        case .hindi: hindi
        case .arabic: arabic
        case .portuguese: portuguese
        case .french: french
        case .german: german
        case .chinese: chinese
        case .indonesian: indonesian
        case .swahili: swahili
        case .zulu: zulu
        case .afrikaans: afrikaans
        }
    }
}

/// Sentences about a work order: what is answered to them is about it.
struct WorkSaid: AboutObject {
    let number: String
    let phrases: [any Phrase]

    init(_ order: WorkOrder, _ phrases: [any Phrase]) {
        number = order.number
        self.phrases = phrases
    }

    var about: String { ObjectReference(.work, number).text }

    func text(in language: Language) -> String { phrases.map { $0.text(in: language) }.joined(separator: "\n") }
}
