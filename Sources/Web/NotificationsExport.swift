import Factory
import Messaging
import Store
import WhatsApp

/// The delivery log as a file for a spreadsheet, with the filters of the page.
enum NotificationsExport {
    static let rowsMax = 10_000  // Some 3 MB. More is had by a time before the last row.
    static let looksMax = 100_000  // Messages looked at for one file.
    private static let atOnce = 500  // Messages looked at in one snapshot; others get their turn in between.

    static let columns = [
        "id", "time", "employee_number", "name", "phone", "kind", "class", "state", "attempts", "useful_until", "code",
        "reason", "advice", "words",
    ]

    static func csv(_ call: Call) async throws -> Response {
        let store = call.desk.store
        let filter = try store.read { try DeliveryFilter(call.request.query, call.factory, in: $0) }
        var file = line(columns)
        var (rows, looks) = (0, 0)
        var cursor: PageCursor?
        repeat {
            let after = cursor
            let (lines, walk) = try store.read { snapshot in
                let walk = try DeliveryWalk(
                    filter, after: after, limit: min(atOnce, rowsMax - rows), looksMax: atOnce, call.factory,
                    in: snapshot)
                return (try walk.found.map { try line($0, call, in: snapshot) }, walk)
            }
            for line in lines { file += line }
            rows += lines.count
            looks += walk.looks
            cursor = walk.next
            await Task.yield()
        } while cursor != nil && rows < rowsMax && looks < looksMax
        if cursor != nil { file += line(["cut here: ask again with an earlier “until”"]) }
        return Response(
            type: "text/csv; charset=utf-8", .bytes(Array(file.utf8)),
            headers: [("Content-Disposition", "attachment; filename=\"delivery-log.csv\"")])
    }

    private static func line(_ message: OutboundMessage, _ call: Call, in snapshot: Snapshot) throws -> String {
        let view = try OutboundView(message, call.factory, in: snapshot)
        return line([
            "\(message.id)", PlantTime.rfc3339(message.createdAt), view.person?.employeeNumber ?? "",
            view.name ?? "", call.shown(view.phone) ?? "", view.kind, message.priority.word,
            message.delivery.word, "\(message.attempts)", message.usefulUntil.map(PlantTime.rfc3339) ?? "",
            view.error.map { "\($0.code)" } ?? "", view.error?.sentence ?? "", view.error?.advice ?? "",
            Text.fittedLine(view.text, wordsMax),
        ])
    }

    /// People's words as words: `CSV` sees to it that a spreadsheet runs none of them.
    static func line(_ values: [String]) -> String { CSV.line(values, numbers: numbers) }

    private static let numbers = Set(columns.indices.filter { ["phone", "code"].contains(columns[$0]) })

    private static let wordsMax = 500  // Characters of a message; a spreadsheet is no archive.
}
