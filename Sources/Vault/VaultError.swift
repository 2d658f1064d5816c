/// Why the vault refused or failed. Never holds what was sealed.
public enum VaultError: Error, Equatable, Sendable {
    /// A master key has 32 bytes; this many were given.
    case masterKeySize(Int)
    /// Data keys have the ids 1 to 255.
    case keyID(UInt8)
    /// Sealed with a data key that this keyring does not have yet.
    case unknownKey(UInt8)
    /// Not what was sealed for this place: changed, cut short, moved here, or sealed with another master key.
    case doesNotOpen
    /// A value that does not translate to bytes or back. The text names the type alone.
    case coding(String)
    /// The cryptographic library failed, which in practice means that memory ran out. The text names the step.
    case library(String)
}

extension VaultError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .masterKeySize(let count): "the master key has \(count) bytes, it needs 32"
        case .keyID(let id): "\(id) is no id of a data key, which has 1 to 255"
        case .unknownKey(let id): "sealed with data key \(id), which this keyring does not have"
        case .doesNotOpen: "does not open: changed, cut short, moved, or sealed with another master key"
        case .coding(let what): what
        case .library(let step): "the cryptographic library failed to \(step)"
        }
    }
}
