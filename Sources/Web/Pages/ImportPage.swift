import Factory
import Messaging
import Store

/// Brings a list in: first what it would do, line by line, then just that.
enum ImportPage {
    static let rowsShown = 300  // Lines of changes on the page; all of them are done.
    static let rowsMax = 5_000  // Of a file brought in here; all that comes in meanwhile waits while they are checked.
    static let refusedShown = 100  // Who has more mends these first.

    static func address(_ listing: Listing) -> String { "/import/\(listing.rawValue)" }

    static func show(_ call: Call, in snapshot: Snapshot) throws -> Response {
        .page(call.frame.page(title(try listing(call)), form(try listing(call), call)))
    }

    /// What the file would do. Nothing is written but the file itself, sealed, for an hour.
    static func preview(_ call: Call) async throws -> Response {
        try call.desk.refuseWhenFull()
        let listing = try listing(call)
        let (form, file) = (call.request.form, call.request.multipart?["file"])
        let bytes = file.map { Array($0.bytes) } ?? []
        let text = bytes.isEmpty ? form["text"] ?? "" : FileText.decoded(bytes)
        do {
            return try await preview(text, listing, call, note: .none)
        } catch let malformed as CSV.Malformed {
            return .page(
                call.frame.page(
                    title(listing),
                    "<p role=\"alert\" class=\"bad\">\(said: malformed.description)</p>\(self.form(listing, call))"),
                status: 422)
        }
    }

    private static func preview(
        _ text: String, _ listing: Listing, _ call: Call, note: HTML, status: Int = 200
    ) async throws -> Response {
        let (importing, factory, owner) = (ListImport(call.factory, by: call.actor), call.factory, call.actor)
        let report = try await importing.run(
            text, into: listing, .dry, rowsMax: rowsMax, store: call.desk.store)
        let draft = try await call.desk.store.write {
            try factory.drafts.keep(text, for: listing, shown: importing.mark(of: report), to: owner, in: $0)
        }
        return .page(
            call.frame.page(title(listing), "\(note)\(html(report, draft, listing, call))"),
            status: report.refused.isEmpty ? status : 422)
    }

    /// Does what was shown. Where the list is not any more as it was then, it shows what it would do now.
    static func run(_ call: Call) async throws -> Response {
        try call.desk.refuseWhenFull()
        let listing = try listing(call)
        let (desk, factory, owner) = (call.desk, call.factory, call.actor)
        let draft = try desk.store.read { snapshot in
            try UInt64(call.argument("id")).flatMap {
                try factory.drafts.find(Ref($0), for: listing, of: owner, in: snapshot)
            }
        }
        guard let draft else {
            throw Problem.notFound("This file was imported already, or an hour has passed. Choose it again.")
        }
        let text = try factory.drafts.text(of: draft)
        let report = try await ListImport(factory, by: owner).run(
            text, into: listing, .asShown(draft.mark), rowsMax: rowsMax, store: desk.store)
        try await desk.store.write { _ = try $0.delete(draft.id) }
        guard report.isWritten else {
            let note: HTML = """
                <p role="alert" class="note">Nothing was written: the list has changed since. This is what the file would
                do now.</p>
                """
            return try await preview(text, listing, call, note: note, status: 409)
        }
        desk.outboxBell.ring()
        switch listing {
        case .people: return .seeOther("\(PeoplePage.path)?done=imported")
        case .assets: return .seeOther("\(AssetsPage.path)?done=imported")
        case .stakeholders: return .seeOther("\(StakeholdersPage.path)?done=imported")
        case .plans: return .seeOther("\(MaintenancePage.path)?done=imported")
        case .workOrders: return .seeOther("\(WorkOrdersPage.path)?done=imported")
        case .checklists: return .seeOther("\(ChecklistsPage.path)?done=imported")
        case .products, .orders: break
        }
        return .page(
            call.frame.page(title(listing), "<p role=\"status\" class=\"note\">Imported: \(report.counts).</p>"))
    }

