import Factory
import Messaging
import Store

/// One request on its way through a route: who makes it, what it is about, and what the answer is made of.
struct Call: Sendable {
    enum Visitor: Sendable {
        case nobody
        /// A script with a token.
        case script(OperatorRole)
        /// Somebody at a browser, by the session's cookie.
        case person(Operator, session: String)
        /// Somebody of the floor at a browser, by that session's cookie.
        case worker(Person, session: String)

        var role: OperatorRole? {
            switch self {
            case .nobody, .worker: nil
            case .script(let role): role
            case .person(let person, _): person.role
            }
        }
    }

    let request: Request
    let visitor: Visitor
    /// What stands in the path where the route's pattern has a name in braces.
    let arguments: [String: String]
    let desk: Desk

    var factory: Factory { desk.factory }
    /// Who does it, for the audit and for what was changed.
    var actor: String {
        switch visitor {
        case .nobody: "nobody"
        case .script(let role): "a script (\(role.rawValue))"
        case .person(let person, _): person.name
        case .worker(let person, _): "employee \(person.employeeNumber)"
        }
    }

    var seesPhones: Bool { visitor.role?.seesPhones ?? false }

    func argument(_ name: String) -> String { arguments[name] ?? "" }

    /// The number as this visitor may see it.
    func shown(_ phone: PhoneNumber?) -> String? {
        guard let phone else { return nil }
        return seesPhones ? phone.e164 : phone.masked
    }

    // MARK: Pages of lists

    static let limitMax = 200  // Entries of one page; a snapshot is open while they are read.
    static let limitPreset = 50

    func limit() throws(Problem) -> Int {
        guard let text = request.query["limit"] else { return Self.limitPreset }
        guard let limit = Int(text), (1...Self.limitMax).contains(limit) else {
            throw .refused("limit", "limit is a whole number from 1 to \(Self.limitMax)")
        }
        return limit
    }

    func cursor() throws -> PageCursor? { try request.query["next"].map { try PageCursor($0) } }

    // MARK: Forms

    /// The token that only pages of this session know.
    var formToken: String {
        switch visitor {
        case .nobody, .script: ""
        case .person(_, let session): factory.access.formToken(session: session)
        case .worker(_, let session): factory.workerAccess.formToken(session: session)
        }
    }

    /// What every page has around it.
    var frame: Frame {
        guard case .person(let person, _) = visitor else { return Frame(reader: nil, formToken: "") }
        return Frame(reader: person.name, formToken: formToken)
    }
}

extension Snapshot {
    /// The person the API names by employee number or by `users[].id`; who has taken over, where an entry was merged.
    ///
    /// Who was erased is nobody, though reports still lead to an empty shell.
    func person(named name: String, _ factory: Factory) throws -> Person? {
        try factory.people.named(name, orID: true, in: self)
    }
}
