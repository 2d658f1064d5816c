public import Messaging
public import Store
public import Vault

/// A browser in which somebody of the floor is signed in.
public struct WorkerSession: Record {
    public let id: Ref<WorkerSession>
    public let token: BlindToken
    public let person: Ref<Person>
    public let expiresAt: Timestamp

    public static let table = Table("workersession", indexes: byToken, byPerson, byExpiry)
    public static let byToken = Unique<WorkerSession, BlindToken>("workersession.token") { $0.token }
    public static let byPerson = Index<WorkerSession, Ref<Person>, Timestamp>("workersession.person") {
        ($0.person, $0.expiresAt)
    }
    public static let byExpiry = Index<WorkerSession, UInt8, Timestamp>("workersession.expiry") { (0, $0.expiresAt) }
}

/// A link that signs somebody of the floor in once.
public struct WorkerLink: Record {
    public let id: Ref<WorkerLink>
    public let token: BlindToken
    public let person: Ref<Person>
    public let expiresAt: Timestamp

    public static let table = Table("workerlink", indexes: byToken, byPerson, byExpiry)
    public static let byToken = Unique<WorkerLink, BlindToken>("workerlink.token") { $0.token }
    public static let byPerson = Index<WorkerLink, Ref<Person>, Timestamp>("workerlink.person") {
        ($0.person, $0.expiresAt)
    }
    public static let byExpiry = Index<WorkerLink, UInt8, Timestamp>("workerlink.expiry") { (0, $0.expiresAt) }
}
