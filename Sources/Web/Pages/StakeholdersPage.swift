import Factory
import Messaging
import Store

/// Who is told what happens and does not act: customers, neighbours, contractors; and what each hears of.
enum StakeholdersPage {
    static let path = "/stakeholders"
    static let title = "Stakeholders"

    static func address(of stakeholder: Stakeholder) -> String { "\(path)/\(stakeholder.id)" }

    /// The entry at this address.
    static func stakeholder(_ call: Call, in snapshot: Snapshot) throws -> Stakeholder {
        guard let id = UInt64(call.argument("id")), let found = try snapshot.find(Ref<Stakeholder>(id)) else {
            throw Problem.notFound("There is no stakeholder at this address.")
        }
        return found
    }

    static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let page = try snapshot.page(
            Stakeholder.self, after: try call.cursor(), limit: try call.limit())
        let rows = try page.records.map { try row($0, call, in: snapshot) }
        let table = Parts.table(
            "Stakeholders", ["Name", "Phone", "Hears of", "Language", "State", ""], rows,
            empty:
                "Nobody is entered yet. Add somebody, or import a list here or with andon stakeholders import FILE.csv")
        return .page(
            call.frame.page(
                title,
                """
                \(done(call))<p>They are told on WhatsApp when work is reported, when it begins and when it is done. Nobody
                has to be in the directory for it; STOP ends it for whoever sends it.</p>
                \(actions(call))\(table)\(Parts.more(path, next: page.next?.description, "More stakeholders"))
                """))
    }

    private static func row(_ stakeholder: Stakeholder, _ call: Call, in snapshot: Snapshot) throws -> [HTML] {
        let stakeholders = call.factory.stakeholders
        let mayChange = call.visitor.role?.mayChange == true
        let change: HTML =
            if !mayChange {
                .none
            } else if stakeholder.isActive {
                """
                <a href="\(address(of: stakeholder))/edit">Edit</a> \
                \(PersonActions.button("\(address(of: stakeholder))/remove", "Remove", call))
                """
            } else {
                PersonActions.button("\(address(of: stakeholder))/restore", "Bring back", call)
            }
        return [
            "\(said: try stakeholders.name(of: stakeholder))",
            "\(call.shown(try stakeholders.phone(of: stakeholder)) ?? "–")",
            "\(said: try subject(of: stakeholder, call, in: snapshot))",
            "\(stakeholder.language?.name ?? "the plant's")", try state(of: stakeholder, call, in: snapshot), change,
        ]
    }

    private static func subject(of stakeholder: Stakeholder, _ call: Call, in snapshot: Snapshot) throws -> String {
        let interest = stakeholder.interest
        if interest.isEverything { return "everything of the plant" }
        let asset = try call.factory.catalogue.asset(interest.asset, in: snapshot)
        return [
            interest.area.isEmpty ? nil : "area \(interest.area)",
            interest.asset.isEmpty ? nil : "machine \(asset?.name ?? "") (\(interest.asset))",
            interest.order.isEmpty ? nil : "order \(interest.order)",
        ].compactMap { $0 }.joined(separator: ", ")
    }

    /// Why they hear nothing, if that is so.
    private static func state(of stakeholder: Stakeholder, _ call: Call, in snapshot: Snapshot) throws -> HTML {
        guard stakeholder.isActive else { return "removed" }
        let factory = call.factory
        guard let account = try factory.stakeholders.account(of: stakeholder, in: snapshot) else {
            return "<span class=\"bad\">hears nothing</span>: the number is somebody else's by now, or they have left"
        }
        let person = try stakeholder.person.flatMap { try snapshot.find($0) }?.current(in: snapshot)
        let employee: HTML =
            person.map { "employee <a href=\"\(PersonPage.address(of: $0.id))\">\(said: $0.employeeNumber)</a> " }
            ?? .none
        let stop: HTML =
            try factory.outbox.hasStopped(account, in: snapshot) ? "<span class=\"bad\">(STOP)</span>" : "is told"
        return "\(employee)\(stop)"
    }

    private static func actions(_ call: Call) -> HTML {
        guard call.visitor.role?.mayChange == true else { return .none }
        return """
            <p><a href="\(StakeholderForm.newPath)">Add a stakeholder</a> · \
            <a href="\(ImportPage.address(.stakeholders))">Import a list</a></p>
            """
    }

    private static func done(_ call: Call) -> HTML {
        let sentence: String? =
            switch call.request.query["done"] {
            case "saved": "Saved."
            case "imported": "Imported."
            case "removed": "Removed: they hear nothing from here on."
            case "restored": "They are told again."
            default: nil
            }
        return sentence.map { "<p role=\"status\" class=\"note\">\($0)</p>" } ?? .none
    }

    // MARK: What the office does

    static func remove(_ call: Call, in tx: Transaction) throws -> Response {
        try call.factory.stakeholders.end(try stakeholder(call, in: tx), by: call.actor, in: tx)
        return .seeOther("\(path)?done=removed")
    }

    static func restore(_ call: Call, in tx: Transaction) throws -> Response {
        try Directory(call.factory, by: call.actor)
            .change(try stakeholder(call, in: tx), Fields(["active": "yes"]), tx: tx)
        return .seeOther("\(path)?done=restored")
    }
}
