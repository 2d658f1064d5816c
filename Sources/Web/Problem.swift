import Factory
import Messaging
import Store
import Vault
import WhatsApp

/// Why a request is not done, as `application/problem+json`. Source: RFC 9457.
struct Problem: Error, Equatable {
    let status: Int
    let title: String
    /// What is wrong in particular, and what to do.
    let detail: String
    /// The field, parameter or header at fault, where one is.
    var field: String?
    /// Seconds after which it is worth trying again.
    var retryAfterSeconds: Int?
    /// Methods that the address does have.
    var allow: String?

    static func malformed(_ detail: String) -> Problem {
        Problem(status: 400, title: "Malformed request", detail: detail)
    }

    static func notSignedIn(_ detail: String = "Send Authorization: Bearer TOKEN, or sign in.") -> Problem {
        Problem(status: 401, title: "Not signed in", detail: detail)
    }

    static func forbidden(_ detail: String = "Your role may not do this.") -> Problem {
        Problem(status: 403, title: "Not allowed", detail: detail)
    }

    static func notFound(_ detail: String = "There is nothing at this address.") -> Problem {
        Problem(status: 404, title: "Not found", detail: detail)
    }

    /// A name or a number somebody asked for is not said again: the answer may be kept where it may not.
    static let nobody = notFound("There is no such person.")

    /// What was asked for, without what could be a phone number.
    static func quoted(_ said: String) -> String { "“\(ChannelProse.masked(String(said.prefix(40))))”" }

    static func methodNotAllowed(_ methods: [String]) -> Problem {
        Problem(
            status: 405, title: "Method not allowed", detail: "This address has \(methods.joined(separator: ", ")).",
            allow: methods.joined(separator: ", "))
    }

    static func conflict(_ detail: String, title: String = "Conflict") -> Problem {
        Problem(status: 409, title: title, detail: detail)
    }

    static func tooLarge(_ detail: String) -> Problem { Problem(status: 413, title: "Too large", detail: detail) }

    static func refused(_ field: String?, _ detail: String) -> Problem {
        Problem(status: 422, title: "Cannot be taken", detail: detail, field: field)
    }

    static func tooMany(_ detail: String, seconds: Int) -> Problem {
        Problem(status: 429, title: "Too many tries", detail: detail, retryAfterSeconds: seconds)
    }

    static func unavailable(_ detail: String, seconds: Int = 5) -> Problem {
        Problem(status: 503, title: "Not available now", detail: detail, retryAfterSeconds: seconds)
    }

    static let bug = Problem(
        status: 500, title: "Something went wrong", detail: "It is in the log under the X-Request-Id of this answer.")

    /// What an error means outside.
    init(_ error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let refused as FieldRefused:
            self = .refused(refused.field.camelCased, "\(refused.field.camelCased) \(refused.reason)")
        case let refusal as ChecklistRefusal: self.init(refusal)
        case let refusal as WorkOrderRefusal: self = Problem(refusal)
        case let refusal as WorkOrders.NotUndone: self = Problem(refusal)
        case let error as StoreError:
            switch error {
            case .badCursor: self = .refused("next", "next is no page of this list; start without it")
            case .notUnique: self = .conflict("Another entry has this value already.")
            case .keyTooLong, .recordTooLarge: self = .refused(nil, "A value is too long.")
            case .full, .diskFull, .busy, .readersFull, .closed: self = .unavailable("\(error)")
            default: self = .bug
            }
        default: self = .bug
        }
    }

    /// What the log says of an error. Only errors of ours say what they are without quoting what was worked on.
    static func reason(_ error: any Error) -> String {
        switch error {
        case let problem as Problem: problem.detail
        case let error as StoreError: error.description
        case let error as VaultError: error.description
        default: "\(type(of: error))"
        }
    }

    private init(
        status: Int, title: String, detail: String, field: String? = nil, retryAfterSeconds: Int? = nil,
        allow: String? = nil
    ) {
        self.status = status
        self.title = title
        self.detail = detail
        self.field = field
        self.retryAfterSeconds = retryAfterSeconds
        self.allow = allow
    }

    var response: Response {
        var members: [(name: String, value: JSONValue)] = [
            ("title", .text(title)), ("status", .number(status)), ("detail", .text(detail)),
        ]
        if let field { members.append(("field", .text(field))) }
        var response = Response(status, type: "application/problem+json", .bytes(JSONValue.object(members).bytes))
        if let retryAfterSeconds { response.headers.append(("Retry-After", "\(retryAfterSeconds)")) }
        if let allow { response.headers.append(("Allow", allow)) }
        if status == 401 { response.headers.append(("WWW-Authenticate", "Bearer")) }
        return response
    }

    /// The same for people.
    func page(_ frame: Frame) -> Response {
        var response = Response.page(
            frame.page(title, "<p>\(detail)</p><p><a href=\"/\">Back to the overview</a></p>"), status: status)
        if let retryAfterSeconds { response.headers.append(("Retry-After", "\(retryAfterSeconds)")) }
        return response
    }
}

extension String {
    /// `unit_cost` as the API writes it: `unitCost`.
    var camelCased: String {
        let words = split(separator: "_")
        return words.prefix(1).joined() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    /// `unitCost` as the lists' headers write it: `unit_cost`.
    var snakeCased: String {
        reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
    }
}
