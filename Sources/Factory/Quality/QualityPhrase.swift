public import Messaging
public import Store

/// What we say about rejects, returns and procedures not followed.
public enum QualityPhrase: Phrase {
    /// A report in a list.
    public struct Line: Sendable {
        let number: String
        let kind: Nonconformance.Kind
        let description: String
        let quantity: Int?
        let at: Timestamp
    }

    /// A value with how often, or how many pieces.
    public struct Tally: Sendable, Equatable {
        let name: String
        let count: Int
    }

    case askItem, askDefect, askQuantity, askPhoto
    case askOrder, askCustomer, askReason
    case askPlace, askWhatHappened
    case askTrack
    case notAQuantity(max: Int)
    case notFound(String)
    case whichOne(count: Int)
    case candidate(String)
    case reportedOn(Nonconformance.Kind, Timestamp)
    case orderOf(product: String)
    case confirmReject(item: String, known: String?, defect: String, quantity: Int, photos: Int)
    case confirmReturn(order: String, isKnown: Bool, customer: String, reason: String, quantity: Int, photos: Int)
    case confirmSOPFailure(place: String, known: String?, description: String, photos: Int)
    case rejectReported(number: String)
    case returnReported(number: String)
    case sopFailureReported(number: String)
    case reportCard(
        number: String, kind: Nonconformance.Kind, item: String, description: String, quantity: Int?, photos: Int,
        at: Timestamp, isOwn: Bool)
    case orderCard(number: String, product: String, quantity: Int, lines: [Line])
    case rejectsSummary(reports: Int, pieces: Int, items: [Tally], defects: [Tally])
    case returnsCost(reports: Int, pieces: Int, totals: [Money], unpriced: [String])
    case sopSummary(reports: Int, places: [Tally])
    case myReports([Line])

    public func text(in language: Language) -> String {
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

    /// Long words are cut where a summary repeats them, so that the buttons below stay in reach.
    static func short(_ text: String, _ max: Int) -> String {
        text.count <= max ? text : text.prefix(max - 1) + "…"
    }
}
