public import Messaging
public import Store

/// A machine, or a part of one, that can fail.
public struct Asset: Record, Equatable {
    public let id: Ref<Asset>
    public let code: String
    public var name: String
    public var area: String
    public var line: String
    /// As the plant's list writes it; see `level`.
    public var criticality: String
    /// The code of the machine it is a part of; empty for none.
    public var parent: String
    /// Who is offered its work; nil: the technicians of its area.
    public var team: String?
    /// Whether a lead looks at a finished job before it is closed.
    public var needsCheck: Bool?
    /// What a finished job on it must bring.
    public var requires: Set<Requirement>?
    /// Manuals, drawings, certificates; at most `documentsMax`.
    public var documents: [Document]?
    /// What an hour of standstill costs.
    public var hourlyCost: Money?

    /// Where something about the machine is written.
    public struct Document: Codable, Hashable, Sendable {
        public enum Place: Codable, Hashable, Sendable {
            /// An address that begins with `https://`.
            case link(String)
            /// A file that somebody sent us.
            case media(Ref<Attachment>)
        }

        public let title: String
        public let place: Place

        public init(title: String, place: Place) {
            self.title = title
            self.place = place
        }
    }

    public static let documentsMax = 20  // A machine's shelf; what is more belongs into a folder with one address.
    /// Levels from a machine down to its smallest part.
    public static let levelsMax = 4

    public var level: Criticality { Criticality(criticality) }

    public static let table = Table("asset", indexes: byCode, byPlace, byArea, byLine, byParent)
    public static let byCode = Unique<Asset, String>("asset.code") { $0.code.lowercased() }
    /// All machines as the plant is laid out: area by area, line by line.
    public static let byPlace = Index<Asset, UInt8, String>("asset.place") { asset in
        (0, "\(key(asset.area))\t\(key(asset.line))\t\(key(asset.code))")
    }
    public static let byArea = Index<Asset, String, String>("asset.area") { asset in
        (key(asset.area), "\(key(asset.line))\t\(key(asset.code))")
    }
    public static let byLine = Index<Asset, String, String>("asset.line") { asset in
        (key(asset.line), "\(key(asset.area))\t\(key(asset.code))")
    }
    /// The parts of a machine.
    public static let byParent = Index<Asset, String, String>("asset.parent") { asset in
        asset.parent.isEmpty ? nil : (key(asset.parent), key(asset.code))
    }

    static let keyBytesMax = 120  // UTF-8. Three of them fit into one key; what is longer is told apart afterwards.

    /// A name as it stands in an index: in small letters, cut where it is long.
    static func key(_ name: String) -> String {
        var key = ""
        var length = 0
        for scalar in name.lowercased().unicodeScalars {
            length += UTF8.width(scalar)
            guard length <= keyBytesMax else { break }
            key.unicodeScalars.append(scalar)
        }
        return key
    }
}
