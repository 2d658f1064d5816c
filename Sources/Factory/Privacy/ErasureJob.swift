import Messaging
public import Store
import Vault

/// An erasure under way: how far it has come, so that it ends even if the program is killed in the middle. It goes with
/// its last step.
public struct ErasureJob: Record {
    /// In this order. Each can be done again without harm.
    enum Step: String, Codable, CaseIterable {
        case history, stakeholders, interactions, channel, reports, orders, jobs, answers, received, sent, consents,
            identities, codes, doubts, receipts,
            mentions, files, end
    }

    public let id: Ref<ErasureJob>
    let person: Ref<Person>?
    /// Their other entries, where some were merged.
    let otherEntries: [Ref<Person>]?
    var contacts: [Ref<Contact>]
    /// Numbers and user ids of the person, also from before: by them receipts are recognised, and whoever asks for the same once more.
    var tokens: [BlindToken]
    /// The last four digits of their numbers, which the channel's log shows.
    var endings: Sealed<[String]>
    var step: Step
    var cursor: PageCursor?
    /// When something was last done: what rests for long was broken off.
    var movedAt: Timestamp
    var counts: ErasureCounts

    public static let table = Table<ErasureJob>("erasurejob")

    var people: [Ref<Person>] { (person.map { [$0] } ?? []) + (otherEntries ?? []) }

    mutating func goOn() {
        guard let place = Step.allCases.firstIndex(of: step), place + 1 < Step.allCases.count else { return }
        step = Step.allCases[place + 1]
        cursor = nil
    }
}

/// What an erasure has done, or would do.
public struct ErasureCounts: Codable, Sendable, Equatable {
    /// Directory entries made an empty shell.
    public var people = 0
    public var contacts = 0
    /// Messages, receipts and news that came in.
    public var received = 0
    public var sent = 0
    public var attachments = 0
    /// Files of reports that stay, without sender and caption.
    public var evidenceKept = 0
    /// Reports that stay, made by nobody in particular.
    public var reportsKept = 0
    /// Facts of the audit that stay without a person.
    public var interactions = 0
    public var signIns = 0
    public var channelLines = 0
    /// Files removed from the disk.
    public var files = 0
    /// Files that the daemon removes within minutes: they have only just come.
    public var filesWaiting = 0

    public init() {}
}
