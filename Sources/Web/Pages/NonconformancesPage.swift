import Factory
import Messaging
import Store

/// What the floor reported.
enum NonconformancesPage {
    static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let page = try NonconformancesEndpoint.reports(call, in: snapshot)
        let content: HTML = """
            \(try table(page.records, call, in: snapshot))
            \(Parts.more("/nonconformances", next: page.next?.description, "Older reports"))
            """
        return .page(call.frame.page("Reports", content))
    }

    static func table(_ reports: [Nonconformance], _ call: Call, in snapshot: Snapshot) throws -> HTML {
        let rows: [[HTML]] = try reports.map { report in
            let details = try call.factory.reports.details(of: report)
            let person = try snapshot.find(report.reportedBy)
            let files: [HTML] = report.attachments.enumerated().map { index, attachment in
                "<a href=\"/api/v1/media/\("\(attachment)")\">File \(index + 1)</a> "
            }
            return [
                "\(report.number)", "\(said: details.item)", "\(said: details.description)",
                "\(details.quantity.map { "\($0)" } ?? "–")",
                "\(said: try person.map(call.factory.people.name) ?? "–")",
                "\(call.factory.language.dateAndTime(report.reportedAt))", "\(files)",
            ]
        }
        return Parts.table(
            "Reports, newest first", ["Number", "Item", "What", "Pieces", "By", "When", "Files"], rows,
            empty: "Nothing has been reported yet.")
    }
}
