import Factory
import Messaging
import Store
import WhatsApp

/// Who is told what happens: listed, entered, changed; `active: false` removes somebody.
enum StakeholdersEndpoint {
    static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let page = try snapshot.page(Stakeholder.self, after: try call.cursor(), limit: try call.limit())
        let entries = try page.records.map { try json($0, call, in: snapshot) }
        return .json(.page("stakeholders", entries, next: page.next?.description))
    }

    static func one(_ call: Call, in snapshot: Snapshot) throws -> Response {
        .json(try json(try StakeholdersPage.stakeholder(call, in: snapshot), call, in: snapshot))
    }

    static func create(_ call: Call, in tx: Transaction) throws -> Response {
        let fields = try fields(call)
        let made: Stakeholder
        do {
            made = try Directory(call.factory, by: call.actor).addStakeholder(fields, tx: tx)
        } catch let refused as FieldRefused where refused == Directory.isThere {
            throw Problem.conflict("This number hears of the same already; change it with PATCH.")
        }
        return .json(try json(made, call, in: tx), status: 201)
    }

    static func change(_ call: Call, in tx: Transaction) throws -> Response {
        let known = try StakeholdersPage.stakeholder(call, in: tx)
        let changed = try Directory(call.factory, by: call.actor).change(known, try fields(call), tx: tx)
        return .json(try json(changed, call, in: tx))
    }

    /// The columns of the list, which are the members of the body.
    private static func fields(_ call: Call) throws(Problem) -> Fields {
        let body = try JSONBody(call.request)
        var values: [String: String] = [:]
        for (name, value) in body.members {
            guard Listing.stakeholders.columns.contains(name) else {
                let known = Listing.stakeholders.columns.joined(separator: ", ")
                throw .refused(name, "\(Problem.quoted(name)) is no field here; known are \(known)")
            }
            guard values[name] == nil else { throw .refused(name, "\(name) stands there twice") }
            if name == "active" {
                guard let flag = try body.flag(name) else { throw .refused(name, "active is to be true or false") }
                values[name] = flag ? "yes" : "no"
            } else if value.isNull {
                values[name] = ""
            } else {
                guard let text = value.text else { throw .refused(name, "\(name) is to be a text") }
                values[name] = text.trimmed
            }
        }
        return Fields(values)
    }

    private static func json(_ stakeholder: Stakeholder, _ call: Call, in snapshot: Snapshot) throws -> JSONValue {
        let (stakeholders, interest) = (call.factory.stakeholders, stakeholder.interest)
        let person = try stakeholder.person.flatMap { try snapshot.find($0) }?.current(in: snapshot)
        let account = try stakeholders.account(of: stakeholder, in: snapshot)
        return .object([
            ("id", .text("\(stakeholder.id)")), ("name", .text(try stakeholders.name(of: stakeholder))),
            ("phone", .optional(call.shown(try stakeholders.phone(of: stakeholder)))),
            ("language", .optional(stakeholder.language?.rawValue)), ("area", .optional(interest.area.orNull)),
            ("asset", .optional(interest.asset.orNull)), ("order", .optional(interest.order.orNull)),
            ("active", .flag(stakeholder.isActive)), ("employeeNumber", .optional(person?.employeeNumber)),
            (
                "stopped",
                .flag(try account.map { try call.factory.outbox.hasStopped($0, in: snapshot) } ?? false)
            ),
        ])
    }
}

extension String {
    fileprivate var orNull: String? { isEmpty ? nil : self }
}
