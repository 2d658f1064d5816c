import Messaging
public import Store

/// What is stuck on a machine: its code for people, and for their cameras.
public struct Label: Sendable, Equatable {
    public let code: String
    public let name: String
    public let line: String
    /// Ours, digits only, as WhatsApp's links have it.
    public let number: String
}

/// Makes labels for machines, in the order in which somebody walks past them.
public struct Labels: Sendable {
    let catalogue: Catalogue

    public static let labelsMax = 2_400  // A hundred sheets of A4.

    /// Why there are no labels.
    public enum Refused: Error, Equatable, CustomStringConvertible {
        case unknown(String)
        case nothing
        case tooMany
        case numberNotKnown
        case notANumber

        public var description: String {
            switch self {
            case .unknown(let code): "there is no machine “\(code.prefix(40))”; see andon assets export"
            case .nothing: "no machine stands there; see andon assets export"
            case .tooMany: "more than \(Labels.labelsMax) labels at a time; name an area or a line"
            case .numberNotKnown: "\(Letters.Refused.numberNotKnown)"
            case .notANumber: "\(Letters.Refused.notANumber)"
            }
        }
    }

    public init(_ catalogue: Catalogue) { self.catalogue = catalogue }

    /// The labels of the machines with these codes, else of an area, of a line, or of the whole plant.
    ///
    /// - Parameter number: ours, as people dial it. Throws `Refused`.
    public func make(
        _ codes: [String], area: String = "", line: String = "", number: String?, in snapshot: Snapshot
    ) throws -> [Label] {
        guard let number else { throw Refused.numberNotKnown }
        guard let dialled = try? PhoneNumber(whatsApp: number) else { throw Refused.notANumber }
        let assets = try assets(codes, area, line, in: snapshot)
        guard !assets.isEmpty else { throw Refused.nothing }
        guard assets.count <= Self.labelsMax else { throw Refused.tooMany }
        let digits = String(dialled.e164.dropFirst())
        return assets.map { Label(code: $0.code, name: $0.name, line: $0.line, number: digits) }
    }

    private func assets(
        _ codes: [String], _ area: String, _ line: String, in snapshot: Snapshot
    ) throws -> [Asset] {
        guard !codes.isEmpty else {
            return try catalogue.assets(area: area, line: line, limit: Self.labelsMax + 1, in: snapshot)
        }
        var assets: [Asset] = []
        for code in codes {
            guard let asset = try catalogue.asset(code, in: snapshot) else { throw Refused.unknown(code) }
            if !assets.contains(where: { $0.id == asset.id }), asset.isIn(area: area, line: line) {
                assets.append(asset)
            }
        }
        return assets
    }
}
