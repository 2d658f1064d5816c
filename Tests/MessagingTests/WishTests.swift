import Store
import Testing

@testable import Messaging

/// One row of the table: a message, a person, and what becomes of the one for the other.
private struct Row: CustomTestStringConvertible, Sendable {
    let message: Kind
    let person: Way
    let outcome: Outcome

    enum Kind: CaseIterable {
        case answer, code, critical, high, allClearOfCritical, allClearOfLow, allClearOfOld, alarm, order, reminder,
            report, digest, words
    }
    enum Way: CaseIterable {
        case nobody, awake, listed, invited, suspended, inactive, merged, stopped, stoppedStranger, off, quiet,
            quietOnCall, offShift, offShiftOnCall, quietAndOffShift
    }
    enum Outcome: Equatable { case goes, passes(Hold, DeliveryEvent.Exception), held(Hold), waits(Hold) }

    var testDescription: String { "\(message) for \(person)" }
}

struct `What people's wishes do to a message` {
    static let (morning, shift) = (Timestamp(seconds: 100), Timestamp(seconds: 200))

    private static func situation(_ message: Row.Kind, _ person: Row.Way) -> Dispatch.Situation {
        var situation = Dispatch.Situation()
        func notice(_ kind: NoticeKind, _ level: Urgency? = nil) {
            (situation.kind, situation.priority, situation.level) = (kind, kind.priority, level)
        }
        switch message {
        case .answer: situation.isAnswer = true
        case .code: notice(.verificationCode)
        case .critical: notice(.emergency, .critical)
        case .high: notice(.emergencySeen, .high)
        case .allClearOfCritical: notice(.emergencyAllClear, .critical)
        case .allClearOfLow: notice(.emergencyAllClear, .low)
        case .allClearOfOld: notice(.emergencyAllClear)
        case .alarm: notice(.escalation)
        case .order: notice(.assignment)
        case .reminder: notice(.maintenanceDue)
        case .report: notice(.reportNews)
        case .digest: notice(.digest)
        case .words: break
        }
        var reader: Dispatch.Reader? = Dispatch.Reader()
        switch person {
        case .nobody: reader = nil
        case .awake: break
        case .listed: reader?.standing = .listed
        case .invited: reader?.standing = .invited
        case .suspended: reader = Dispatch.Reader(standing: .suspended, suspendedAt: morning)
        case .inactive: reader?.standing = .inactive
        case .merged: reader?.standing = .merged
        case .stopped: situation.hasStopped = true
        case .stoppedStranger: (reader, situation.hasStopped) = (nil, true)
        case .off: reader?.silenced = Set(Topic.allCases)
        case .quiet: reader = Dispatch.Reader(quietUntil: morning)
        case .quietOnCall: reader = Dispatch.Reader(isOnCall: true, quietUntil: morning)
        case .offShift: reader = Dispatch.Reader(offShiftUntil: shift)
        case .offShiftOnCall: reader = Dispatch.Reader(isOnCall: true, offShiftUntil: shift)
        case .quietAndOffShift: reader = Dispatch.Reader(quietUntil: morning, offShiftUntil: shift)
        }
        situation.reader = reader
        return situation
    }

    private static let table: [Row] = {
        var rows: [Row] = []
        func all(_ person: Row.Way, _ kinds: [Row.Kind]?, _ outcome: Row.Outcome) {
            for kind in kinds ?? Row.Kind.allCases
            where !rows.contains(where: { $0.message == kind && $0.person == person }) {
                rows.append(Row(message: kind, person: person, outcome: outcome))
            }
        }
        let emergencies: [Row.Kind] = [.critical, .high, .allClearOfCritical, .allClearOfLow, .allClearOfOld]
        for person in Row.Way.allCases { all(person, [.answer, .code], .goes) }
        for person in [Row.Way.nobody, .awake] { all(person, nil, .goes) }
        all(.suspended, nil, .held(.unverified))
        for person in [Row.Way.listed, .invited, .inactive, .merged] {
            all(person, [.words], .goes)
            all(person, nil, .held(.unverified))
        }
        for person in [Row.Way.stopped, .stoppedStranger] {
            all(person, [.critical, .allClearOfCritical], .passes(.stopped, .critical))
            all(person, nil, .held(.stopped))
        }
        all(.off, [.critical, .allClearOfCritical], .passes(.switchedOff, .critical))
        all(.off, [.digest, .words], .goes)
        all(.off, nil, .held(.switchedOff))
        for (person, hold) in [
            (Row.Way.quiet, Hold.quiet), (.quietOnCall, .quiet), (.offShift, .offShift), (.offShiftOnCall, .offShift),
            (.quietAndOffShift, .offShift),
        ] {
            all(person, [.critical, .allClearOfCritical], .passes(hold, .critical))
            all(person, emergencies, .passes(hold, .emergency))
            if person == .quietOnCall || person == .offShiftOnCall { all(person, [.alarm], .passes(hold, .onCall)) }
            all(person, nil, .waits(hold))
        }
        return rows
    }()

    @Test func `are a table without gaps`() {
        #expect(Self.table.count == Row.Kind.allCases.count * Row.Way.allCases.count)
    }

    @Test(arguments: table)
    private func `are as written`(row: Row) {
        let situation = Self.situation(row.message, row.person)
        let decided = Dispatch.decide(situation)
        switch row.outcome {
        case .goes: #expect(decided == .sendAsIs && situation.wish == .none)
        case .passes(let hold, let exception):
            #expect(decided == .sendAsIs && situation.wish == .overruled(hold, exception))
        case .held(let hold): #expect(decided == .hold(hold))
        case .waits(let hold):
            #expect(decided == .wait(until: hold == .quiet ? Self.morning : Self.shift, hold))
        }
    }

    @Test(arguments: Row.Way.allCases)
    private func `send nothing that is of no use any more`(person: Row.Way) {
        var situation = Self.situation(.critical, person)
        situation.isTooLate = true
        #expect(Dispatch.decide(situation) == .expire)
    }
}
