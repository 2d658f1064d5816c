import Messaging

/// Something of the plant that messages are about: `wo:WO-20261121-K7M2QX`.
public struct ObjectReference: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case work = "wo"
        case maintenance = "pm"
        case checklist = "check"
        case asset
        /// A report, or the order that came of it.
        case report
    }

    public let kind: Kind
    /// What people quote.
    public let name: String

    public init(_ kind: Kind, _ name: String) {
        self.kind = kind
        self.name = name
    }

    /// Nil for what a message of another kind is about.
    public init?(about text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, let kind = Kind(rawValue: parts[0]), !parts[1].isEmpty else { return nil }
        self.init(kind, parts[1])
    }

    public var text: String { "\(kind.rawValue):\(name)" }
}

/// A tap on a button that names an object, and the version of it that the button was made for:
/// `wo:WO-20261121-K7M2QX:v3:start`. A template's button may have no version.
public struct ObjectTap: Hashable, Sendable {
    public let object: ObjectReference
    public let version: Int?
    /// What it does; the last part of the id.
    public let action: String

    public init(_ kind: ObjectReference.Kind, _ name: String, version: Int?, _ action: String) {
        object = ObjectReference(kind, name)
        self.version = version
        self.action = action
    }

    /// Nil for the id of anything else.
    public init?(id: String) {
        var parts = id.split(separator: ":").map(String.init)
        guard parts.count >= 3, let kind = ObjectReference.Kind(rawValue: parts.removeFirst()),
            let action = parts.popLast()
        else { return nil }
        var version: Int?
        if parts.count > 1, let last = parts.last, last.first == "v", let number = Int(last.dropFirst()) {
            version = number
            parts.removeLast()
        }
        self.init(kind, parts.joined(separator: ":"), version: version, action)
    }

    public var id: String {
        ([object.text] + (version.map { ["v\($0)"] } ?? []) + [action]).joined(separator: ":")
    }
}
