import Factory
import Messaging
import Store

/// Where the office writes an entry: a new one, one that is there, or that of somebody who knocked.
enum PersonForm {
    static let newPath = "/people/new"

    /// Thrown when the entry is not any more as the form was filled from.
    private struct Changed: Error {}

    // MARK: Somebody new

    static func new(_ call: Call, in snapshot: Snapshot) throws -> Response {
        var view = PersonFormView(action: newPath, formToken: call.formToken, isNew: true)
        view.values["employee_number"] = try NextNumber.suggestion(in: snapshot)
        return page("Add a person", view, call)
    }

    static func add(_ call: Call) async throws -> Response {
        try call.desk.refuseWhenFull()
        var view = PersonFormView(action: newPath, formToken: call.formToken, isNew: true, call.request.form)
        let (entry, factory, actor) = (view.entry, call.factory, call.actor)
        do {
            let id = try await call.desk.store.write {
                try put(entry, Directory(factory, by: actor), factory, in: $0).id
            }
            return .seeOther("\(PersonPage.address(of: id))?done=saved")
        } catch let refused as FieldRefused {
            view.complaint = refused
            return page("Add a person", view, call, status: 422)
        }
    }

    /// Writes an entry that must not be there yet. What is thrown undoes what was put.
    static func put(
        _ entry: [String: String], _ directory: Directory, _ factory: Factory, in tx: Transaction
    ) throws -> Person {
        guard try directory.put(Fields(entry), in: .people, tx: tx).change == .new,
            let person = try factory.people.find(employeeNumber: entry["employee_number"] ?? "", in: tx)
        else { throw FieldRefused("employee_number", "is somebody's already; choose another one") }
        return person
    }

    // MARK: Somebody known

    static func edit(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let person = try PersonPage.person(call, in: snapshot)
        return page("Edit an entry", try view(of: person, call), call)
    }

    static func save(_ call: Call) async throws -> Response {
        try call.desk.refuseWhenFull()
        let (desk, form, directory) = (call.desk, call.request.form, Directory(call.factory, by: call.actor))
        let known = try desk.store.read { try PersonPage.person(call, in: $0) }
        var view = PersonFormView(action: address(of: known), formToken: call.formToken, isNew: false, form)
        view.values["employee_number"] = known.employeeNumber
        let entry = view.entry
        do {
            try await desk.store.write { tx in
                let person = try PersonPage.person(call, in: tx)
                guard try directory.version(of: person) == form["version"] else { throw Changed() }
                try directory.put(Fields(entry), in: .people, tx: tx)
            }
            desk.outboxBell.ring()
            return .seeOther("\(PersonPage.address(of: known.id))?done=saved")
        } catch let refused as FieldRefused {
            view.version = form["version"] ?? ""
            view.complaint = refused
            return page("Edit an entry", view, call, status: 422)
        } catch is Changed {
            let now = try self.view(of: desk.store.read { try PersonPage.person(call, in: $0) }, call)
            view.version = now.version
            view.meanwhile = now.values
            return page("Edit an entry", view, call, status: 409)
        }
    }

    private static func address(of person: Person) -> String { "\(PersonPage.address(of: person.id))/edit" }

    private static func view(of person: Person, _ call: Call) throws -> PersonFormView {
        var view = PersonFormView(action: address(of: person), formToken: call.formToken, isNew: false)
        let values = try ListExport(call.factory).values(of: person)
        view.values = Dictionary(uniqueKeysWithValues: zip(Listing.people.columns, values))
        view.values["verified"] = ""
        view.version = try Directory(call.factory, by: call.actor).version(of: person)
        return view
    }

    static func page(
        _ title: String, _ view: PersonFormView, _ call: Call, status: Int = 200, above: HTML = .none
    ) -> Response {
        .page(call.frame.page(title, "\(above)\(view.html)"), status: status)
    }
}
