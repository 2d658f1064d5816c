import Messaging
import WhatsApp

@testable import Factory

/// What is said to leads, with the characters it has room for.
enum LeadSayings {
    static let all: [(any Phrase, max: Int)] = titles + details + sayings + states

    private static let titles: [(any Phrase, max: Int)] =
        LeadAction.allCases.flatMap {
            [(LeadPhrase.title($0), Text.buttonTitleMax), (LeadPhrase.detail($0), Text.rowDescriptionMax)]
        }
        + [(LeadPhrase.undoTitle, Text.buttonTitleMax), (.other, Text.rowTitleMax), (.usualTeam, Text.rowTitleMax)]

    private static let details: [(any Phrase, max: Int)] =
        [
            LeadPhrase.otherDetail, .candidate(isAtWork: true, jobs: 0), .candidate(isAtWork: false, jobs: 1),
            .candidate(isAtWork: false, jobs: 20),
        ].map { ($0, Text.rowDescriptionMax) }

    private static let sayings: [(any Phrase, max: Int)] =
        [
            LeadPhrase.choose(number: wo), .askAssignee(number: wo), .askPerson(number: wo), .whichPerson(number: wo),
            .noSuchPerson(long(80)), .noCandidates(number: wo), .askTeam(number: wo), .askLevel(number: wo, now: .low),
            .askMerge(number: wo), .nothingToMerge, .askReason(number: wo), .askReasonOrSkip(number: wo, .critical),
            .offered, .declined, .accepted, .sentBack, .cancelled, .reopened, .assigned(name: long(80)),
            .merged(into: wo), .prioritised(.low, .critical), .leadDecides, .ownWork, .tooLate, .changed,
            .noSuchOrder(wo), .severalOrders("2QX"), .tooLong(max: 500), .told(number: wo), .toldNobody(number: wo),
            .plant, .open(place: "Line 3", 12), .nothingOpen(place: "Line 3"),
            .stands(machine: "Press 4", since: "09:31"), .nobody,
        ].map { ($0, 300) }

    private static let states: [(any Phrase, max: Int)] =
        WorkOrderState.allCases.map { (LeadPhrase.notNow($0), 300) }
        + LeadReach.allCases.map { (LeadPhrase.reach($0), Text.rowTitleMax) }

    private static let wo = "WO-20261121-K7M2QX"

    private static func long(_ length: Int) -> String { String(repeating: "w", count: length) }
}
