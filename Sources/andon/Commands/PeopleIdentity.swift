import ArgumentParser
import Factory
import Messaging
import Store

/// Two entries that are one person, and the way back.
struct MergePeople: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Make one person of two entries; the second one stays.",
        discussion: """
            Accounts, number and wishes go to INTO where it lacks them, and its lists show both. The number FROM still
            leads there. Example: andon people merge 1011 1001
            """)
    @Argument(help: "The employee number of the entry that is given up.") var from: String
    @Argument(help: "The employee number of the entry that stays.") var into: String
    @Flag(help: "They are one person although each has a verified number of its own.") var confirm = false

    func run() async throws {
        let (from, into, isConfirmed) = (from, into, confirm)
        try await PeopleChange.perform("merge", object: into, detail: "\(from) into \(into)") { factory, tx in
            let given = try PeopleChange.person(from, factory, tx)
            let target = try PeopleChange.person(into, factory, tx)
            try factory.merging.merge(
                given, into: target, by: PeopleChange.author, isConfirmed ? .confirmed : .refused, in: tx)
            return target
        }
        Output.line("merged \(from) into \(into); andon people unmerge \(from) undoes it")
    }
}

struct UnmergePeople: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unmerge", abstract: "Undo a merging: each entry gets back what was its own.",
        discussion: "Example: andon people unmerge 1011")
    @Argument(help: "The employee number of the entry that was given up.") var from: String

    func run() async throws {
        let from = from
        try await PeopleChange.perform("unmerge", object: from, detail: from) { factory, tx in
            let given = try PeopleChange.person(from, factory, tx)
            guard let merger = try factory.merging.merger(of: given, in: tx) else {
                throw Merging.Refused.notMerged(from)
            }
            try factory.merging.undo(merger, by: PeopleChange.author, in: tx)
            return given
        }
        Output.line("\(from) is an entry of its own again")
    }
}

struct RenamePerson: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Give somebody another employee number.",
        discussion: "Example: andon people rename 1011 2011")
    @Argument(help: "The employee number now.") var old: String
    @Argument(help: "The new one.") var new: String

    func run() async throws {
        let (old, new) = (old, new)
        try await PeopleChange.perform("rename", object: new, detail: "\(old) to \(new)") { factory, tx in
            let person = try PeopleChange.person(old, factory, tx)
            return try factory.merging.rename(person, to: new, by: .desk(PeopleChange.author), in: tx)
        }
        Output.line("\(old) is now \(new)")
    }
}

/// Accounts that have written and are nobody's.
struct UnboundAccounts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unbound", abstract: "List WhatsApp accounts that have written and are nobody's, newest first.",
        discussion: "Example: andon people unbound --json")
    @Flag(help: "Print JSON.") var json = false

    static let shownMax = 1_000  // Accounts looked at. Strangers are few.

    private struct Row: Encodable {
        let account: String
        /// Nil where it is hidden.
        let phone: String?
    }

    func run() async throws {
        let plant = try await Surroundings.plant()
        let factory = plant.factory
        let rows = try plant.store.read { snapshot in
            try snapshot.page(Contact.self, .descending, limit: Self.shownMax).records.filter {
                try $0.joinedInto == nil && factory.people.person(of: $0, in: snapshot) == nil
            }.map { Row(account: "\($0.id)", phone: try factory.contacts.phone(of: $0)?.e164) }
        }
        if json { return try Output.json(rows) }
        for row in rows { Output.line("\(row.account)\t\(row.phone ?? "number hidden")") }
    }
}

/// Says whose an account is.
struct BindAccount: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bind", abstract: "Say that an account is somebody's, which vouches for them.",
        discussion: "andon people unbound shows the accounts. Example: andon people bind 1009 17")
    @Argument(help: "The employee number.") var number: String
    @Argument(help: "The account, as the list of unbound ones names it.") var account: UInt64

    func run() async throws {
        let (number, account) = (number, account)
        try await PeopleChange.perform("verification", object: number, detail: "bound by command") { factory, tx in
            guard let contact = try tx.find(Ref<Contact>(account)) else {
                throw Complaint("there is no account \(account)")
            }
            let person = try PeopleChange.person(number, factory, tx)
            let bound = try factory.merging.bind(contact, to: person, by: .desk(PeopleChange.author), in: tx)
            for account in try factory.contacts.of(bound, in: tx) {
                try factory.outbox.wishesChanged(account.id, in: tx)
            }
            return bound
        }
        Output.line("account \(account) is \(number)'s")
    }
}

/// A change of the directory by a command: all of it with its line in the audit, or a complaint.
enum PeopleChange {
    static let author = "andon"

    static func perform(
        _ kind: String, object: String, detail: String,
        _ change: @escaping @Sendable (Factory, Transaction) throws -> Person
    ) async throws {
        let plant = try await Surroundings.plant()
        let factory = plant.factory
        do {
            try await plant.store.write { tx in
                let person = try change(factory, tx)
                try factory.audit.note(kind, object: object, detail: detail, person: person.id, contact: nil, in: tx)
            }
        } catch let refusal as Merging.Refused {
            throw Complaint("\(refusal)")
        }
    }

    /// The entry itself, also one that was merged.
    static func person(_ number: String, _ factory: Factory, _ snapshot: Snapshot) throws -> Person {
        guard let person = try factory.people.find(employeeNumber: number, in: snapshot) else {
            throw Complaint("there is no employee \(number)")
        }
        return person
    }
}
