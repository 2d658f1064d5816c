import Factory
import Messaging
import Store

/// What somebody of the floor hears of, and when: seen and changed at once, in their own language.
enum SettingsPage {
    static let path = WorkerSignIn.settingsPath

    static func show(_ call: Call, in snapshot: Snapshot) throws -> Response {
        guard case .worker(let person, _) = call.visitor else { throw Problem.notSignedIn() }
        let draft = SettingsDraft(person, try call.factory.language(of: person, in: snapshot))
        return try page(draft, [], person, call, status: 200, in: snapshot)
    }

    static func save(_ call: Call, in tx: Transaction) throws -> Response {
        guard case .worker(let signedIn, _) = call.visitor, let person = try tx.find(signedIn.id) else {
            throw Problem.notSignedIn()
        }
        let preferences = call.factory.preferences
        if let all = call.request.form["all"] {
            try preferences.apply(.everything(isOn: all == "on"), of: person.id, way: .page, in: tx)
            return .seeOther(path + "?saved=1")
        }
        let draft = SettingsDraft(call.request.form, person, try call.factory.language(of: person, in: tx))
        guard draft.faults.isEmpty else {
            return try page(draft, draft.faults, person, call, status: 422, in: tx)
        }
        for change in draft.changes { try preferences.apply(change, of: person.id, way: .page, in: tx) }
        return .seeOther(path + "?saved=1")
    }

    private static func page(
        _ draft: SettingsDraft, _ faults: [SettingsDraft.Fault], _ person: Person, _ call: Call, status: Int,
        in snapshot: Snapshot
    ) throws -> Response {
        let frame = try call.workerFrame(in: snapshot)
        let view = SettingsView(frame: frame, draft: draft, faults: faults, person: person)
        let hasStopped = try call.factory.preferences.hasStopped(person, in: snapshot)
        let isSaved = faults.isEmpty && call.request.query["saved"] != nil
        let saved: HTML = isSaved ? "<p role=\"status\" class=\"note\">\(view.say(.saved))</p>" : .none
        return .page(
            frame.page(
                frame.say(.settingsTitle),
                """
                \(saved)<p>\(frame.say(.signedInAs(try call.factory.people.name(of: person))))</p>
                \(view.form)\(view.everything(hasStopped: hasStopped))
                """),
            status: status)
    }
}
