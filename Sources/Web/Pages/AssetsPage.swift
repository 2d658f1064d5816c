import Factory
import Messaging
import Store

/// The plant's machines as it is laid out: area, line, machine, and the parts below each.
enum AssetsPage {
    static let path = "/assets"
    static let title = "Machines"
    static let labelsPath = "/labels"

    static func address(of asset: Asset) -> String { "\(path)/\(Percent.encoded(asset.code))" }

    static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let (area, line) = (call.request.query["area"] ?? "", call.request.query["line"] ?? "")
        let (assets, next) = try part(area: area, line: line, call, in: snapshot)
        let sections: [HTML] = try places(assets).map { place in
            let rows = try tree(place.assets).map { try row($0.asset, depth: $0.depth, call, in: snapshot) }
            return Parts.table(place.name, ["Machine", "Code", "Class", "State", "Team"], rows, empty: "")
        }
        let empty: HTML =
            assets.isEmpty
            ? "<p>No machine is here. Import a list here, or with andon assets import FILE.csv</p>" : .none
        let cut: HTML =
            next == nil && assets.count >= Call.limitMax
            ? "<p class=\"note\">Only the first \(Call.limitMax) are shown; name an area and a line.</p>" : .none
        return .page(
            call.frame.page(
                title,
                """
                \(done(call))\(form(area, line))\(actions(area, line, call))\(empty)\(sections)\(cut)\(more(next))
                """))
    }

    /// A page of the whole plant; a chosen area or line at once.
    private static func part(
        area: String, line: String, _ call: Call, in snapshot: Snapshot
    ) throws -> (assets: [Asset], next: PageCursor?) {
        guard area.isEmpty, line.isEmpty else {
            let found = try call.factory.catalogue.assets(
                area: area, line: line, limit: Call.limitMax, in: snapshot)
            return (found, nil)
        }
        let page = try snapshot.page(Asset.byPlace, 0, after: try call.cursor(), limit: try call.limit())
        return (page.records, page.next)
    }

    private static func places(_ assets: [Asset]) -> [(name: String, assets: [Asset])] {
        var places: [(name: String, assets: [Asset])] = []
        for asset in assets {
            let name = [asset.area, asset.line].filter { !$0.isEmpty }.joined(separator: " › ")
            let shown = name.isEmpty ? "Nowhere in particular" : name
            if places.last?.name == shown {
                places[places.count - 1].assets.append(asset)
            } else {
                places.append((shown, [asset]))
            }
        }
        return places
    }

    /// Each machine before its parts.
    static func tree(_ assets: [Asset]) -> [(asset: Asset, depth: Int)] {
        let codes = Set(assets.map { $0.code.lowercased() })
        let parts = Dictionary(grouping: assets) { $0.parent.lowercased() }
        var (ordered, seen): ([(asset: Asset, depth: Int)], Set<Ref<Asset>>) = ([], [])
        func add(_ asset: Asset, _ depth: Int) {
            guard seen.insert(asset.id).inserted else { return }
            ordered.append((asset, depth))
            for part in parts[asset.code.lowercased()] ?? [] where !asset.code.isEmpty { add(part, depth + 1) }
        }
        for asset in assets where !codes.contains(asset.parent.lowercased()) { add(asset, 0) }
        // Older entries may be parts of each other.
        for asset in assets { add(asset, 0) }
        return ordered
    }

    private static func row(_ asset: Asset, depth: Int, _ call: Call, in snapshot: Snapshot) throws -> [HTML] {
        let indent = HTML(
            markup: String(repeating: "<span class=\"dim\">└ </span>", count: min(depth, Asset.levelsMax)))
        return [
            "\(indent)<a href=\"\(address(of: asset))\">\(said: asset.name)</a>", "\(said: asset.code)",
            "\(asset.level.rawValue.uppercased())", try AssetPage.condition(of: asset, call, in: snapshot),
            "\(said: asset.team ?? "–")",
        ]
    }

    private static func done(_ call: Call) -> HTML {
        call.request.query["done"] == "imported" ? "<p role=\"status\" class=\"note\">Imported.</p>" : .none
    }

    private static func form(_ area: String, _ line: String) -> HTML {
        """
        <form class="filter" method="get" action="\(path)">\(Parts.field("area", "Area", area))\
        \(Parts.field("line", "Line", line))<button>Show</button></form>
        """
    }

    private static func actions(_ area: String, _ line: String, _ call: Call) -> HTML {
        let fields: HTML = """
            <input type="hidden" name="area" value="\(area)"><input type="hidden" name="line" value="\(line)">
            """
        let importing: HTML =
            call.visitor.role?.mayChange == true
            ? "<p><a href=\"\(ImportPage.address(.assets))\">Import a list</a></p>" : .none
        return """
            <form class="inline" method="get" action="\(labelsPath)">\(fields)<button>Print labels</button></form>\(importing)
            """
    }

    private static func more(_ next: PageCursor?) -> HTML {
        Parts.more(path, next: next?.description, "More machines")
    }

    // MARK: Labels

    /// Labels of one machine, of those of an area or a line, or of all: for the printer.
    static func labels(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let (query, factory) = (call.request.query, call.factory)
        let codes = [query["code"] ?? ""].filter { !$0.isEmpty }
        let labels: [Label]
        do {
            labels = try Labels(factory.catalogue).make(
                codes, area: query["area"] ?? "", line: query["line"] ?? "",
                number: factory.outbox.displayNumber(in: snapshot), in: snapshot)
        } catch let refused as Labels.Refused {
            let text = "\(refused)"
            throw Problem.refused(nil, text.prefix(1).uppercased() + text.dropFirst() + ".")
        }
        return .page(try LabelSheet.html(labels, style: LabelSheet.stylePath))
    }
}
