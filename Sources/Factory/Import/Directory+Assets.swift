import Messaging
import Store

/// Entries of machines: what their fields mean, and where they hang.
extension Directory {
    func putAsset(_ fields: Fields, _ tx: Transaction) throws -> Entered {
        let code = try fields.required("code", max: 80)
        let old = try factory.catalogue.asset(code, in: tx)
        // Whoever scans it sends it as a message.
        guard old != nil || FixedWord(code) == nil && (code.count < 3 || WorkWord(code) == nil) else {
            throw FieldRefused("code", "is a word of the chat, so that a label with it could not be scanned")
        }
        var asset = Asset(
            id: try old?.id ?? tx.newRef(), code: old?.code ?? code,
            name: try fields.required("name", else: old?.name ?? ""),
            area: try fields.text("area", else: old?.area ?? ""),
            line: try fields.text("line", else: old?.line ?? ""),
            criticality: try fields.text("criticality", else: old?.criticality ?? ""),
            parent: try fields.text("parent", max: 80, else: old?.parent ?? ""))
        asset.team = try fields.text("team", else: old?.team ?? "").orNil
        asset.needsCheck = try fields.flag("check", else: old?.needsCheck ?? false) ? true : nil
        asset.requires = try requirements(fields, old)
        asset.documents = try documents(fields, old, in: tx)
        asset.hourlyCost = try fields.money("hourly_cost", currency: factory.currency, else: old?.hourlyCost)
        if asset == old { return Entered(change: .same, differences: []) }
        try tx.put(asset)
        try factory.media.keepAsEvidence(asset.documents?.compactMap(\.media) ?? [], in: tx)
        // In a list, what it is a part of may stand further down.
        if occasion == .entry, asset.parent.lowercased() != old?.parent.lowercased() {
            try checkPlace(of: asset, in: tx)
        }
        return Entered(
            change: old == nil ? .new : .changed,
            differences: Difference.between(old.map(export.values), export.values(of: asset), .assets))
    }

    private func requirements(_ fields: Fields, _ old: Asset?) throws(FieldRefused) -> Set<Requirement>? {
        guard fields.has("requires") else { return old?.requires }
        var found: Set<Requirement> = []
        for word in try fields.text("requires").split(whereSeparator: { " /;,+|".contains($0) }) {
            guard let requirement = Requirement(rawValue: word.lowercased()) else {
                let known = Requirement.allCases.map(\.rawValue).joined(separator: ", ")
                throw FieldRefused("requires", "“\(word.prefix(40))” is none of \(known)")
            }
            found.insert(requirement)
        }
        return found.isEmpty ? nil : found
    }

    private func documents(_ fields: Fields, _ old: Asset?, in snapshot: Snapshot) throws -> [Asset.Document]? {
        guard fields.has("documents") else { return old?.documents }
        let text = try fields.text("documents", max: Documents.textMax)
        // What stands there already was looked at when it came.
        if let known = old?.documents, Documents.text(known) == text { return known }
        let documents = try Documents.read(text, in: snapshot)
        return documents.isEmpty ? nil : documents
    }

    // MARK: What it is a part of

    /// Throws `FieldRefused` where the parent is not there, is a part of the machine itself, or lies too deep.
    func checkPlace(of asset: Asset, in snapshot: Snapshot) throws {
        guard !asset.parent.isEmpty else { return }
        var above = 0
        var next = asset
        while !next.parent.isEmpty {
            guard let parent = try factory.catalogue.asset(next.parent, in: snapshot) else {
                guard next.id == asset.id else { break }  // An older entry names what is not there.
                throw FieldRefused("parent", "“\(asset.parent.prefix(40))” is not there, and not in the file")
            }
            guard parent.id != asset.id else {
                throw FieldRefused("parent", "“\(asset.parent.prefix(40))” is a part of \(asset.code) itself")
            }
            above += 1
            guard above < Asset.levelsMax else { throw Self.tooDeep }
            next = parent
        }
        guard try above + levels(of: asset, in: snapshot) <= Asset.levelsMax else { throw Self.tooDeep }
    }

    private static let tooDeep = FieldRefused(
        "parent", "makes more than \(Asset.levelsMax) levels; hang it further up")

    /// How many levels it is with its parts, counted until there are too many.
    private func levels(of asset: Asset, in snapshot: Snapshot) throws -> Int {
        var (level, levels) = ([asset], 0)
        while !level.isEmpty, levels <= Asset.levelsMax {
            levels += 1
            level = try level.flatMap {
                try factory.catalogue.parts(of: $0, limit: Catalogue.assetsMax, in: snapshot)
            }
        }
        return levels
    }
}

extension Asset.Document {
    var media: Ref<Attachment>? {
        if case .media(let media) = place { media } else { nil }
    }
}

extension String {
    /// Nil where nothing is said.
    var orNil: String? { isEmpty ? nil : self }
}
