import ArgumentParser
import Factory
import FoundationEssentials
import Store

/// What the plant's lists have in common: a file in, a file out.
enum ListCommand {
    static let bytesMax = 64 << 20  // Bytes. Some half a million rows, more than an import takes.

    static func importFile(_ path: String, into listing: Listing, isDryRun: Bool, json: Bool) async throws {
        let text = try read(path)
        let plant = try await Surroundings.plant()
        let report = try await ListImport(plant.factory).run(
            text, into: listing, isDryRun: isDryRun, store: plant.store)
        if json {
            try Output.json(ImportResult(report))
        } else {
            if isDryRun { preview(report) }
            for refusal in report.refused { Output.complain("line \(refusal.line): \(refusal.reason)") }
            Output.line(report.counts)
            if let missing = report.missingSentence { Output.line(missing) }
            if isDryRun { Output.line("Dry run: nothing was written.") }
            if !isDryRun, !report.isWritten {
                Output.complain("Nothing was written. Mend these lines and import the file again.")
            }
        }
        if !report.refused.isEmpty { throw ExitStatus.foundSomethingWrong }
    }

    /// What each column means where it is called otherwise, and each entry that would change.
    private static func preview(_ report: ListImport.Report) {
        for meaning in report.headings where meaning.heading != meaning.column {
            Output.line("column “\(meaning.heading)” is \(meaning.column)")
        }
        for row in report.rows { Output.line(row.sentence) }
    }

    static func exportFile(_ listing: Listing) async throws {
        let plant = try await Surroundings.plant()
        try plant.store.read { try ListExport(plant.factory).run(listing, in: $0) { Output.text($0) } }
    }

    private static func read(_ path: String) throws -> String {
        guard let data = InputFile.read(path, bytesMax: bytesMax) else {
            throw Complaint("\(path) cannot be read")
        }
        guard data.count <= bytesMax else {
            throw Complaint("\(path) is larger than \(bytesMax >> 20) MiB; split it")
        }
        return FileText.decoded([UInt8](data))
    }

    private struct ImportResult: Encodable {
        struct Refused: Encodable {
            let line: Int
            let reason: String
        }
        struct Changed: Encodable {
            struct Value: Encodable {
                let column: String
                let old: String
                let new: String
            }
            let line: Int
            let key: String
            let new: Bool
            let values: [Value]
        }
        let new: Int
        let changed: Int
        let unchanged: Int
        let refused: [Refused]
        let changes: [Changed]
        let missing: Int
        let written: Bool

        init(_ report: ListImport.Report) {
            missing = report.missing
            changes = report.rows.map { row in
                let values = row.differences.map(\.masked).map {
                    Changed.Value(column: $0.column, old: $0.old, new: $0.new)
                }
                return Changed(line: row.line, key: row.key, new: row.isNew, values: values)
            }
            (new, changed, unchanged, written) = (report.new, report.changed, report.same, report.isWritten)
            refused = report.refused.map { Refused(line: $0.line, reason: $0.reason) }
        }
    }
}

/// The two subcommands of a list.
protocol ListingCommand {
    static var listing: Listing { get }
}

struct ImportList<L: ListingCommand>: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import", abstract: "Read \(L.listing.rawValue) from a CSV file: all of it, or nothing.",
            discussion: """
                Columns, in any order: \(L.listing.columns.joined(separator: ","))
                Needed: \(L.listing.required.joined(separator: ", "))
                Example: andon \(L.listing.rawValue) import \(L.listing.rawValue).csv --dry-run
                """)
    }

    @Argument(help: "The CSV file, or - for standard input.") var file: String
    @Flag(help: "Say what would change; write nothing.") var dryRun = false
    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        try await ListCommand.importFile(file, into: L.listing, isDryRun: dryRun, json: json)
    }
}

struct ExportList<L: ListingCommand>: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export", abstract: "Print \(L.listing.rawValue) as CSV that can be imported.",
            discussion: "Example: andon \(L.listing.rawValue) export > \(L.listing.rawValue).csv")
    }

    func run() async throws { try await ListCommand.exportFile(L.listing) }
}

