import Factory
import Messaging
import Store

/// All that is known of one machine: what it is, what is written about it, how it is, and what was done to it.
enum AssetPage {
    static let partsShown = 50

    /// The machine at this address.
    static func asset(_ call: Call, in snapshot: Snapshot) throws -> Asset {
        guard let asset = try call.factory.catalogue.asset(call.argument("code"), in: snapshot) else {
            throw Problem.notFound("There is no machine \(Problem.quoted(call.argument("code"))).")
        }
        return asset
    }

    static func show(_ call: Call, in snapshot: Snapshot) throws -> Response {
        try page(asset(call, in: snapshot), AssetWork(), call, in: snapshot)
    }

    static func page(
        _ asset: Asset, _ work: AssetWork, _ call: Call, status: Int = 200, in snapshot: Snapshot
    ) throws -> Response {
        .page(
            call.frame.page(
                asset.name,
                """
                \(try done(call, in: snapshot))\(way(to: try call.factory.catalogue.chain(of: asset, in: snapshot)))
                \(try facts(asset, call, in: snapshot))
                \(documents(asset))
                \(try parts(asset, call, in: snapshot))
                \(try AssetWork.lists(asset, call, in: snapshot))
                \(try ChecklistsPage.runs(on: asset, call, in: snapshot))
                \(work.form(asset, call))
                """), status: status)
    }

    private static func done(_ call: Call, in snapshot: Snapshot) throws -> HTML {
        let order = try call.request.query["done"].flatMap { try call.factory.workOrders.find($0, in: snapshot) }
        return order.map { "<p role=\"status\" class=\"note\">\($0.number) was made.</p>" } ?? .none
    }

    /// Whether it runs, and by which work order it does not.
    static func condition(of asset: Asset, _ call: Call, in snapshot: Snapshot) throws -> HTML {
        let language = call.factory.language
        return switch try call.factory.workOrders.condition(of: asset.id, in: snapshot) {
        case .up: "up"
        case .degraded(let since, let order): "runs badly since \(language.dateAndTime(since)), \(order)"
        case .down(let since, let order):
            "<strong class=\"bad\">down</strong> since \(language.dateAndTime(since)), \(order)"
        }
    }

    /// Where it is and what it is a part of, each a link.
    private static func way(to chain: [Asset]) -> HTML {
        guard let asset = chain.first else { return .none }
        let area = "\(AssetsPage.path)?area=\(Percent.encoded(asset.area))"
        let line = "\(area)&line=\(Percent.encoded(asset.line))"
        let above: [HTML] = chain.dropFirst().reversed().map {
            "<a href=\"\(AssetsPage.address(of: $0))\">\(said: $0.name)</a>"
        }
        let steps: [HTML] =
            (asset.area.isEmpty ? [] : ["<a href=\"\(area)\">\(said: asset.area)</a>"])
            + (asset.line.isEmpty ? [] : ["<a href=\"\(line)\">\(said: asset.line)</a>"]) + above
        guard let first = steps.first else { return .none }
        let rest: [HTML] = steps.dropFirst().map { " › \($0)" }
        return "<nav aria-label=\"Where it is\"><p>\(first)\(rest)</p></nav>"
    }

    private static func facts(_ asset: Asset, _ call: Call, in snapshot: Snapshot) throws -> HTML {
        let requires = (asset.requires ?? []).map(\.rawValue).sorted().joined(separator: ", ")
        let label = "\(AssetsPage.labelsPath)?code=\(Percent.encoded(asset.code))"
        let isWritten = ![asset.level.rawValue, ""].contains(asset.criticality.lowercased())
        let written: HTML =
            !isWritten ? .none : " <span class=\"dim\">(\(said: asset.criticality))</span>"
        let follow: HTML =
            call.visitor.role?.mayChange == true
            ? " · <a href=\"\(StakeholderForm.newPath)?asset=\(Percent.encoded(asset.code))\">Add a stakeholder of it</a>"
            : .none
        return """
            \(Parts.facts("What it is", [
                ("Code", "\(said: asset.code)"), ("State", try condition(of: asset, call, in: snapshot)),
                ("Class", "\(asset.level.rawValue.uppercased())\(written)"), ("Area", "\(said: asset.area)"),
                ("Line", "\(said: asset.line)"), ("Team", "\(said: asset.team ?? "the technicians of its area")"),
                ("Done waits for a check", "\(asset.needsCheck == true ? "yes" : "no")"),
                ("A finished job brings", "\(requires.isEmpty ? "nothing in particular" : requires)"),
                ("An hour of standstill", "\(asset.hourlyCost.map { "\($0.amount) \($0.currency)" } ?? "–")"),
            ]))
            <p><a href="\(label)">Label to print</a>\(follow)</p>
            """
    }

    private static func documents(_ asset: Asset) -> HTML {
        guard let documents = asset.documents, !documents.isEmpty else { return .none }
        let lines: [HTML] = documents.map { document in
            switch document.place {
            case .link(let link): "<li><a href=\"\(link)\" rel=\"noreferrer\">\(said: document.title)</a></li>"
            case .media(let media):
                "<li><a href=\"/api/v1/media/\(media.description)\">\(said: document.title)</a></li>"
            }
        }
        return "<h2>Documents</h2><ul>\(lines)</ul>"
    }

    private static func parts(_ asset: Asset, _ call: Call, in snapshot: Snapshot) throws -> HTML {
        let parts = try call.factory.catalogue.parts(of: asset, limit: partsShown, in: snapshot)
        let rows: [[HTML]] = try parts.map { part in
            [
                "<a href=\"\(AssetsPage.address(of: part))\">\(said: part.name)</a>", "\(said: part.code)",
                "\(part.level.rawValue.uppercased())", try condition(of: part, call, in: snapshot),
            ]
        }
        guard !rows.isEmpty else { return .none }
        return "<h2>Parts</h2>\(Parts.table("Its parts", ["Part", "Code", "Class", "State"], rows, empty: ""))"
    }
}
