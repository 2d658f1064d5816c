import Messaging
import Store

/// What is said to leads about work orders: what they may decide, what is asked for it, and what came of it.
enum LeadPhrase: Phrase {
    /// A button or a row, and what stands below it.
    case title(LeadAction), detail(LeadAction)
    case undoTitle
    /// The row for somebody who is not in the list.
    case other, otherDetail
    /// The row for whoever the machine says.
    case usualTeam

    case choose(number: String)
    case askAssignee(number: String), askPerson(number: String), whichPerson(number: String)
    case noSuchPerson(String)
    case noCandidates(number: String)
    case candidate(isAtWork: Bool, jobs: Int)
    case askTeam(number: String)
    /// `now`: how urgent it is so far.
    case askLevel(number: String, now: Urgency)
    case askMerge(number: String)
    case nothingToMerge
    case askReason(number: String), askReasonOrSkip(number: String, Urgency)

    case offered, declined, accepted, sentBack, cancelled, reopened
    case assigned(name: String)
    case merged(into: String)
    case prioritised(Urgency, Urgency)

    case leadDecides, ownWork, tooLate, changed
    case notNow(WorkOrderState)
    case noSuchOrder(String), severalOrders(String)
    case tooLong(max: Int)

    /// Above a line for each person; none was told.
    case told(number: String), toldNobody(number: String)
    case reach(LeadReach)

    /// The whole of it, where no line or area was named.
    case plant
    case open(place: String, Int)
    case nothingOpen(place: String)
    case stands(machine: String, since: String)
    case nobody
    case age(LeadAge)

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

/// How far a notice has come to somebody.
enum LeadReach: CaseIterable {
    case failed, waiting, sent, delivered, read
    /// Has done something with the order since.
    case answered

    init(_ delivery: Delivery) {
        switch delivery {
        case .composed, .held: self = .waiting
        case .inFlight, .unknown, .accepted, .sent: self = .sent
        case .delivered: self = .delivered
        case .read: self = .read
        case .failed, .expired, .superseded: self = .failed
        }
    }
}

/// How long ago something was, in the two units that count.
struct LeadAge: Sendable {
    let minutes: Int

    init(_ length: Duration) { minutes = max(0, Int(length.components.seconds / 60)) }

    func said(
        days: (Int) -> String, hours: (Int) -> String, minutes said: (Int) -> String
    ) -> String {
        let (day, hour, minute) = (minutes / 1_440, minutes / 60 % 24, minutes % 60)
        if day > 0 { return hour > 0 ? "\(days(day)) \(hours(hour))" : days(day) }
        if hour > 0 { return minute > 0 ? "\(hours(hour)) \(said(minute))" : hours(hour) }
        return said(minute)
    }
}