struct PeopleCommand: AsyncParsableCommand, ListingCommand {
    static let listing = Listing.people
    static let configuration = CommandConfiguration(
        commandName: "people",
        abstract: "Import or export the directory; letters, merged entries, and what is held about one person.",
        discussion: "Example: andon people import people.csv",
        subcommands: [
            ImportList<Self>.self, ExportList<Self>.self, LettersCommand.self, MergePeople.self, UnmergePeople.self,
            RenamePerson.self, UnboundAccounts.self, BindAccount.self, DossierCommand.self,
        ])
}

struct ProductsCommand: AsyncParsableCommand, ListingCommand {
    static let listing = Listing.products
    static let configuration = CommandConfiguration(
        commandName: "products", abstract: "Import or export the products.",
        discussion: "Example: andon products import products.csv",
        subcommands: [ImportList<Self>.self, ExportList<Self>.self])
}

struct OrdersCommand: AsyncParsableCommand, ListingCommand {
    static let listing = Listing.orders
    static let configuration = CommandConfiguration(
        commandName: "orders", abstract: "Import or export the orders.",
        discussion: "Example: andon orders import orders.csv",
        subcommands: [ImportList<Self>.self, ExportList<Self>.self])
}

struct PlansCommand: AsyncParsableCommand, ListingCommand {
    static let listing = Listing.plans
    static let configuration = CommandConfiguration(
        commandName: "plans", abstract: "Import or export the plans of preventive maintenance.",
        discussion: """
            A plan says what is done to which machine, and how often: “10 days”, “2 weeks”, “3 months”, “2nd tuesday”,
            “last friday every 2 months”, or “500 running hours” of a meter.
            Example: andon plans import plans.csv
            """,
        subcommands: [ImportList<Self>.self, ExportList<Self>.self])
}

struct AssetsCommand: AsyncParsableCommand, ListingCommand {
    static let listing = Listing.assets
    static let configuration = CommandConfiguration(
        commandName: "assets", abstract: "Import or export the machines; labels for them.",
        discussion: "Example: andon assets import assets.csv",
        subcommands: [ImportList<Self>.self, ExportList<Self>.self, LabelsCommand.self])
}

struct StakeholdersCommand: AsyncParsableCommand, ListingCommand {
    static let listing = Listing.stakeholders
    static let configuration = CommandConfiguration(
        commandName: "stakeholders", abstract: "Import or export those who are told what happens.",
        discussion: """
            Each hears of work in an area, on a machine or about an order; of everything where none is named.
            Example: andon stakeholders import stakeholders.csv
            """,
        subcommands: [ImportList<Self>.self, ExportList<Self>.self])
}

struct ChecklistsCommand: AsyncParsableCommand, ListingCommand {
    static let listing = Listing.checklists
    static let configuration = CommandConfiguration(
        commandName: "checklists", abstract: "Import or export the checklists: one row an item.",
        discussion: """
            The rows of a name are the whole checklist, in their order: reading the same file twice changes nothing, and
            an item that the file leaves out is not in it any more. Runs that began keep what they were asked.
            kind: done, number, choice, text, photo.  choices: good, worn, !torn  (! marks a fail)
            schedule: daily 06:30 / weekly mon,thu 06:30 / shift / shift 06:00-14:00.  on_fail: ask, open, none
            Example: andon checklists import checklists.csv --dry-run
            """,
        subcommands: [ImportList<Self>.self, ExportList<Self>.self])
}

struct WorkOrdersCommand: AsyncParsableCommand, ListingCommand {
    static let listing = Listing.workOrders
    static let configuration = CommandConfiguration(
        commandName: "work-orders", abstract: "Import or export the work orders.",
        discussion: """
            A line without a number of ours makes an order: one that is named otherwise keeps that name as its reference,
            so that importing the file again changes it and makes no other.
            Example: andon work-orders import work-orders.csv
            """,
        subcommands: [ImportList<Self>.self, ExportList<Self>.self])
}
