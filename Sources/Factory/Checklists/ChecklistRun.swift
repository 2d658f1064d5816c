public import Messaging
public import Store

/// One time that a checklist is gone through, with a copy of what was asked.
public struct ChecklistRun: Record {
    public let id: Ref<ChecklistRun>
    public let serial: UInt64
    public let checklist: Ref<Checklist>
    public let revision: Int
    public let name: String
    public let items: [ChecklistItem]
    public let asset: Ref<Asset>?
    public let onFail: Checklist.OnFail
    /// The work order that asks for it, by number.
    public let order: String?
    public let createdAt: Timestamp
    public let dueAt: Timestamp
    public var aim: Checklist.Aim?
    /// Who has it, from the start to a hand-over.
    public var worker: Ref<Person>?
    public var state: State
    /// Goes up with every change: a button made for an earlier version is an old one.
    public var version: Int
    /// What is asked next.
    var question: Question
    /// The account in whose chat the question stands open, so that words there are its answer.
    var asked: Ref<Contact>?
    var askedAt: Timestamp?
    /// Items with an answer in force, and those of them that fail.
    public var answered: Int
    public var fails: Int
    public var submittedAt: Timestamp?
    public var submittedBy: Ref<Person>?
    public var endedAt: Timestamp?
    public var reviewedBy: Ref<Person>?
    /// Photos that came before the answer of the item that is asked.
    var pending: [Ref<Attachment>]
    /// When a photo was last added to an item: the rest of an album comes within seconds.
    var lastPhoto: LastPhoto?
    /// The leads know that it is begun and late.
    var isLateTold: Bool?
    var before: Before?

    /// Where it stands between two messages.
    enum Question: Codable, Equatable {
        case item(Int)
        /// A reading outside of the limits, asked once more.
        case sure(Int, Measure)
        /// A photo or a few words about a fail.
        case evidence(Int)
        /// Whether to open a work order for it.
        case order(Int)
        /// Which item is to be corrected.
        case correct
        case handOver
        case summary
    }

    struct LastPhoto: Codable {
        let answer: Ref<ChecklistAnswer>
        let at: Timestamp
    }

    /// How it was before the last thing somebody did, so that they can take it back.
    struct Before: Codable {
        let by: Ref<Person>
        let at: Timestamp
        /// What the run's version became with it: later, something has happened since.
        let version: Int
        let state: State
        let question: Question
        let aim: Checklist.Aim?
        let worker: Ref<Person>?
        /// An answer that was given, to be withdrawn.
        var given: Ref<ChecklistAnswer>?
        /// An answer that was added to, as it was.
        var answer: ChecklistAnswer?
        /// A work order that was opened, by number.
        var order: String?

        /// The same for a later version, where nothing but the question has changed.
        func moved(to version: Int) -> Before {
            Before(
                by: by, at: at, version: version, state: state, question: question, aim: aim, worker: worker,
                given: given, answer: answer, order: order)
        }
    }

    /// What people quote: `CHK-1001`.
    public var number: String { "\(Self.prefix)-\(serial)" }
    static let prefix = "CHK"

    /// As buttons and notices name it.
    public var object: String { "check:\(number)" }

    public static let table = Table(
        "checklistrun", indexes: byEnding, byChecklist, byAsset, byState, byPerson, byOrder, byAsked, byDue)
    /// By the serial read backwards, so that "42" finds 1042.
    public static let byEnding = Unique<ChecklistRun, String>("checklistrun.ending") {
        String(String($0.serial).reversed())
    }
    public static let byChecklist = Index<ChecklistRun, Ref<Checklist>, Timestamp>("checklistrun.checklist") {
        ($0.checklist, $0.createdAt)
    }
    public static let byAsset = Index<ChecklistRun, Ref<Asset>, Timestamp>("checklistrun.asset") { run in
        run.asset.map { ($0, run.createdAt) }
    }
    public static let byState = Index<ChecklistRun, State, Timestamp>("checklistrun.state") { ($0.state, $0.createdAt) }
    /// Who has it, else whom it is for.
    public static let byPerson = Index<ChecklistRun, Ref<Person>, Timestamp>("checklistrun.person") { run in
        run.person.map { ($0, run.createdAt) }
    }
    public static let byOrder = Index<ChecklistRun, String, Timestamp>("checklistrun.order") { run in
        run.order.map { ($0, run.createdAt) }
    }
    static let byAsked = Index<ChecklistRun, Ref<Contact>, Timestamp>("checklistrun.asked") { run in
        guard let contact = run.asked, let at = run.askedAt else { return nil }
        return (contact, at)
    }
    /// What the end of its time still means something for.
    static let byDue = Index<ChecklistRun, UInt8, Timestamp>("checklistrun.due") { run in
        switch run.state {
        case .sent, .opened: (0, run.dueAt)
        case .running, .handedOver: run.isLateTold == true ? nil : (0, run.dueAt)
        case .scheduled, .submitted, .review, .accepted, .expired: nil
        }
    }

    var person: Ref<Person>? {
        if let worker { return worker }
        if case .person(let person) = aim { return person }
        return nil
    }
}