    private static func listing(_ call: Call) throws(Problem) -> Listing {
        if call.request.path == ["people", "import"] { return .people }
        guard let listing = Listing(rawValue: call.argument("list")) else {
            throw .notFound("The lists are \(Listing.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return listing
    }

    private static func title(_ listing: Listing) -> String { "Import \(listing.rawValue)" }

    private static func form(_ listing: Listing, _ call: Call) -> HTML {
        let columns: [HTML] = listing.columns.map { column in
            "\(column)\(listing.required.contains(column) ? " (needed)" : "")\(column == listing.columns.last ? "." : ", ")"
        }
        return """
            <p>A CSV file as a spreadsheet saves it, or cells pasted from one. Its first line names the columns: \
            \(columns)</p>
            <p>What a file does not name stays as it is.\(listing.columns.contains("active") ? active : .none)</p>
            <form method="post" action="\(address(listing))" enctype="multipart/form-data">
            <input type="hidden" name="form-token" value="\(call.formToken)">
            <label for="file">File, at most 3 MB and \(rowsMax) rows</label>
            <input type="file" id="file" name="file" accept=".csv,.txt,.tsv,text/csv,text/plain">
            <label for="text">Or pasted here</label>
            <textarea id="text" name="text" rows="6" dir="auto"></textarea>
            <button>Show what it would do</button></form>
            """
    }

    private static let active: HTML = " A column <code>active</code> with <code>no</code> makes somebody inactive."

    // MARK: What it would do

    private static func html(
        _ report: ListImport.Report, _ draft: ImportDraft, _ listing: Listing, _ call: Call
    ) -> HTML {
        let missing: HTML = report.missingSentence.map { "<p>\($0)</p>" } ?? .none
        let more = report.rows.count - rowsShown
        return """
            <p role="status"><strong>\(report.counts)</strong></p>\(missing)
            \(refusals(report))
            \(report.refused.isEmpty && !report.rows.isEmpty ? button(draft, listing, call) : .none)
            \(Parts.table("New and changed", ["Line", listing.columns[0], "", "What"], changes(report),
                empty: "Nothing is new, and nothing changes."))
            \(more > 0 ? "<p>And \(more) lines more.</p>" : .none)
            \(Parts.table("How the columns are read", ["In the file", "Here"], report.headings.map {
                ["\(said: $0.heading)", "\($0.column)"]
            }, empty: ""))
            <p><a href="\(address(listing))">Choose another file</a></p>
            """
    }

    private static func button(_ draft: ImportDraft, _ listing: Listing, _ call: Call) -> HTML {
        PersonActions.button("\(address(listing))/\(draft.id)", "Import", call)
    }

    private static func refusals(_ report: ListImport.Report) -> HTML {
        guard !report.refused.isEmpty else { return .none }
        let rows: [[HTML]] = report.refused.prefix(refusedShown).map { ["\($0.line)", "\(said: $0.reason)"] }
        return """
            <p role="alert" class="note">Nothing can be imported until these lines are mended.</p>
            \(Parts.table("Refused", ["Line", "Reason"], rows, empty: ""))
            """
    }

    private static func changes(_ report: ListImport.Report) -> [[HTML]] {
        report.rows.prefix(rowsShown).map { row in
            let parts: [HTML] = row.differences.map(\.masked).filter { $0.column != "employee_number" }.map {
                row.isNew
                    ? "<div>\($0.column): \(said: $0.new)</div>"
                    : "<div>\($0.column): \(said: $0.old.isEmpty ? "–" : $0.old) → \(said: $0.new.isEmpty ? "–" : $0.new)</div>"
            }
            let remark: HTML = row.remark.map { "<div>\($0)</div>" } ?? .none
            return ["\(row.line)", "\(said: row.key)", "\(row.word)", "\(parts)\(remark)"]
        }
    }
}
