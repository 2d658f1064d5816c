import Factory
import Messaging
import Store
import WhatsApp

/// Rejects, customer returns and procedures not followed.
enum NonconformancesEndpoint {
    static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let page = try reports(call, in: snapshot)
        let entries = try page.records.map { try json($0, call, in: snapshot) }
        return .json(.page("nonconformances", entries, next: page.next?.description))
    }

    static func one(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let number = call.argument("number")
        guard let report = try call.factory.reports.find(number: number, in: snapshot) else {
            throw Problem.notFound("There is no report \(Problem.quoted(number)).")
        }
        return .json(try json(report, call, in: snapshot))
    }

    /// Newest first, of one kind if the query names it.
    static func reports(_ call: Call, in snapshot: Snapshot) throws -> Page<Nonconformance> {
        let (cursor, limit) = (try call.cursor(), try call.limit())
        guard let word = call.request.query["kind"] else {
            return try snapshot.page(Nonconformance.self, .descending, after: cursor, limit: limit)
        }
        guard let kind = Nonconformance.Kind(rawValue: word) else {
            let known = Nonconformance.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw Problem.refused("kind", "kind is one of \(known)")
        }
        return try snapshot.page(Nonconformance.byKind, kind, .descending, after: cursor, limit: limit)
    }

    private static func json(_ report: Nonconformance, _ call: Call, in snapshot: Snapshot) throws -> JSONValue {
        let details = try call.factory.reports.details(of: report)
        let media = try report.attachments.compactMap { try snapshot.find($0) }
            .map { try MediaView($0, call.factory).json }
        return .object([
            ("number", .text(report.number)), ("kind", .text(report.kind.rawValue)), ("item", .text(details.item)),
            ("description", .text(details.description)), ("quantity", .optional(details.quantity)),
            ("customer", .optional(details.customer)),
            ("reportedBy", .optional(try snapshot.find(report.reportedBy)?.employeeNumber)),
            ("reportedAt", .time(report.reportedAt)), ("state", .text(report.state.rawValue)), ("media", .list(media)),
        ])
    }
}
