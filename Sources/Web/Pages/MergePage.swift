import Factory
import Messaging
import Store

/// Makes one of two entries that are one person: first what will happen, then the doing, and the way back.
enum MergePage {
    static let shownMax = 20  // Entries that were merged into one.

    /// Where the other entry is named.
    static func form(_ person: Person, _ call: Call) -> HTML {
        """
        <details><summary>Merge with another entry</summary>
        <form method="post" action="\(PersonPage.address(of: person.id))/merge">
        <input type="hidden" name="form-token" value="\(call.formToken)">
        \(Parts.field("other", "Employee number of the entry that is given up", ""))
        <button>Show what will happen</button></form></details>
        """
    }

    /// Thrown to undo what was only tried out.
    private struct Tried: Error { let differences: [Difference], accounts: Int }

    static func merge(_ call: Call) async throws -> Response {
        try call.desk.refuseWhenFull()
        let form = call.request.form
        let (factory, isConfirmed) = (call.factory, form["confirm"] == "yes")
        let other = (form["other"] ?? "").trimmed
        do {
            let id = try await call.desk.store.write { tx in
                let (from, into) = try entries(call, other, in: tx)
                let before = (try columns(into, factory), try factory.contacts.of(into, in: tx).count)
                // Two verified numbers are asked about on the page that says what will happen.
                try factory.merging.merge(from, into: into, by: call.actor, .confirmed, in: tx)
                guard !isConfirmed else {
                    try factory.workerAccess.endAll(of: from.id, in: tx)
                    return into.id
                }
                let after = try tx.find(into.id) ?? into
                throw Tried(
                    differences: Difference.between(before.0, try columns(after, factory), .people),
                    accounts: try factory.contacts.of(after, in: tx).count - before.1)
            }
            return .seeOther("\(PersonPage.address(of: id))?done=merged")
        } catch let tried as Tried {
            return try call.desk.store.read { try preview(tried, call, other, in: $0) }
        } catch let refused as Merging.Refused {
            throw Problem.conflict("They cannot be merged: \(refused).")
        }
    }

    static func undo(_ call: Call, in tx: Transaction) throws -> Response {
        let into = try PersonPage.person(call, in: tx)
        guard let id = UInt64(call.request.form["from"] ?? ""), let from = try tx.find(Ref<Person>(id)),
            from.mergedInto == into.id, let merger = try call.factory.merging.merger(of: from, in: tx)
        else { throw Problem.notFound("There is no such merging.") }
        do {
            try call.factory.merging.undo(merger, by: call.actor, in: tx)
        } catch let refused as Merging.Refused {
            throw Problem.conflict("It cannot be undone: \(refused).")
        }
        return .seeOther("\(PersonPage.address(of: into.id))?done=unmerged")
    }

    private static func entries(
        _ call: Call, _ other: String, in snapshot: Snapshot
    ) throws -> (from: Person, into: Person) {
        let into = try PersonPage.person(call, in: snapshot)
        guard let from = try call.factory.people.find(employeeNumber: other, in: snapshot) else {
            throw Problem.refused("other", "Nobody has the employee number \(Problem.quoted(other)).")
        }
        return (from, into)
    }

    private static func columns(_ person: Person, _ factory: Factory) throws -> [String] {
        try ListExport(factory).values(of: person)
    }

    private static func preview(
        _ tried: Tried, _ call: Call, _ other: String, in snapshot: Snapshot
    ) throws -> Response {
        let (from, into) = try entries(call, other, in: snapshot)
        let people = call.factory.people
        let rows: [[HTML]] = tried.differences.map(\.masked).map {
            ["\($0.column)", "\(said: $0.old)", "\(said: $0.new)"]
        }
        let bothVerified = from.verifiedAt != nil && into.verifiedAt != nil && from.phoneToken != nil
        let warning: HTML =
            bothVerified && into.phoneToken != nil
            ? """
            <p class="note">Both have a verified number of their own. Go on only if you know that they are one \
            person.</p>
            """ : .none
        return .page(
            call.frame.page(
                "Merge two entries",
                """
                \(warning)<p>\(said: try people.name(of: from)) (\(said: from.employeeNumber)) is given up.
                \(said: try people.name(of: into)) (\(said: into.employeeNumber)) stands for both from now on, and the
                number \(said: from.employeeNumber) leads there. What each has switched off stays switched off.</p>
                <ul><li>WhatsApp accounts that move: \(tried.accounts)</li></ul>
                \(Parts.table("What changes in the entry that stays", ["Field", "Now", "Then"], rows,
                    empty: "Nothing changes in the entry that stays."))
                <form method="post" action="\(PersonPage.address(of: into.id))/merge">
                <input type="hidden" name="form-token" value="\(call.formToken)">
                <input type="hidden" name="other" value="\(from.employeeNumber)">
                <input type="hidden" name="confirm" value="yes"><button>Merge them</button></form>
                <p><a href="\(PersonPage.address(of: into.id))">Leave both as they are</a></p>
                """))
    }
}
