import ArgumentParser
import Factory

/// The roles of sign-ins and tokens, as words of the command line.
enum RoleArgument: String, ExpressibleByArgument, CaseIterable {
    case admin, supervisor, clerk, viewer

    var `operator`: OperatorRole {
        switch self {
        case .admin: .admin
        case .supervisor: .supervisor
        case .clerk: .clerk
        case .viewer: .viewer
        }
    }
}
